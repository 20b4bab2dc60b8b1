import { expect, test } from 'vitest';
import type { InsuranceKind, VehicleStatus } from '@dealercare/schema/types';
import { dueDates } from './due-dates.js';

const TODAY = '2026-03-02';

function car(nextMaintenanceDate: string | null, policies: [InsuranceKind, string][], status: VehicleStatus = 'ACTIVE', id = 'veh_1') {
  return { id, plate: '浙A10037', status, nextMaintenanceDate, policies: policies.map(([kind, endDate], place) => ({ id: `ins_${place}`, kind, endDate, insurer: null, soldHere: false })) };
}

test.each<[string, Parameters<typeof dueDates>[0], string[]]>([
  ['nothing known', [car(null, [])], []],
  ['the nearest first', [car('2026-04-01', [['COMMERCIAL', '2026-03-10']])], ['COMMERCIAL 8', 'MAINTENANCE 30']],
  ['what has passed stands on top', [car('2026-02-01', [['COMMERCIAL', '2026-03-10']])], ['MAINTENANCE -29', 'COMMERCIAL 8']],
  ['today is 0 days away', [car('2026-03-02', [])], ['MAINTENANCE 0']],
  ['of two policies of a kind the later end counts', [car(null, [['COMMERCIAL', '2027-03-10'], ['COMMERCIAL', '2026-03-10'], ['COMPULSORY', '2026-03-12']])], ['COMPULSORY 10', 'COMMERCIAL 373']],
  ['a car that was sold on concerns this customer no longer', [car('2026-04-01', [], 'SOLD')], []],
  ['two cars in one list', [car('2026-04-01', [], 'ACTIVE', 'veh_2'), car('2026-03-03', [])], ['MAINTENANCE 1', 'MAINTENANCE 30']],
])('%s', (_, cars, expected) => {
  expect(dueDates(cars, TODAY).map(({ what, inDays }) => `${what} ${inDays}`)).toEqual(expected);
});
