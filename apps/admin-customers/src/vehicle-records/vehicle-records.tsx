import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useNow } from '@dealercare/admin-kit/portal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { VehicleRecordsDocument } from '../generated/vehicle-records/vehicle-records.js';
import { AppointmentsPanel } from './appointments-panel.js';
import { InspectionsPanel } from './inspections-panel.js';
import { OdometerPanel } from './odometer-panel.js';
import { PartiesPanel } from './parties-panel.js';
import { PoliciesPanel } from './policies-panel.js';
import { WarrantiesPanel } from './warranties-panel.js';
import styles from './vehicle-records.module.css';

/** What is kept beside a car: whose it is and was, arrivals, kilometres, warranties, policies, inspections. */
export function VehicleRecords({ vehicleId }: { vehicleId: string }) {
  const query = useQuery(VehicleRecordsDocument, { variables: { id: vehicleId }, fetchPolicy: 'cache-and-network' });
  const now = useNow();
  return (
    <QueryState query={query}>
      {({ vehicle: car }) => {
        const today = localDateOf(now, car.dealer.timezone);
        return (
          <div className={styles['records']}>
            <AppointmentsPanel car={car} zone={car.dealer.timezone} />
            <PartiesPanel car={car} dealerId={car.dealer.id} today={today} />
            <WarrantiesPanel car={car} />
            <PoliciesPanel car={car} />
            <OdometerPanel car={car} today={today} />
            <InspectionsPanel car={car} today={today} />
          </div>
        );
      }}
    </QueryState>
  );
}
