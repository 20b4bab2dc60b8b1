import { describe, expect, test } from 'vitest';
import { defaultCaseLimits } from './case-limits.js';
import { proposeSeverity, type SeverityFacts, type SeverityProposal } from './severity.js';

const plain: SeverityFacts = { description: '发动机异响希望处理', date: '2026-03-02', channel: 'PHONE', repeatCount: 1, tier: null };
const propose = (facts: Partial<SeverityFacts>): SeverityProposal => proposeSeverity({ ...plain, ...facts });

describe('DT-SEV: the first match decides', () => {
  test.each<[string, Partial<SeverityFacts>, Partial<SeverityProposal>]>([
    ['nothing special', {}, { severity: 'GENERAL', reasons: ['OTHERWISE'], crisis: null, subtype: null, external: false, words: [] }],
    ['row 1: brake failure', { description: '刹车失灵' }, { severity: 'MAJOR', reasons: ['SAFETY_BRAKE'], crisis: 'INJURY' }],
    ['row 1: somebody tells of an injury', { injury: true }, { severity: 'MAJOR', reasons: ['INJURY_TOLD'], crisis: 'INJURY' }],
    ['row 1, EX-171: airbag failure with injury', { description: '碰撞后安全气囊未弹出,驾驶员受伤', injury: true }, { severity: 'MAJOR', reasons: ['INJURY_TOLD', 'SAFETY_INJURY',
      'SAFETY_AIRBAG'], crisis: 'INJURY' }],
    ['row 1: the media', { media: true }, { severity: 'MAJOR', reasons: ['MEDIA'], crisis: 'MEDIA' }],
    ['row 1: received by way of the media', { channel: 'MEDIA' }, { severity: 'MAJOR', reasons: ['MEDIA'], crisis: 'MEDIA' }],
    ['row 1: a crowd', { crowd: true }, { severity: 'MAJOR', reasons: ['CROWD'], crisis: 'CROWD' }],
    ['row 1: leaked data', { leakedData: true }, { severity: 'MAJOR', reasons: ['LEAKED_DATA'], crisis: 'REGULATOR' }],
    ['row 2: the regulator', { channel: 'REGULATOR' }, { severity: 'MEDIUM', reasons: ['EXTERNAL'], crisis: null, external: true }],
    ['row 2: a complaint site', { channel: 'SITE' }, { severity: 'MEDIUM', reasons: ['EXTERNAL'], external: true }],
    ['row 2: a court letter brought to the desk', { channel: 'VISIT', external: true }, { severity: 'MEDIUM', reasons: ['EXTERNAL'], external: true }],
    ['row 2: a site that everybody reads', { channel: 'SITE', isPublic: true }, { severity: 'MAJOR', reasons: ['EXTERNAL_PUBLIC'], crisis: 'ONLINE', external: true }],
    ['row 2: the regulator in public', { channel: 'REGULATOR', isPublic: true }, { severity: 'MAJOR', reasons: ['EXTERNAL_PUBLIC'], crisis: 'REGULATOR', external: true }],
    ['public alone, nobody outside has it', { isPublic: true }, { severity: 'GENERAL', reasons: ['OTHERWISE'] }],
    ['row 3: wants another car', { replacementOrReturn: true }, { severity: 'MEDIUM', reasons: ['REPLACEMENT_OR_RETURN'], subtype: 'THREE_GUARANTEE' }],
    ['row 3: a counter one step before its threshold', { threeGuaranteeWarning: true }, { severity: 'MEDIUM', reasons: ['THREE_GUARANTEE_COUNTER'], subtype: 'THREE_GUARANTEE' }],
    ['row 4, EX-172: the third time', { repeatCount: 3 }, { severity: 'MEDIUM', reasons: ['REPEAT'] }],
    ['row 4: the second time', { repeatCount: 2 }, { severity: 'GENERAL', reasons: ['OTHERWISE'] }],
    ['row 2 before row 4', { channel: 'REGULATOR', repeatCount: 5 }, { severity: 'MEDIUM', reasons: ['EXTERNAL'] }],
  ])('%s', (_what, facts, expected) => {
    expect(propose(facts)).toMatchObject(expected);
  });
});

describe('"at least" rules come on top of the first match', () => {
  test.each<[string, Partial<SeverityFacts>, Partial<SeverityProposal>]>([
    ['row 5: a tier A customer', { tier: 'A' }, { severity: 'MEDIUM', reasons: ['TOP_TIER'] }],
    ['row 5: a diamond customer', { tier: 'DIAMOND' }, { severity: 'MEDIUM', reasons: ['TOP_TIER'] }],
    ['a tier B customer', { tier: 'B' }, { severity: 'GENERAL', reasons: ['OTHERWISE'] }],
    ['a tier A customer\'s brake failure stays MAJOR', { tier: 'A', description: '刹车失灵' }, { severity: 'MAJOR', reasons: ['SAFETY_BRAKE', 'TOP_TIER'] }],
    ['a tier A customer at the regulator stays MEDIUM', { tier: 'A', channel: 'REGULATOR' }, { severity: 'MEDIUM', reasons: ['EXTERNAL', 'TOP_TIER'] }],
    ['row 6: reopened', { reopened: true }, { severity: 'MEDIUM', reasons: ['REOPENED'] }],
    ['row 6: a reopened case of the regulator', { reopened: true, channel: 'REGULATOR' }, { severity: 'MAJOR', reasons: ['EXTERNAL', 'REOPENED'], crisis: null }],
    ['row 6: a reopened case of a tier A customer', { reopened: true, tier: 'A' }, { severity: 'MAJOR', reasons: ['TOP_TIER', 'REOPENED'] }],
    ['row 6: MAJOR stays MAJOR', { reopened: true, media: true }, { severity: 'MAJOR', reasons: ['MEDIA', 'REOPENED'] }],
  ])('%s', (_what, facts, expected) => {
    expect(propose(facts)).toMatchObject(expected);
  });
});

describe('what has clocks of its own is told whatever the severity', () => {
  test('brake failure, and the customer wants the money back by way of the regulator', () => {
    expect(propose({ description: '刹车失灵要求退车', replacementOrReturn: true, channel: 'REGULATOR' })).toMatchObject({ severity: 'MAJOR', reasons: ['SAFETY_BRAKE'],
      subtype: 'THREE_GUARANTEE', external: true });
  });
});

describe('false alarms can be seen and taken back (A17)', () => {
  test('the words are shown', () => {
    expect(propose({ description: '高速刹车突然失效' }).words).toEqual([{ code: 'BRAKE', text: '刹车突然失效' }]);
  });

  test('somebody asked: nobody is hurt, whatever the words say', () => {
    expect(propose({ description: '听说有人受伤', injury: false })).toMatchObject({ severity: 'GENERAL', words: [] });
  });

  test('that answer says nothing about the brakes', () => {
    expect(propose({ description: '刹车失灵有人受伤', injury: false })).toMatchObject({ severity: 'MAJOR', reasons: ['SAFETY_BRAKE'] });
  });

  test.each(['刹车异响', '安全气囊故障灯亮', '没有受伤', '担心自燃'])('%s stays GENERAL', (description) => {
    expect(propose({ description })).toMatchObject({ severity: 'GENERAL', crisis: null });
  });
});

test('the threshold of repeats is a setting', () => {
  expect(proposeSeverity({ ...plain, repeatCount: 2 }, { ...defaultCaseLimits, repeatThreshold: 2 })).toMatchObject({ severity: 'MEDIUM', reasons: ['REPEAT'] });
});
