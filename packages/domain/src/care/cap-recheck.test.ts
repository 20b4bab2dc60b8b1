import { describe, expect, test } from 'vitest';
import { whyHeldBack } from './cap-recheck.js';
import { defaultCapPolicy } from './cap-policy.js';
import type { PastContact } from './cap-unit.js';

const unit = { capClass: 'INVITE', t: '2026-03-16', hasSurvey: false, smsOnly: false, redAlert: false } as const;
const invites = (...days: string[]): PastContact[] => days.map((t) => ({ capClass: 'INVITE', t }));

describe('an invitation on 2026-03-16 at the moment of sending', () => {
  test.each<[string, PastContact[], 'CAP' | null]>([
    ['nothing before', [], null],
    ['EX-094 another one six days before', invites('2026-03-10'), 'CAP'],
    ['EX-094 seven days before', invites('2026-03-09'), null],
    ['one on the same day at another dealer of the group', invites('2026-03-16'), 'CAP'],
    ['three in thirty days', invites('2026-02-15', '2026-02-25', '2026-03-05'), 'CAP'],
    ['the first of three is thirty days ago', invites('2026-02-14', '2026-02-25', '2026-03-05'), null],
    ['greetings do not count', [{ capClass: 'GREETING', t: '2026-03-16' }], null],
    ['one that is fixed for the days after', invites('2026-03-20'), 'CAP'],
  ])('%s', (_what, contacts, held) => {
    expect(whyHeldBack(unit, { contacts, complaintOpen: false })).toBe(held);
  });

  test('its SMS alone takes no place (CAP-6)', () => {
    expect(whyHeldBack({ ...unit, smsOnly: true }, { contacts: invites('2026-03-16'), complaintOpen: false })).toBeNull();
  });
});

test.each<[string, Parameters<typeof whyHeldBack>[0], PastContact[], boolean, 'CAP' | 'COMPLAINT' | null]>([
  ['CAP-8 an invitation while a complaint is open', unit, [], true, 'COMPLAINT'],
  ['CAP-8 a greeting', { ...unit, capClass: 'GREETING' }, [], true, 'COMPLAINT'],
  ['CAP-8 a survey', { ...unit, capClass: 'FOLLOW_UP', hasSurvey: true }, [], true, 'COMPLAINT'],
  ['the SMS after delivery goes on', { ...unit, capClass: 'FOLLOW_UP' }, [], true, null],
  ['EX-102 a recall', { ...unit, capClass: 'EXEMPT' }, [], true, null],
  ['CAP-2 a second greeting of the day', { ...unit, capClass: 'GREETING' }, [{ capClass: 'GREETING', t: '2026-03-16' }], false, 'CAP'],
  ['CAP-2 a greeting of yesterday', { ...unit, capClass: 'GREETING' }, [{ capClass: 'GREETING', t: '2026-03-15' }], false, null],
  ['CAP-3 a second alert of the day', { ...unit, capClass: 'ALERT' }, [{ capClass: 'ALERT', t: '2026-03-16' }], false, 'CAP'],
  ['CAP-3 unless it is RED', { ...unit, capClass: 'ALERT', redAlert: true }, [{ capClass: 'ALERT', t: '2026-03-16' }], false, null],
  ['CAP-4 follow-ups are not capped', { ...unit, capClass: 'FOLLOW_UP' }, [{ capClass: 'FOLLOW_UP', t: '2026-03-16' }], false, null],
])('%s', (_what, asked, contacts, complaintOpen, held) => {
  expect(whyHeldBack(asked, { contacts, complaintOpen }, defaultCapPolicy)).toBe(held);
});
