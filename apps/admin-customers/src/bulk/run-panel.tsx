import { useEffect } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useChange, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { BulkRunDocument, CancelBulkDocument, UndoBulkDocument, type BulkResultFragment } from '../generated/bulk/bulk.js';
import styles from './bulk.module.css';

const POLL_MS = 1500;
const isMoving = ({ status }: BulkResultFragment): boolean => status === 'RUNNING' || status === 'UNDOING';

/** How far a change of many is, what came of it, and the way back. */
export function RunPanel({ run: given, onEnd }: { run: BulkResultFragment; onEnd?: () => void }) {
  const t = useText();
  const format = useFormat();
  const { data, startPolling, stopPolling } = useQuery(BulkRunDocument, { variables: { id: given.id } });
  const run = data?.bulkRun ?? given;
  const moves = isMoving(run);
  useEffect(() => {
    if (!moves) return undefined;
    startPolling(POLL_MS);
    return () => {
      stopPolling();
      onEnd?.();
    };
  }, [moves, startPolling, stopPolling, onEnd]);
  const cancel = useChange(CancelBulkDocument);
  const undo = useChange(UndoBulkDocument);
  const counts = ([['changed', run.changed], ['unchanged', run.unchanged], ['refused', run.refused], ['undone', run.undone], ['kept', run.kept]] as const).filter(([, count]) => count > 0);
  return (
    <section className={styles['run']} aria-label={t(`bulk.status.${run.status}`)}>
      <p role="status">{t(`bulk.status.${run.status}`)} · {t('bulk.progress', { done: format.count(run.done), total: format.count(run.total) })}</p>
      <progress max={run.total} value={run.done} aria-label={t('bulk.progressLabel')} />
      <ul>{counts.map(([name, count]) => <li key={name}>{t(`bulk.result.${name}`, { count, total: format.count(count) })}</li>)}</ul>
      {run.problems.length > 0 ? (
        <ul className={styles['problems']} aria-label={t('bulk.problems')}>
          {run.problems.map(({ customerId, customer, message }) => <li key={customerId}><Link to={`/customers/${customerId}`}>{customer?.name ?? customerId}</Link>{t('bulk.because', { message })}</li>)}
        </ul>
      ) : null}
      <div className={styles['verbs']}>
        {run.status === 'RUNNING' ? <Button loading={cancel.isRunning} onClick={() => { void cancel.run({ id: run.id }); }}>{t('bulk.stop')}</Button> : null}
        {run.mayUndo ? <Button loading={undo.isRunning} onClick={() => { void undo.run({ id: run.id }); }}>{t('bulk.undo')}</Button> : null}
      </div>
    </section>
  );
}
