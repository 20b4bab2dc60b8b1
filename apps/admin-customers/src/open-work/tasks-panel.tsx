import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Icon, Moment, QueryState, usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { OpenTasksDocument, type OpenTaskFragment } from '../generated/open-work/open-tasks.js';
import { taskAddress } from './task-address.js';
import styles from './open-work.module.css';

function TaskLine({ task, zone }: { task: OpenTaskFragment; zone: string }) {
  const t = useText();
  const nameOf = useBilingualName();
  const mayWork = usePermission('care:work');
  const { rule, ruleCode, dueAt, late, assigneeName } = task;
  return (
    <li>
      <Link to={taskAddress(task, mayWork)}>{rule ? nameOf(rule) : ruleCode}</Link>
      <span className={late ? styles['late'] : styles['soft']}>{late ? <Icon name="late" size={14} /> : null}<Moment at={dueAt} zone={zone} /></span>
      <small>{assigneeName ?? t('work.nobody')}</small>
    </li>
  );
}

/** What is still to be done with the customer, next first. */
export function TasksPanel({ customerId, zone }: { customerId: string; zone: string }) {
  const t = useText();
  const query = useQuery(OpenTasksDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return (
    <Panel title={t('work.tasks')}>
      <QueryState query={query} isEmpty={({ customer }) => customer.openTasks.length === 0} empty={<p className={styles['none']}>{t('work.noTasks')}</p>}>
        {({ customer }) => <ul className={styles['work']}>{customer.openTasks.map((task) => <TaskLine key={task.id} task={task} zone={zone} />)}</ul>}
      </QueryState>
    </Panel>
  );
}
