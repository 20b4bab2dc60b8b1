import { useState } from 'react';
import { Alert } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { EraseCustomerDocument } from '../generated/privacy/privacy.js';
import styles from './privacy.module.css';

const SHORTEST = 2;

/** Erases a person after the name was typed out: there is no way back, and the page says so (INV-29). */
export function EraseDialog({ customer: { id, name, version }, onClose }: { customer: { id: string; name: string; version: number }; onClose: () => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const { run, isRunning, failure } = useChange(EraseCustomerDocument, {
    failsInPlace: true, refetch: ['CustomerFile'], done: ({ eraseCustomer }) => t(eraseCustomer.status === 'ERASED' ? 'privacy.erasedNow' : 'privacy.restrictedNow'),
  });
  const isReady = typed.trim() === name && reason.trim().length >= SHORTEST;
  const erase = async () => {
    if (await run({ input: { customerId: id, expectedVersion: version, confirm: typed.trim(), reason: reason.trim() } })) onClose();
  };
  return (
    <Modal open title={t('privacy.erase')} okText={t('privacy.eraseNow')} cancelText={t('form.cancel')} okButtonProps={{ danger: true, disabled: !isReady, loading: isRunning }} onOk={() => { void erase(); }} onCancel={onClose}>
      <div className={styles['ask']}>
        <Alert type="warning" showIcon title={t('privacy.noWayBack')} description={t('privacy.eraseMeans')} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <label className={styles['line']}>{t('privacy.typeName', { name })}<Input autoComplete="off" maxLength={80} value={typed} onChange={(event) => { setTyped(event.target.value); }} /></label>
        <Input aria-label={t('privacy.eraseReason')} placeholder={t('privacy.eraseReason')} maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); }} />
      </div>
    </Modal>
  );
}
