import { describe, expect, test } from 'vitest';
import { isSettingValue } from '../policy/setting.js';
import { candidateKeys, chooseSpan, clockSettings, clockSpan, onlinePreset } from './clock-setting.js';
import type { ClockLength } from './clock-policy.js';

const minutes = (amount: number): ClockLength => ({ mode: 'BUSINESS', amount });

describe('which length holds, and why (A2)', () => {
  test('as shipped', () => {
    expect(chooseSpan('FIRST_CONTACT', 'DEALER_FRONTLINE', 'GENERAL')).toEqual({ length: minutes(120), key: 'sla.firstContact.general', source: 'SHIPPED' });
  });

  test('a key of the level stands for the level', () => {
    expect(chooseSpan('LEVEL_PLAN', 'MANUFACTURER', 'MAJOR')?.key).toBe('sla.levelPlan.manufacturer.major');
  });

  test('no such clock at that level', () => {
    expect([chooseSpan('DECISION', 'REGION', 'GENERAL'), clockSpan('DECISION', 'REGION', 'GENERAL')]).toEqual([null, null]);
  });

  test('what is to be done at once has no length', () => {
    expect(clockSpan('HANDOVER', 'DEALER_FRONTLINE', 'MAJOR')).toBe('AT_ONCE');
  });

  const settings = new Map<string, ClockLength>([
    ['sla.firstContact.general', minutes(90)], ['sla.firstContact.general@tier.A', minutes(60)], ['sla.firstContact.general@SITE', minutes(45)],
      ['sla.firstContact.general@SITE@tier.A', minutes(30)],
  ]);
  test.each([
    ['nothing special', {}, 90, 'sla.firstContact.general'],
    ['D4: a tier A customer has another due time', { tier: 'A' }, 60, 'sla.firstContact.general@tier.A'],
    ['a complaint site', { channel: 'SITE' as const }, 45, 'sla.firstContact.general@SITE'],
    ['both', { channel: 'SITE' as const, tier: 'A' }, 30, 'sla.firstContact.general@SITE@tier.A'],
    ['a tier nobody set anything for', { tier: 'C' }, 90, 'sla.firstContact.general'],
    ['the site for a tier C customer', { channel: 'SITE' as const, tier: 'C' }, 45, 'sla.firstContact.general@SITE'],
  ])('the most specific wins: %s', (_what, traits, amount, key) => {
    expect(chooseSpan('FIRST_CONTACT', 'DEALER_FRONTLINE', 'GENERAL', { settings, traits })).toEqual({ length: minutes(amount), key, source: 'SETTING' });
  });

  test('settings of another severity do not hold', () => {
    expect(chooseSpan('FIRST_CONTACT', 'DEALER_FRONTLINE', 'MEDIUM', { settings })?.source).toBe('SHIPPED');
  });

  test('an immobile car has a key of its own', () => {
    expect(chooseSpan('REQUEST_TO_DEALER', 'REGION', 'GENERAL', { traits: { immobile: true } })).toEqual({ length: { mode: 'CAL_DAYS', amount: 1, rolls: true },
      key: 'sla.requestToDealer.immobile.general', source: 'SHIPPED' });
  });

  test('keys from the most to the least specific', () => {
    expect(candidateKeys('k', { channel: 'ONLINE', tier: 'B' })).toEqual(['k@ONLINE@tier.B', 'k@ONLINE', 'k@tier.B', 'k']);
  });
});

describe('the clocks as settings', () => {
  const settings = clockSettings();

  test('every shipped length is one that a page may set', () => {
    expect(settings.filter(({ kind, shipped }) => !isSettingValue(kind, shipped))).toEqual([]);
  });

  test('keys are unique and named in both languages', () => {
    expect(new Set(settings.map(({ key }) => key)).size).toBe(settings.length);
    expect(settings.find(({ key }) => key === 'sla.firstContact.general')).toMatchObject({ nameZh: '首次联系（一般）', nameEn: 'First contact (general)' });
  });

  test('EX-179: the setting itself refuses what would loosen', () => {
    const setting = settings.find(({ key }) => key === 'sla.firstContact.general');
    expect([setting?.mayOverride?.({ mode: 'BUSINESS', amount: 90 }, { mode: 'BUSINESS', amount: 60 }), setting?.mayOverride?.({ mode: 'BUSINESS', amount: 90 },
      { mode: 'BUSINESS', amount: 150 })]).toEqual([true, false]);
  });

  test('what is done at once is no setting', () => {
    expect(settings.map(({ key }) => key)).not.toContain('sla.handover.major');
  });
});

describe('the stricter set for online complaints (PUB)', () => {
  test.each([['SITE', 'GENERAL', { mode: 'BUSINESS', amount: 30 }], ['ONLINE', 'MAJOR', { mode: 'WALL', amount: 30 }]] as const)('%s, %s: first contact', (channel,
    severity, expected) => {
    expect(clockSpan('FIRST_CONTACT', 'DEALER_FRONTLINE', severity, { settings: onlinePreset(), traits: { channel } })).toEqual(expected);
  });

  test('an answer within 24 hours', () => {
    expect(clockSpan('FEEDBACK', 'DEALER_FRONTLINE', 'GENERAL', { settings: onlinePreset(), traits: { channel: 'SITE' } })).toEqual({ mode: 'WALL', amount: 1440 });
  });

  test('it is off by default and touches no other channel', () => {
    expect(clockSpan('FIRST_CONTACT', 'DEALER_FRONTLINE', 'GENERAL', { traits: { channel: 'SITE' } })).toEqual(minutes(120));
    expect(clockSpan('FIRST_CONTACT', 'DEALER_FRONTLINE', 'GENERAL', { settings: onlinePreset(), traits: { channel: 'PHONE' } })).toEqual(minutes(120));
  });
});
