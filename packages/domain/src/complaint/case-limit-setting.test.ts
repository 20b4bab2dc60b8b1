import { describe, expect, test } from 'vitest';
import { isSettingValue } from '../policy/setting.js';
import { caseLimitSettings, caseLimitsFrom, remedyLimitsFrom } from './case-limit-setting.js';
import { defaultCaseLimits } from './case-limits.js';
import { defaultRemedyLimits } from './remedy-limit.js';

describe('the figures of the complaint rules as settings', () => {
  test('each has a key of its own, names in both languages, and ships a value that it would accept', () => {
    const settings = caseLimitSettings();
    expect(new Set(settings.map(({ key }) => key)).size).toBe(Object.keys(defaultCaseLimits).length + 3);
    for (const { key, shipped, kind, nameZh, nameEn } of settings) expect([key, isSettingValue(kind, shipped), nameZh !== '', /[\u4e00-\u9fff]/.test(nameEn)]).toEqual([key, true, true, false]);
  });

  test('without a value the shipped figures hold', () => {
    expect(caseLimitsFrom(new Map())).toEqual(defaultCaseLimits);
    expect(remedyLimitsFrom(new Map())).toEqual(defaultRemedyLimits);
  });

  test('a value takes the place of the figure it names', () => {
    const values = new Map([['complaint.reopenDays', 45], ['complaint.goodwill.manager', 50_000], ['complaint.goodwill.specialist', 0], ['other', 1]]);
    expect(caseLimitsFrom(values)).toEqual({ ...defaultCaseLimits, reopenDays: 45 });
    expect(remedyLimitsFrom(values).map(({ maxFen }) => maxFen)).toEqual([0, 50_000, 1_000_000, null]);
  });
});
