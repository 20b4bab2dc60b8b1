import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { EraseDialog } from './erase-dialog.js';
import { ExportDialog } from './export-dialog.js';
import { HoldDialog } from './hold-dialog.js';
import { LooksSheet } from './looks-sheet.js';
import { RecordHistory } from './record-history.js';
import styles from './privacy.module.css';

type Customer = CustomerFileQuery['customer'];
type Shown = 'history' | 'looks' | 'export' | 'erase' | 'hold';

/** What became of a request to erase, or that a hold stands. */
function ErasureState({ erasure }: { erasure: Customer['erasure'] }) {
  const t = useText();
  const format = useFormat();
  if (!erasure) return null;
  const { erasedAt, keptFor, keptUntil, hold } = erasure;
  const text = erasedAt ? t('privacy.wasErased', { day: format.day(erasedAt) })
    : keptFor === 'RECORDS' && keptUntil ? t('privacy.keptUntil', { day: format.calendarDay(keptUntil) })
      : keptFor ? t(`privacy.kept.${keptFor}`) : hold ? t('privacy.held', { hold }) : null;
  return text ? <p className={styles['state']} role="note">{text}</p> : null;
}

/** What was changed, who has looked, and the person's own rights: a copy of everything, and to be erased. */
export function PrivacyPanel({ customer }: { customer: Customer }) {
  const t = useText();
  const [shown, setShown] = useState<Shown | null>(null);
  const [mayAudit, mayWrite, mayExport, mayErase] = [usePermission('audit:read'), usePermission('customer:write'), usePermission('customer:export'), usePermission('customer:erase')];
  const { id, name, version, status, dealer, erasure } = customer;
  const isThere = status !== 'ERASED';
  const close = () => { setShown(null); };
  const button = (part: Shown, label: string, danger = false) => <Button key={part} size="small" danger={danger} onClick={() => { setShown(part); }}>{label}</Button>;
  const buttons = [
    ...(mayAudit ? [button('history', t('changes.title')), button('looks', t('looks.title'))] : []),
    ...(mayExport && isThere ? [button('export', t('privacy.export'))] : []),
    ...(mayErase && isThere ? [button('hold', t(erasure?.hold ? 'privacy.holdOff' : 'privacy.holdOn'))] : []),
    ...(mayErase && status === 'ACTIVE' ? [button('erase', t('privacy.erase'), true)] : []),
  ];
  if (buttons.length === 0 && !erasure) return null;
  return (
    <Panel title={t('privacy.title')}>
      <ErasureState erasure={erasure} />
      <div className={styles['buttons']}>{buttons}</div>
      {shown === 'history' ? <RecordHistory recordId={id} version={version} zone={dealer.timezone} mayRestore={mayWrite && status === 'ACTIVE'} onClose={close} /> : null}
      {shown === 'looks' ? <LooksSheet customerId={id} zone={dealer.timezone} onClose={close} /> : null}
      {shown === 'export' ? <ExportDialog customerId={id} onClose={close} /> : null}
      {shown === 'erase' ? <EraseDialog customer={{ id, name, version }} onClose={close} /> : null}
      {shown === 'hold' ? <HoldDialog customerId={id} hold={erasure?.hold ?? null} onClose={close} /> : null}
    </Panel>
  );
}
