import { expect, test } from 'vitest';
import { inspectionAges, inspectionAt, inspectionsDue, registeredFor, shippedInspectionLaw, type InspectionClass } from './inspection-schedule.js';

const { RELAXED, UNRELAXED, COMMERCIAL } = shippedInspectionLaw;

test('EX-086: registered 2020-06-18, private small car', () => {
  expect(inspectionsDue(RELAXED, '2020-06-18', '2020-06-18', '2033-12-31')).toEqual([
    { due: '2022-06-30', kind: 'CERTIFICATE' }, { due: '2024-06-30', kind: 'CERTIFICATE' }, { due: '2026-06-30', kind: 'ONSITE' },
    { due: '2028-06-30', kind: 'CERTIFICATE' }, { due: '2030-06-30', kind: 'ONSITE' },
    { due: '2031-06-30', kind: 'ONSITE' }, { due: '2032-06-30', kind: 'ONSITE' }, { due: '2033-06-30', kind: 'ONSITE' },
  ]);
});

test.each<[string, InspectionClass, string, string, string, string[]]>([
  ['registered on 29 February', 'RELAXED', '2024-02-29', '2026-01-01', '2028-12-31', ['2026-02-28', '2028-02-29']],
  ['registered on the 31st', 'RELAXED', '2016-01-31', '2026-01-01', '2028-12-31', ['2026-01-31', '2027-01-31', '2028-01-31']],
  ['half-yearly was dropped for private cars (R-41)', 'RELAXED', '2008-05-10', '2026-01-01', '2026-12-31', ['2026-05-31']],
  ['an excluded van: every year after six (R-42)', 'UNRELAXED', '2018-09-01', '2024-01-01', '2026-12-31', ['2024-09-30', '2025-09-30', '2026-09-30']],
  ['an excluded van above 15: half-yearly', 'UNRELAXED', '2010-03-15', '2025-01-01', '2026-12-31', ['2025-03-31', '2025-09-30', '2026-03-31', '2026-09-30']],
  ['a taxi: yearly to five', 'COMMERCIAL', '2024-07-07', '2024-07-07', '2026-12-31', ['2025-07-31', '2026-07-31']],
  ['a taxi above five: half-yearly', 'COMMERCIAL', '2020-08-31', '2025-08-01', '2026-12-31', ['2025-08-31', '2026-02-28', '2026-08-31']],
  ['nothing in odd years below six', 'RELAXED', '2023-04-04', '2024-01-01', '2024-12-31', []],
  ['the due day itself counts at both ends', 'RELAXED', '2024-04-04', '2026-04-30', '2026-04-30', ['2026-04-30']],
  ['a range that ends the day before', 'RELAXED', '2024-04-04', '2026-04-01', '2026-04-29', []],
])('%s', (_what, group, registered, from, to, expected) => {
  expect(inspectionsDue(shippedInspectionLaw[group], registered, from, to).map(({ due }) => due)).toEqual(expected);
});

test.each([[0, null], [12, null], [23, null], [24, 'CERTIFICATE'], [48, 'CERTIFICATE'], [72, 'ONSITE'], [84, null], [96, 'CERTIFICATE'], [108, null], [120, 'ONSITE'], [126, null], [132, 'ONSITE'], [240, 'ONSITE']])(
  'at %i months: %s', (age, kind) => {
    expect(inspectionAt(RELAXED[0]!.value, age)).toBe(kind);
  });

test('a notice that comes into force changes what is due from its day on', () => {
  const yearly = { code: 'notice', validFrom: '2027-01-01', basis: 'PUB' as const, value: { points: [], then: { everyMonths: 12, kind: 'ONSITE' as const } } };
  expect(inspectionsDue([yearly, ...RELAXED], '2022-05-05', '2024-01-01', '2028-12-31')).toEqual([
    { due: '2024-05-31', kind: 'CERTIFICATE' }, { due: '2026-05-31', kind: 'CERTIFICATE' }, { due: '2027-05-31', kind: 'ONSITE' }, { due: '2028-05-31', kind: 'ONSITE' },
  ]);
});

test('the ages of all schedules together', () => {
  expect(inspectionAges({ RELAXED, UNRELAXED: [], COMMERCIAL: [] }, 150)).toEqual([24, 48, 72, 96, 120, 132, 144]);
  expect(inspectionAges({ RELAXED: [], UNRELAXED: [], COMMERCIAL }, 72)).toEqual([12, 24, 36, 48, 60, 66, 72]);
  expect(inspectionAges({ RELAXED: [], UNRELAXED, COMMERCIAL: [] }, 72)).toEqual([24, 48, 72]);
});

test.each([
  ['2026-06-30', '2026-06-30', 72, { from: '2020-06-01', to: '2020-06-30' }],
  ['2026-06-01', '2026-07-15', 72, { from: '2020-06-01', to: '2020-06-30' }],
  ['2026-02-28', '2026-03-31', 24, { from: '2024-02-01', to: '2024-03-31' }],
  ['2026-06-01', '2026-06-29', 72, null],
])('due from %s to %s at %i months: registered %j', (from, to, age, expected) => {
  expect(registeredFor(age, from, to)).toEqual(expected);
});
