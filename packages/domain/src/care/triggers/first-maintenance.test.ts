import { expect, test } from 'vitest';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { firstMaintenance, type NewVehicle } from './first-maintenance.js';

const rule = defaultRule('CR-20') as RuleOf<'FIRST_MAINTENANCE'>;
const car = (extra: Partial<NewVehicle>): NewVehicle => ({ deliveryDate: '2026-03-10', model: '晶锐', maintained: false, ...extra });
const range = ['2020-01-01', '2030-12-31'] as const;

test.each([
  ['2026-03-10', '2026-06-10', '2026-06-03'], ['2025-11-30', '2026-02-28', '2026-02-21'], ['2023-11-30', '2024-02-29', '2024-02-22'],
  ['2025-12-31', '2026-03-31', '2026-03-24'], ['2026-10-05', '2027-01-05', '2026-12-29'],
])('delivered %s: due %s, wanted call %s', (deliveryDate, due, t) => {
  expect(firstMaintenance.occurrences(rule, car({ deliveryDate }), ...range)).toEqual([{ anchorKey: deliveryDate, anchorDate: due, t }]);
});

test('a model\'s handbook may say other months (A-25)', () => {
  const perModel: RuleOf<'FIRST_MAINTENANCE'> = { ...rule, trigger: { ...rule.trigger, monthsByModel: { 柯珞克: 6 } } };
  expect(firstMaintenance.occurrences(perModel, car({ model: '柯珞克' }), ...range)[0]?.anchorDate).toBe('2026-09-10');
  expect(firstMaintenance.occurrences(perModel, car({ model: '晶锐' }), ...range)[0]?.anchorDate).toBe('2026-06-10');
  expect(firstMaintenance.occurrences(perModel, car({ model: null }), ...range)[0]?.anchorDate).toBe('2026-06-10');
  expect(firstMaintenance.candidates(perModel, '2026-06-03', '2026-06-03')).toEqual([
    { over: 'DATE', field: 'deliveryDate', from: '2026-03-10', to: '2026-03-10' }, { over: 'DATE', field: 'deliveryDate', from: '2025-12-10', to: '2025-12-10' },
  ]);
});

test.each<[string, Partial<NewVehicle>]>([['a car that has been in', { maintained: true }], ['a car without delivery date', { deliveryDate: null }]])('%s is not invited', (_what, extra) => {
  expect(firstMaintenance.occurrences(rule, car(extra), ...range)).toEqual([]);
});

test('days to which no delivery leads', () => {
  expect(firstMaintenance.candidates(rule, '2026-05-24', '2026-05-24')).toEqual([]); // M1 = 2026-05-31 would need a 31 February
});
