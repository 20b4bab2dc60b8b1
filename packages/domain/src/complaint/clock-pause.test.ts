import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import type { ClockMode, ClockSpan } from '../time/clock-span.js';
import { startClock, type Clock } from './clock.js';
import { dueOf } from './clock-due.js';
import { endPauseWhenOver, freezeClock, pauseCap, pausedMs, pausedWorkDays, resumeClock, stoodStill } from './clock-pause.js';
import { meetClock } from './clock-state.js';

const dealer = exampleDealer();
const office = exampleOffice();
const clock = (span: ClockSpan, start: string, unit = dealer): Clock =>
  startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span, startedAt: at(start), policyKey: 'sla.feedback.general' }, unit);
const frozen = (one: Clock, from: string, unit = dealer, endsAt: Date | null = null): Clock => freezeClock(one, { cause: 'CUSTOMER', reason: '客户出差', endsAt }, at(from), unit);

const wall = (amount: number): ClockSpan => ({ mode: 'WALL', amount });
const business = (amount: number): ClockSpan => ({ mode: 'BUSINESS', amount });
const days = (amount: number, rolls = true): ClockSpan => ({ mode: 'CAL_DAYS', amount, rolls });
const workDays = (amount: number): ClockSpan => ({ mode: 'WORK_DAYS', amount });

describe('what was left is given back exactly (A10)', () => {
  test.each<[string, ClockSpan, string, string, string, string]>([
    ['WALL to the millisecond', wall(120), '2026-03-02 10:00', '2026-03-02 10:30:00.001', '2026-03-03 09:00', '2026-03-03 10:29:59.999'],
    ['BUSINESS: half an hour left', business(120), '2026-03-02 10:00', '2026-03-02 11:30', '2026-03-02 17:45', '2026-03-03 08:45'],
    ['BUSINESS: paused at night, back at night', business(120), '2026-03-02 17:00', '2026-03-02 22:00', '2026-03-03 07:00', '2026-03-03 09:30'],
    ['BUSINESS: back during the closed days of Spring Festival', business(120), '2026-02-15 17:00', '2026-02-15 17:30', '2026-02-17 12:00', '2026-02-19 10:00'],
    ['BUSINESS: to the millisecond', business(120), '2026-03-02 10:00', '2026-03-02 11:59:59.999', '2026-03-04 10:00', '2026-03-04 10:00:00.001'],
    ['BUSINESS: paused exactly at the due', business(120), '2026-03-02 10:00', '2026-03-02 12:00', '2026-03-04 10:00', '2026-03-04 10:00'],
    ['CAL_DAYS: two days later', days(3), '2026-03-02 10:00', '2026-03-04 10:00', '2026-03-06 09:00', '2026-03-07 18:00'],
    ['CAL_DAYS: paused and back on one day', days(3), '2026-03-02 10:00', '2026-03-04 10:00', '2026-03-04 17:00', '2026-03-05 18:00'],
    ['CAL_DAYS: paused on the due day', days(3), '2026-03-02 10:00', '2026-03-05 10:00', '2026-03-06 09:00', '2026-03-06 18:00'],
    ['CAL_DAYS: paused on the day of the start', days(3), '2026-03-02 10:00', '2026-03-02 11:00', '2026-03-04 09:00', '2026-03-07 18:00'],
    ['CAL_DAYS: the moved day rolls over closed days', days(3), '2026-02-10 10:00', '2026-02-11 10:00', '2026-02-14 10:00', '2026-02-19 18:00'],
    ['CAL_DAYS: paused while the due was rolling', days(3), '2026-02-13 15:00', '2026-02-17 10:00', '2026-02-20 10:00', '2026-02-20 18:00'],
    ['CAL_DAYS: back exactly at closing time leaves the next day', days(3), '2026-03-02 10:00', '2026-03-05 10:00', '2026-03-06 18:00', '2026-03-07 18:00'],
    ['WORK_DAYS: a weekend in the pause costs nothing', workDays(2), '2026-03-05 10:00', '2026-03-06 10:00', '2026-03-09 09:00', '2026-03-10 18:00'],
    ['WORK_DAYS: over the days off of Spring Festival', workDays(2), '2026-02-12 10:00', '2026-02-13 10:00', '2026-02-24 09:00', '2026-02-25 18:00'],
    ['WORK_DAYS: paused on the due day, back on Saturday', workDays(2), '2026-03-04 10:00', '2026-03-06 10:00', '2026-03-07 10:00', '2026-03-09 18:00'],
  ])('%s', (_what, span, start, from, back, due) => {
    expect(shown(resumeClock(frozen(clock(span, start), from), at(back), dealer).dueAt)).toBe(due);
  });

  test('two pauses add up', () => {
    const once = resumeClock(frozen(clock(business(240), '2026-03-02 09:00'), '2026-03-02 10:00'), at('2026-03-02 12:00'), dealer);
    const twice = resumeClock(frozen(once, '2026-03-02 13:00'), at('2026-03-03 09:00'), dealer);
    expect([shown(once.dueAt), shown(twice.dueAt)]).toEqual(['2026-03-02 15:00', '2026-03-03 11:00']);
  });

  test('the move of the due time is on record', () => {
    expect(resumeClock(frozen(clock(wall(120), '2026-03-02 10:00'), '2026-03-02 11:00'), at('2026-03-02 15:00'), dealer).changes).toEqual(
      [{ at: at('2026-03-02 15:00'), cause: 'PAUSE', rule: 'MOVED', previousDueAt: at('2026-03-02 12:00'), dueAt: at('2026-03-02 16:00') }]);
  });

  test('a clock that does not stand still is left alone', () => {
    const running = clock(wall(120), '2026-03-02 10:00');
    expect(resumeClock(running, at('2026-03-02 11:00'), dealer)).toBe(running);
  });

  test('the hours of the day on which the case goes on count, what was left does not change (rulings 14)', () => {
    const paused = frozen(clock(business(120), '2026-03-02 10:00'), '2026-03-02 11:00');
    expect(shown(resumeClock(paused, at('2026-03-09 17:30'), office).dueAt)).toBe('2026-03-10 09:30');
  });
});

describe('paused and answered in one step (A10)', () => {
  test('the pause counts up to the answer, which then is in time', () => {
    const met = meetClock(frozen(clock(business(120), '2026-03-02 10:00'), '2026-03-02 11:00'), { at: at('2026-03-05 10:00'), enteredAt: at('2026-03-05 10:00') }, dealer);
    expect(met).toMatchObject({ status: 'MET', dueAt: at('2026-03-05 11:00') });
    expect(pausedMs(met, at('2026-03-09 10:00'))).toBe(at('2026-03-05 10:00').getTime() - at('2026-03-02 11:00').getTime());
  });

  test('an answer from before the pause needs none of it', () => {
    const met = meetClock(frozen(clock(business(120), '2026-03-02 10:00'), '2026-03-02 11:00'), { at: at('2026-03-02 10:50'), enteredAt: at('2026-03-02 11:10') }, dealer);
    expect(met).toMatchObject({ status: 'MET', dueAt: at('2026-03-02 12:00') });
  });
});

describe('a pause ends by itself (A11)', () => {
  const paused = () => frozen(clock(days(3), '2026-03-02 10:00'), '2026-03-03 10:00', dealer, at('2026-03-06 09:00'));

  test('not a millisecond early', () => {
    expect(endPauseWhenOver(paused(), at('2026-03-06 08:59:59.999'), dealer).status).toBe('PAUSED');
  });

  test('at its instant, however late the job is', () => {
    const resumed = endPauseWhenOver(paused(), at('2026-03-06 16:00'), dealer);
    expect(resumed).toMatchObject({ status: 'RUNNING', dueAt: at('2026-03-08 18:00') });
    expect(stoodStill(resumed)).toEqual([{ from: at('2026-03-03 10:00'), until: at('2026-03-06 09:00'), reason: '客户出差', calendarVersion: 1 }]);
  });

  test('one without an end waits for the case to come back', () => {
    const away = frozen(clock(days(3), '2026-03-02 10:00'), '2026-03-03 10:00');
    expect(endPauseWhenOver(away, at('2026-06-01 10:00'), dealer)).toBe(away);
  });

  test.each([['five working days from a Tuesday', '2026-03-03 10:00', 5, '2026-03-10 18:00'], ['over Spring Festival', '2026-02-12 10:00', 5, '2026-02-26 18:00'],
    ['one left', '2026-03-03 10:00', 1, '2026-03-04 18:00']])(
    'its cap, %s', (_what, from, left, expected) => {
      expect(shown(pauseCap(at(from), left, dealer))).toBe(expected);
    });

  test.each([['within a day', '2026-03-03 10:00', '2026-03-03 17:00', 0], ['over a weekend', '2026-03-06 10:00', '2026-03-09 09:00', 1], ['a week', '2026-03-02 10:00',
    '2026-03-09 09:00', 5], ['with an adjusted Saturday', '2026-02-13 10:00', '2026-02-24 09:00', 2]])(
    'working days stood still, %s: counted', (_what, from, back, expected) => {
      expect(pausedWorkDays(resumeClock(frozen(clock(workDays(20), '2026-02-10 10:00'), from), at(back), dealer), dealer)).toBe(expected);
    });
});

describe('laws of pausing', () => {
  const minute = 60_000;
  const span: fc.Arbitrary<ClockSpan> = fc.record({ mode: fc.constantFrom<ClockMode>('WALL', 'BUSINESS', 'CAL_DAYS', 'WORK_DAYS'), size: fc.integer({ min: 1, max: 8 }),
    rolls: fc.boolean() })
    .map(({ mode, size, rolls }) => ({ mode, amount: mode === 'WALL' || mode === 'BUSINESS' ? size * 97 : size, rolls }));
  const unit = fc.constantFrom(dealer, office);
  const start = fc.integer({ min: 0, max: 500 * 1440 }).map((minutes) => new Date(at('2025-06-01 00:00').getTime() + minutes * minute));

  test('frozen and given back is the same as counted anew around the pause', () => {
    fc.assert(fc.property(span, unit, start, fc.nat(1000), fc.integer({ min: 1, max: 15 * 1440 }), (length, hours, startedAt, share, pausedFor) => {
      const running = startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt, policyKey: 'k' }, hours);
      const from = new Date(startedAt.getTime() + Math.floor((running.dueAt.getTime() - startedAt.getTime()) * share / 1000));
      const until = new Date(from.getTime() + pausedFor * minute);
      const resumed = resumeClock(freezeClock(running, { cause: 'CUSTOMER', reason: 'r', endsAt: null }, from, hours), until, hours);
      return resumed.dueAt.getTime() === dueOf(startedAt, length, stoodStill(resumed), hours).dueAt.getTime();
    }), { numRuns: 400 });
  });

  test('a pause never takes time away and always leaves the return in time', () => {
    fc.assert(fc.property(span, unit, start, fc.nat(999), fc.integer({ min: 1, max: 15 * 1440 }), (length, hours, startedAt, share, pausedFor) => {
      const running = startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt, policyKey: 'k' }, hours);
      const from = new Date(startedAt.getTime() + Math.floor((running.dueAt.getTime() - startedAt.getTime()) * share / 1000));
      const until = new Date(from.getTime() + pausedFor * minute);
      const { dueAt } = resumeClock(freezeClock(running, { cause: 'CUSTOMER', reason: 'r', endsAt: null }, from, hours), until, hours);
      return dueAt >= running.dueAt && dueAt >= until;
    }), { numRuns: 400 });
  });
});
