import { Panel } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { workOf } from './work-of.js';
import { useTimeLeft } from './use-time-left.js';
import { WorkBar } from './work-bar.js';
import styles from './imports.module.css';

const titles = { JUDGING: 'run.judging', RUNNING: 'run.running', UNDOING: 'run.undoing' } as const;

/** The server at work on a file: how far it is and how long it still takes. One may leave. */
export function ProgressPanel({ run, status }: { run: ImportRunFactsFragment; status: keyof typeof titles }) {
  const t = useText();
  const format = useFormat();
  const { done, total } = workOf(run);
  const left = useTimeLeft(done, total ?? 0);
  const title = t(titles[status]);
  const rows = total === null ? t('run.rowsRead', { done: format.number(done) }) : t('run.rowsOf', { done: format.number(done), total: format.number(total) });
  return (
    <Panel title={title}>
      <div className={styles['work']}>
        <WorkBar label={title} share={total === null ? null : done / Math.max(1, total)} />
        <p><span>{rows}</span>{total === null || left === null ? null : <span>{left < 1_000 ? t('run.soon') : t('run.left', { time: format.duration(left) })}</span>}</p>
        <p className={styles['soft']}>{t('run.leave')}</p>
      </div>
    </Panel>
  );
}
