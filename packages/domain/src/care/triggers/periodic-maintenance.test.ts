import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../time/local-date.js';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { nextMaintenance, periodicMaintenance, type MaintainedVehicle } from './periodic-maintenance.js';

const rule = defaultRule('CR-21') as RuleOf<'PERIODIC_MAINTENANCE'>;
const visited = (...dates: string[]): MaintainedVehicle => ({ model: '昕动', visits: dates.map((date, index) => ({ orderId: `ro_${index}`, date })) });

describe('when the next maintenance is due (F-11)', () => {
  test.each<[string, string[], number | null, string]>([
    ['EX-047 one visit, six months on', ['2025-08-31'], null, '2026-02-28'],
    ['EX-051 intervals 180 and 176', ['2025-03-10', '2025-09-06', '2026-03-01'], 178, '2026-08-26'],
    ['one interval', ['2025-09-01', '2026-03-01'], 181, '2026-08-29'],
    ['half a day is rounded up', ['2025-01-01', '2025-01-11', '2025-01-22'], 11, '2025-02-02'],
    ['less than half is not', ['2025-01-01', '2025-01-11', '2025-01-21', '2025-02-01'], 10, '2025-02-11'],
    ['only the last four visits count', ['2020-01-01', '2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'], 91, '2025-12-31'],
    ['over a leap day', ['2024-01-30', '2024-03-01'], 31, '2024-04-01'],
  ])('%s', (_what, dates, averageDays, due) => {
    expect(nextMaintenance(rule.trigger, visited(...dates))).toMatchObject({ averageDays, due });
  });

  test('two orders of one day are one visit', () => {
    expect(nextMaintenance(rule.trigger, visited('2025-08-31', '2025-08-31'))).toEqual({ lastOrderId: 'ro_0', lastDate: '2025-08-31', averageDays: null, due: '2026-02-28' });
  });

  test('the order of the rows does not matter', () => {
    expect(nextMaintenance(rule.trigger, visited('2026-03-01', '2025-03-10', '2025-09-06'))?.due).toBe('2026-08-26');
  });

  test('a car that was never in is not due; nor does it come up', () => {
    expect(nextMaintenance(rule.trigger, visited())).toBeNull();
    expect(periodicMaintenance.occurrences(rule, visited(), '2000-01-01', '2100-01-01')).toEqual([]);
  });

  test('months per model while there is no history (A-25)', () => {
    const trigger = { ...rule.trigger, monthsByModel: { 昕动: 12 } };
    expect(nextMaintenance(trigger, visited('2025-08-31'))?.due).toBe('2026-08-31');
    expect(nextMaintenance(trigger, { ...visited('2025-08-31'), model: '速派' })?.due).toBe('2026-02-28');
  });

  test('a steady customer is due after the usual time, wherever the visits began', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 2, max: 8 }), (interval, count) => {
      const dates = Array.from({ length: count }, (_, index) => addDays('2020-01-01', index * interval));
      expect(nextMaintenance(rule.trigger, visited(...dates))?.due).toBe(addDays(dates.at(-1)!, interval));
    }));
  });
});

test('EX-051: call a week before, keyed by the last order, so that the next visit makes a new occasion', () => {
  expect(periodicMaintenance.occurrences(rule, visited('2025-03-10', '2025-09-06', '2026-03-01'), '2026-08-19', '2026-08-19'))
    .toEqual([{ anchorKey: 'ro_2', anchorDate: '2026-08-26', t: '2026-08-19' }]);
});

test('cars are chosen by the stored next maintenance date', () => {
  expect(periodicMaintenance.candidates(rule, '2026-03-01', '2026-04-15')).toEqual([{ over: 'DATE', field: 'nextMaintenanceDate', from: '2026-03-08', to: '2026-04-22' }]);
});
