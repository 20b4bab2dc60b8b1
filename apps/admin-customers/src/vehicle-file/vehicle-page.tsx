import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Can, Icon, PageHead, QueryState, useFormat, usePageTitle } from '@dealercare/admin-kit/portal';
import { useParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { DuePanel } from '../customer-file/due-panel.js';
import { VehicleFileDocument, type VehicleFileQuery } from '../generated/vehicle-file/vehicle-file.js';
import { VehicleCases } from '../open-work/vehicle-cases.js';
import { VehicleOrders } from '../orders/vehicle-orders.js';
import { WhoCanSeeButton } from '../sight/who-can-see-button.js';
import { VehicleHistory } from '../privacy/vehicle-history.js';
import { EditVehicleSheet } from '../vehicle-form/edit-vehicle-sheet.js';
import { TimelinePanel } from '../timeline/timeline-panel.js';
import { VehicleRecords } from '../vehicle-records/vehicle-records.js';
import { OwnerPanel } from './owner-panel.js';
import styles from './vehicle-file.module.css';

type Vehicle = VehicleFileQuery['vehicle'];

function CarPanel({ vehicle }: { vehicle: Vehicle }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const day = (date: string | null | undefined) => (date ? format.calendarDay(date) : null);
  const { vin, series, model, modelYear, energyType, engineNo, gearboxNo, soldHere, avgDailyKm, avgServiceDays, colour, usage, status, odometerKm, odometerOn, purchaseDate, deliveryDate, registrationDate, lastVisitOn, dealer } = vehicle;
  return (
    <Panel title={t('vehicle.facts')}>
      <Facts
        facts={[
          { label: t('vehicle.vin'), value: vin },
          { label: t('vehicle.series'), value: series },
          { label: t('vehicle.model'), value: model },
          { label: t('vehicle.modelYear'), value: modelYear },
          { label: t('vehicle.energyType'), value: energyType ? t(`energyType.${energyType}`) : null },
          { label: t('vehicle.colour'), value: colour },
          { label: t('vehicle.engineNo'), value: engineNo },
          { label: t('vehicle.gearboxNo'), value: gearboxNo },
          { label: t('vehicle.soldHere'), value: soldHere === null || soldHere === undefined ? null : t(soldHere ? 'vehicleForm.yes' : 'vehicleForm.no') },
          { label: t('vehicle.usage'), value: t(`usage.${usage}`) },
          { label: t('vehicle.status'), value: t(`vehicleStatus.${status}`) },
          { label: t('vehicle.odometer'), value: odometerKm === null || odometerKm === undefined ? null : `${format.mileage(odometerKm)}${odometerOn ? t('vehicle.readOn', { day: format.calendarDay(odometerOn) }) : ''}` },
          { label: t('vehicle.avgDailyKm'), value: avgDailyKm === null || avgDailyKm === undefined ? null : format.mileage(avgDailyKm) },
          { label: t('vehicle.avgServiceDays'), value: avgServiceDays === null || avgServiceDays === undefined ? null : t('vehicle.days', { count: avgServiceDays }) },
          { label: t('vehicle.purchaseDate'), value: day(purchaseDate) },
          { label: t('vehicle.deliveryDate'), value: day(deliveryDate) },
          { label: t('vehicle.registrationDate'), value: day(registrationDate) },
          { label: t('vehicle.lastVisit'), value: day(lastVisitOn) },
          { label: t('customer.dealer'), value: nameOf(dealer) },
        ]}
      />
    </Panel>
  );
}

function Actions({ vehicle }: { vehicle: Vehicle }) {
  const t = useText();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <Can action="audit:read"><VehicleHistory vehicle={vehicle} /></Can>
      <WhoCanSeeButton id={vehicle.id} />
      <Can action="vehicle:write"><Button icon={<Icon name="edit" size={16} />} onClick={() => { setEditing(true); }}>{t('form.edit')}</Button></Can>
      {isEditing ? <EditVehicleSheet key={vehicle.id} vehicle={vehicle} onClose={() => { setEditing(false); }} /> : null}
    </>
  );
}

function VehicleFile({ vehicle }: { vehicle: Vehicle }) {
  const t = useText();
  const name = vehicle.plate ?? t('vehicle.noPlate');
  usePageTitle(name);
  return (
    <>
      <PageHead title={name} lead={[vehicle.series, vehicle.model, vehicle.colour].filter(Boolean).join(' · ')} actions={<Actions vehicle={vehicle} />} />
      <div className={styles['file']}>
        <div className={styles['main']}>
          <Can action="order:read"><VehicleOrders vehicleId={vehicle.id} /></Can>
          <VehicleRecords vehicleId={vehicle.id} />
          <TimelinePanel of="vehicle" id={vehicle.id} zone={vehicle.dealer.timezone} />
          <Can action="complaint:list"><VehicleCases vehicleId={vehicle.id} zone={vehicle.dealer.timezone} /></Can>
        </div>
        <div className={styles['side']}>
          <OwnerPanel owner={vehicle.owner} />
          <DuePanel cars={[vehicle]} zone={vehicle.dealer.timezone} />
          <CarPanel vehicle={vehicle} />
        </div>
      </div>
    </>
  );
}

/** A car: whose it is, what is due, everything that was done to it. */
export default function VehiclePage() {
  const { vehicleId = '' } = useParams();
  const query = useQuery(VehicleFileDocument, { variables: { id: vehicleId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query} skeleton="file">{({ vehicle }) => <VehicleFile key={vehicle.id} vehicle={vehicle} />}</QueryState>;
}
