import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import { momentAt, type ClockSpan } from '../time/clock-span.js';
import { startClock, type Clock } from './clock.js';
import { lastOpened, missedAfter, missedAt, momentOf, openDayAfter, openingOf } from './clock-moment.js';
import { freezeClock, resumeClock } from './clock-pause.js';

const dealer = exampleDealer();
const clock = (span: ClockSpan, start: string): Clock => startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span, startedAt: at(start), policyKey: 'k' }, dealer);
const paused = (one: Clock, from: string, until: string): Clock => resumeClock(freezeClock(one, { cause: 'CUSTOMER', reason: '出差', endsAt: null }, at(from), dealer),
  at(until), dealer);

describe('when a share of a clock has run (A12)', () => {
  test.each<[string, Clock, number, string]>([
    ['half of two hours', clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 10:00'), 50, '2026-03-02 11:00'],
    ['80 % of two hours', clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 10:00'), 80, '2026-03-02 11:36'],
    ['over night in opening hours', clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 17:00'), 80, '2026-03-03 09:06'],
    ['received at night', clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 23:00'), 50, '2026-03-03 09:30'],
    ['day and night', clock({ mode: 'WALL', amount: 120 }, '2026-03-02 23:00'), 50, '2026-03-03 00:00'],
    ['half of three days, in open time', clock({ mode: 'CAL_DAYS', amount: 3 }, '2026-03-02 10:00'), 50, '2026-03-04 09:15'],
    ['without an open minute in between', clock({ mode: 'CAL_DAYS', amount: 1, rolls: false }, '2026-02-15 20:00'), 50, '2026-02-16 07:00'],
    ['all of it', clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 10:00'), 100, '2026-03-02 12:00'],
    ['a pause after the share changes nothing', paused(clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 10:00'), '2026-03-02 11:30', '2026-03-02 15:00'), 50,
      '2026-03-02 11:00'],
    ['a pause before the share puts it off', paused(clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 10:00'), '2026-03-02 10:30', '2026-03-02 15:00'), 50, '2026-03-02 15:30'],
    ['day and night with a pause', paused(clock({ mode: 'WALL', amount: 100 }, '2026-03-02 10:00'), '2026-03-02 10:30', '2026-03-02 12:00'), 80, '2026-03-02 12:50'],
  ])('%s', (_what, one, percent, expected) => {
    expect(shown(momentOf(percent, one, dealer))).toBe(expected);
  });

  const span: fc.Arbitrary<ClockSpan> = fc.record({ mode: fc.constantFrom('WALL', 'BUSINESS', 'CAL_DAYS', 'WORK_DAYS'), size: fc.integer({ min: 1, max: 6 }) })
    .map(({ mode, size }) => ({ mode, amount: mode === 'WALL' || mode === 'BUSINESS' ? size * 50 : size }));
  const start = fc.integer({ min: 0, max: 400 * 1440 }).map((minutes) => new Date(at('2025-09-01 00:00').getTime() + minutes * 60_000));

  test('without a pause it is the moment of the shared rule', () => {
    fc.assert(fc.property(span, start, fc.integer({ min: 1, max: 99 }), (length, startedAt, percent) => {
      const one = startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt, policyKey: 'k' }, dealer);
      return momentOf(percent, one, dealer).getTime() === momentAt(percent, startedAt, one.dueAt, length.mode, dealer).getTime();
    }), { numRuns: 200 });
  });

  test('warnings come in order, between start and due', () => {
    fc.assert(fc.property(span, start, fc.nat(999), fc.integer({ min: 1, max: 5000 }), (length, startedAt, share, pausedFor) => {
      const one = startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt, policyKey: 'k' }, dealer);
      const from = new Date(startedAt.getTime() + Math.floor((one.dueAt.getTime() - startedAt.getTime()) * share / 1000));
      const resumed = resumeClock(freezeClock(one, { cause: 'CUSTOMER', reason: 'r', endsAt: null }, from, dealer), new Date(from.getTime() + pausedFor * 60_000), dealer);
      const moments = [50, 80].map((percent) => momentOf(percent, resumed, dealer));
      return startedAt <= moments[0]! && moments[0]! <= moments[1]! && moments[1]! <= resumed.dueAt;
    }), { numRuns: 200 });
  });
});

describe('when something is missed', () => {
  test('the due itself keeps the promise (INV-09)', () => {
    expect(missedAt(at('2026-03-02 12:00'))).toEqual(at('2026-03-02 12:00:00.001'));
  });

  test.each([['2026-03-02 12:00', '2026-03-02 14:00:00.001'], ['2026-03-02 17:00', '2026-03-03 09:30:00.001']])('two open hours after %s', (due, expected) => {
    expect(shown(missedAfter(at(due), { mode: 'BUSINESS', amount: 120 }, dealer))).toBe(expected);
  });
});

describe('opening days of a unit', () => {
  const office = exampleOffice();
  test.each([['2026-03-06 18:00', '2026-03-09', '2026-03-09 09:00'], ['2026-02-13 18:00', '2026-02-14', '2026-02-14 09:00'], ['2026-02-14 18:00', '2026-02-24',
    '2026-02-24 09:00'], ['2026-09-30 18:00', '2026-10-08', '2026-10-08 09:00']])(
    'the office after %s', (instant, date, opening) => {
      expect([openDayAfter(office, at(instant)), shown(openingOf(office, date))]).toEqual([date, opening]);
    });

  test.each([['2026-03-09', '2026-03-09 08:59', null], ['2026-03-09', '2026-03-09 09:00', '2026-03-09'], ['2026-03-06', '2026-03-08 12:00', '2026-03-06'], ['2026-03-06',
    '2026-03-10 08:00', '2026-03-09'], ['2026-03-20', '2026-03-10 10:00', null]])(
    'from %s on, the last day that has opened at %s', (first, now, expected) => {
      expect(lastOpened(office, first, at(now))).toBe(expected);
    });
});
