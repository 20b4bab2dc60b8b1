import { useState } from 'react';
import { Modal } from '@dealercare/admin-kit/form';
import { Checkbox, Input } from '@dealercare/admin-kit/input';
import { FailureBanner, type Failure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { RecordHistoryQuery } from '../generated/privacy/privacy.js';
import { useHistoryWords } from './history-words.js';
import styles from './privacy.module.css';

type Entry = RecordHistoryQuery['recordHistory']['nodes'][number];
const SHORTEST = 2;

export interface RestoreDialogProps {
  entry: Entry;
  isRunning: boolean;
  failure: Failure | null;
  onRestore: (fields: string[], reason: string) => void;
  onClose: () => void;
}

/** Which old values are put back, and why: the reason stands in the audit. */
export function RestoreDialog({ entry, isRunning, failure, onRestore, onClose }: RestoreDialogProps) {
  const t = useText();
  const words = useHistoryWords();
  const restorable = entry.changes.filter((change) => change.restorable);
  const [fields, setFields] = useState<string[]>(restorable.map(({ field }) => field));
  const [reason, setReason] = useState('');
  const isReady = fields.length > 0 && reason.trim().length >= SHORTEST;
  return (
    <Modal open title={t('changes.restoreTitle')} okText={t('changes.restore')} cancelText={t('form.cancel')} okButtonProps={{ disabled: !isReady, loading: isRunning }} onOk={() => { onRestore(fields, reason.trim()); }} onCancel={onClose}>
      <div className={styles['ask']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Checkbox.Group
          className={styles['fields'] ?? ''}
          value={fields}
          onChange={(chosen) => { setFields(chosen); }}
          options={restorable.map(({ field, before }) => ({ value: field, label: t('changes.fieldBack', { field: words.field(field) ?? t('changes.other'), value: before ?? t('changes.nothing') }) }))}
        />
        <Input aria-label={t('changes.reason')} placeholder={t('changes.reason')} maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); }} />
      </div>
    </Modal>
  );
}
