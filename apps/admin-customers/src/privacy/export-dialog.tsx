import { useState } from 'react';
import { Modal } from '@dealercare/admin-kit/form';
import { Input, Radio } from '@dealercare/admin-kit/input';
import { FailureBanner, saveFile, tellFailure, useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { ExportCustomerDocument } from '../generated/privacy/privacy.js';
import styles from './privacy.module.css';

const SHORTEST = 2;
type Form = 'html' | 'json';

/** Gives everything held about the person out, to who asks for it here and now. */
export function ExportDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [form, setForm] = useState<Form>('html');
  const { run, isRunning, failure } = useChange(ExportCustomerDocument, { failsInPlace: true });
  const give = async () => {
    const answer = await run({ input: { customerId, reason: reason.trim() } });
    if (!answer) return;
    const { id, jsonPath, pagePath } = answer.exportCustomer;
    await saveFile(form === 'json' ? jsonPath : pagePath, `${id}.${form}`).catch(tellFailure);
    onClose();
  };
  return (
    <Modal open title={t('privacy.export')} okText={t('privacy.exportNow')} cancelText={t('form.cancel')} okButtonProps={{ disabled: reason.trim().length < SHORTEST, loading: isRunning }} onOk={() => { void give(); }} onCancel={onClose}>
      <div className={styles['ask']}>
        <p>{t('privacy.exportLead')}</p>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Radio.Group value={form} onChange={(event) => { setForm(event.target.value as Form); }} options={[{ value: 'html', label: t('privacy.asPage') }, { value: 'json', label: t('privacy.asJson') }]} />
        <Input aria-label={t('privacy.reason')} placeholder={t('privacy.reason')} maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); }} />
      </div>
    </Modal>
  );
}
