import { asSystem } from '../../kit/people.js';
import { evaluate } from '../../kit/tier.js';
import type { FillRoom } from './told.js';

const FIND = 'query ($search: String) { customers(search: $search) { nodes { id } } }';

/** Judged customers, one of them by hand, with numbers of the dealer's own and what was observed of somebody. */
export const fillTiers: FillRoom = async (kit, { group, owner }) => {
  await evaluate(kit, group.d1);
  const { customers } = await owner.ask<{ customers: { nodes: { id: string }[] } }>(FIND, { search: 'LEAK-0001' });
  const customerId = customers.nodes[0]!.id;
  await owner.ask('mutation ($input: NoteCustomerTraitsInput!) { noteCustomerTraits(input: $input) { id } }', { input: { customerId, credit: 'OK', churnReason: 'SERVICE.WAITING' } });
  await owner.ask('mutation ($input: RecordReferralInput!) { recordReferral(input: $input) { id } }', { input: { customerId } });
  await owner.ask('mutation ($input: OverrideTierInput!) { overrideTier(input: $input) { id } }', { input: { customerId, scheme: 'ABCD', tier: 'C', until: '2026-12-31', reason: '密定级别' } });
  await owner.ask('mutation ($input: PublishTierParametersInput!) { publishTierParameters(input: $input) { number } }', { input: { unitId: group.d1, scheme: 'ABCD', parameters: [{ key: 'aScore', value: 67 }], expectedNumber: 0 } });
  // Somebody who stood elsewhere under other numbers: a preview has a mover to tell of.
  await asSystem(kit, (tx) => tx.db.run("UPDATE customer_tier SET tier = 'D', computed_tier = 'D' WHERE scheme = 'ABCD' AND customer_id = (SELECT id FROM customer WHERE external_no = 'LEAK-0002')"));
  return { people: [], inside: ['密定级别'], shared: ['SERVICE.WAITING'] };
};
