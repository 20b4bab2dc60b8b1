import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState } from '@dealercare/admin-kit/portal';
import { VehicleOrdersDocument } from '../generated/vehicle-file/vehicle-file.js';
import { OrdersPanel } from './orders-panel.js';

/** The repair orders of a car; `atMost` shows the newest of them only. */
export function VehicleOrders({ vehicleId, atMost }: { vehicleId: string; atMost?: number }) {
  const query = useQuery(VehicleOrdersDocument, { variables: { id: vehicleId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query}>{({ vehicle }) => <OrdersPanel orders={vehicle.lastOrders.slice(0, atMost)} isPart={atMost !== undefined} />}</QueryState>;
}
