import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import type { UnitTime } from '../time/opening-hours.js';
import { startClock, type Clock } from './clock.js';
import type { ClockKind } from './clock-kind.js';
import { chooseSpan } from './clock-setting.js';
import { breachClock, cancelClock, confirmLateEntry, meetClock, needsConfirmation, rejectLateEntry, suspendClock, unsuspendClock } from './clock-state.js';
import type { Level } from './level.js';
import type { Severity } from './severity-scale.js';

const dealer = exampleDealer();

function clockOf(kind: ClockKind, start: string, { severity = 'GENERAL' as Severity, level = 'DEALER_FRONTLINE' as Level, unit = dealer as UnitTime } = {}): Clock {
  const choice = chooseSpan(kind, level, severity);
  if (!choice || choice.length === 'AT_ONCE') throw new RangeError(`no clock ${kind}`);
  return startClock({ kind, level, cycle: 1, span: choice.length, startedAt: at(start), policyKey: choice.key }, unit);
}

/** Entered at the moment it happened. */
const event = (when: string, enteredAt = when) => ({ at: at(when), enteredAt: at(enteredAt) });
const received = () => clockOf('FIRST_CONTACT', '2026-03-02 10:00');

describe('when clocks are due (4.2, 4.3)', () => {
  test.each<[string, ClockKind, string, { severity?: Severity; level?: Level; unit?: UnitTime }, string]>([
    ['EX-020', 'FIRST_CONTACT', '2026-03-02 10:00', {}, '2026-03-02 12:00'],
    ['EX-021', 'FIRST_CONTACT', '2026-03-02 16:00:00', {}, '2026-03-02 18:00'],
    ['EX-022', 'FIRST_CONTACT', '2026-03-02 16:00:01', {}, '2026-03-03 08:30:01'],
    ['EX-024', 'FIRST_CONTACT', '2026-03-02 18:00:00', {}, '2026-03-03 10:30'],
    ['EX-025', 'FIRST_CONTACT', '2026-03-02 23:10', {}, '2026-03-03 10:30'],
    ['EX-026', 'FIRST_CONTACT', '2026-03-02 06:15', {}, '2026-03-02 10:30'],
    ['EX-027: closed for Spring Festival', 'FIRST_CONTACT', '2026-02-15 17:30', {}, '2026-02-19 10:00'],
    ['EX-029: MAJOR runs day and night', 'FIRST_CONTACT', '2026-02-16 22:00', { severity: 'MAJOR' }, '2026-02-17 00:00'],
    ['EX-032: an office on Friday afternoon', 'LEVEL_CONTACT', '2026-03-06 17:00', { level: 'REGION', unit: exampleOffice() }, '2026-03-09 10:00'],
    ['EX-040', 'FEEDBACK', '2026-03-02 10:00', {}, '2026-03-05 18:00'],
    ['EX-041: rolls over the closed days', 'FEEDBACK', '2026-02-13 15:00', {}, '2026-02-19 18:00'],
    ['EX-042: does not roll for MAJOR', 'FEEDBACK', '2026-02-15 20:00', { severity: 'MAJOR' }, '2026-02-16 18:00'],
    ['EX-162: contact of the region', 'LEVEL_CONTACT', '2026-03-05 18:00', { level: 'REGION', unit: exampleOffice() }, '2026-03-06 11:00'],
    ['EX-162: plan of the region', 'LEVEL_PLAN', '2026-03-05 18:00', { level: 'REGION', unit: exampleOffice() }, '2026-03-09 18:00'],
    ['EX-170: one business day to the region', 'HANDOVER', '2026-03-03 16:00', { level: 'DEALER_MANAGEMENT' }, '2026-03-04 18:00'],
    ['EX-171: contact by the region at once', 'LEVEL_CONTACT', '2026-03-02 19:00', { severity: 'MAJOR', level: 'REGION', unit: exampleOffice() }, '2026-03-02 21:00'],
    ['EX-176: feedback after a dissatisfied call-back', 'FEEDBACK', '2026-03-09 10:00', { level: 'DEALER_MANAGEMENT' }, '2026-03-12 18:00'],
    ['EX-180: online settlement', 'ODR', '2026-02-10 10:00', {}, '2026-03-02 18:00'],
    ['an adjusted working Saturday counts', 'LEVEL_PLAN', '2026-02-12 10:00', { level: 'REGION', unit: exampleOffice() }, '2026-02-14 18:00'],
    ['an office works on that Saturday', 'LEVEL_CONTACT', '2026-02-13 17:00', { level: 'REGION', unit: exampleOffice() }, '2026-02-14 10:00'],
    ['MAJOR over midnight', 'FIRST_CONTACT', '2026-03-02 23:30', { severity: 'MAJOR' }, '2026-03-03 01:30'],
    ['a decision before National Day', 'DECISION', '2026-09-30 10:00', { level: 'DEALER_MANAGEMENT' }, '2026-10-09 18:00'],
    ['the manufacturer has 4 hours', 'LEVEL_CONTACT', '2026-03-06 16:00', { level: 'MANUFACTURER', unit: exampleOffice() }, '2026-03-09 11:00'],
    ['a reply under the three guarantees over Spring Festival', 'LEGAL_REPLY', '2026-02-10 10:00', {}, '2026-03-02 18:00'],
  ])('%s: %s from %s', (_id, kind, start, facts, due) => {
    expect(shown(clockOf(kind, start, facts).dueAt)).toBe(due);
  });

  test('a year that is not published makes the due time provisional (rulings 16)', () => {
    expect(clockOf('DECISION', '2026-12-30 10:00', { level: 'DEALER_MANAGEMENT' })).toMatchObject({ provisional: true, dueAt: at('2027-01-04 18:00') });
  });
});

describe('event time decides (INV-09, INV-10)', () => {
  test.each<[string, string, Partial<Clock>]>([
    ['EX-160: one second early', '2026-03-02 11:59:59', { status: 'MET', breachedAt: null, breachUndone: false }],
    ['EX-161: exactly at the due', '2026-03-02 12:00:00.000', { status: 'MET', breachedAt: null }],
    ['EX-161: one millisecond late', '2026-03-02 12:00:00.001', { status: 'MET_LATE', breachedAt: at('2026-03-02 12:00') }],
    ['the next day', '2026-03-03 09:00', { status: 'MET_LATE' }],
    ['exactly at the start', '2026-03-02 10:00', { status: 'MET' }],
  ])('%s', (_id, when, expected) => {
    expect(meetClock(received(), event(when), dealer)).toMatchObject({ ...expected, metAt: at(when), metAs: 'EVENT' });
  });

  test('a call before the complaint was received answers something else', () => {
    expect(meetClock(received(), event('2026-03-02 09:59:59'), dealer)).toEqual(received());
  });

  test('what has not happened yet meets nothing', () => {
    expect(meetClock(received(), event('2026-03-02 11:00', '2026-03-02 10:59'), dealer)).toEqual(received());
  });

  test('EX-164: feedback at 18:03 that the job finds at 18:07', () => {
    const met = meetClock(clockOf('FEEDBACK', '2026-03-02 10:00'), event('2026-03-05 18:03', '2026-03-05 18:05'), dealer);
    expect(met).toMatchObject({ status: 'MET_LATE', breachedAt: at('2026-03-05 18:00'), breachUndone: false });
    expect(breachClock(met, at('2026-03-05 18:07'))).toBe(met);
  });

  test('EX-164: the breach is on record, then evidence of a timely feedback comes: undone, not deleted', () => {
    const breached = breachClock(clockOf('FEEDBACK', '2026-03-02 10:00'), at('2026-03-05 18:07'));
    expect(meetClock(breached, event('2026-03-05 17:50', '2026-03-05 18:10'), dealer)).toMatchObject({ status: 'MET', breachedAt: at('2026-03-05 18:00'), breachUndone: true });
  });

  test('EX-169: the region saves its plan in the very millisecond of the due', () => {
    const plan = clockOf('LEVEL_PLAN', '2026-03-05 18:00', { level: 'REGION', unit: exampleOffice() });
    expect(meetClock(plan, event('2026-03-09 18:00:00.000'), exampleOffice()).status).toBe('MET');
    expect(breachClock(plan, at('2026-03-09 18:00:00.000')).status).toBe('RUNNING');
    expect(breachClock(plan, at('2026-03-09 18:00:00.001')).status).toBe('BREACHED');
  });

  test('tried in vain three times is marked as such', () => {
    expect(meetClock(received(), { ...event('2026-03-02 11:30'), as: 'ATTEMPTED' }, dealer)).toMatchObject({ status: 'MET', metAs: 'ATTEMPTED' });
  });

  test('the first event counts, a second one changes nothing', () => {
    const met = meetClock(received(), event('2026-03-02 11:00'), dealer);
    expect(meetClock(met, event('2026-03-02 11:30'), dealer)).toBe(met);
  });

  test('in whatever order two events are entered, the earlier one decides', () => {
    const minute = fc.integer({ min: 0, max: 300 });
    fc.assert(fc.property(minute, minute, (a, b) => {
      const events = [a, b].map((minutes) => new Date(at('2026-03-02 10:00').getTime() + minutes * 60_000)).map((when) => ({ at: when, enteredAt: when }));
      const forwards = events.reduce((clock, one) => meetClock(clock, one, dealer), received());
      const backwards = [...events].reverse().reduce((clock, one) => meetClock(clock, one, dealer), received());
      return forwards.status === backwards.status && forwards.metAt?.getTime() === backwards.metAt?.getTime() && forwards.metAt?.getTime() === Math.min(...events.map((one) => one.at.getTime()));
    }));
  });

  test('met in time or late: nothing in between, and late means breached', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4 * 3_600_000 }), (ms) => {
      const when = new Date(at('2026-03-02 10:00').getTime() + ms);
      const met = meetClock(received(), { at: when, enteredAt: when }, dealer);
      return met.status === (when <= at('2026-03-02 12:00') ? 'MET' : 'MET_LATE') && (met.breachedAt === null) === (met.status === 'MET');
    }));
  });
});

describe('entries that come late need a manager (rulings 13)', () => {
  test.each<[string, string, boolean]>([
    ['2026-03-02 11:00', '2026-03-02 11:30:00.000', false], ['2026-03-02 11:00', '2026-03-02 11:30:00.001', true], ['2026-03-02 11:00', '2026-03-02 11:00', false],
      ['2026-03-02 11:00', '2026-03-05 09:00', true],
  ])('happened %s, entered %s: %s', (when, entered, expected) => {
    expect(needsConfirmation(event(when, entered))).toBe(expected);
  });

  const late = () => meetClock(received(), event('2026-03-02 11:40', '2026-03-02 12:40'), dealer);

  test('until then the clock runs on and breaches', () => {
    expect(late()).toMatchObject({ status: 'RUNNING', metAt: null, lateEntry: { at: at('2026-03-02 11:40') } });
    expect(breachClock(late(), at('2026-03-02 12:41')).status).toBe('BREACHED');
  });

  test('confirmed it counts by its event time and stays marked', () => {
    const breached = breachClock(late(), at('2026-03-02 12:41'));
    expect(confirmLateEntry(breached, dealer)).toMatchObject({ status: 'MET', metAt: at('2026-03-02 11:40'), confirmedLate: true, breachUndone: true, lateEntry: null });
  });

  test('confirmed, but it had happened too late', () => {
    const entered = meetClock(received(), event('2026-03-02 12:10', '2026-03-02 15:00'), dealer);
    expect(confirmLateEntry(entered, dealer)).toMatchObject({ status: 'MET_LATE', breachUndone: false, confirmedLate: true });
  });

  test('rejected it never was', () => {
    expect(rejectLateEntry(late())).toEqual(received());
  });

  test('of two late entries the earlier event waits for confirmation', () => {
    const both = meetClock(late(), event('2026-03-02 11:20', '2026-03-02 12:50'), dealer);
    expect(both.lateEntry?.at).toEqual(at('2026-03-02 11:20'));
    expect(meetClock(both, event('2026-03-02 11:50', '2026-03-02 12:55'), dealer)).toBe(both);
  });

  test('an entry in time settles the matter, the late one falls away', () => {
    const met = meetClock(late(), event('2026-03-02 11:30', '2026-03-02 11:31'), dealer);
    expect(met).toMatchObject({ status: 'MET', lateEntry: null });
    expect(confirmLateEntry(met, dealer)).toBe(met);
  });

  test('nothing to confirm, nothing to reject', () => {
    expect([confirmLateEntry(received(), dealer), rejectLateEntry(received())]).toEqual([received(), received()]);
  });
});

describe('clocks that end without their event', () => {
  test('a running one is cancelled', () => {
    expect(cancelClock(received(), at('2026-03-02 11:00')).status).toBe('CANCELLED');
  });

  test('EX-166: a breach that no job has recorded yet is recorded, not cancelled away', () => {
    expect(cancelClock(received(), at('2026-03-02 12:00:00.001'))).toMatchObject({ status: 'BREACHED', breachedAt: at('2026-03-02 12:00') });
  });

  test('a met one stays met, a breached one breached', () => {
    const met = meetClock(received(), event('2026-03-02 11:00'), dealer);
    const breached = breachClock(received(), at('2026-03-02 13:00'));
    expect([cancelClock(met, at('2026-03-03 09:00')), cancelClock(breached, at('2026-03-03 09:00'))]).toEqual([met, breached]);
  });

  test('a cancelled clock is met by nothing', () => {
    const cancelled = cancelClock(received(), at('2026-03-02 10:30'));
    expect(meetClock(cancelled, event('2026-03-02 11:00'), dealer)).toBe(cancelled);
  });
});

describe('a rung that has given the case away gets its time back (A5)', () => {
  const decision = () => clockOf('DECISION', '2026-03-02 10:00', { level: 'DEALER_MANAGEMENT', severity: 'MAJOR' });

  test('MAJOR: 4 hours, given away after one, back the next morning with three', () => {
    const away = suspendClock(decision(), at('2026-03-02 11:00'), dealer);
    expect(away.status).toBe('PAUSED');
    expect(unsuspendClock(away, at('2026-03-03 09:00'), dealer)).toMatchObject({ status: 'RUNNING', dueAt: at('2026-03-03 12:00') });
  });

  test('what was overdue is recorded as such and does not pause', () => {
    expect(suspendClock(decision(), at('2026-03-02 14:00:00.001'), dealer).status).toBe('BREACHED');
  });

  test('a clock that never stood still goes on as it was', () => {
    expect(unsuspendClock(decision(), at('2026-03-02 11:00'), dealer)).toEqual(decision());
  });
});
