import { Button } from '@dealercare/admin-kit/core';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useChange, useFormat, useViewer } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { EndPostDocument } from '../../generated/settings/staff/manage-people.js';
import type { ManagedPersonFragment } from '../../generated/settings/staff/people.js';
import { useSettingsText } from '../settings-texts.js';
import type { HeldPost } from './post-sheets.js';
import { useRoleName } from './use-role-name.js';
import styles from './staff.module.css';

function EndPost({ post }: { post: HeldPost }) {
  const t = useSettingsText();
  const { run, isRunning } = useChange(EndPostDocument, { refetch: ['ManagedPeople'], done: () => t('people.ended') });
  return (
    <Popconfirm title={t('people.endTitle')} description={t('people.endMeans')} okText={t('people.end')} okButtonProps={{ danger: true }} cancelText={t('people.endKeep')} onConfirm={() => { void run({ input: { postId: post.id, expectedVersion: post.version } }); }}>
      <Button size="small" danger loading={isRunning}>{t('people.end')}</Button>
    </Popconfirm>
  );
}

/** What somebody does where, from when to when; with the ways to end it or to hand it on. */
export function PersonPosts({ person, onDelegate, onChange }: { person: ManagedPersonFragment; onDelegate: (post: HeldPost) => void; onChange: (post: HeldPost) => void }) {
  const t = useSettingsText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const roleName = useRoleName();
  const { id: me } = useViewer();
  if (person.posts.length === 0) return <p className={styles['soft']}>{t('people.noPosts')}</p>;
  return (
    <ul className={styles['posts']}>
      {person.posts.map((post) => {
        const from = format.calendarDay(post.validFrom);
        const words = [post.validTo ? t('people.span', { from, to: format.calendarDay(post.validTo) }) : t('people.since', { from }), post.leads ? t('people.head') : null, post.delegatedBy ? t('people.delegated', { name: post.delegatedBy.name }) : null];
        const mayHandOn = !post.delegatedBy && (post.mayChange || person.id === me);
        return (
          <li key={post.id}>
            <span>{t('people.postLine', { role: roleName(post.role), unit: post.unit ? nameOf(post.unit) : '' })}</span>
            <span className={styles['soft']}>{words.filter((word) => word !== null).join(' · ')}</span>
            <span className={styles['acts']}>
              {mayHandOn ? <Button size="small" onClick={() => { onDelegate(post); }}>{t('people.delegate')}</Button> : null}
              {post.mayChange ? <Button size="small" aria-label={`${t('change')} ${roleName(post.role)}`} onClick={() => { onChange(post); }}>{t('change')}</Button> : null}
              {post.mayChange ? <EndPost post={post} /> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
