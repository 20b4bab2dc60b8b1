import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Can, PageHead, QueryState, useFormat, usePageTitle } from '@dealercare/admin-kit/portal';
import { useParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { DuePanel } from '../customer-file/due-panel.js';
import { VehicleFileDocument, type VehicleFileQuery } from '../generated/vehicle-file/vehicle-file.js';
import { VehicleCases } from '../open-work/vehicle-cases.js';
import { VehicleOrders } from '../orders/vehicle-orders.js';
import { WhoCanSeeButton } from '../sight/who-can-see-button.js';
import { VehicleHistory } from '../privacy/vehicle-history.js';
import { InsuranceText } from './insurance-text.js';
import { OwnerPanel } from './owner-panel.js';
import styles from './vehicle-file.module.css';

type Vehicle = VehicleFileQuery['vehicle'];

function CarPanel({ vehicle }: { vehicle: Vehicle }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const day = (date: string | null | undefined) => (date ? format.calendarDay(date) : null);
  const { vin, series, model, colour, usage, status, odometerKm, odometerOn, purchaseDate, deliveryDate, registrationDate, lastVisitOn, dealer } = vehicle;
  return (
    <Panel title={t('vehicle.facts')}>
      <Facts
        facts={[
          { label: t('vehicle.vin'), value: vin },
          { label: t('vehicle.series'), value: series },
          { label: t('vehicle.model'), value: model },
          { label: t('vehicle.colour'), value: colour },
          { label: t('vehicle.usage'), value: t(`usage.${usage}`) },
          { label: t('vehicle.status'), value: t(`vehicleStatus.${status}`) },
          { label: t('vehicle.odometer'), value: odometerKm === null || odometerKm === undefined ? null : `${format.mileage(odometerKm)}${odometerOn ? t('vehicle.readOn', { day: format.calendarDay(odometerOn) }) : ''}` },
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

function PoliciesPanel({ vehicle: { policies } }: { vehicle: Vehicle }) {
  const t = useText();
  return (
    <Panel title={t('vehicle.policies')}>
      {policies.length === 0 ? t('vehicle.noPolicies') : <ul className={styles['policies']}>{policies.map((policy) => <li key={policy.id}><InsuranceText policy={policy} /></li>)}</ul>}
    </Panel>
  );
}

function VehicleFile({ vehicle }: { vehicle: Vehicle }) {
  const t = useText();
  const name = vehicle.plate ?? t('vehicle.noPlate');
  usePageTitle(name);
  return (
    <>
      <PageHead title={name} lead={[vehicle.series, vehicle.model, vehicle.colour].filter(Boolean).join(' · ')} actions={<><Can action="audit:read"><VehicleHistory vehicle={vehicle} /></Can><WhoCanSeeButton id={vehicle.id} /></>} />
      <div className={styles['file']}>
        <div className={styles['main']}>
          <Can action="order:read"><VehicleOrders vehicleId={vehicle.id} /></Can>
          <Can action="complaint:list"><VehicleCases vehicleId={vehicle.id} zone={vehicle.dealer.timezone} /></Can>
        </div>
        <div className={styles['side']}>
          <OwnerPanel owner={vehicle.owner} />
          <DuePanel cars={[vehicle]} zone={vehicle.dealer.timezone} />
          <CarPanel vehicle={vehicle} />
          <PoliciesPanel vehicle={vehicle} />
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
