import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, QueryState } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { VehicleFileDocument } from '../generated/vehicle-file/vehicle-file.js';
import { VehicleOrders } from '../orders/vehicle-orders.js';
import { CarCard } from '../vehicle-file/car-card.js';
import { OwnerPanel } from '../vehicle-file/owner-panel.js';
import styles from './vehicles.module.css';

/** A look at a car beside the list: whose it is, what is next, when it came last. */
export function VehiclePeek({ vehicleId }: { vehicleId: string }) {
  const t = useText();
  const query = useQuery(VehicleFileDocument, { variables: { id: vehicleId } });
  return (
    <QueryState query={query} skeleton="file">
      {({ vehicle }) => (
        <div className={styles['peek']}>
          <OwnerPanel owner={vehicle.owner} />
          <CarCard car={vehicle} />
          <Can action="order:read"><VehicleOrders vehicleId={vehicle.id} atMost={3} /></Can>
          <Link to={`/vehicles/${vehicle.id}`}>{t('vehicles.openFile')}</Link>
        </div>
      )}
    </QueryState>
  );
}
