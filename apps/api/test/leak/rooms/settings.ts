import { bulkJob } from '../../../src/bulk/bulk.job.js';
import { newId } from '../../../src/platform/ids.js';
import type { FillRoom } from './told.js';

/** What the dealer has set for itself. */
export const fillSettings: FillRoom = async (kit, { group, owner }) => {
  const unitId = group.d1;
  await owner.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId, key: 'sla.firstContact.general', value: JSON.stringify({ mode: 'BUSINESS', amount: 67 }) } });
  await owner.ask('mutation ($input: SetCareRuleInput!) { setCareRule(input: $input) { code } }', { input: { unitId, code: 'CR-24', windowDays: 9 } });
  await owner.ask('mutation ($input: AddOpeningExceptionInput!) { addOpeningException(input: $input) { id } }', { input: { unitId, date: '2026-05-20', windows: [], reason: '密休店庆' } });
  const week = Array.from({ length: 7 }, () => ['08:03-17:57']);
  await owner.ask('mutation ($input: SetOpeningWeekInput!) { setOpeningWeek(input: $input) { id } }', { input: { unitId, follows: 'WEEK', week } });
  await owner.ask('mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { id } }', { input: { validFrom: '2027-02-05', validTo: '2027-02-20' } });
  await owner.ask('mutation ($input: KeepViewInput!) { keepView(input: $input) { id } }', { input: { list: 'customers', title: '机密视图甲', search: 'tier=A', audience: 'TEAM', unitId } });
  await owner.ask('mutation ($input: ArrangeViewsInput!) { arrangeViews(input: $input) { list } }', { input: { list: 'customers', pinned: ['all'], defaultView: 'loyal' } });
  // A change of many that nobody's file takes: rows with reasons, and nothing is changed.
  const { customers } = await owner.ask<{ customers: { nodes: { id: string }[] } }>('{ customers(first: 1) { nodes { id } } }');
  const input = { selection: { picked: customers.nodes.map(({ id }) => id) }, expectedCount: 1, field: 'KEEPER', value: newId('usr') };
  await owner.ask('mutation ($input: StartBulkInput!) { startBulk(input: $input) { id } }', { input });
  await kit.run(bulkJob);
  return { people: [], inside: [], shared: ['密休店庆', '"amount":67', '08:03'] };
};
