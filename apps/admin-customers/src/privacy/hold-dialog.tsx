import { useState } from 'react';
import { Modal } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { HoldCustomerDocument } from '../generated/privacy/privacy.js';
import styles from './privacy.module.css';

const SHORTEST = 2;

/** Puts a legal hold on a file, or takes it off; meanwhile nothing of it is erased. */
export function HoldDialog({ customerId, hold, onClose }: { customerId: string; hold: string | null; onClose: () => void }) {
  const t = useText();
  const [matter, setMatter] = useState('');
  const [reason, setReason] = useState('');
  const { run, isRunning, failure } = useChange(HoldCustomerDocument, { failsInPlace: true });
  const isReady = reason.trim().length >= SHORTEST && (hold !== null || matter.trim().length >= SHORTEST);
  const change = async () => {
    if (await run({ input: { customerId, hold: hold === null ? matter.trim() : null, reason: reason.trim() } })) onClose();
  };
  const title = t(hold === null ? 'privacy.holdOn' : 'privacy.holdOff');
  return (
    <Modal open title={title} okText={title} cancelText={t('form.cancel')} okButtonProps={{ disabled: !isReady, loading: isRunning }} onOk={() => { void change(); }} onCancel={onClose}>
      <div className={styles['ask']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        {hold === null ? <Input aria-label={t('privacy.matter')} placeholder={t('privacy.matter')} maxLength={300} value={matter} onChange={(event) => { setMatter(event.target.value); }} /> : <p>{hold}</p>}
        <Input aria-label={t('privacy.reason')} placeholder={t('privacy.reason')} maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); }} />
      </div>
    </Modal>
  );
}
