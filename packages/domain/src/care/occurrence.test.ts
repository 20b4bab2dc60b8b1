import { describe, expect, test } from 'vitest';
import { defaultRule } from './default-rules.js';
import { anchorDays, occurrenceAt, windowOf, withTBetween } from './occurrence.js';

describe('the windows of DT-CARE', () => {
  test.each([
    ['CR-01', '2026-03-02', { from: '2026-03-05', to: '2026-03-07', earliest: '2026-03-05', latest: '2026-03-07' }],
    ['CR-02', '2026-03-02', { from: '2026-03-09', to: '2026-03-16', earliest: '2026-03-09', latest: '2026-03-16' }],
    ['CR-03', '2026-03-02', { from: '2026-03-05', to: '2026-03-09', earliest: '2026-03-05', latest: '2026-03-09' }],
    ['CR-11-SOLAR', '2026-03-12', { from: '2026-03-12', to: '2026-03-12', earliest: '2026-03-12', latest: '2026-03-12' }],
    ['CR-20', '2026-06-10', { from: '2026-06-03', to: '2026-06-10', earliest: '2026-06-03', latest: '2026-06-09' }],
    ['CR-21', '2026-02-24', { from: '2026-02-17', to: '2026-03-10', earliest: '2026-02-17', latest: '2026-03-10' }],
    ['CR-23', '2026-04-15', { from: '2026-03-16', to: '2026-04-15', earliest: '2026-03-02', latest: '2026-04-15' }],
    ['CR-24', '2026-06-30', { from: '2026-05-31', to: '2026-06-30', earliest: '2026-05-17', latest: '2026-06-30' }],
  ])('%s, anchor %s', (code, anchorDate, expected) => {
    const rule = defaultRule(code)!;
    expect(windowOf(rule, occurrenceAt(rule, 'key', anchorDate))).toEqual(expected);
  });

  test('a window that ends with the thing itself (alert, campaign)', () => {
    const rule = { ...defaultRule('CR-23')!, window: { from: { of: 'T' as const, days: 0 }, to: { of: 'END' as const, days: 0 } } };
    const occurrence = { anchorKey: 'camp_1', anchorDate: '2026-03-10', t: '2026-03-24', endDate: '2026-03-31' };
    expect(windowOf(rule, occurrence).to).toBe('2026-03-31');
    expect(windowOf(rule, { ...occurrence, endDate: undefined }).to).toBe('2026-03-10');
  });
});

test('anchor days and T belong together', () => {
  const rule = defaultRule('CR-23')!;
  expect(anchorDays(rule, '2026-03-16', '2026-03-18')).toEqual({ from: '2026-04-15', to: '2026-04-17' });
  const found = ['2026-04-14', '2026-04-15', '2026-04-17', '2026-04-18'].map((date) => occurrenceAt(rule, date, date));
  expect(withTBetween(found, '2026-03-16', '2026-03-18').map(({ anchorKey }) => anchorKey)).toEqual(['2026-04-15', '2026-04-17']);
});
