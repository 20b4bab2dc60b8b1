import { describe, expect, test } from 'vitest';
import { at, exampleDealer, SHANGHAI, shown } from '../testing/example-dealer.js';
import { attemptedAt, daysCalledInVain, isContact, nextAttemptDay, type ContactAttempt, type ContactChannel, type ContactOutcome } from './contact-attempt.js';

const attempt = (when: string, channel: ContactChannel = 'PHONE', outcome: ContactOutcome = 'NO_ANSWER'): ContactAttempt => ({ at: at(when), channel, outcome });
const received = at('2026-03-02 10:00');
const due = at('2026-03-02 12:00');

describe('what counts as a contact (K3)', () => {
  test.each<[ContactChannel, ContactOutcome, boolean]>([
    ['PHONE', 'REACHED', true], ['VISIT', 'REACHED', true],
    ['SMS', 'REACHED', false], ['WECHAT', 'REACHED', false], ['EMAIL', 'REACHED', false],
    ['PHONE', 'NO_ANSWER', false], ['PHONE', 'BUSY', false], ['PHONE', 'CALL_BACK_LATER', false], ['PHONE', 'REFUSED', false], ['PHONE', 'WRONG_NUMBER', false],
  ])('%s with outcome %s: %s', (channel, outcome, expected) => {
    expect(isContact(attempt('2026-03-02 10:30', channel, outcome))).toBe(expected);
  });
});

describe('three failed attempts on two channels inside the clock keep the promise as ATTEMPTED (K3)', () => {
  test.each<[string, ContactAttempt[], string | null]>([
    ['two calls and a message', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40'), attempt('2026-03-02 11:00', 'SMS')], '2026-03-02 11:00'],
    ['entered in another order', [attempt('2026-03-02 11:00', 'SMS'), attempt('2026-03-02 10:40'), attempt('2026-03-02 10:10')], '2026-03-02 11:00'],
    ['the third exactly at the due', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40', 'WECHAT'), attempt('2026-03-02 12:00')], '2026-03-02 12:00'],
    ['the first exactly at the start', [attempt('2026-03-02 10:00'), attempt('2026-03-02 10:40', 'SMS'), attempt('2026-03-02 11:00')], '2026-03-02 11:00'],
    ['three calls, one channel', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40'), attempt('2026-03-02 11:00')], null],
    ['the second channel with the fourth attempt', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40'), attempt('2026-03-02 11:00'), attempt('2026-03-02 11:30',
      'SMS')], '2026-03-02 11:30'],
    ['two attempts', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40', 'SMS')], null],
    ['the third a millisecond late', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40', 'SMS'), attempt('2026-03-02 12:00:00.001')], null],
    ['one before the start', [attempt('2026-03-02 09:59'), attempt('2026-03-02 10:40', 'SMS'), attempt('2026-03-02 11:00')], null],
    ['an answered message is no contact and so an attempt', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40'), attempt('2026-03-02 11:00', 'SMS', 'REACHED')],
      '2026-03-02 11:00'],
    ['a call that reached the customer is not an attempt in vain', [attempt('2026-03-02 10:10'), attempt('2026-03-02 10:40', 'SMS'), attempt('2026-03-02 11:00', 'PHONE',
      'REACHED')], null],
    ['none', [], null],
  ])('%s', (_what, attempts, expected) => {
    const kept = attemptedAt(attempts, received, due);
    expect(kept && shown(kept)).toBe(expected);
  });

  test('the next attempt is due on the next day on which the dealer opens', () => {
    expect(nextAttemptDay(at('2026-03-02 11:00'), exampleDealer())).toBe('2026-03-03');
    expect(nextAttemptDay(at('2026-02-15 17:00'), exampleDealer())).toBe('2026-02-19');
  });
});

describe('days on which the customer was called in vain (K11)', () => {
  test.each<[string, ContactAttempt[], number]>([
    ['three days', [attempt('2026-03-02 10:00'), attempt('2026-03-03 10:00'), attempt('2026-03-04 10:00')], 3],
    ['three calls on two days', [attempt('2026-03-02 10:00'), attempt('2026-03-02 16:00'), attempt('2026-03-04 10:00')], 2],
    ['messages are no calls', [attempt('2026-03-02 10:00'), attempt('2026-03-03 10:00', 'SMS'), attempt('2026-03-04 10:00', 'WECHAT')], 1],
    ['before and after midnight are two days', [attempt('2026-03-02 23:59'), attempt('2026-03-03 00:00')], 2],
    ['a call that was answered is not in vain', [attempt('2026-03-02 10:00'), attempt('2026-03-03 10:00', 'PHONE', 'REACHED')], 1],
  ])('%s', (_what, attempts, days) => {
    expect(daysCalledInVain(attempts, SHANGHAI)).toBe(days);
  });

  test('the dealer\'s own midnight parts the days, not that of London', () => {
    const calls = [attempt('2026-03-02 07:30'), attempt('2026-03-02 08:30')];
    expect([daysCalledInVain(calls, SHANGHAI), daysCalledInVain(calls, 'Europe/London')]).toEqual([1, 2]);
  });
});
