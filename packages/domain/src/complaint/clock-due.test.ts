import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import type { ClockSpan } from '../time/clock-span.js';
import { dueAfter, dueOf, stretchedDays, timeLeft } from './clock-due.js';

const dealer = exampleDealer();
const stop = (from: string, until: string) => ({ from: at(from), until: at(until), reason: '等配件' });

describe('what is left of a clock that counts time', () => {
  test.each<[string, ClockSpan['mode'], string, string, number]>([
    ['day and night', 'WALL', '2026-03-02 10:00', '2026-03-02 12:00', 120], ['day and night, overdue', 'WALL', '2026-03-02 13:00', '2026-03-02 12:00', 0],
    ['open time over night', 'BUSINESS', '2026-03-02 17:00', '2026-03-03 09:30', 120], ['open time, overdue', 'BUSINESS', '2026-03-03 10:00', '2026-03-03 09:30', 0],
      ['before opening', 'BUSINESS', '2026-03-03 06:00', '2026-03-03 09:30', 60],
  ])('%s', (_what, mode, from, due, minutes) => {
    expect(timeLeft({ mode, amount: 120 }, at(from), at(due), dealer)).toBe(minutes * 60_000);
  });
});

describe('going on with what is left', () => {
  test('an office that reaches into an unpublished year is provisional', () => {
    expect(dueAfter({ mode: 'BUSINESS', amount: 120 }, at('2026-12-31 17:30'), 3_600_000, exampleOffice())).toEqual({ dueAt: at('2027-01-04 09:30'), provisional: true });
    expect(dueAfter({ mode: 'BUSINESS', amount: 120 }, at('2026-03-06 17:30'), 3_600_000, exampleOffice())).toEqual({ dueAt: at('2026-03-09 09:30'), provisional: false });
  });
});

describe('counted anew around pauses', () => {
  test.each<[string, ClockSpan, ReturnType<typeof stop>[], string]>([
    ['none', { mode: 'BUSINESS', amount: 120 }, [], '2026-03-02 12:00'],
    ['one', { mode: 'BUSINESS', amount: 120 }, [stop('2026-03-02 11:00', '2026-03-03 09:00')], '2026-03-03 10:00'],
    ['one that begins after the due', { mode: 'BUSINESS', amount: 120 }, [stop('2026-03-02 15:00', '2026-03-03 09:00')], '2026-03-02 12:00'],
    ['days, one that begins after the due', { mode: 'CAL_DAYS', amount: 1 }, [stop('2026-03-05 15:00', '2026-03-08 09:00')], '2026-03-03 18:00'],
    ['days, two pauses', { mode: 'CAL_DAYS', amount: 3 }, [stop('2026-03-03 10:00', '2026-03-04 10:00'), stop('2026-03-05 10:00', '2026-03-07 10:00')], '2026-03-08 18:00'],
  ])('%s', (_what, span, stops, due) => {
    expect(shown(dueOf(at('2026-03-02 10:00'), span, stops, dealer).dueAt)).toBe(due);
  });

  test('working days are stretched by working days only', () => {
    expect(stretchedDays(at('2026-03-05 10:00'), { mode: 'WORK_DAYS', amount: 2 }, [stop('2026-03-06 10:00', '2026-03-10 09:00')], exampleOffice())).toBe(4);
  });
});
