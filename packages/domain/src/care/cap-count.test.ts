import { describe, expect, test } from 'vitest';
import { isFree } from './cap-count.js';
import { defaultCapPolicy } from './cap-policy.js';

const { invite, alert } = defaultCapPolicy;

describe('windows (X-7, X] and (X-30, X] (CAP-1)', () => {
  test.each<[string, string, string[], boolean]>([
    ['nothing yet', '2026-04-17', [], true],
    ['EX-094 six days after', '2026-04-23', ['2026-04-17'], false],
    ['EX-094 seven days after', '2026-04-24', ['2026-04-17'], true],
    ['the same day', '2026-04-17', ['2026-04-17'], false],
    ['six days before one that is fixed', '2026-04-11', ['2026-04-17'], false],
    ['seven days before one that is fixed', '2026-04-10', ['2026-04-17'], true],
    ['a fourth within 30 days', '2026-04-30', ['2026-04-01', '2026-04-10', '2026-04-20'], false],
    ['the first has dropped out on day 30', '2026-05-01', ['2026-04-01', '2026-04-10', '2026-04-20'], true],
    ['a fourth before three that are fixed', '2026-04-01', ['2026-04-10', '2026-04-20', '2026-04-30'], false],
    ['a fourth 30 days before the last of them', '2026-03-31', ['2026-04-10', '2026-04-20', '2026-04-30'], true],
    ['a fourth in between', '2026-04-10', ['2026-04-01', '2026-04-18', '2026-04-28'], false],
  ])('%s', (_what, day, taken, expected) => {
    expect(isFree(day, taken, invite)).toBe(expected);
  });
});

test.each<[string, string, string[], boolean]>([
  ['EX-101 the fourth alert in 7 days', '2026-07-23', ['2026-07-20', '2026-07-21', '2026-07-22'], false],
  ['the third', '2026-07-22', ['2026-07-20', '2026-07-21'], true],
  ['a second one of the day', '2026-07-22', ['2026-07-22'], false],
  ['a week after the first', '2026-07-27', ['2026-07-20', '2026-07-21', '2026-07-22'], true],
])('CAP-3: %s', (_what, day, taken, expected) => {
  expect(isFree(day, taken, alert)).toBe(expected);
});

test('no limits, always free', () => {
  expect(isFree('2026-04-17', ['2026-04-17'], [])).toBe(true);
});
