import type { FillRoom } from './told.js';

/** What the dealer has set for itself. */
export const fillSettings: FillRoom = async (_kit, { group, owner }) => {
  const unitId = group.d1;
  await owner.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId, key: 'sla.firstContact.general', value: JSON.stringify({ mode: 'BUSINESS', amount: 67 }) } });
  await owner.ask('mutation ($input: SetCareRuleInput!) { setCareRule(input: $input) { code } }', { input: { unitId, code: 'CR-24', windowDays: 9 } });
  await owner.ask('mutation ($input: AddOpeningExceptionInput!) { addOpeningException(input: $input) { id } }', { input: { unitId, date: '2026-05-20', windows: [], reason: '密休店庆' } });
  const week = Array.from({ length: 7 }, () => ['08:03-17:57']);
  await owner.ask('mutation ($input: SetOpeningWeekInput!) { setOpeningWeek(input: $input) { id } }', { input: { unitId, follows: 'WEEK', week } });
  await owner.ask('mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { id } }', { input: { validFrom: '2027-02-05', validTo: '2027-02-20' } });
  return { people: [], inside: [], shared: ['密休店庆', '"amount":67', '08:03'] };
};
