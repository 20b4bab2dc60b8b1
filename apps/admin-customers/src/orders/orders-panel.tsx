import { Panel } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { OrderFactsFragment } from '../generated/orders/order.js';
import { OrderLines } from './order-lines.js';
import styles from './orders.module.css';

/** The API gives the last ten visits. */
const MOST_ORDERS = 10;

function OrderHead({ order }: { order: OrderFactsFragment }) {
  const t = useText();
  const format = useFormat();
  const { orderNo, openedOn, workType, odometerInKm, totalFen } = order;
  return (
    <summary>
      <time dateTime={openedOn}>{format.calendarDay(openedOn)}</time>
      <b>{t(`workType.${workType}`)}</b>
      <span className={styles['no']}>{orderNo}</span>
      <span className={styles['km']}>{odometerInKm === null || odometerInKm === undefined ? '' : format.mileage(odometerInKm)}</span>
      <span className={styles['money']}>{format.money(totalFen)}</span>
    </summary>
  );
}

function OrderFacts({ order: { handedOverOn, advisorName, paymentMethod, labourFen, partsFen } }: { order: OrderFactsFragment }) {
  const t = useText();
  const format = useFormat();
  const facts = [
    handedOverOn ? t('order.handedOver', { day: format.calendarDay(handedOverOn) }) : t('order.inWorkshop'),
    advisorName ? t('order.advisor', { name: advisorName }) : null,
    paymentMethod ? t('order.payment', { method: paymentMethod }) : null,
    t('order.labour', { money: format.money(labourFen) }),
    t('order.partsCost', { money: format.money(partsFen) }),
  ];
  return <p className={styles['facts']}>{facts.filter((fact) => fact !== null).map((fact) => <span key={fact}>{fact}</span>)}</p>;
}

/** The repair orders, newest first; each opens to its works and costs. `isPart`: there are more of them in the file. */
export function OrdersPanel({ orders, isPart = false }: { orders: readonly OrderFactsFragment[]; isPart?: boolean }) {
  const t = useText();
  return (
    <Panel title={t('order.title')}>
      {orders.length === 0 ? <p className={styles['soft']}>{t('order.none')}</p> : null}
      {orders.map((order) => (
        <details key={order.id} className={styles['order']}>
          <OrderHead order={order} />
          <div className={styles['body']}><OrderLines order={order} /><OrderFacts order={order} /></div>
        </details>
      ))}
      {orders.length === MOST_ORDERS && !isPart ? <p className={styles['soft']}>{t('order.lastTen')}</p> : null}
    </Panel>
  );
}
