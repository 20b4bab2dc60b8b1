import { useKeyset } from '@dealercare/admin-kit/desk';
import { FailureDetails, Icon, Late, Skeleton, StateNote, failureOf, useFormat } from '@dealercare/admin-kit/frame';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Link } from '@dealercare/admin-kit/router';
import { NoticesDocument, type NoticeFragment } from '../generated/notifications/notifications.js';
import { useSettingsText } from '../settings/settings-texts.js';
import { noticeTarget } from './notice-target.js';
import { isUrgent, useNoticeWords } from './notice-words.js';
import { useMarkRead } from './use-mark-read.js';
import styles from './notification-panel.module.css';

function NoticeLine({ notice, onOpen }: { notice: NoticeFragment; onOpen: () => void }) {
  const t = useSettingsText();
  const format = useFormat();
  const words = useNoticeWords();
  const target = noticeTarget(notice.subjectId);
  const content = (
    <>
      <Icon name={isUrgent(notice.kind) ? 'alert' : 'bell'} size={18} />
      <span className={styles['words']}>
        <span>{words(notice)}</span>
        <time dateTime={notice.createdAt} title={format.absolute(notice.createdAt)}>{format.relative(notice.createdAt)}</time>
      </span>
      {notice.readAt ? null : <span className={styles['dot']} role="img" aria-label={t('notices.unread')} />}
    </>
  );
  const look = `${styles['line']} ${notice.readAt ? '' : styles['unread']}`;
  return (
    <li>
      {target ? <Link to={target} className={look} onClick={onOpen}>{content}</Link> : <button type="button" className={look} onClick={onOpen}>{content}</button>}
    </li>
  );
}

/** What the viewer has been told, newest first; a click leads to the record and takes the mark away. Plain elements: no area's theme reaches up here. */
export default function NotificationPanel({ onClose }: { onClose: () => void }) {
  const t = useSettingsText();
  const query = useQuery(NoticesDocument);
  const { rows, more } = useKeyset(query, ({ notifications }) => notifications);
  const { markRead, markAllRead, isMarking } = useMarkRead();
  const open = ({ id, subjectId, readAt }: NoticeFragment) => {
    if (!readAt) void markRead([id]);
    if (noticeTarget(subjectId)) onClose();
  };
  return (
    <section aria-label={t('notices.title')}>
      <header className={styles['head']}>
        <h2>{t('notices.title')}</h2>
        {rows.some(({ readAt }) => !readAt) ? <button type="button" className={styles['plain']} disabled={isMarking} onClick={() => { void markAllRead(); }}>{t('notices.markAll')}</button> : null}
      </header>
      {!query.data && query.error ? <StateNote urgent icon="alert" title={t('notices.failed')} hint={failureOf(query.error).text ?? undefined} details={<FailureDetails failure={failureOf(query.error)} />} /> : null}
      {!query.data && !query.error ? <Late><Skeleton shape="list" /></Late> : null}
      {query.data && rows.length === 0 ? <StateNote icon="bell" title={t('notices.none')} hint={t('notices.noneHint')} /> : null}
      <ul className={styles['list']}>{rows.map((notice) => <NoticeLine key={notice.id} notice={notice} onOpen={() => { open(notice); }} />)}</ul>
      {more.hasMore ? <button type="button" className={styles['more']} disabled={more.isLoading} onClick={more.load}>{t('notices.more')}</button> : null}
    </section>
  );
}
