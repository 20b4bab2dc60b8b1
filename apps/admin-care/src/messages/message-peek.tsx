import { Facts } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { MessageRowFragment } from '../generated/messages/outbound-messages.js';
import { useCodeWords } from '../words/code-words.js';
import { useFailureWords } from './failure-words.js';
import { MessageStatus } from './message-columns.js';
import styles from './messages.module.css';

/** A message whole: its text, its way, and the task it belongs to. */
export function MessagePeek({ message: { status, text, to, channel, purpose, notBefore, notAfter, sentAt, attempts, failureCode, taskId, dealer } }: { message: MessageRowFragment }) {
  const t = useText();
  const words = useCodeWords();
  const failureWords = useFailureWords();
  const format = useFormat(dealer.timezone);
  return (
    <div className={styles['peek']}>
      <p className={styles['body']}>{text ?? t('messages.hiddenText')}</p>
      <Facts
        facts={[
          { label: t('task.status'), value: <MessageStatus status={status} /> },
          { label: t('messages.why'), value: failureCode && status !== 'SENT' ? failureWords(failureCode) : null },
          { label: t('messages.to'), value: to },
          { label: t('task.channel'), value: t(`channel.${channel}`) },
          { label: t('messages.purpose'), value: words.purpose(purpose) },
          { label: t('messages.sentAt'), value: sentAt ? format.absolute(sentAt) : null },
          { label: t('messages.span'), value: sentAt ? null : t('tasks.windowText', { from: format.moment(notBefore), to: format.moment(notAfter) }) },
          { label: t('messages.attempts'), value: attempts > 0 ? format.number(attempts) : null },
        ]}
      />
      {taskId ? <Link to={`/care/tasks/${taskId}`}>{t('call.openTask')}</Link> : null}
    </div>
  );
}
