import { inList } from '../../platform/database/database.js';
import { bareId } from '../../platform/ids.js';
import { loader } from '../../platform/loader.js';
import { inScope } from '../../platform/scope.js';
import { recordsOfCustomers, recordsOfVehicles } from '../records/records-of.js';
import { VehicleOwnership } from '../vehicle-records.entity.js';

const newestFirst = { validFrom: 'DESC', id: 'DESC' } as const;

/** By car: who is and was what to it. */
export const partiesOfVehicle = recordsOfVehicles(VehicleOwnership, newestFirst);
/** By customer: what they are and were to cars. */
export const partiesOfCustomer = recordsOfCustomers(VehicleOwnership, newestFirst);

export interface PartyName {
  name: string;
  kind: 'PERSON' | 'ORGANISATION';
  dealerId: string;
  ownerUserId: string | null;
}

/** Names of customers in the reader's reach, for masking. */
export const partyNames = loader<PartyName>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const scope = inScope(ctx, 'customer:read', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const rows = await ctx.db.rows(`SELECT c.id, c.name, c.kind, c.dealer_id, c.owner_user_id FROM customer c WHERE c.id IN (${list.sql}) AND ${scope.sql}`, [...list.params, ...scope.params]);
  return new Map(rows.map(([id, name, kind, dealer, keeper]) => [`cus_${String(id)}`, { name: String(name), kind: kind as PartyName['kind'], dealerId: `org_${String(dealer)}`, ownerUserId: keeper === null ? null : `usr_${String(keeper)}` }]));
});
