import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Modal } from '@dealercare/admin-kit/form';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CustomerMergesDocument, FileDuplicatesDocument, UndoMergeDocument, type CustomerMergesQuery } from '../generated/duplicates/duplicates.js';
import { MovingRows } from './moving-rows.js';
import { Reasons } from './reasons.js';
import styles from './duplicates.module.css';

type Merge = CustomerMergesQuery['customer']['merges'][number];
const SHORTEST = 2;

function UndoDialog({ mergeId, onClose }: { mergeId: string; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { run, isRunning, failure } = useChange(UndoMergeDocument, { failsInPlace: true, refetch: ['CustomerFile', 'CustomerMerges', 'FileDuplicates'], done: () => t('duplicates.undone') });
  const undo = async () => { if (await run({ input: { mergeId, reason: reason.trim() } })) onClose(); };
  return (
    <Modal open title={t('duplicates.undo')} okText={t('duplicates.undo')} cancelText={t('form.cancel')} okButtonProps={{ disabled: reason.trim().length < SHORTEST, loading: isRunning }} onOk={() => { void undo(); }} onCancel={onClose}>
      <div className={styles['ask']}>
        <p>{t('duplicates.undoMeans')}</p>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Input aria-label={t('privacy.reason')} placeholder={t('privacy.reason')} maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); }} />
      </div>
    </Modal>
  );
}

function MergeLine({ merge }: { merge: Merge }) {
  const t = useText();
  const format = useFormat();
  const [isUndoing, setUndoing] = useState(false);
  const mayUndo = usePermission('customer:merge') && merge.undoable;
  const { mergedAt, mergedByName, undoneAt, undoUntil, stayed } = merge;
  return (
    <li>
      <span>{t('duplicates.mergedOn', { day: format.day(mergedAt), name: mergedByName ?? '' })}</span>
      {undoneAt ? <span className={styles['soft']}>{t('duplicates.undoneOn', { day: format.day(undoneAt) })}</span> : null}
      {undoneAt ? <MovingRows rows={stayed} title={t('duplicates.stayed')} /> : null}
      {mayUndo ? <Button size="small" title={t('duplicates.undoUntil', { day: format.calendarDay(undoUntil) })} onClick={() => { setUndoing(true); }}>{t('duplicates.undo')}</Button> : null}
      {isUndoing ? <UndoDialog mergeId={merge.id} onClose={() => { setUndoing(false); }} /> : null}
    </li>
  );
}

/** Which files may be of the same person, and which have gone into this one. */
export function MergesPanel({ customerId, isActive }: { customerId: string; isActive: boolean }) {
  const t = useText();
  const merges = useQuery(CustomerMergesDocument, { variables: { id: customerId } }).data?.customer.merges ?? [];
  const alike = useQuery(FileDuplicatesDocument, { variables: { id: customerId }, skip: !isActive }).data?.lookAlikesOf ?? [];
  if (merges.length === 0 && alike.length === 0) return null;
  return (
    <Panel title={t('duplicates.panel')}>
      <ul className={styles['list']}>
        {isActive ? alike.map(({ customer, reasons }) => <li key={customer.id}><Link to={`/duplicates/${customerId}/${customer.id}`}>{t('duplicates.compareWith', { name: customer.name })}</Link><Reasons reasons={reasons} /></li>) : null}
        {merges.map((merge) => <MergeLine key={merge.id} merge={merge} />)}
      </ul>
    </Panel>
  );
}
