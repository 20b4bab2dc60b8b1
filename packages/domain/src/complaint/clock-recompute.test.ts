import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import type { UnitTime } from '../time/opening-hours.js';
import { startClock, type Clock } from './clock.js';
import type { ClockKind } from './clock-kind.js';
import { freezeClock, resumeClock } from './clock-pause.js';
import { changeLength, recountClock } from './clock-recompute.js';
import { chooseSpan, type SpanChoice } from './clock-setting.js';
import { breachClock, cancelClock, meetClock } from './clock-state.js';
import type { Severity } from './severity-scale.js';

const dealer = exampleDealer();

function choice(kind: ClockKind, severity: Severity): SpanChoice {
  const found = chooseSpan(kind, kind === 'DECISION' ? 'DEALER_MANAGEMENT' : 'DEALER_FRONTLINE', severity);
  if (!found) throw new RangeError(kind);
  return found;
}

function clock(kind: ClockKind, start: string, severity: Severity = 'GENERAL'): Clock {
  const { length, key } = choice(kind, severity);
  if (length === 'AT_ONCE') throw new RangeError(kind);
  return startClock({ kind, level: 'DEALER_FRONTLINE', cycle: 1, span: length, startedAt: at(start), policyKey: key }, dealer);
}

describe('a case becomes graver (K15)', () => {
  test.each<[string, ClockKind, string, Severity, string, string, string]>([
    ['EX-030: counted from the start', 'FIRST_CONTACT', '2026-03-02 16:30', 'MAJOR', '2026-03-02 17:00', '2026-03-02 18:30', 'FROM_START'],
    ['EX-031: already past, 30 minutes from now', 'FIRST_CONTACT', '2026-03-02 16:30', 'MAJOR', '2026-03-02 19:00', '2026-03-02 19:30', 'GRACE'],
    ['due in this very moment is not past', 'FIRST_CONTACT', '2026-03-02 16:30', 'MAJOR', '2026-03-02 18:30', '2026-03-02 18:30', 'FROM_START'],
    ['one millisecond later it is', 'FIRST_CONTACT', '2026-03-02 16:30', 'MAJOR', '2026-03-02 18:30:00.001', '2026-03-02 19:00:00.001', 'GRACE'],
    ['the grace never makes it later than before', 'FIRST_CONTACT', '2026-03-02 16:30', 'MAJOR', '2026-03-03 08:50', '2026-03-03 09:00', 'KEPT_EARLIER'],
    ['feedback in 1 day instead of 3', 'FEEDBACK', '2026-03-02 10:00', 'MAJOR', '2026-03-02 15:00', '2026-03-03 18:00', 'FROM_START'],
    ['feedback, two days gone', 'FEEDBACK', '2026-03-02 10:00', 'MAJOR', '2026-03-04 15:00', '2026-03-04 15:30', 'GRACE'],
    ['a MEDIUM case has the same clock', 'FIRST_CONTACT', '2026-03-02 10:00', 'MEDIUM', '2026-03-02 11:00', '2026-03-02 12:00', 'FROM_START'],
    ['a MAJOR clock does not roll over closed days', 'FEEDBACK', '2026-02-15 10:00', 'MAJOR', '2026-02-15 11:00', '2026-02-16 18:00', 'FROM_START'],
    ['at once still leaves the grace', 'HANDOVER', '2026-03-02 10:00', 'MAJOR', '2026-03-02 10:05', '2026-03-02 10:35', 'GRACE'],
  ])('%s', (_what, kind, start, severity, now, due, rule) => {
    const changed = changeLength(clock(kind, start), choice(kind, severity), at(now), dealer);
    expect(shown(changed.dueAt)).toBe(due);
    expect(changed.changes.at(-1)).toMatchObject({ cause: 'SEVERITY', rule, at: at(now) });
  });

  test('a case that becomes milder keeps its earlier due', () => {
    const major = clock('FEEDBACK', '2026-03-02 10:00', 'MAJOR');
    const milder = changeLength(major, choice('FEEDBACK', 'GENERAL'), at('2026-03-02 11:00'), dealer);
    expect(milder).toMatchObject({ dueAt: major.dueAt, span: major.span, policyKey: 'sla.feedback.major' });
  });

  test('the setting that decides now stands on the clock', () => {
    expect(changeLength(clock('FEEDBACK', '2026-03-02 10:00'), choice('FEEDBACK', 'MAJOR'), at('2026-03-02 11:00'), dealer).policyKey).toBe('sla.feedback.major');
  });

  test('ended and overdue clocks are history', () => {
    const now = at('2026-03-02 13:00');
    const running = clock('FIRST_CONTACT', '2026-03-02 10:00');
    const ended = [breachClock(running, now), cancelClock(running, at('2026-03-02 11:00')), meetClock(running, { at: at('2026-03-02 11:00'),
      enteredAt: at('2026-03-02 11:00') }, dealer), running];
    for (const one of ended) expect(changeLength(one, choice('FIRST_CONTACT', 'MAJOR'), now, dealer)).toBe(one);
  });

  test('twice graver: the second change counts from the start as well', () => {
    const decision = startClock({ kind: 'DECISION', level: 'DEALER_MANAGEMENT', cycle: 1, span: { mode: 'WORK_DAYS', amount: 2 }, startedAt: at('2026-03-02 10:00'),
      policyKey: 'k' }, dealer);
    const medium = changeLength(decision, choice('DECISION', 'MEDIUM'), at('2026-03-02 11:00'), dealer);
    const major = changeLength(medium, choice('DECISION', 'MAJOR'), at('2026-03-02 12:00'), dealer);
    expect([shown(medium.dueAt), shown(major.dueAt)]).toEqual(['2026-03-03 18:00', '2026-03-02 14:00']);
  });

  test('never later than before, and never past without the grace', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 * 1440 }), fc.nat(1000), fc.constantFrom<Severity>('GENERAL', 'MEDIUM', 'MAJOR'),
      fc.constantFrom<ClockKind>('FIRST_CONTACT', 'FEEDBACK', 'HANDOVER', 'RESOLVE'), (minute, share, severity, kind) => {
      const general = clock(kind, shown(new Date(at('2025-09-01 00:00').getTime() + minute * 60_000)));
      const now = new Date(general.startedAt.getTime() + Math.floor((general.dueAt.getTime() - general.startedAt.getTime()) * share / 1000));
      const changed = changeLength(general, choice(kind, severity), now, dealer);
      return changed.dueAt <= general.dueAt && changed.dueAt >= now;
    }), { numRuns: 300 });
  });
});

describe('a case becomes graver while its clock stands still (A10)', () => {
  const paused = () => freezeClock(clock('FEEDBACK', '2026-03-02 10:00'), { cause: 'CUSTOMER', reason: '客户出差', endsAt: at('2026-03-09 09:00') }, at('2026-03-02 15:00'), dealer);

  test('the pause goes on, with what the graver case has left', () => {
    const graver = changeLength(paused(), choice('FEEDBACK', 'MAJOR'), at('2026-03-04 10:00'), dealer);
    expect(graver).toMatchObject({ status: 'PAUSED', pauses: [{ from: at('2026-03-02 15:00'), endsAt: at('2026-03-09 09:00') }] });
    expect(shown(resumeClock(graver, at('2026-03-05 10:00'), dealer).dueAt)).toBe('2026-03-06 18:00');
  });

  test('already past when the pause began: the grace is left after it', () => {
    const late = freezeClock(clock('FEEDBACK', '2026-03-02 10:00'), { cause: 'CUSTOMER', reason: '客户出差', endsAt: null }, at('2026-03-04 10:00'), dealer);
    const graver = changeLength(late, choice('FEEDBACK', 'MAJOR'), at('2026-03-05 10:00'), dealer);
    expect(shown(resumeClock(graver, at('2026-03-06 10:00'), dealer).dueAt)).toBe('2026-03-06 10:30');
  });

  test('an earlier pause stays given back', () => {
    const back = resumeClock(freezeClock(clock('DECISION', '2026-03-02 10:00', 'MAJOR'), { cause: 'ESCALATED', reason: 'ESCALATED', endsAt: null },
      at('2026-03-02 11:00'), dealer), at('2026-03-02 15:00'), dealer);
    expect(shown(changeLength(back, choice('DECISION', 'MAJOR'), at('2026-03-02 16:00'), dealer).dueAt)).toBe('2026-03-02 18:00');
  });
});

describe('the calendar of a year is published (rulings 16)', () => {
  const published = (off: string[]): UnitTime => ({
    ...dealer, calendar: { ...dealer.calendar, version: 2, publishedYears: new Set([...dealer.calendar.publishedYears, 2027]), days: new Map([...dealer.calendar.days,
      ...off.map((day) => [day, false] as const)]) },
  });
  const suggestion = () => startClock({ kind: 'SUGGESTION_REPLY', level: 'DEALER_FRONTLINE', cycle: 1, span: { mode: 'WORK_DAYS', amount: 2 },
    startedAt: at('2026-12-31 10:00'), policyKey: 'k' }, dealer);

  test('EX-016: provisional until then', () => {
    expect(suggestion()).toMatchObject({ dueAt: at('2027-01-05 18:00'), provisional: true, calendarVersion: 1 });
  });

  test('a day more off moves it later', () => {
    expect(recountClock(suggestion(), at('2027-01-01 10:00'), published(['2027-01-01', '2027-01-04']))).toMatchObject({
      dueAt: at('2027-01-06 18:00'), provisional: false, calendarVersion: 2, changes: [{ cause: 'CALENDAR', rule: 'FROM_START', previousDueAt: at('2027-01-05 18:00') }],
    });
  });

  test('nothing moved: the doubt goes away', () => {
    expect(recountClock(suggestion(), at('2027-01-01 10:00'), published(['2027-01-01']))).toMatchObject({ dueAt: at('2027-01-05 18:00'), provisional: false,
      calendarVersion: 2, changes: [] });
  });

  test('moved into the past: the grace is left', () => {
    const working = published([]);
    const sunday: UnitTime = { ...working, calendar: { ...working.calendar, days: new Map([...working.calendar.days, ['2027-01-01', true], ['2027-01-02', true]]) } };
    expect(recountClock(suggestion(), at('2027-01-05 10:00'), sunday)).toMatchObject({ dueAt: at('2027-01-05 10:30'), changes: [{ rule: 'GRACE' }] });
  });

  test('a paused one keeps its pause', () => {
    const handover = { ...suggestion(), kind: 'HANDOVER' as const };
    const paused = freezeClock(handover, { cause: 'CUSTOMER', reason: '元旦出行', endsAt: null }, at('2027-01-01 10:00'), dealer);
    const recounted = recountClock(paused, at('2027-01-02 10:00'), published(['2027-01-01', '2027-01-04']));
    expect(recounted).toMatchObject({ status: 'PAUSED', dueAt: at('2027-01-06 18:00'), provisional: false });
  });

  test('what is certain, overdue or over does not move', () => {
    const certain = clock('FEEDBACK', '2026-03-02 10:00');
    const over = breachClock(suggestion(), at('2027-02-01 10:00'));
    for (const one of [certain, over]) expect(recountClock(one, at('2027-02-01 10:00'), published(['2027-01-04']))).toBe(one);
  });

  test('an office clock over the turn of the year', () => {
    const office = exampleOffice();
    const contact = startClock({ kind: 'LEVEL_CONTACT', level: 'REGION', cycle: 1, span: { mode: 'BUSINESS', amount: 120 }, startedAt: at('2026-12-31 17:30'),
      policyKey: 'k' }, office);
    const known: UnitTime = { ...office, calendar: published(['2027-01-01', '2027-01-04']).calendar };
    expect(contact).toMatchObject({ dueAt: at('2027-01-04 10:30'), provisional: true });
    expect(recountClock(contact, at('2026-12-31 18:00'), known)).toMatchObject({ dueAt: at('2027-01-05 10:30'), provisional: false });
  });
});
