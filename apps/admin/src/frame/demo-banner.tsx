import { Suspense, lazy } from 'react';
import { useFormat, useNow, useViewer } from '@dealercare/admin-kit/frame';
import { useShellText } from '../locales/shell-texts.js';
import styles from './demo-banner.module.css';

const TimeMenu = lazy(() => import('../time/time-menu.js'));
const TimeWatch = lazy(() => import('../time/time-watch.js'));

/** Over every page of a demo: that its data are invented, what time the product believes it is, and the way to move it. */
export function DemoBanner() {
  const t = useShellText();
  const format = useFormat();
  const now = useNow();
  const { permissions } = useViewer();
  return (
    <div className={styles['banner']} role="note">
      <b>{t('demo.label')}</b>
      <span className={styles['invented']}>{t('demo.invented')}</span>
      <time className={styles['exact']} dateTime={now.toISOString()}>{t('demo.time', { time: format.absolute(now) })}</time>
      <time className={styles['short']} dateTime={now.toISOString()}>{format.day(now)} {format.clock(now)}</time>
      <Suspense>
        {permissions.includes('clock:move') ? <TimeMenu /> : null}
        <TimeWatch />
      </Suspense>
    </div>
  );
}
