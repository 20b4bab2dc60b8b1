import { Icon, useFormat, useNow } from '@dealercare/admin-kit/portal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import { dueStanding } from './due-standing.js';
import styles from './cells.module.css';

/** When it is due: the hour today, the day otherwise; what is overdue says so in a word too. */
export function DueCell({ task: { dueAt, nextAttemptAt, dealer: { timezone } } }: { task: Pick<TaskRowFragment, 'dueAt' | 'nextAttemptAt' | 'dealer'> }) {
  const t = useText();
  const format = useFormat(timezone);
  const standing = dueStanding(dueAt, useNow(), timezone);
  const day = format.shortDay(localDateOf(new Date(dueAt), timezone));
  return (
    <time className={`${styles['due']} ${styles[standing] ?? ''}`} dateTime={dueAt} title={format.absolute(dueAt)}>
      {standing === 'OVERDUE' ? <><Icon name="late" size={14} /><span>{t('task.overdueSince', { when: format.relative(dueAt) })}</span></> : null}
      {standing === 'TODAY' ? <span>{format.clock(dueAt)}</span> : null}
      {standing === 'LATER' ? <span>{nextAttemptAt ? `${day} ${format.clock(dueAt)}` : day}</span> : null}
    </time>
  );
}
