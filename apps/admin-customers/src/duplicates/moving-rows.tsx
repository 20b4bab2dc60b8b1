import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import styles from './duplicates.module.css';

/** What people have a word for; the rest of a file counts together. */
const named = ['vehicle', 'repair_order', 'complaint', 'care_task', 'contact_log', 'appointment', 'outbound_message', 'survey_response', 'suggestion', 'contact_person'] as const;

/** How much moves, or has stayed, by kind. */
export function MovingRows({ rows, title }: { rows: readonly { table: string; rows: number }[]; title: string }) {
  const t = useText();
  const format = useFormat();
  const counts = named.flatMap((table) => {
    const count = rows.find((row) => row.table === table)?.rows ?? 0;
    return count > 0 ? [t(`duplicates.table.${table}`, { count, number: format.count(count) })] : [];
  });
  if (counts.length === 0) return null;
  return <p className={styles['soft']}>{title}{counts.join(t('list.and'))}</p>;
}
