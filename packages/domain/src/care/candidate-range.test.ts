import { expect, test } from 'vitest';
import { dateRange, monthDayRanges, monthDayText } from './candidate-range.js';

test.each<[string, string[], [string, string][]]>([
  ['nothing', [], []],
  ['one day', ['03-02'], [['03-02', '03-02']]],
  ['days in a row', ['03-02', '03-03', '03-04'], [['03-02', '03-04']]],
  ['in any order and twice', ['03-04', '03-02', '03-03', '03-02'], [['03-02', '03-04']]],
  ['a gap', ['03-02', '03-04'], [['03-02', '03-02'], ['03-04', '03-04']]],
  ['two months are two ranges', ['01-31', '02-01'], [['01-31', '01-31'], ['02-01', '02-01']]],
])('%s', (_what, days, expected) => {
  expect(monthDayRanges('solarBirthMonthDay', days).map(({ from, to }) => [from, to])).toEqual(expected);
});

test('the form of the stored column', () => {
  expect([monthDayText(2, 9), monthDayText(12, 30)]).toEqual(['02-09', '12-30']);
  expect(dateRange('policyEndDate', { from: '2026-03-01', to: '2026-03-31' })).toEqual({ over: 'DATE', field: 'policyEndDate', from: '2026-03-01', to: '2026-03-31' });
});
