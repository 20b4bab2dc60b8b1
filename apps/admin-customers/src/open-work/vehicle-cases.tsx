import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState } from '@dealercare/admin-kit/portal';
import { VehicleCasesDocument } from '../generated/open-work/cases.js';
import { CasesPanel } from './cases-panel.js';

/** The complaints about a car. */
export function VehicleCases({ vehicleId, zone }: { vehicleId: string; zone: string }) {
  const query = useQuery(VehicleCasesDocument, { variables: { id: vehicleId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query}>{({ vehicle }) => <CasesPanel cases={vehicle.complaints} zone={zone} />}</QueryState>;
}
