import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, type Failure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import styles from './secret.module.css';

/** Reasons that people have most often; a click writes them down. */
const usual = ['call', 'appointment', 'complaint', 'correct'] as const;
const LONGEST_REASON = 300;

export interface RevealDialogProps {
  /** What is to be shown, in words: 'phone'. */
  what: string;
  onReason: (reason: string) => void;
  isRunning: boolean;
  failure: Failure | null;
  onClose: () => void;
}

/** Asks why a masked field is needed; the answer stands in the audit beside the viewer's name (S12). */
export function RevealDialog({ what, onReason, isRunning, failure, onClose }: RevealDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const reveal = () => { onReason(reason.trim()); };
  return (
    <Modal
      open
      title={t('secret.title', { field: what })}
      okText={t('secret.reveal')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: reason.trim().length < 2, loading: isRunning }}
      onOk={reveal}
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
          onPressEnter={() => { if (reason.trim().length >= 2) reveal(); }}
        />
      </div>
    </Modal>
  );
}
