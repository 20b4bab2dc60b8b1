import { Icon, type IconName } from '@dealercare/admin-kit/portal';
import type { ImportStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import styles from './status-tag.module.css';

const icons: Readonly<Record<ImportStatus, IconName>> = {
  UPLOADED: 'page', JUDGING: 'clock', JUDGED: 'page', RUNNING: 'clock', DONE: 'check-circle', FAILED: 'alert', CANCELLED: 'cancel', UNDOING: 'clock', UNDONE: 'undo',
};

/** Where an import stands, in word, sign and colour. */
export function StatusTag({ status }: { status: ImportStatus }) {
  const t = useText();
  return <span className={`${styles['status']} ${styles[status] ?? ''}`}><Icon name={icons[status]} size={14} />{t(`imports.status.${status}`)}</span>;
}
