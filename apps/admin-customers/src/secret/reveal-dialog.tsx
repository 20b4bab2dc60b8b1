import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import type { SecretField } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { RevealSecretDocument } from '../generated/secret/reveal-secret.js';
import styles from './secret.module.css';

/** Reasons that people have most often; a click writes them down. */
const usual = ['call', 'appointment', 'complaint', 'correct'] as const;
const LONGEST_REASON = 300;

export interface RevealDialogProps {
  customerId: string;
  field: SecretField;
  onRevealed: (text: string | null) => void;
  onClose: () => void;
}

/** Asks why a masked field is needed; the answer stands in the audit beside the viewer's name (S12). */
export function RevealDialog({ customerId, field, onRevealed, onClose }: RevealDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { run, isRunning, failure } = useChange(RevealSecretDocument, { failsInPlace: true });
  const reveal = async () => {
    const answer = await run({ input: { customerId, field, reason: reason.trim() } });
    if (answer) onRevealed(answer.revealSecret ?? null);
  };
  return (
    <Modal
      open
      title={t('secret.title', { field: t(`secret.field.${field}`) })}
      okText={t('secret.reveal')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: reason.trim().length < 2, loading: isRunning }}
      onOk={() => { void reveal(); }}
      onCancel={onClose}
    >
      <div className={styles['ask']}>
        <p>{t('secret.lead')}</p>
        {failure ? <FailureBanner failure={failure} /> : null}
        <div className={styles['usual']}>
          {usual.map((name) => <Button key={name} size="small" onClick={() => { setReason(t(`secret.usual.${name}`)); }}>{t(`secret.usual.${name}`)}</Button>)}
        </div>
        <Input
          autoFocus
          aria-label={t('secret.reason')}
          placeholder={t('secret.reason')}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => { setReason(event.target.value); }}
          onPressEnter={() => { if (reason.trim().length >= 2) void reveal(); }}
        />
      </div>
    </Modal>
  );
}
