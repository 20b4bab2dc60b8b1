import type { Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import { CarCell } from '../tasks/car-cell.js';
import { DueCell } from '../tasks/due-cell.js';
import { PersonCell } from '../tasks/person-cell.js';
import { RuleCell } from '../tasks/rule-cell.js';
import { TaskMarks } from '../tasks/task-marks.js';
import styles from '../tasks/cells.module.css';

/** What a row of today's work tells; the dealer only where several are shown together, the assignee only among everybody's. */
export function useTodayColumns({ showsDealer, showsAssignee }: { showsDealer: boolean; showsAssignee: boolean }): Column<TaskRowFragment>[] {
  const t = useText();
  const nameOf = useBilingualName();
  return [
    { id: 'customer', title: t('task.customer'), cell: ({ customer }) => <PersonCell customer={customer} /> },
    { id: 'due', title: t('task.due'), cell: (task) => <DueCell task={task} /> },
    { id: 'rule', title: t('task.rule'), cell: (task) => <RuleCell task={task} /> },
    { id: 'car', title: t('task.car'), cell: ({ vehicle }) => <CarCell vehicle={vehicle} /> },
    { id: 'marks', title: t('task.marks'), cell: (task) => <TaskMarks task={task} /> },
    ...(showsAssignee ? [{ id: 'assignee', title: t('task.assignee'), cell: ({ assigneeName }: TaskRowFragment) => <span className={styles['who']}>{assigneeName ?? <span className={styles['faint']}>{t('task.nobody')}</span>}</span> }] : []),
    ...(showsDealer ? [{ id: 'dealer', title: t('task.dealer'), cell: ({ dealer }: TaskRowFragment) => nameOf(dealer) }] : []),
  ];
}
