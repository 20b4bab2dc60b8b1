import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, SHANGHAI, shown } from '../testing/example-dealer.js';
import { addDays } from '../time/local-date.js';
import { localDateOf } from '../time/zone.js';
import type { AttemptOutcome } from './attempt.js';
import { defaultContactHours, isCallTime, type ContactingDealer } from './callable-days.js';
import { nextAttempt, type NextAttempt } from './next-attempt.js';

const dealer: ContactingDealer = { time: exampleDealer(), hours: defaultContactHours };
const said = (next: NextAttempt): string => (next.kind === 'AGAIN' ? `${shown(next.at)}${next.agreed ? ' agreed' : ''}` : next.because);
const again = (outcome: AttemptOutcome, earlier: string[], now: string, windowTo: string, askedFor: string | null = null, by = dealer): string =>
  said(nextAttempt(outcome, earlier.map(at), at(now), windowTo, by, askedFor === null ? null : at(askedFor)));

describe('three tries on three half-days, the next on another part of the day (F4, B10)', () => {
  test.each<[string, AttemptOutcome, string[], string, string, string]>([
    ['in the morning: the afternoon', 'NO_ANSWER', [], '2026-03-05 09:30', '2026-03-09', '2026-03-05 14:00'],
    ['at the end of the morning', 'BUSY', [], '2026-03-05 11:59', '2026-03-09', '2026-03-05 14:00'],
    ['in the afternoon: the next morning', 'NO_ANSWER', [], '2026-03-05 15:00', '2026-03-09', '2026-03-06 09:00'],
    ['in the evening: the next morning', 'NO_ANSWER', [], '2026-03-05 19:55', '2026-03-09', '2026-03-06 09:00'],
    ['the third try', 'NO_ANSWER', ['2026-03-05 09:30'], '2026-03-05 14:10', '2026-03-09', '2026-03-06 09:00'],
    ['tries are used', 'NO_ANSWER', ['2026-03-05 09:30', '2026-03-05 14:10'], '2026-03-06 09:05', '2026-03-09', 'TRIES_USED'],
    ['afternoon of the last day', 'NO_ANSWER', [], '2026-03-09 15:00', '2026-03-09', 'WINDOW_ENDED'],
    ['morning of the last day', 'NO_ANSWER', [], '2026-03-09 10:00', '2026-03-09', '2026-03-09 14:00'],
    ['over closed and no-call days', 'BUSY', [], '2026-02-15 16:00', '2026-02-22', '2026-02-20 09:00'],
    ['a festival until the end of the window', 'BUSY', [], '2026-02-15 16:00', '2026-02-19', 'WINDOW_ENDED'],
    ['an agreed call at lunch counts as morning', 'NO_ANSWER', [], '2026-03-05 13:00', '2026-03-09', '2026-03-05 14:00'],
    ['after the window', 'NO_ANSWER', [], '2026-03-10 10:00', '2026-03-09', 'WINDOW_ENDED'],
  ])('%s', (_what, outcome, earlier, now, windowTo, expected) => {
    expect(again(outcome, earlier, now, windowTo)).toBe(expected);
  });

  test.each<[AttemptOutcome, string]>([['REACHED', 'REACHED'], ['REFUSED', 'REFUSED'], ['WRONG_NUMBER', 'WRONG_NUMBER']])('%s ends it', (outcome, expected) => {
    expect(again(outcome, [], '2026-03-05 09:30', '2026-03-09')).toBe(expected);
  });
});

describe('a time that the customer named', () => {
  test.each<[string, AttemptOutcome, string[], string, string | null, string]>([
    ['is kept', 'CALL_BACK_LATER', [], '2026-03-05 09:30', '2026-03-05 11:00', '2026-03-05 11:00 agreed'],
    ['at lunch too', 'CALL_BACK_LATER', [], '2026-03-05 09:30', '2026-03-06 12:30', '2026-03-06 12:30 agreed'],
    ['to the end of the window', 'CALL_BACK_LATER', [], '2026-03-05 09:30', '2026-03-09 20:30', '2026-03-09 20:30 agreed'],
    ['not beyond it', 'CALL_BACK_LATER', [], '2026-03-05 09:30', '2026-03-10 09:00', 'WINDOW_ENDED'],
    ['no time named', 'CALL_BACK_LATER', [], '2026-03-05 09:30', null, '2026-03-05 14:00'],
    ['a time that is past is a slip', 'CALL_BACK_LATER', [], '2026-03-05 09:30', '2026-03-05 09:00', '2026-03-05 14:00'],
    ['counts as a try', 'CALL_BACK_LATER', ['2026-03-04 09:30', '2026-03-04 14:10'], '2026-03-05 09:30', '2026-03-05 11:00', 'TRIES_USED'],
    ['only together with that outcome', 'NO_ANSWER', [], '2026-03-05 09:30', '2026-03-05 11:00', '2026-03-05 14:00'],
  ])('%s', (_what, outcome, earlier, now, askedFor, expected) => {
    expect(again(outcome, earlier, now, '2026-03-09', askedFor)).toBe(expected);
  });
});

describe('other call hours', () => {
  const mornings = { ...dealer, hours: { ...defaultContactHours, call: [{ from: 540, to: 720 }] } };
  const threeParts = { ...dealer, hours: { ...defaultContactHours, call: [{ from: 540, to: 720 }, { from: 840, to: 1020 }, { from: 1080, to: 1200 }] } };
  test('with one part a day the next day is taken', () => {
    expect(again('NO_ANSWER', [], '2026-03-05 09:30', '2026-03-09', null, mornings)).toBe('2026-03-06 09:00');
  });

  test('a part that was tried today is not tried again today', () => {
    expect(again('NO_ANSWER', [], '2026-03-05 14:30', '2026-03-09', null, threeParts)).toBe('2026-03-05 18:00');
    expect(again('NO_ANSWER', ['2026-03-05 14:30'], '2026-03-05 18:10', '2026-03-09', null, threeParts)).toBe('2026-03-06 09:00');
  });

  test('how often is a setting', () => {
    expect(said(nextAttempt('BUSY', [at('2026-03-05 09:30')], at('2026-03-05 14:10'), '2026-03-09', dealer, null, { tries: 2 }))).toBe('TRIES_USED');
  });
});

test('every next try lies ahead, in call hours, inside the window, on another half-day', () => {
  const minute = fc.integer({ min: 0, max: 40 * 24 * 60 });
  fc.assert(fc.property(minute, fc.integer({ min: 0, max: 20 }), (offset, days) => {
    const now = new Date(at('2026-02-01').getTime() + offset * 60_000);
    const windowTo = addDays(localDateOf(now, SHANGHAI), days);
    const next = nextAttempt('NO_ANSWER', [], now, windowTo, dealer);
    if (next.kind !== 'AGAIN') return;
    expect(next.at.getTime()).toBeGreaterThan(now.getTime());
    expect(isCallTime(dealer, next.at)).toBe(true);
    expect(localDateOf(next.at, SHANGHAI) <= windowTo).toBe(true);
  }));
});

test('three tries in vain were made on three different half-days, neighbours on different parts of the day', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom('09:10', '11:30', '14:00', '19:30'), (day, clock) => {
    const first = at(`${addDays('2026-03-01', day)} ${clock}`);
    const tries = [first];
    for (let next = nextAttempt('NO_ANSWER', [], first, '2026-12-31', dealer); next.kind === 'AGAIN'; next = nextAttempt('NO_ANSWER', tries.slice(0, -1), tries.at(-1)!, '2026-12-31', dealer)) tries.push(next.at);
    const parts = tries.map((instant) => (shown(instant).slice(11) < '12:00' ? 'morning' : 'afternoon'));
    expect(tries).toHaveLength(3);
    expect(new Set(tries.map((instant, index) => shown(instant).slice(0, 10) + parts[index])).size).toBe(3);
    expect(parts[0] !== parts[1] && parts[1] !== parts[2]).toBe(true);
  }));
});
