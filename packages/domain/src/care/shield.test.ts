import { expect, test } from 'vitest';
import { defaultRules } from './default-rules.js';
import { isShielded, noComplaint, resumeDay, shieldAt } from './shield.js';

test.each([['2026-03-20', 3, '2026-03-23'], ['2026-02-27', 3, '2026-03-02'], ['2026-03-20', 0, '2026-03-20']])('EX-097: ended %s, %i days: R = %s', (endedOn, days, expected) => {
  expect(resumeDay(endedOn, days)).toBe(expected);
});

test.each([
  ['no complaint ever', noComplaint, '2026-03-16', null],
  ['an open case', { open: true, endedOn: null }, '2026-03-16', 'OPEN'],
  ['an open case beside an ended one', { open: true, endedOn: '2026-01-02' }, '2026-03-16', 'OPEN'],
  ['on the day it ended', { open: false, endedOn: '2026-03-20' }, '2026-03-20', '2026-03-23'],
  ['the day before R', { open: false, endedOn: '2026-03-20' }, '2026-03-22', '2026-03-23'],
  ['on R', { open: false, endedOn: '2026-03-20' }, '2026-03-23', null],
])('%s', (_what, facts, today, expected) => {
  expect(shieldAt(facts, 3, today)).toBe(expected);
});

test('INV-16: invites, greetings and surveys rest; the message after delivery does not', () => {
  expect(defaultRules.filter((rule) => !isShielded(rule)).map(({ code }) => code)).toEqual(['CR-01']);
  expect([isShielded({ capClass: 'ALERT', followUp: null }), isShielded({ capClass: 'EXEMPT', followUp: null })]).toEqual([false, false]);
});
