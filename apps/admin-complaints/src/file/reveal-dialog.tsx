import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { useFileText } from '../file-texts.js';
import { RevealComplainantDocument, type RevealComplainantMutation } from '../generated/file/reveal-complainant.js';
import styles from './file.module.css';

/** Reasons that people have most often; a click writes them down. */
const usual = ['call', 'visit', 'check'] as const;
const LONGEST_REASON = 300;
const SHORTEST_REASON = 2;

export type Revealed = RevealComplainantMutation['revealComplainant'];

/** Asks why name and phone are needed; the answer stands in the audit beside the viewer's name (S12). */
export function RevealDialog({ caseId, onRevealed, onClose }: { caseId: string; onRevealed: (revealed: Revealed) => void; onClose: () => void }) {
  const t = useFileText();
  const [reason, setReason] = useState('');
  const { run, isRunning, failure } = useChange(RevealComplainantDocument, { failsInPlace: true });
  const isReady = reason.trim().length >= SHORTEST_REASON;
  const reveal = async () => {
    const answer = await run({ input: { complaintId: caseId, reason: reason.trim() } });
    if (answer) onRevealed(answer.revealComplainant);
  };
  return (
    <Modal open title={t('file.revealTitle')} okText={t('file.show')} cancelText={t('file.cancel')} okButtonProps={{ disabled: !isReady, loading: isRunning }} onOk={() => { void reveal(); }} onCancel={onClose}>
      <div className={styles['stack']}>
        <p className={styles['soft']}>{t('file.revealLead')}</p>
        {failure ? <FailureBanner failure={failure} /> : null}
        <div className={styles['usual']}>{usual.map((name) => <Button key={name} size="small" onClick={() => { setReason(t(`file.usual.${name}`)); }}>{t(`file.usual.${name}`)}</Button>)}</div>
        <Input autoFocus aria-label={t('file.revealReason')} placeholder={t('file.revealReason')} maxLength={LONGEST_REASON} value={reason}
          onChange={(event) => { setReason(event.target.value); }} onPressEnter={() => { if (isReady) void reveal(); }} />
      </div>
    </Modal>
  );
}
