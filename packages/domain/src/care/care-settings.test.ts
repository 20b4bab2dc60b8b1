import { expect, test } from 'vitest';
import { isSettingValue } from '../policy/setting.js';
import { defaultRetryPlan } from './attempt.js';
import { defaultCapPolicy } from './cap-policy.js';
import { capPolicyOf, careSettings, planSettingsOf, retryPlanOf } from './care-settings.js';
import { defaultPlanSettings } from './plan-facts.js';

test('what ships is what the rules use', () => {
  const shipped = new Map(careSettings.map(({ key, shipped: value }) => [key, value]));
  for (const values of [shipped, new Map<string, unknown>()]) {
    expect(capPolicyOf(values)).toEqual(defaultCapPolicy);
    expect(planSettingsOf(values)).toEqual(defaultPlanSettings);
    expect(retryPlanOf(values)).toEqual(defaultRetryPlan);
  }
});

test('every shipped value is one of its kind; keys and names are complete', () => {
  expect(careSettings.filter(({ kind, shipped }) => !isSettingValue(kind, shipped)).map(({ key }) => key)).toEqual([]);
  expect(new Set(careSettings.map(({ key }) => key)).size).toBe(careSettings.length);
  for (const { nameZh, nameEn } of careSettings) expect([/\p{Script=Han}/u.test(nameZh), /^[A-Z][A-Za-z :,-]+$/.test(nameEn)]).toEqual([true, true]);
});

test('a dealer\'s own numbers', () => {
  const values = new Map<string, unknown>([
    ['cap.invite.short.days', 10], ['cap.invite.long.units', 2], ['cap.absorbDays', 0], ['care.shieldDays', 7], ['survey.restDays', 30], ['care.tries', 5], ['consent.calls.unknown', 'REFUSE'],
  ]);
  expect(capPolicyOf(values)).toMatchObject({ invite: [{ units: 1, inDays: 10 }, { units: 2, inDays: 30 }], mergeWithinDays: 10, absorbDays: 0 });
  expect(planSettingsOf(values)).toEqual({ consent: { callsAtUnknown: 'REFUSE' }, shieldDays: 7, surveyRestDays: 30 });
  expect(retryPlanOf(values)).toEqual({ tries: 5 });
});
