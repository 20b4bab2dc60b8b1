import { describe, expect, test } from 'vitest';
import { at, SHANGHAI, shown } from '../testing/example-dealer.js';
import { birthdaySms, smsOnTheDay, smsTheDayBefore } from './care-steps.js';
import { defaultContactHours } from './callable-days.js';
import { isDayStep, stepsOn, type DayStep } from './planned-step.js';
import type { CareStep } from './rule.js';
import { hasQuietHours, judgeAtOnce, judgeSend, nextSendMoment, type SendVerdict } from './send-window.js';

const hours = { sms: defaultContactHours.sms, zone: SHANGHAI };
const step = (careStep: CareStep, t: string): DayStep => stepsOn([careStep], t).find(isDayStep)!;
const said = (verdict: SendVerdict): string => (verdict.send === 'HOLD' ? `HOLD ${shown(verdict.until)}` : verdict.send);

describe('birthday wishes: between 08:00 and 08:29 or never (C-074)', () => {
  test.each([
    ['2026-03-08 23:59', 'HOLD 2026-03-09 08:00'], ['2026-03-09 00:30', 'HOLD 2026-03-09 08:00'], ['2026-03-09 07:59:59', 'HOLD 2026-03-09 08:00'],
    ['2026-03-09 08:00', 'NOW'], ['2026-03-09 08:29', 'NOW'], ['2026-03-09 08:29:59.999', 'NOW'],
    ['2026-03-09 08:30', 'MISSED'], ['2026-03-09 08:31', 'MISSED'], ['2026-03-09 12:00', 'MISSED'], ['2026-03-10 08:10', 'MISSED'],
  ])('EX-072: at %s %s', (now, expected) => {
    expect(said(judgeSend(step(birthdaySms, '2026-03-09'), '2026-03-09', at(now), hours))).toBe(expected);
  });
});

describe('the SMS of a pair: the day before the call from 10:00 (INV-17)', () => {
  test.each([
    ['2026-03-15 09:59', 'HOLD 2026-03-15 10:00'], ['2026-03-15 10:00', 'NOW'], ['2026-03-15 20:59:59', 'NOW'], ['2026-03-15 21:00', 'REPLAN'],
    ['2026-03-16 08:00', 'REPLAN'], ['2026-03-01 12:00', 'HOLD 2026-03-15 10:00'],
  ])('at %s %s', (now, expected) => {
    expect(said(judgeSend(step(smsTheDayBefore, '2026-03-16'), '2026-04-15', at(now), hours))).toBe(expected);
  });
});

describe('the message after delivery may wait while its window is open', () => {
  test.each([
    ['2026-03-05 08:00', 'HOLD 2026-03-05 10:00'], ['2026-03-05 10:00', 'NOW'], ['2026-03-05 21:00', 'HOLD 2026-03-06 08:00'], ['2026-03-06 07:00', 'HOLD 2026-03-06 08:00'],
    ['2026-03-06 08:00', 'NOW'], ['2026-03-07 20:59', 'NOW'], ['2026-03-07 21:00', 'MISSED'], ['2026-03-08 08:00', 'MISSED'],
  ])('at %s %s', (now, expected) => {
    expect(said(judgeSend(step(smsOnTheDay, '2026-03-05'), '2026-03-07', at(now), hours))).toBe(expected);
  });
});

describe('messages without a day of their own', () => {
  test.each([
    ['thanks after a call at 19:58', 'CARE', '2026-03-05 19:58', '2026-03-10 00:00', 'NOW'],
    ['thanks after an agreed late call', 'CARE', '2026-03-05 21:10', '2026-03-10 00:00', 'HOLD 2026-03-06 08:00'],
    ['a weather alert at night goes at 08:00 (rulings 8)', 'CARE', '2026-07-20 02:15', '2026-07-20 18:00', 'HOLD 2026-07-20 08:00'],
    ['an alert that ends before the morning', 'CARE', '2026-07-20 02:15', '2026-07-20 06:00', 'MISSED'],
    ['an alert that ends at 08:00', 'CARE', '2026-07-20 02:15', '2026-07-20 08:00', 'MISSED'],
    ['an alert that has ended', 'CARE', '2026-07-20 12:00', '2026-07-20 12:00', 'MISSED'],
    ['marketing keeps quiet hours', 'MARKETING', '2026-07-20 21:00', '2026-07-25 00:00', 'HOLD 2026-07-21 08:00'],
    ['an order ready at night is told at once', 'TRANSACTIONAL', '2026-07-20 22:15', '2026-07-25 00:00', 'NOW'],
  ] as const)('%s', (_what, messageClass, now, endsAt, expected) => {
    expect(said(judgeAtOnce(messageClass, at(now), at(endsAt), hours))).toBe(expected);
  });
});

test.each([
  ['2026-03-05 00:00', '2026-03-05 08:00'], ['2026-03-05 08:00', '2026-03-05 08:00'], ['2026-03-05 20:59:59.999', '2026-03-05 20:59:59.999'],
  ['2026-03-05 21:00', '2026-03-06 08:00'], ['2026-12-31 23:59', '2027-01-01 08:00'],
])('asked at %s an SMS may leave at %s', (now, expected) => {
  expect(shown(nextSendMoment(at(now), hours))).toBe(expected);
});

test('the dealer\'s wall clock decides, not the machine\'s', () => {
  const urumqi = { ...hours, zone: 'Asia/Urumqi' };
  expect(shown(nextSendMoment(at('2026-03-05 08:30'), urumqi))).toBe('2026-03-05 10:00');
});

test('which classes keep quiet hours', () => {
  expect((['TRANSACTIONAL', 'CARE', 'MARKETING'] as const).map(hasQuietHours)).toEqual([false, true, true]);
});
