import { Icon, type IconName } from '@dealercare/admin-kit/portal';
import { useFormat } from '@dealercare/admin-kit/portal';
import type { ExportStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { ExportFactsFragment } from '../generated/exports/exports.js';
import { WorkBar } from '../imports/work-bar.js';
import styles from './exports.module.css';

const icons: Readonly<Record<ExportStatus, IconName>> = { RUNNING: 'clock', READY: 'check-circle', FAILED: 'alert', CANCELLED: 'cancel', EXPIRED: 'empty' };

/** Where an export stands, in word, sign and colour; while it is written, how far it is. */
export function ExportState({ job: { status, rowsDone, rowsTotal, failure, expiresAt } }: { job: ExportFactsFragment }) {
  const t = useText();
  const format = useFormat();
  if (status === 'RUNNING') {
    return <span className={styles['running']}><WorkBar label={t('exports.status.RUNNING')} share={rowsDone / Math.max(1, rowsTotal)} /><span>{t('exports.rowsOf', { done: format.number(rowsDone), total: format.number(rowsTotal) })}</span></span>;
  }
  return (
    <span className={`${styles['status']} ${styles[status] ?? ''}`}>
      <Icon name={icons[status]} size={14} />
      {failure ? failure.message : status === 'READY' && expiresAt ? t('exports.readyUntil', { until: format.moment(expiresAt) }) : t(`exports.status.${status}`)}
    </span>
  );
}
