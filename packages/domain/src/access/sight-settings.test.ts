import { expect, test } from 'vitest';
import { isSettingValue } from '../policy/setting.js';
import { openAbove, revealsPerDay } from './sight-settings.js';

test.each([
  ['a dealer may allow less than its region', 100, 50, true], ['the same', 100, 100, true], ['and never more', 100, 101, false],
] as const)('numbers in the clear: %s', (_what, higher, lower, allowed) => {
  expect(revealsPerDay.mayOverride!(higher, lower)).toBe(allowed);
});

test.each([
  ['what the manufacturer opens a dealer may close again', 'ALL', 'REACHED', true], ['what it keeps closed no region opens for itself', 'REACHED', 'ALL', false],
  ['open stays open', 'ALL', 'ALL', true], ['closed stays closed', 'REACHED', 'REACHED', true],
] as const)('cases for the levels above: %s', (_what, higher, lower, allowed) => {
  expect(openAbove.mayOverride!(higher, lower)).toBe(allowed);
});

test('other values are none', () => {
  expect([0, 1, 10_000, 10_001, '5'].map((value) => isSettingValue(revealsPerDay.kind, value))).toEqual([false, true, true, false, false]);
  expect(['ALL', 'NONE'].map((value) => isSettingValue(openAbove.kind, value))).toEqual([true, false]);
});
