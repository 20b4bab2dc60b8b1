import { Suspense, lazy } from 'react';
import { Tag } from '@dealercare/admin-kit/desk';
import { useFormat, useNow, useViewer } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import { waitsForSms } from './waits-for-sms.js';
import styles from './cells.module.css';

const BirthdayMarks = lazy(() => import('./birthday-marks.js'));

type Marked = Pick<TaskRowFragment, 'customer' | 'callBegunAt' | 'assigneeId' | 'assigneeName' | 'nextAttemptAt' | 'tries' | 'late' | 'why' | 'sms' | 'steps' | 'workState' | 'dealer'>;

function CallMark({ task: { assigneeId, assigneeName } }: { task: Marked }) {
  const t = useText();
  const { id } = useViewer();
  return <Tag tone="accent" icon="phone">{assigneeId === id ? t('mark.myCall') : t('mark.theirCall', { name: assigneeName ?? t('mark.colleague') })}</Tag>;
}

/** What to know of the customer before calling: asked for peace, a birthday of these days. */
function CustomerMarks({ customer, zone }: { customer: NonNullable<Marked['customer']>; zone: string }) {
  const t = useText();
  const format = useFormat(zone);
  const { doNotContactUntil, solarBirthday, lunarBirthday } = customer;
  return (
    <>
      {doNotContactUntil ? <Tag tone="soon" icon="lock">{t('mark.doNotContact', { day: format.shortDay(doNotContactUntil) })}</Tag> : null}
      {solarBirthday || lunarBirthday ? <Suspense fallback={null}><BirthdayMarks customer={{ solarBirthday: solarBirthday ?? null, lunarBirthday: lunarBirthday ?? null }} zone={zone} /></Suspense> : null}
    </>
  );
}

/** Why a row is where it is, at a glance: in a call, agreed for later, tried, moved, late, waiting for its message, already ended. */
export function TaskMarks({ task }: { task: Marked }) {
  const t = useText();
  const { customer, callBegunAt, nextAttemptAt, tries, late, why: { moved, movedFrom }, workState, dealer } = task;
  const format = useFormat(dealer.timezone);
  const now = useNow();
  const isAgreedAhead = nextAttemptAt && new Date(nextAttemptAt) > now;
  return (
    <span className={styles['marks']}>
      {workState === 'ENDED' ? <Tag tone="good" icon="check">{t('mark.ended')}</Tag> : null}
      {callBegunAt ? <CallMark task={task} /> : null}
      {isAgreedAhead ? <Tag tone="soon" icon="clock">{t('mark.again', { when: format.moment(nextAttemptAt) })}</Tag> : null}
      {tries > 0 ? <Tag>{t('mark.tries', { count: tries })}</Tag> : null}
      {waitsForSms(task) ? <Tag tone="resting" icon="message">{t('mark.smsWaiting')}</Tag> : null}
      {task.sms === 'FAILED' ? <Tag tone="late" icon="message">{t('mark.smsFailed')}</Tag> : null}
      {moved && movedFrom ? <Tag title={t('mark.movedFrom', { day: format.shortDay(movedFrom) })}>{t('mark.moved')}</Tag> : null}
      {late ? <Tag title={t('mark.lateWhy')}>{t('mark.late')}</Tag> : null}
      {customer && workState !== 'ENDED' ? <CustomerMarks customer={customer} zone={dealer.timezone} /> : null}
    </span>
  );
}
