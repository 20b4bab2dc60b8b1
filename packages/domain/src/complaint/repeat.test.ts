import { describe, expect, test } from 'vitest';
import { defaultCaseLimits } from './case-limits.js';
import { repeatCountOn } from './repeat.js';

describe('the third complaint on one topic within 180 days (A17)', () => {
  test.each<[string, string[], number]>([
    ['the first', [], 1],
    ['EX-172: the third on the same fault', ['2026-02-01', '2026-02-20'], 3],
    ['one exactly 180 days old counts', ['2025-09-10', '2026-02-20'], 3],
    ['one 181 days old does not', ['2025-09-09', '2026-02-20'], 2],
    ['two on the same day are two', ['2026-03-09', '2026-03-09'], 3],
    ['one entered with a later date is not an earlier one', ['2026-03-10'], 1],
  ])('%s', (_what, earlier, expected) => {
    expect(repeatCountOn('2026-03-09', earlier)).toBe(expected);
  });

  test('the window is a setting', () => {
    expect(repeatCountOn('2026-03-09', ['2026-02-01', '2026-02-20'], { ...defaultCaseLimits, repeatWindowDays: 30 })).toBe(2);
  });
});
