import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { Input, Radio } from '@dealercare/admin-kit/input';
import { failureOf, showToast, useDraft } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CancelTaskDocument } from '../generated/bulk/cancel-task.js';
import type { BulkSheetProps } from './assign-sheet.js';
import { causesFor, type StatedCause } from './cancel-causes.js';
import { NotDone } from './not-done.js';
import styles from './bulk.module.css';

const SHORTEST_REASON = 2;
const LONGEST_REASON = 300;

/** Ends tasks whose purpose is gone, one after the other, with what went wrong. */
export default function CancelSheet({ tasks, onClose, onDone }: BulkSheetProps) {
  const t = useText();
  const client = useApolloClient();
  const draft = useDraft<{ cause: StatedCause | null; reason: string }>('care.cancel', { cause: null, reason: '' });
  const [progress, setProgress] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const causes = causesFor(tasks.map(({ kind }) => kind));
  const { cause, reason } = draft.value;
  const chosen = causes.find((one) => one === cause) ?? null;
  const isReady = chosen !== null && reason.trim().length >= SHORTEST_REASON;

  async function cancelOne({ id, version }: BulkSheetProps['tasks'][number], why: StatedCause): Promise<string | null> {
    try {
      await client.mutate({ mutation: CancelTaskDocument, variables: { input: { taskId: id, expectedVersion: version, cause: why, reason: reason.trim() } } });
      return null;
    } catch (error) {
      return failureOf(error).text ?? t('bulk.unknown');
    }
  }

  async function cancelAll(): Promise<void> {
    if (!chosen) return;
    const reasons: string[] = [];
    for (const [place, task] of tasks.entries()) {
      setProgress(place);
      const why = await cancelOne(task, chosen);
      if (why !== null) reasons.push(why);
    }
    setProgress(null);
    setRefused(reasons);
    if (reasons.length < tasks.length) showToast({ tone: 'done', text: t('bulk.cancelled', { count: tasks.length - reasons.length }) });
    if (reasons.length > 0) return;
    draft.drop();
    onDone();
  }

  return (
    <SideSheet
      title={t('bulk.cancelTitle', { count: tasks.length })}
      onClose={onClose}
      footer={
        <>
          <Button type="primary" danger disabled={!isReady} loading={progress !== null} onClick={() => { void cancelAll(); }}>{progress === null ? t('bulk.cancel') : t('bulk.progress', { done: progress, total: tasks.length })}</Button>
          <Button onClick={onClose}>{t('bulk.close')}</Button>
        </>
      }
    >
      <div className={styles['sheet']}>
        {causes.length === 0 ? <Alert type="info" showIcon title={t('bulk.noCommonCause')} /> : (
          <Radio.Group aria-label={t('bulk.cause')} className={styles['causes'] ?? ''} value={chosen} onChange={(event) => { draft.change({ cause: event.target.value as StatedCause }); }} options={causes.map((value) => ({ value, label: t(`cancelled.${value}`) }))} />
        )}
        <Input.TextArea aria-label={t('bulk.why')} placeholder={t('bulk.why')} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={LONGEST_REASON} value={reason} onChange={(event) => { draft.change({ reason: event.target.value }); }} />
        <span className={styles['hint']}>{t('bulk.cancelHint')}</span>
        <NotDone reasons={refused} />
      </div>
    </SideSheet>
  );
}
