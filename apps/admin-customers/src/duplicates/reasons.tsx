import { Tag } from '@dealercare/admin-kit/desk';
import type { LikenessReason } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import styles from './duplicates.module.css';

/** Why two files look alike, and what speaks against it. */
export function Reasons({ reasons }: { reasons: readonly LikenessReason[] }) {
  const t = useText();
  return <span className={styles['reasons']}>{reasons.map((reason) => <Tag key={reason} tone={reason.startsWith('OTHER_') ? 'resting' : 'accent'}>{t(`duplicates.reason.${reason}`)}</Tag>)}</span>;
}
