import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import styles from './cells.module.css';

/** What a task is: its rule's name, and how many more topics are told in the same call. */
export function RuleCell({ task: { rule, topics } }: { task: Pick<TaskRowFragment, 'rule' | 'topics'> }) {
  const t = useText();
  const nameOf = useBilingualName();
  const guests = topics.map((topic) => (topic.rule ? nameOf(topic.rule) : t('task.otherRule')));
  return (
    <span className={styles['rule']}>
      <span>{rule ? nameOf(rule) : t('task.otherRule')}</span>
      {guests.length > 0 ? <span className={styles['soft']} title={guests.join(t('list.and'))}>{t('task.moreTopics', { count: guests.length })}</span> : null}
    </span>
  );
}
