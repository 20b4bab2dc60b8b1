import type { Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { VehicleRowFragment } from '../generated/vehicles/vehicles.js';
import styles from './vehicles.module.css';

/** What a row of the cars tells; the plate is what people call a car. */
export function useVehicleColumns(hasSeveralDealers: boolean): Column<VehicleRowFragment>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const day = (date: string | null | undefined) => (date ? format.calendarDay(date) : '');
  return [
    { id: 'plate', title: t('vehicle.plate'), cell: ({ plate }) => plate ?? t('vehicle.noPlate') },
    { id: 'owner', title: t('vehicle.owner'), cell: ({ owner }) => (owner ? <Link to={`/customers/${owner.id}`} className={styles['owner']}>{owner.name}</Link> : <span className={styles['none']}>{t('vehicles.noOwner')}</span>) },
    { id: 'model', title: t('vehicle.model'), cell: ({ series, model }) => [series, model].filter(Boolean).join(' ') },
    { id: 'vin', title: t('vehicle.vin'), cell: ({ vin }) => <span className={styles['vin']}>{vin}</span> },
    { id: 'odometer', title: t('vehicle.odometer'), align: 'end', cell: ({ odometerKm }) => (odometerKm === null || odometerKm === undefined ? '' : format.mileage(odometerKm)) },
    { id: 'lastVisit', title: t('vehicle.lastVisit'), align: 'end', cell: ({ lastVisitOn }) => day(lastVisitOn) },
    { id: 'nextMaintenance', title: t('vehicle.nextMaintenance'), align: 'end', cell: ({ nextMaintenanceDate }) => day(nextMaintenanceDate) },
    ...(hasSeveralDealers ? [{ id: 'dealer', title: t('customer.dealer'), cell: ({ dealer }: VehicleRowFragment) => nameOf(dealer) }] : []),
  ];
}
