import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, dealerHours, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import { deadline, type ClockMode, type ClockSpan } from '../time/clock-span.js';
import type { UnitTime } from '../time/opening-hours.js';
import { startClock, type Clock } from './clock.js';
import { freezeClock, resumeClock } from './clock-pause.js';
import { changeLength } from './clock-recompute.js';
import { explainDeadline, type Explanation } from './explain.js';
import type { Piece } from './explain-piece.js';

const dealer = exampleDealer();
const office = exampleOffice();
const clock = (span: ClockSpan, start: string, unit = dealer): Clock => startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span, startedAt: at(start),
  policyKey: 'sla.feedback.general' }, unit);
const frozen = (one: Clock, from: string, unit = dealer): Clock => freezeClock(one, { cause: 'CUSTOMER', reason: '客户出差', endsAt: null }, at(from), unit);
const HOUR = 3_600_000;

function told(piece: Piece): string {
  switch (piece.kind) {
    case 'TIME': return `${shown(piece.from)} - ${shown(piece.to)} = ${piece.sum / HOUR} h`;
    case 'DAY': return `${piece.date} = ${piece.sum}`;
    case 'SKIPPED': return `${piece.date} ${piece.reason}`;
    case 'PAUSE': return `${shown(piece.from)} - ${piece.to ? shown(piece.to) : '?'} ${piece.reason}`;
  }
}

const story = (one: Clock, unit: UnitTime = dealer): string[] => explainDeadline(one, unit).pieces.map(told);

describe('why this deadline (A18)', () => {
  test('EX-027: two hours over the closed days of Spring Festival', () => {
    expect(story(clock({ mode: 'BUSINESS', amount: 120 }, '2026-02-15 17:30'))).toEqual([
      '2026-02-15 17:30 - 2026-02-15 18:00 = 0.5 h', '2026-02-16 CLOSED', '2026-02-17 CLOSED', '2026-02-18 CLOSED', '2026-02-19 08:30 - 2026-02-19 10:00 = 2 h']);
  });

  test('EX-032: an office over the weekend', () => {
    expect(story(clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-06 17:00', office), office)).toEqual([
      '2026-03-06 17:00 - 2026-03-06 18:00 = 1 h', '2026-03-07 DAY_OFF', '2026-03-08 DAY_OFF', '2026-03-09 09:00 - 2026-03-09 10:00 = 2 h']);
  });

  test('received on a closed day', () => {
    expect(story(clock({ mode: 'BUSINESS', amount: 60 }, '2026-02-18 12:00'))).toEqual(['2026-02-18 CLOSED', '2026-02-19 08:30 - 2026-02-19 09:30 = 1 h']);
  });

  test('a lunch break is a gap between two pieces', () => {
    const split: UnitTime = { ...dealer, hours: { ...dealerHours([]), week: Array.from({ length: 7 }, () => [{ from: 510, to: 720 }, { from: 810, to: 1080 }]) } };
    expect(story(clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 11:00', split), split)).toEqual(['2026-03-02 11:00 - 2026-03-02 12:00 = 1 h',
      '2026-03-02 13:30 - 2026-03-02 14:30 = 2 h']);
  });

  test('EX-041: the third day is closed and rolls', () => {
    expect(story(clock({ mode: 'CAL_DAYS', amount: 3, rolls: true }, '2026-02-13 15:00'))).toEqual([
      '2026-02-13 START_DAY', '2026-02-14 = 1', '2026-02-15 = 2', '2026-02-16 CLOSED', '2026-02-17 CLOSED', '2026-02-18 CLOSED', '2026-02-19 = 3']);
  });

  test('EX-014: seven working days over National Day', () => {
    const notice = story(clock({ mode: 'WORK_DAYS', amount: 7 }, '2026-09-30 10:00'));
    expect(notice.filter((piece) => piece.endsWith('DAY_OFF'))).toHaveLength(8);
    expect(notice.slice(-2)).toEqual(['2026-10-14 = 6', '2026-10-15 = 7']);
    expect(notice).toContain('2026-10-10 = 3');
  });

  test('a pause stands between what counted before and after', () => {
    const resumed = resumeClock(frozen(clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 10:00'), '2026-03-02 11:00'), at('2026-03-02 17:30'), dealer);
    expect(story(resumed)).toEqual([
      '2026-03-02 10:00 - 2026-03-02 11:00 = 1 h', '2026-03-02 11:00 - 2026-03-02 17:30 客户出差', '2026-03-02 17:30 - 2026-03-02 18:00 = 1.5 h',
      '2026-03-03 08:30 - 2026-03-03 09:00 = 2 h']);
  });

  test('paused days do not count', () => {
    const resumed = resumeClock(frozen(clock({ mode: 'CAL_DAYS', amount: 3, rolls: true }, '2026-03-02 10:00'), '2026-03-04 10:00'), at('2026-03-06 09:00'), dealer);
    expect(story(resumed)).toEqual(['2026-03-02 START_DAY', '2026-03-03 = 1', '2026-03-04 PAUSED', '2026-03-05 PAUSED', '2026-03-06 = 2', '2026-03-07 = 3']);
  });

  test('a pause that lasts stands at the end', () => {
    expect(story(frozen(clock({ mode: 'WALL', amount: 60 }, '2026-03-02 10:00'), '2026-03-02 10:30')).at(-1)).toBe('2026-03-02 10:30 - ? 客户出差');
  });

  test('EX-031: what is left after a late raise is counted from there, and the change says why', () => {
    const raised = changeLength(clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 16:30'), { length: { mode: 'WALL', amount: 120 }, key: 'sla.feedback.major' },
      at('2026-03-02 19:00'), dealer);
    const explanation = explainDeadline(raised, dealer);
    expect(explanation).toMatchObject({ startedAt: at('2026-03-02 16:30'), countedFrom: at('2026-03-02 19:00'), policyKey: 'sla.feedback.major', sumsToClock: true,
      changes: [{ rule: 'GRACE', previousDueAt: at('2026-03-03 09:00') }] });
    expect(explanation.pieces.map(told)).toEqual(['2026-03-02 19:00 - 2026-03-02 19:30 = 0.5 h']);
  });

  test('setting and calendar that it was computed with are named, and doubt as well', () => {
    expect(explainDeadline(clock({ mode: 'WORK_DAYS', amount: 2 }, '2026-12-31 10:00'), dealer)).toMatchObject({ policyKey: 'sla.feedback.general', calendarVersion: 1,
      provisional: true, unit: 'DAYS', counted: 2 });
  });

});

describe('opening hours that changed while the clock ran (rulings 14, 35)', () => {
  const shorter: UnitTime = { hours: { ...dealerHours([]), week: Array.from({ length: 7 }, () => [{ from: 660, to: 1080 }]) }, calendar: { ...dealer.calendar, version: 2 } };
  const since: UnitTime = { ...shorter, earlier: new Map([[1, dealer]]) };
  const twoHours = (): Clock => clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 10:00');

  test('do not move it: it is explained with those it was counted with', () => {
    expect(explainDeadline(twoHours(), since)).toMatchObject({ dueAt: at('2026-03-02 12:00'), sumsToClock: true, hoursOfThen: true });
    expect(story(twoHours(), since)).toEqual(['2026-03-02 10:00 - 2026-03-02 12:00 = 2 h']);
  });

  test('where those of then are not known the sum says so', () => {
    expect(explainDeadline(twoHours(), shorter)).toMatchObject({ dueAt: at('2026-03-02 12:00'), sumsToClock: false, hoursOfThen: false });
  });

  test('a due day that would close at another hour today was counted with the hours of then as well', () => {
    const days = clock({ mode: 'CAL_DAYS', amount: 3, rolls: true }, '2026-03-02 10:00');
    const early: UnitTime = { ...since, hours: { ...dealerHours([]), week: Array.from({ length: 7 }, () => [{ from: 510, to: 960 }]) } };
    expect(explainDeadline(days, early)).toMatchObject({ dueAt: at('2026-03-05 18:00'), sumsToClock: true, hoursOfThen: true });
    expect(explainDeadline(days, { ...early, earlier: new Map() })).toMatchObject({ sumsToClock: false });
  });

  test('that make no difference to it are not mentioned', () => {
    const later = clock({ mode: 'BUSINESS', amount: 120 }, '2026-03-02 13:00');
    expect(explainDeadline(later, since)).toMatchObject({ sumsToClock: true, hoursOfThen: false });
  });

  test('a pause keeps what was left by the hours of then; what follows counts by the new ones', () => {
    const back = resumeClock(frozen(twoHours(), '2026-03-02 10:30', since), at('2026-03-02 17:30'), since);
    expect(explainDeadline(back, since)).toMatchObject({ dueAt: at('2026-03-03 12:00'), calendarVersion: 2, sumsToClock: true, hoursOfThen: true });
    expect(story(back, since)).toEqual(['2026-03-02 10:00 - 2026-03-02 10:30 = 0.5 h', '2026-03-02 10:30 - 2026-03-02 17:30 客户出差', '2026-03-02 17:30 - 2026-03-02 18:00 = 1 h',
      '2026-03-03 11:00 - 2026-03-03 12:00 = 2 h']);
  });

  test('a new length counts it anew from the start by the hours of today', () => {
    const raised = changeLength(clock({ mode: 'BUSINESS', amount: 240 }, '2026-03-02 10:00'), { length: { mode: 'BUSINESS', amount: 60 }, key: 'sla.feedback.major' }, at('2026-03-02 10:30'), since);
    expect(explainDeadline(raised, since)).toMatchObject({ dueAt: at('2026-03-02 12:00'), calendarVersion: 2, sumsToClock: true, hoursOfThen: false });
  });
});

describe('an explanation sums to its clock (rulings 35)', () => {
  const span: fc.Arbitrary<ClockSpan> = fc.record({ mode: fc.constantFrom<ClockMode>('WALL', 'BUSINESS', 'CAL_DAYS', 'WORK_DAYS'), size: fc.integer({ min: 1, max: 10 }),
    rolls: fc.boolean() })
    .map(({ mode, size, rolls }) => ({ mode, amount: mode === 'WALL' || mode === 'BUSINESS' ? size * 73 : size, rolls }));
  const window = fc.tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 30, max: 900 })).map(([from, length]) => ({ from, to: from + length }));
  const anyUnit: fc.Arbitrary<UnitTime> = fc.oneof(fc.constantFrom(dealer, office), fc.record({
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin'), week: fc.array(fc.array(window, { maxLength: 3 }), { minLength: 7,
      maxLength: 7 }).filter((week) => week.some((day) => day.length > 0)),
    follows: fc.constantFrom('WEEK', 'WORK_DAYS'), exceptions: fc.constant(new Map()),
  }).map((hours) => ({ hours, calendar: dealer.calendar })));
  const start = fc.integer({ min: 0, max: 500 * 1440 }).map((minutes) => new Date(at('2025-06-01 00:00').getTime() + minutes * 60_000));

  const isSound = (explanation: Explanation): boolean => {
    const sums = explanation.pieces.flatMap((piece) => (piece.kind === 'TIME' || piece.kind === 'DAY' ? [piece.sum] : []));
    return explanation.sumsToClock && sums.every((sum, index) => index === 0 || sum > sums[index - 1]!);
  };

  test('whatever the clock, the unit and the start', () => {
    fc.assert(fc.property(span, anyUnit, start, (length, unit, startedAt) =>
      isSound(explainDeadline(startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt, policyKey: 'k' }, unit), unit))), { numRuns: 400 });
  });

  test('with pauses in between as well', () => {
    fc.assert(fc.property(span, fc.constantFrom(dealer, office), start, fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 12 * 1440 })), { maxLength: 2 }),
      (length, unit, startedAt, stops) => {
      const first = startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt, policyKey: 'k' }, unit);
      const last = stops.reduce((one, [share, minutes]) => {
        const begun = one.pauses.at(-1)?.until ?? startedAt;
        const from = new Date(begun.getTime() + Math.floor((one.dueAt.getTime() - begun.getTime()) * share / 1000));
        return resumeClock(freezeClock(one, { cause: 'CUSTOMER', reason: 'r', endsAt: null }, from, unit), new Date(from.getTime() + minutes * 60_000), unit);
      }, first);
      const explanation = explainDeadline(last, unit);
      const end = explanation.pieces.at(-1);
      return isSound(explanation) && (end?.kind !== 'TIME' || end.to.getTime() === last.dueAt.getTime());
    }), { numRuns: 400 });
  });

  test('without a pause the pieces are those of the deadline itself', () => {
    fc.assert(fc.property(span, fc.constantFrom(dealer, office), start, (length, unit, startedAt) => {
      const pieces = explainDeadline(startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt, policyKey: 'k' }, unit), unit).pieces;
      const plain = pieces.map((piece) => (piece.kind === 'TIME' ? { kind: 'TIME', from: piece.from, to: piece.to } : piece.kind === 'DAY' ? { kind: 'DAY',
        date: piece.date } : piece));
      expect(plain).toEqual(deadline(startedAt, length, unit).segments);
    }), { numRuns: 200 });
  });
});
