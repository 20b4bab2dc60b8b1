import { describe, expect, test } from 'vitest';
import { defaultRule, defaultRules } from './default-rules.js';
import { ruleProblems } from './rule-problems.js';
import { hasCall, leadDays } from './rule.js';

describe('the rows of DT-CARE that ship', () => {
  test.each([
    ['CR-01', 'DELIVERY', 3, 'SMS 0 10:00', 'FOLLOW_UP', 20, 'ANY_DAY'],
    ['CR-02', 'DELIVERY', 7, 'PHONE 0', 'FOLLOW_UP', 20, 'LATER'],
    ['CR-03', 'ORDER_HANDED_OVER', 3, 'PHONE 0, SMS AFTER_CALL', 'FOLLOW_UP', 20, 'LATER'],
    ['CR-11-SOLAR', 'SOLAR_BIRTHDAY', 0, 'SMS 0 08:00-08:30', 'GREETING', 60, 'DROP'],
    ['CR-11-LUNAR', 'LUNAR_BIRTHDAY', 0, 'SMS 0 08:00-08:30', 'GREETING', 60, 'DROP'],
    ['CR-20', 'FIRST_MAINTENANCE', -7, 'SMS -1 10:00, PHONE 0', 'INVITE', 40, 'LATER'],
    ['CR-21', 'PERIODIC_MAINTENANCE', -7, 'SMS -1 10:00, PHONE 0', 'INVITE', 40, 'LATER'],
    ['CR-23', 'POLICY_END', -30, 'SMS -1 10:00, PHONE 0', 'INVITE', 30, 'EARLIER'],
    ['CR-24', 'INSPECTION_DUE', -30, 'SMS -1 10:00, PHONE 0', 'INVITE', 30, 'EARLIER'],
  ])('%s', (code, kind, offsetDays, steps, capClass, priority, ifImpossible) => {
    const rule = defaultRule(code)!;
    const told = rule.steps.map(({ channel, timing }) => (timing.kind === 'DAY'
      ? [channel, timing.day, timing.from && (timing.until ? `${timing.from}-${timing.until}` : timing.from)].filter((part) => part !== null).join(' ')
      : `${channel} ${timing.kind}`)).join(', ');
    expect([rule.trigger.kind, rule.offsetDays, told, rule.capClass, rule.priority, rule.ifImpossible]).toEqual([kind, offsetDays, steps, capClass, priority, ifImpossible]);
  });

  test('calls with a questionnaire are follow-ups (rulings 5)', () => {
    expect(defaultRules.flatMap(({ code, followUp }) => (followUp ? [[code, followUp.kind, followUp.surveyCode]] : []))).toEqual([['CR-02', 'SALES', 'DELIVERY_7'], ['CR-03', 'SERVICE', 'SERVICE_CALL']]);
  });

  test('invites may merge, nothing else does; maintenance is followed when nobody came (C-076)', () => {
    expect(defaultRules.filter(({ mergeable }) => mergeable).map(({ code }) => code)).toEqual(['CR-20', 'CR-21', 'CR-23', 'CR-24']);
    expect(defaultRules.filter(({ afterFollow }) => afterFollow?.when === 'NO_SHOW').map(({ code }) => code)).toEqual(['CR-20', 'CR-21']);
  });

  test('each has a name in both languages, a code of its own, and no contradiction', () => {
    expect(new Set(defaultRules.map(({ code }) => code)).size).toBe(defaultRules.length);
    for (const rule of defaultRules) {
      expect([rule.code, ruleProblems(rule)]).toEqual([rule.code, []]);
      expect(rule.nameZh).toMatch(/^\p{Script=Han}+$/u);
      expect(rule.nameEn).toMatch(/^[A-Za-z, -]+$/);
    }
  });

  test('rules survive being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(defaultRules))).toEqual(defaultRules);
  });

  test('an unknown code', () => {
    expect(defaultRule('CR-99')).toBeNull();
  });
});

test.each([['CR-01', false, 0], ['CR-03', true, 0], ['CR-23', true, 1]])('%s has a call: %s, days of lead before T: %i', (code, withCall, lead) => {
  const { steps } = defaultRule(code)!;
  expect([hasCall(steps), leadDays(steps)]).toEqual([withCall, lead]);
});
