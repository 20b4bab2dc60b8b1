import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import styles from './call.module.css';

function Works({ lines }: { lines: NonNullable<CallTaskFragment['order']>['lines'] }) {
  const t = useText();
  return (
    <ul className={styles['works']}>
      {lines.map(({ lineNo, work, parts }) => <li key={lineNo}>{work}{parts.length > 0 ? ` · ${parts.join(t('list.and'))}` : ''}</li>)}
    </ul>
  );
}

/** The car, and the order the call is about, with the work and the parts to be confirmed. */
export function CarPanel({ task: { vehicle, order, dealer } }: { task: Pick<CallTaskFragment, 'vehicle' | 'order' | 'dealer'> }) {
  const t = useText();
  const format = useFormat(dealer.timezone);
  const day = (value: string | null | undefined) => (value ? format.calendarDay(value) : null);
  if (!vehicle) return <Panel title={t('call.car')}><span className={styles['soft']}>{t('call.noCar')}</span></Panel>;
  const [policy] = vehicle.policies;
  return (
    <Panel title={t('call.car')}>
      <Facts
        facts={[
          { label: t('call.fact.plate'), value: vehicle.plate ?? t('task.noPlate') },
          { label: t('call.fact.model'), value: vehicle.model ?? vehicle.series },
          { label: t('call.fact.odometer'), value: vehicle.odometerKm == null ? null : format.mileage(vehicle.odometerKm) },
          { label: t('call.fact.delivered'), value: day(vehicle.deliveryDate) },
          { label: t('call.fact.nextMaintenance'), value: day(vehicle.nextMaintenanceDate) },
          { label: t('call.fact.insurance'), value: policy ? `${format.calendarDay(policy.endDate)} ${policy.insurer ?? ''}` : null },
          { label: t('call.fact.order'), value: order ? order.orderNo : t('call.noOrder') },
          { label: t('call.fact.handedOver'), value: day(order?.handedOverOn ?? order?.openedOn) },
          { label: t('call.fact.advisor'), value: order?.advisorName },
          { label: t('call.fact.amount'), value: order ? format.money(order.totalFen) : null },
        ]}
      />
      {order && order.lines.length > 0 ? <Works lines={order.lines} /> : null}
      <div className={styles['links']}><Link to={`/vehicles/${vehicle.id}`}>{t('call.openCar')}</Link></div>
    </Panel>
  );
}
