import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';
import { TierTag } from '../words/tier-tag.js';
import styles from './cells.module.css';

type Person = NonNullable<TaskRowFragment['customer']>;

/** Who a task is about, the name first, the phone masked. */
export function PersonCell({ customer }: { customer: Person | null | undefined }) {
  const t = useText();
  if (!customer) return <span>{t('task.hiddenCustomer')}</span>;
  return (
    <span className={styles['person']}>
      <span className={styles['name']}>{customer.name}</span>
      <TierTag tier={customer.tier} />
      <span className={styles['phone']}>{customer.phone ?? t('task.noPhone')}</span>
    </span>
  );
}
