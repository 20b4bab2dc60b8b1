import { buildKey } from '../../kit/partner.js';
import type { FillRoom } from './told.js';

const UPSERT = 'mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { outcome } }';

/** A customer whom a partner's system knows. */
export const fillExchange: FillRoom = async (kit, { group, owner }) => {
  const { partner } = await buildKey(kit, group.d1, ['customers:write'], {}, owner);
  await partner.ask(UPSERT, { input: { dealerId: group.d1, system: 'dms-one', records: [{ externalId: 'EXT-1', name: '漏外人', phone: '13987650021' }] } });
  return { people: ['漏外人', '13987650021'], inside: [], shared: [] };
};
