import { describe, expect, test } from 'vitest';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { inspectionDue, type RegisteredVehicle } from './inspection-due.js';

const rule = defaultRule('CR-24') as RuleOf<'INSPECTION_DUE'>;
const car = (extra: Partial<RegisteredVehicle> = {}): RegisteredVehicle =>
  ({ registrationDate: '2020-06-18', usage: 'PRIVATE', excludedFromRelaxation: false, doneDates: [], ...extra });

test('EX-086: thirty days before the end of the month, keyed by the month', () => {
  expect(inspectionDue.occurrences(rule, car(), '2026-05-01', '2026-06-30')).toEqual([{ anchorKey: '2026-06', anchorDate: '2026-06-30', t: '2026-05-31', variant: 'ONSITE' }]);
  expect(inspectionDue.occurrences(rule, car(), '2028-05-01', '2028-06-30')[0]).toMatchObject({ anchorKey: '2028-06', variant: 'CERTIFICATE' });
});

describe('whether it was done already (R-43)', () => {
  test.each<[string, string[], number]>([
    ['not at all', [], 1], ['years ago', ['2022-06-10', '2024-06-12'], 1], ['just outside the three months', ['2026-03-29'], 1],
    ['on the first day that counts', ['2026-03-30'], 0], ['this month', ['2026-05-12'], 0], ['late', ['2026-07-02'], 0],
  ])('%s', (_what, doneDates, count) => {
    expect(inspectionDue.occurrences(rule, car({ doneDates }), '2026-05-31', '2026-05-31')).toHaveLength(count);
  });
});

test.each<[string, Partial<RegisteredVehicle>, string[]]>([
  ['private', {}, []], ['official cars are not run for money', { usage: 'OFFICIAL' }, []],
  ['commercial', { usage: 'COMMERCIAL' }, ['2027-06', '2027-12']], ['an excluded van', { excludedFromRelaxation: true }, ['2027-06']],
  ['a commercial van', { usage: 'COMMERCIAL', excludedFromRelaxation: true }, ['2027-06', '2027-12']],
  ['no registration date', { registrationDate: null }, []],
])('%s: due in 2027', (_what, extra, months) => {
  expect(inspectionDue.occurrences(rule, car(extra), '2026-12-02', '2027-12-01').map(({ anchorKey }) => anchorKey)).toEqual(months);
});

test('cars beyond the oldest age are neither chosen nor reminded', () => {
  const old = car({ registrationDate: '1986-06-18' });
  expect(inspectionDue.occurrences(rule, old, '2026-05-31', '2026-05-31')).toHaveLength(1);
  expect(inspectionDue.occurrences(rule, old, '2027-05-31', '2027-05-31')).toEqual([]);
});

test('registration months that can be due', () => {
  const ranges = inspectionDue.candidates(rule, '2026-05-31', '2026-05-31');
  expect(ranges).toContainEqual({ over: 'DATE', field: 'registrationDate', from: '2020-06-01', to: '2020-06-30' });
  expect(ranges).not.toContainEqual({ over: 'DATE', field: 'registrationDate', from: '2020-05-01', to: '2020-05-31' });
  expect(inspectionDue.candidates(rule, '2026-05-02', '2026-05-30')).toEqual([]); // the end of May has T 05-01, the end of June 05-31
});
