import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, dealerHours, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import { deadline, momentAt, type ClockSpan } from './clock-span.js';
import { addOpenTime, isOpenAt, openTimeBetween, type OpeningHours, type UnitTime } from './opening-hours.js';
import { shippedCalendar } from './published-years.js';
import { minutesOf } from './zone.js';

const twoHours: ClockSpan = { mode: 'BUSINESS', amount: 120 };
const dealer = exampleDealer();

describe('the two-hour clock of a dealer open 08:30 to 18:00 (4.2)', () => {
  test.each([
    ['EX-020', '2026-03-02 10:00', '2026-03-02 12:00'],
    ['EX-021', '2026-03-02 16:00:00', '2026-03-02 18:00'],
    ['EX-022', '2026-03-02 16:00:01', '2026-03-03 08:30:01'],
    ['EX-024', '2026-03-02 18:00:00', '2026-03-03 10:30'],
    ['EX-025', '2026-03-02 23:10', '2026-03-03 10:30'],
    ['EX-026', '2026-03-02 06:15', '2026-03-02 10:30'],
    ['EX-027', '2026-02-15 17:30', '2026-02-19 10:00'],
  ])('%s: received %s, due %s', (_id, received, due) => {
    expect(shown(deadline(at(received), twoHours, dealer).dueAt)).toBe(due);
  });

  test('a region works 09:00 to 18:00 on working days (EX-032)', () => {
    expect(shown(deadline(at('2026-03-06 17:00'), twoHours, exampleOffice()).dueAt)).toBe('2026-03-09 10:00');
  });

  test('a region works on an adjusted Saturday', () => {
    expect(shown(deadline(at('2026-02-13 17:30'), twoHours, exampleOffice()).dueAt)).toBe('2026-02-14 10:30');
  });

  test('a MAJOR case runs day and night (EX-029)', () => {
    expect(shown(deadline(at('2026-02-16 22:00'), { mode: 'WALL', amount: 120 }, dealer).dueAt)).toBe('2026-02-17 00:00');
  });

  test('a lunch break does not count', () => {
    const split: UnitTime = { calendar: shippedCalendar(), hours: { ...dealerHours([]), week: Array.from({ length: 7 }, () => [{ from: minutesOf('08:30'), to: minutesOf('12:00') }, { from: minutesOf('13:30'), to: minutesOf('18:00') }]) } };
    expect(shown(deadline(at('2026-03-02 11:00'), twoHours, split).dueAt)).toBe('2026-03-02 14:30');
  });

  test('a window across midnight belongs to the day on which it begins', () => {
    const night: UnitTime = { calendar: shippedCalendar(), hours: { ...dealerHours([]), week: Array.from({ length: 7 }, () => [{ from: minutesOf('20:00'), to: minutesOf('26:00') }]) } };
    expect(shown(deadline(at('2026-03-02 01:30'), twoHours, night).dueAt)).toBe('2026-03-02 21:30');
    expect(isOpenAt(night, at('2026-03-02 01:30'))).toBe(true);
    expect(isOpenAt(night, at('2026-03-02 02:00'))).toBe(false);
  });

  test('a unit that never opens is an error, not an endless search', () => {
    const closed: UnitTime = { calendar: shippedCalendar(), hours: { ...dealerHours([]), week: Array.from({ length: 7 }, () => []) } };
    expect(() => deadline(at('2026-03-02 10:00'), twoHours, closed)).toThrow(RangeError);
  });
});

describe('calendar days (4.3)', () => {
  const days = (amount: number, rolls = true): ClockSpan => ({ mode: 'CAL_DAYS', amount, rolls });
  test.each([
    ['EX-040', '2026-03-02 10:00', days(3), '2026-03-05 18:00'],
    ['EX-041', '2026-02-13 15:00', days(3), '2026-02-19 18:00'],
    ['EX-042', '2026-02-15 20:00', days(1, false), '2026-02-16 18:00'],
    ['EX-176', '2026-03-09 10:00', days(3), '2026-03-12 18:00'],
  ])('%s: received %s, due', (_id, received, span, due) => {
    expect(shown(deadline(at(received), span, dealer).dueAt)).toBe(due);
  });
});

describe('why this deadline (A18)', () => {
  test('the counted time sums to the clock, whatever lies between', () => {
    const { segments } = deadline(at('2026-02-15 17:30'), twoHours, dealer);
    const counted = segments.flatMap((segment) => segment.kind === 'TIME' ? [segment.to.getTime() - segment.from.getTime()] : []);
    expect(counted.reduce((sum, ms) => sum + ms, 0)).toBe(120 * 60_000);
    expect(segments.filter((segment) => segment.kind === 'SKIPPED')).toEqual(
      ['2026-02-16', '2026-02-17', '2026-02-18'].map((date) => ({ kind: 'SKIPPED', date, reason: 'CLOSED' })));
  });

  test('the counted days sum to the clock, whatever lies between', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom('CAL_DAYS', 'WORK_DAYS'), (offset, amount, mode) => {
      const start = new Date(at('2025-03-02 10:00').getTime() + offset * 86_400_000);
      const { segments } = deadline(start, { mode, amount }, exampleOffice());
      return segments.filter((segment) => segment.kind === 'DAY').length === amount;
    }));
  });
});

describe('warnings (A12)', () => {
  test('half of the two hours have passed at 11:00', () => {
    expect(shown(momentAt(50, at('2026-03-02 10:00'), at('2026-03-02 12:00'), 'BUSINESS', dealer))).toBe('2026-03-02 11:00');
  });

  test('a warning of a clock that runs over night falls into opening hours', () => {
    expect(shown(momentAt(80, at('2026-03-02 17:00'), at('2026-03-03 09:30'), 'BUSINESS', dealer))).toBe('2026-03-03 09:06');
  });
});

describe('open time is consistent', () => {
  const window = fc.tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 30, max: 900 })).map(([from, length]) => ({ from, to: from + length }));
  const hours: fc.Arbitrary<OpeningHours> = fc.record({
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles'),
    week: fc.array(fc.array(window, { maxLength: 6 }), { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day.length > 0)),
    follows: fc.constantFrom('WEEK', 'WORK_DAYS'),
    exceptions: fc.constant(new Map()),
  });
  const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-01'), noInvalidDate: true });

  test('going on by the open time between two instants arrives at the second (A6)', () => {
    fc.assert(fc.property(hours, instant, fc.integer({ min: 1, max: 20 * 86_400 }), (week, from, seconds) => {
      const unit: UnitTime = { hours: week, calendar: shippedCalendar() };
      const to = new Date(from.getTime() + seconds * 1000);
      fc.pre(isOpenAt(unit, to) && isOpenAt(unit, new Date(to.getTime() - 1)));
      return addOpenTime(unit, from, openTimeBetween(unit, from, to)).end.getTime() === to.getTime();
    }), { numRuns: 500 });
  });

  test('a later start is never due earlier', () => {
    fc.assert(fc.property(hours, instant, fc.integer({ min: 0, max: 86_400_000 }), fc.integer({ min: 1, max: 3000 }), (week, start, delay, minutes) => {
      const unit: UnitTime = { hours: week, calendar: shippedCalendar() };
      const span: ClockSpan = { mode: 'BUSINESS', amount: minutes };
      return deadline(start, span, unit).dueAt <= deadline(new Date(start.getTime() + delay), span, unit).dueAt;
    }), { numRuns: 200 });
  });
});
