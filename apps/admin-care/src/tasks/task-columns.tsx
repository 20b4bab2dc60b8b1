import type { Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import { useCodeWords } from '../words/code-words.js';
import { StatusTag } from '../words/status-tag.js';
import { CarCell } from './car-cell.js';
import { DueCell } from './due-cell.js';
import { PersonCell } from './person-cell.js';
import { RuleCell } from './rule-cell.js';
import styles from './cells.module.css';

function WhenCell({ task }: { task: TaskRowFragment }) {
  const format = useFormat(task.dealer.timezone);
  if (task.workState !== 'ENDED') return <DueCell task={task} />;
  return <time className={styles['soft']} dateTime={task.t}>{format.shortDay(task.t)}</time>;
}

/** What came of it, or why it rests. */
function ResultCell({ task: { outcome, why, endedLate } }: { task: TaskRowFragment }) {
  const t = useText();
  const words = useCodeWords();
  const parts = [
    outcome ? words.outcome(outcome) : null, why.suppressReason ? words.suppressed(why.suppressReason) : null, why.cancelCause ? words.cancelled(why.cancelCause) : null, endedLate ? t('tasks.endedLate') : null,
  ];
  return <span className={styles['soft']}>{parts.filter(Boolean).join(' · ')}</span>;
}

/** What a row of the care tasks tells. */
export function useTaskColumns({ showsDealer }: { showsDealer: boolean }): Column<TaskRowFragment>[] {
  const t = useText();
  const nameOf = useBilingualName();
  return [
    { id: 'customer', title: t('task.customer'), cell: ({ customer }) => <PersonCell customer={customer} /> },
    { id: 'due', title: t('task.due'), cell: (task) => <WhenCell task={task} /> },
    { id: 'rule', title: t('task.rule'), cell: (task) => <RuleCell task={task} /> },
    { id: 'car', title: t('task.car'), cell: ({ vehicle }) => <CarCell vehicle={vehicle} /> },
    { id: 'status', title: t('task.status'), cell: ({ status }) => <StatusTag status={status} /> },
    { id: 'result', title: t('tasks.result'), cell: (task) => <ResultCell task={task} /> },
    { id: 'assignee', title: t('task.assignee'), cell: ({ assigneeName }) => <span className={styles['who']}>{assigneeName ?? <span className={styles['faint']}>{t('task.nobody')}</span>}</span> },
    ...(showsDealer ? [{ id: 'dealer', title: t('task.dealer'), cell: ({ dealer }: TaskRowFragment) => nameOf(dealer) }] : []),
  ];
}
