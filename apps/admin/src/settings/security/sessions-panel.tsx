import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useChange, useFormat } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { EndSessionDocument, SignOutEverywhereDocument, type OwnSessionFragment } from '../../generated/settings/security/security.js';
import { forgetSignedIn } from '../../session/session-hint.js';
import { useSettingsText } from '../settings-texts.js';
import styles from './security.module.css';

function SessionLine({ of: { id, device, address, createdAt, lastSeenAt, method, current } }: { of: OwnSessionFragment }) {
  const t = useSettingsText();
  const format = useFormat();
  const { run, isRunning } = useChange(EndSessionDocument, { refetch: ['Security'], done: () => t('security.ended') });
  const name = device ?? t('security.unknownDevice');
  return (
    <li>
      <span><b>{name}</b>{current ? ` ${t('security.thisOne')}` : ''}<br /><small>{t(`security.by.${method}`)}</small></span>
      {/* Wall-clock times as they are: the product's time may have been moved. */}
      <small>{t('security.sessionFrom', { address, since: format.absolute(createdAt), seen: format.absolute(lastSeenAt) })}</small>
      {current ? null : <Button size="small" loading={isRunning} aria-label={t('security.endOf', { device: name })} onClick={() => { void run({ id }); }}>{t('security.end')}</Button>}
    </li>
  );
}

/** Where one is signed in, to be ended one by one or all at once. */
export function SessionsPanel({ sessions }: { sessions: readonly OwnSessionFragment[] }) {
  const t = useSettingsText();
  const { run, isRunning } = useChange(SignOutEverywhereDocument);
  const leave = async () => {
    if (!await run({})) return;
    forgetSignedIn();
    // A fresh page forgets everything this person has seen.
    location.assign('/');
  };
  const everywhere = (
    <Popconfirm title={t('security.everywhereTitle')} description={t('security.everywhereMeans')} okText={t('security.everywhere')} okButtonProps={{ danger: true }} cancelText={t('later')} onConfirm={() => { void leave(); }}>
      <Button danger loading={isRunning}>{t('security.everywhere')}</Button>
    </Popconfirm>
  );
  return (
    <Panel title={t('security.sessions')} action={everywhere}>
      <ul className={styles['sessions']}>{sessions.map((session) => <SessionLine key={session.id} of={session} />)}</ul>
    </Panel>
  );
}
