import { Facts } from '@dealercare/admin-kit/desk';
import { Icon, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { CarFactsFragment } from '../generated/vehicle-file/car.js';
import { InsuranceText } from './insurance-text.js';
import styles from './car-card.module.css';

/** A car of the customer: what tells it from others, then what is next. */
export function CarCard({ car }: { car: CarFactsFragment }) {
  const t = useText();
  const format = useFormat();
  const { id, plate, series, model, colour, vin, usage, status, odometerKm, odometerOn, nextMaintenanceDate, lastVisitOn, policies } = car;
  return (
    <article className={styles['card']}>
      <header>
        <span className={styles['icon']}><Icon name="car" size={20} /></span>
        <div>
          <h3><Link to={`/vehicles/${id}`}>{plate ?? t('vehicle.noPlate')}</Link>{status === 'ACTIVE' ? null : <span className={styles['tag']}>{t(`vehicleStatus.${status}`)}</span>}</h3>
          <p>{[series, model, colour].filter(Boolean).join(' · ')}{usage === 'PRIVATE' ? '' : ` · ${t(`usage.${usage}`)}`}</p>
        </div>
      </header>
      <Facts
        facts={[
          { label: t('vehicle.vin'), value: <span className={styles['vin']}>{vin}</span> },
          { label: t('vehicle.odometer'), value: odometerKm === null || odometerKm === undefined ? null : `${format.mileage(odometerKm)}${odometerOn ? t('vehicle.readOn', { day: format.shortDay(odometerOn) }) : ''}` },
          { label: t('vehicle.lastVisit'), value: lastVisitOn ? format.calendarDay(lastVisitOn) : t('vehicle.neverCame') },
          { label: t('vehicle.nextMaintenance'), value: nextMaintenanceDate ? format.calendarDay(nextMaintenanceDate) : null },
          { label: t('vehicle.insurance'), value: policies[0] ? <InsuranceText policy={policies[0]} /> : null },
        ]}
      />
    </article>
  );
}
