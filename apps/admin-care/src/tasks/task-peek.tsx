import { Button } from '@dealercare/admin-kit/core';
import { Facts } from '@dealercare/admin-kit/desk';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import { CarCell } from './car-cell.js';
import { DueCell } from './due-cell.js';
import { PersonCell } from './person-cell.js';
import { RuleCell } from './rule-cell.js';
import { workHref } from './task-href.js';
import { TaskMarks } from './task-marks.js';
import { StatusTag } from '../words/status-tag.js';
import styles from './cells.module.css';

/** A look at a task beside the list, with the way into it. */
export function TaskPeek({ task }: { task: TaskRowFragment }) {
  const t = useText();
  return (
    <div className={styles['peek']}>
      <Facts
        facts={[
          { label: t('task.customer'), value: <PersonCell customer={task.customer} /> },
          { label: t('task.rule'), value: <RuleCell task={task} /> },
          { label: t('task.car'), value: <CarCell vehicle={task.vehicle} /> },
          { label: t('task.due'), value: <DueCell task={task} /> },
          { label: t('task.status'), value: <StatusTag status={task.status} /> },
          { label: t('task.assignee'), value: task.assigneeName ?? t('task.nobody') },
        ]}
      />
      <TaskMarks task={task} />
      <Link to={workHref(task)}><Button type="primary">{t('today.peekOpen')}</Button></Link>
    </div>
  );
}
