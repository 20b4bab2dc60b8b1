import { Tag, type Tone } from '@dealercare/admin-kit/desk';
import type { Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat, type IconName } from '@dealercare/admin-kit/portal';
import type { OutboundStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { MessageRowFragment } from '../generated/messages/outbound-messages.js';
import { useFailureWords } from './failure-words.js';
import styles from './messages.module.css';

const looks: Readonly<Record<OutboundStatus, [Tone, IconName]>> = {
  QUEUED: ['resting', 'clock'], SENDING: ['accent', 'forward'], SENT: ['good', 'check'], FAILED: ['late', 'alert'], EXPIRED: ['late', 'late'], CANCELLED: ['plain', 'cancel'],
};

/** Where a message stands: word, icon and colour. */
export function MessageStatus({ status }: { status: OutboundStatus }) {
  const t = useText();
  const [tone, icon] = looks[status];
  return <Tag tone={tone} icon={icon}>{t(`messages.status.${status}`)}</Tag>;
}

function WhenCell({ message: { sentAt, notBefore, dealer } }: { message: MessageRowFragment }) {
  const t = useText();
  const format = useFormat(dealer.timezone);
  const at = sentAt ?? notBefore;
  return <time className={styles['when']} dateTime={at} title={format.absolute(at)}>{sentAt ? format.moment(sentAt) : t('messages.from', { when: format.moment(notBefore) })}</time>;
}

/** What a row of the sent messages tells: to whom, what, when, and why not. */
export function useMessageColumns({ showsDealer }: { showsDealer: boolean }): Column<MessageRowFragment>[] {
  const t = useText();
  const nameOf = useBilingualName();
  const failureWords = useFailureWords();
  return [
    { id: 'customer', title: t('task.customer'), cell: ({ customer }) => customer?.name ?? t('task.hiddenCustomer') },
    { id: 'to', title: t('messages.to'), cell: ({ to }) => to ?? '' },
    { id: 'text', title: t('messages.text'), cell: ({ text }) => <span className={styles['text']}>{text ?? t('messages.hiddenText')}</span> },
    { id: 'status', title: t('task.status'), cell: ({ status }) => <MessageStatus status={status} /> },
    { id: 'when', title: t('messages.when'), cell: (message) => <WhenCell message={message} /> },
    { id: 'why', title: t('messages.why'), cell: ({ failureCode, status }) => (failureCode && status !== 'SENT' ? failureWords(failureCode) : '') },
    ...(showsDealer ? [{ id: 'dealer', title: t('task.dealer'), cell: ({ dealer }: MessageRowFragment) => nameOf(dealer) }] : []),
  ];
}
