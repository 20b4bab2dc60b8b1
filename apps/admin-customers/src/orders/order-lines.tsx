import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { OrderFactsFragment } from '../generated/orders/order.js';
import styles from './orders.module.css';

/** The works of an order, who pays for each, and the parts replaced. */
export function OrderLines({ order: { lines } }: { order: Pick<OrderFactsFragment, 'lines'> }) {
  const t = useText();
  const format = useFormat();
  if (lines.length === 0) return <p className={styles['soft']}>{t('order.noLines')}</p>;
  return (
    <ul className={styles['lines']}>
      {lines.map(({ lineNo, work, jobType, labourFen, parts }) => (
        <li key={lineNo}>
          <span>{work}<span className={styles['job']}>{t(`jobType.${jobType}`)}</span></span>
          <span className={styles['money']}>{labourFen > 0 ? format.money(labourFen) : null}</span>
          {parts.length > 0 ? <small>{t('order.parts', { parts: parts.join(t('list.and')) })}</small> : null}
        </li>
      ))}
    </ul>
  );
}
