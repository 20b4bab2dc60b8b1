import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClock } from './clock-reading.js';
import type { ClockSegment, ClockView } from './clock-view.js';
import { countedSpans, countedUntil } from './counted-spans.js';

const at = (text: string): Date => new Date(`${text}+08:00`);
const iso = (text: string): string => at(text).toISOString();
const time = (from: string, to: string): ClockSegment => ({ kind: 'TIME', from: iso(from), to: iso(to) });
const day = (date: string): ClockSegment => ({ kind: 'DAY', date });
const skipped = (date: string, reason = 'CLOSED'): ClockSegment => ({ kind: 'SKIPPED', date, reason });

function clock(given: Partial<ClockView>): ClockView {
  return { kind: 'FIRST_CONTACT', status: 'RUNNING', mode: 'BUSINESS', startedAt: iso('2026-03-02T10:00'), dueAt: iso('2026-03-02T12:00'), zone: 'Asia/Shanghai', ...given };
}

/** EX-020: received at 10:00, two hours of opening time. */
const ex020 = clock({ segments: [time('2026-03-02T10:00', '2026-03-02T12:00')] });
/** EX-022: a second too late for the day, so a second stands on the next one. */
const ex022 = clock({ startedAt: iso('2026-03-02T16:00:01'), dueAt: iso('2026-03-03T08:30:01'), segments: [time('2026-03-02T16:00:01', '2026-03-02T18:00'), time('2026-03-03T08:30', '2026-03-03T08:30:01')] });
/** EX-027: half an hour before the dealer closes for three days. */
const ex027 = clock({
  startedAt: iso('2026-02-15T17:30'), dueAt: iso('2026-02-19T10:00'),
  segments: [time('2026-02-15T17:30', '2026-02-15T18:00'), skipped('2026-02-16'), skipped('2026-02-17'), skipped('2026-02-18'), time('2026-02-19T08:30', '2026-02-19T10:00')],
});
/** EX-040: three calendar days, the start day not counted. */
const ex040 = clock({ kind: 'FEEDBACK', mode: 'CAL_DAYS', dueAt: iso('2026-03-05T18:00'), segments: [skipped('2026-03-02', 'START_DAY'), day('2026-03-03'), day('2026-03-04'), day('2026-03-05')] });
/** Two working days over a weekend: Friday 2026-03-06 to Tuesday 2026-03-10. */
const overWeekend = clock({
  kind: 'DECISION', mode: 'WORK_DAYS', startedAt: iso('2026-03-06T15:00'), dueAt: iso('2026-03-10T18:00'),
  segments: [skipped('2026-03-06', 'START_DAY'), skipped('2026-03-07', 'DAY_OFF'), skipped('2026-03-08', 'DAY_OFF'), day('2026-03-09'), day('2026-03-10')],
});
/** EX-029: two hours day and night. */
const ex029 = clock({ mode: 'WALL', startedAt: iso('2026-02-16T22:00'), dueAt: iso('2026-02-17T00:00'), segments: [time('2026-02-16T22:00', '2026-02-17T00:00')] });

describe('the state of a running clock', () => {
  test.each([
    ['EX-020 at the start', ex020, '2026-03-02T10:00', 'calm'],
    ['EX-020 a second before half time', ex020, '2026-03-02T10:59:59', 'calm'],
    ['EX-020 at half time', ex020, '2026-03-02T11:00', 'soon'],
    ['EX-020 at 80 percent', ex020, '2026-03-02T11:36', 'urgent'],
    ['EX-020 exactly when due (INV-09)', ex020, '2026-03-02T12:00', 'urgent'],
    ['EX-020 a millisecond later', ex020, '2026-03-02T12:00:00.001', 'late'],
    ['EX-022 in the night has all but its last second behind it', ex022, '2026-03-02T23:00', 'urgent'],
    ['EX-027 during the closed days has a quarter gone', ex027, '2026-02-17T12:00', 'calm'],
    ['EX-027 at 09:00 of the last day', ex027, '2026-02-19T09:00', 'soon'],
    ['EX-040 in the evening of the start day', ex040, '2026-03-02T20:00', 'calm'],
    ['EX-040 at noon of the second day', ex040, '2026-03-04T12:00', 'soon'],
    ['EX-040 in the morning of the last day', ex040, '2026-03-05T09:00', 'urgent'],
    ['EX-040 after closing of the last day', ex040, '2026-03-05T18:00:01', 'late'],
    ['EX-029 at 23:00', ex029, '2026-02-16T23:00', 'soon'],
    ['EX-029 at midnight', ex029, '2026-02-17T00:00', 'urgent'],
    ['without segments the time between counts', clock({ segments: null }), '2026-03-02T11:00', 'soon'],
    ['a unit that warns at 25 percent', clock({ ...ex020, warningPercents: [25, 90] }), '2026-03-02T10:30', 'soon'],
  ] as const)('%s', (_, view, now, state) => {
    expect(readClock(view, at(now)).state).toBe(state);
  });
});

describe('what is left', () => {
  test.each([
    ['EX-020 at 10:40', ex020, '2026-03-02T10:40', { unit: 'time', ms: 80 * 60_000, working: false }],
    ['EX-022 at closing: a second of tomorrow', ex022, '2026-03-02T18:00', { unit: 'time', ms: 1000, working: true }],
    ['EX-027 on a closed day: an hour and a half of opening time', ex027, '2026-02-17T12:00', { unit: 'time', ms: 90 * 60_000, working: true }],
    ['EX-027 on the last day no closed hour lies between', ex027, '2026-02-19T09:00', { unit: 'time', ms: 60 * 60_000, working: false }],
    ['EX-040 on the start day', ex040, '2026-03-02T20:00', { unit: 'days', days: 3 }],
    ['EX-040 on the day before', ex040, '2026-03-04T23:59', { unit: 'days', days: 1 }],
    ['EX-040 on the last day the hours count', ex040, '2026-03-05T16:30', { unit: 'time', ms: 90 * 60_000, working: false }],
    ['working days leave the weekend out', overWeekend, '2026-03-06T16:00', { unit: 'days', days: 2 }],
    ['and on Sunday still', overWeekend, '2026-03-08T12:00', { unit: 'days', days: 2 }],
    ['and on Monday', overWeekend, '2026-03-09T12:00', { unit: 'days', days: 1 }],
  ] as const)('%s', (_, view, now, left) => {
    expect(readClock(view, at(now)).left).toEqual(left);
  });
});

describe('a clock that has stopped', () => {
  test.each([
    ['EX-160 contact at 11:59:59', { status: 'MET', metAt: iso('2026-03-02T11:59:59') }, 'met', 0],
    ['EX-161 contact at exactly 12:00', { status: 'MET', metAt: iso('2026-03-02T12:00') }, 'met', 0],
    ['EX-161 contact a millisecond later', { status: 'MET_LATE', metAt: iso('2026-03-02T12:00:00.001') }, 'met-late', 1],
    ['met late by an hour', { status: 'MET_LATE', metAt: iso('2026-03-02T13:00') }, 'met-late', 3_600_000],
    ['breached and still open at 15:00', { status: 'BREACHED' }, 'late', 3 * 3_600_000],
    ['cancelled', { status: 'CANCELLED' }, 'cancelled', 3 * 3_600_000],
  ] as const)('%s', (_, given, state, lateMs) => {
    expect(readClock({ ...ex020, ...given }, at('2026-03-02T15:00'))).toMatchObject({ state, lateMs });
  });

  test('a pause keeps what was left, however long it lasts (A10)', () => {
    const paused = { ...ex020, status: 'PAUSED', pausedAt: iso('2026-03-02T10:30') } as const;
    expect(readClock(paused, at('2026-03-09T10:30'))).toMatchObject({ state: 'paused', used: 0.25, left: { unit: 'time', ms: 90 * 60_000 } });
  });
});

describe('counted time', () => {
  const minute = fc.integer({ min: 0, max: 10_000 });
  const segments = fc.uniqueArray(minute, { minLength: 2, maxLength: 12 }).map((minutes) => {
    const sorted = minutes.toSorted((a, b) => a - b).map((value) => new Date(Date.UTC(2026, 2, 2) + value * 60_000).toISOString());
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, place): ClockSegment => ({ kind: 'TIME', from: sorted[place * 2], to: sorted[place * 2 + 1] }));
  });

  test('what has gone and what is left add up to the whole, at every moment', () => {
    fc.assert(fc.property(segments, minute, (list, offset) => {
      const view = clock({ segments: list, startedAt: list[0]?.from ?? '', dueAt: list.at(-1)?.to ?? '' });
      const now = Date.UTC(2026, 2, 2) + offset * 60_000;
      const spans = countedSpans(view);
      const whole = countedUntil(spans, Date.parse(view.dueAt));
      const { used, left } = readClock(view, new Date(now));
      expect(left.unit === 'time' ? left.ms + used * whole : Number.NaN).toBeCloseTo(whole, 3);
    }));
  });

  test('it never runs backwards', () => {
    fc.assert(fc.property(segments, minute, minute, (list, a, b) => {
      const view = clock({ segments: list, startedAt: list[0]?.from ?? '', dueAt: list.at(-1)?.to ?? '' });
      const used = (offset: number) => readClock(view, new Date(Date.UTC(2026, 2, 2) + offset * 60_000)).used;
      expect(used(Math.max(a, b))).toBeGreaterThanOrEqual(used(Math.min(a, b)));
    }));
  });

  test('the last day counts up to the due time only', () => {
    expect(countedSpans(ex040).at(-1)).toEqual({ from: at('2026-03-05T00:00').getTime(), to: at('2026-03-05T18:00').getTime() });
  });
});
