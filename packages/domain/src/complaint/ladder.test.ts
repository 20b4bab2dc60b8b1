import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import type { UnitTime } from '../time/opening-hours.js';
import { startClock, type Clock } from './clock.js';
import { clockKinds, clockLevel, type ClockKind } from './clock-kind.js';
import { freezeClock } from './clock-pause.js';
import { chooseSpan } from './clock-setting.js';
import { breachClock, cancelClock, meetClock } from './clock-state.js';
import { dueSteps, ladderMoments, nextMoment, stepKey, type DueStep, type LadderFacts } from './ladder.js';
import { levels, type Level } from './level.js';
import type { Severity } from './severity-scale.js';

const dealer = exampleDealer();
const office = exampleOffice();
const unitFor = (level: Level): UnitTime => (level === 'REGION' || level === 'MANUFACTURER' ? office : dealer);

function clock(kind: ClockKind, start: string, level: Level = 'DEALER_FRONTLINE', severity: Severity = 'GENERAL'): Clock {
  const choice = chooseSpan(kind, level, severity);
  if (!choice || choice.length === 'AT_ONCE') throw new RangeError(`no clock ${kind}`);
  return startClock({ kind, level, cycle: 1, span: choice.length, startedAt: at(start), policyKey: choice.key }, unitFor(level));
}

const atDesk: LadderFacts = { level: 'DEALER_FRONTLINE', atDealer: true, activeEscalations: [] };
const nothing: ReadonlySet<string> = new Set();
const due = (one: Clock, now: string, done: string[] = [], facts = atDesk, unit = unitFor(one.level)): DueStep[] => dueSteps(one, new Set(done), facts, at(now), unit);
const codes = (steps: DueStep[]): string[] => steps.map(({ code }) => code);

describe('the way of a complaint that nobody calls back', () => {
  const first = () => clock('FIRST_CONTACT', '2026-03-02 09:00');

  test('received at 9, due at 11, with management right after 13', () => {
    expect(ladderMoments(first(), dealer).map(({ code, at: moment }) => `${code} ${shown(moment)}`)).toEqual(
      ['WARN_50 2026-03-02 10:00', 'WARN_80 2026-03-02 10:36', 'MISSED_TELL 2026-03-02 11:00:00.001', 'LATE_CLIMB 2026-03-02 13:00:00.001']);
  });

  test.each<[string, string[], string[]]>([
    ['2026-03-02 09:59:59.999', [], []],
    ['2026-03-02 10:00', [], ['WARN_50']],
    ['2026-03-02 10:36', ['WARN_50'], ['WARN_80']],
    ['2026-03-02 11:00', ['WARN_50', 'WARN_80'], []],
    ['2026-03-02 11:00:00.001', ['WARN_50', 'WARN_80'], ['MISSED_TELL']],
    ['2026-03-02 13:00', ['WARN_50', 'WARN_80', 'MISSED_TELL'], []],
    ['2026-03-02 13:00:00.001', ['WARN_50', 'WARN_80', 'MISSED_TELL'], ['LATE_CLIMB']],
    ['2026-03-05 09:00', ['WARN_50', 'WARN_80', 'MISSED_TELL', 'LATE_CLIMB'], []],
    ['2026-03-05 09:00', [], ['WARN_50', 'WARN_80', 'MISSED_TELL', 'LATE_CLIMB']],
    ['2026-03-05 09:00', ['WARN_50', 'MISSED_TELL'], ['WARN_80', 'LATE_CLIMB']],
  ])('at %s, after %j', (now, done, expected) => {
    expect(codes(due(first(), now, done))).toEqual(expected);
  });

  test('management is asked, with the reason', () => {
    expect(due(first(), '2026-03-02 13:01').at(-1)?.act).toEqual({ do: 'ESCALATE', toLevel: 'DEALER_MANAGEMENT', trigger: 'CONTACT_OVERDUE' });
  });

  test('management has it already: it is told instead', () => {
    expect(due(first(), '2026-03-02 13:01', [], { ...atDesk, level: 'DEALER_MANAGEMENT' }).at(-1)?.act).toEqual({ do: 'NOTIFY', recipients: ['MANAGER'] });
  });

  test('the breach on record changes nothing about what is to be done', () => {
    expect(due(breachClock(first(), at('2026-03-02 12:00')), '2026-03-02 13:01', ['WARN_50', 'WARN_80', 'MISSED_TELL'])).toHaveLength(1);
  });
});

describe('what ends the way up (A12)', () => {
  const first = clock('FIRST_CONTACT', '2026-03-02 09:00');
  const called = (when: string, enteredAt = when): Clock => meetClock(first, { at: at(when), enteredAt: at(enteredAt) }, dealer);
  test.each<[string, Clock]>([
    ['called in time', called('2026-03-02 10:30')],
    ['called late, but before the second promise ran out', called('2026-03-02 12:30')],
    ['cancelled', cancelClock(first, at('2026-03-02 09:30'))],
    ['paused', freezeClock(clock('FEEDBACK', '2026-03-02 09:00'), { cause: 'CUSTOMER', reason: '出差', endsAt: null }, at('2026-03-02 12:00'), dealer)],
  ])('%s', (_what, one) => {
    expect(due(one, '2026-03-20 10:00')).toEqual([]);
  });

  test('a late entry that nobody has confirmed ends nothing (rulings 13)', () => {
    expect(codes(due(called('2026-03-02 10:30', '2026-03-02 12:00'), '2026-03-02 12:00', ['WARN_50', 'WARN_80']))).toEqual(['MISSED_TELL']);
  });
});

describe('feedback that is overdue', () => {
  const feedback = clock('FEEDBACK', '2026-03-02 10:00');
  const done = ['WARN_50', 'WARN_80'];

  test('EX-162: the region is asked, management is told', () => {
    expect(due(feedback, '2026-03-05 18:00:00.001', done).map(({ act }) => act)).toEqual([{ do: 'NOTIFY', recipients: ['MANAGER', 'GM'] }, { do: 'ESCALATE',
      toLevel: 'REGION', trigger: 'FEEDBACK_OVERDUE' }]);
  });

  test('EX-164: feedback of 18:03, entered at 18:05, found at 18:07: nothing climbs', () => {
    const told = meetClock(feedback, { at: at('2026-03-05 18:03'), enteredAt: at('2026-03-05 18:05') }, dealer);
    expect([told.status, due(told, '2026-03-05 18:07', done)]).toEqual(['MET_LATE', []]);
  });

  test('EX-164: entered after the job ran, the step stands and is not taken again', () => {
    const told = meetClock(breachClock(feedback, at('2026-03-05 18:01')), { at: at('2026-03-05 17:50'), enteredAt: at('2026-03-05 18:10') }, dealer);
    expect([told.breachUndone, due(told, '2026-03-05 18:11', [...done, 'MISSED_TELL', 'MISSED_CLIMB'])]).toEqual([true, []]);
  });

  test('EX-166: the region was asked by hand a second before: it is told, the breach is still recorded', () => {
    const facts: LadderFacts = { level: 'REGION', atDealer: true, activeEscalations: ['REGION'] };
    expect(due(feedback, '2026-03-05 18:00:00.001', [...done, 'MISSED_TELL'], facts).map(({ act }) => act)).toEqual([{ do: 'NOTIFY', recipients: ['REGION_OFFICER'] }]);
    expect(breachClock(feedback, at('2026-03-05 18:00:00.001')).status).toBe('BREACHED');
  });

  test('the region has finished and the case came back: it is asked again', () => {
    const facts: LadderFacts = { level: 'REGION', atDealer: true, activeEscalations: [] };
    expect(due(feedback, '2026-03-05 18:01', [...done, 'MISSED_TELL'], facts)[0]?.act.do).toBe('ESCALATE');
  });

  test('a case of the hotline that the region holds itself', () => {
    const facts: LadderFacts = { level: 'REGION', atDealer: false, activeEscalations: [] };
    expect(due(clock('CONSUMER_NOTICE', '2026-03-02 10:00', 'REGION'), '2026-04-01 10:00', [], facts).at(-1)?.act).toEqual({ do: 'NOTIFY', recipients: ['REGION_OFFICER'] });
  });

  test('EX-165: the same step by two workers has one key', () => {
    expect(stepKey('cmp_1', feedback, 'MISSED_CLIMB')).toBe('cmp_1|FEEDBACK|DEALER_FRONTLINE|1|MISSED_CLIMB');
    expect(stepKey('cmp_1', { ...feedback, cycle: 2 }, 'MISSED_CLIMB')).not.toBe(stepKey('cmp_1', feedback, 'MISSED_CLIMB'));
  });
});

describe('the other clocks', () => {
  test.each<[string, Clock, string, LadderFacts, unknown]>([
    ['a missed hand-over: management takes over', clock('HANDOVER', '2026-03-02 11:00'), '2026-03-03 18:00:00.001', atDesk, { do: 'TAKE_OVER', toLevel: 'DEALER_MANAGEMENT' }],
    ['EX-170: a rejected offer goes to the region by itself', clock('HANDOVER', '2026-03-03 16:00', 'DEALER_MANAGEMENT'), '2026-03-04 18:00:00.001', { ...atDesk,
      level: 'DEALER_MANAGEMENT' }, { do: 'ESCALATE', toLevel: 'REGION', trigger: 'REJECTED_BY_CUSTOMER' }],
    ['a missed decision', clock('DECISION', '2026-03-02 11:00', 'DEALER_MANAGEMENT'), '2026-03-04 18:00:00.001', { ...atDesk, level: 'DEALER_MANAGEMENT' },
      { do: 'ESCALATE', toLevel: 'REGION', trigger: 'PLAN_OVERDUE' }],
    ['a missed plan of the region', clock('LEVEL_PLAN', '2026-03-05 18:00', 'REGION'), '2026-03-09 18:00:00.001', { level: 'REGION', atDealer: true,
      activeEscalations: ['REGION'] }, { do: 'ESCALATE', toLevel: 'MANUFACTURER', trigger: 'PLAN_OVERDUE' }],
    ['the region has not called two hours later: the manufacturer hears of it', clock('LEVEL_CONTACT', '2026-03-06 17:00', 'REGION'), '2026-03-09 12:00:00.001',
      { level: 'REGION', atDealer: true, activeEscalations: ['REGION'] }, { do: 'NOTIFY', recipients: ['MANUFACTURER'] }],
    ['a missed call-back, two open hours later', clock('CALLBACK', '2026-03-02 10:00'), '2026-03-06 10:30:00.001', atDesk, { do: 'TAKE_OVER', toLevel: 'DEALER_MANAGEMENT' }],
    ['unresolved at the desk: one level up', clock('RESOLVE', '2026-03-02 10:00'), '2026-03-16 18:00:00.001', atDesk, { do: 'NOTIFY', recipients: ['MANAGER'] }],
    ['unresolved with the region: one level up', clock('RESOLVE', '2026-03-02 10:00'), '2026-03-16 18:00:00.001', { level: 'REGION', atDealer: true,
      activeEscalations: ['REGION'] }, { do: 'NOTIFY', recipients: ['MANUFACTURER'] }],
    ['unresolved with the manufacturer: the head of the department', clock('RESOLVE', '2026-03-02 10:00'), '2026-03-16 18:00:00.001', { level: 'MANUFACTURER',
      atDealer: true, activeEscalations: ['MANUFACTURER'] }, { do: 'NOTIFY', recipients: ['HEAD_OF_DEPARTMENT'] }],
    ['a missed legal reply', clock('LEGAL_REPLY', '2026-02-10 10:00'), '2026-03-02 18:00:00.001', atDesk, { do: 'ESCALATE', toLevel: 'REGION', trigger: 'EXTERNAL' }],
    ['an unanswered request', clock('REQUEST_TO_DEALER', '2026-03-02 10:00', 'MANUFACTURER'), '2026-03-06 10:00', { ...atDesk }, { do: 'NOTIFY',
      recipients: ['REGION_MANAGER', 'GM'] }],
  ])('%s', (_what, one, now, facts, act) => {
    expect(due(one, now, [], facts).at(-1)?.act).toEqual(act);
  });
});

describe('the manufacturer is reminded every working day (rulings 12)', () => {
  const contact = clock('LEVEL_CONTACT', '2026-03-05 10:00', 'MANUFACTURER');
  const facts: LadderFacts = { level: 'MANUFACTURER', atDealer: true, activeEscalations: ['MANUFACTURER'] };
  const before = ['WARN_50', 'WARN_80', 'MISSED_TELL'];

  test.each<[string, string[], string[]]>([
    ['2026-03-05 14:00', before, []],
    ['2026-03-05 17:00', before, []],
    ['2026-03-06 08:59:59.999', before, []],
    ['2026-03-06 09:00', before, ['DAILY:2026-03-06']],
    ['2026-03-06 12:00', [...before, 'DAILY:2026-03-06'], []],
    ['2026-03-07 12:00', [...before, 'DAILY:2026-03-06'], []],
    ['2026-03-09 09:00', [...before, 'DAILY:2026-03-06'], ['DAILY:2026-03-09']],
    ['2026-03-11 12:00', [...before, 'DAILY:2026-03-06'], ['DAILY:2026-03-11']],
  ])('at %s', (now, done, expected) => {
    expect(codes(due(contact, now, done, facts))).toEqual(expected);
  });

  test('never on days off: Spring Festival, but on the working Saturday before', () => {
    const spring = clock('LEVEL_CONTACT', '2026-02-12 10:00', 'MANUFACTURER');
    expect(codes(due(spring, '2026-02-14 10:00', before, facts))).toEqual(['DAILY:2026-02-14']);
    expect(shown(nextMoment(spring, new Set([...before, 'DAILY:2026-02-13', 'DAILY:2026-02-14']), at('2026-02-14 10:00'), office)!)).toBe('2026-02-24 09:00');
  });
});

describe('the next instant at which something is to be done (A13)', () => {
  const first = clock('FIRST_CONTACT', '2026-03-02 09:00');
  test.each<[string, Clock, string[], string | null]>([
    ['nothing done', first, [], '2026-03-02 10:00'],
    ['warned', first, ['WARN_50', 'WARN_80'], '2026-03-02 11:00:00.001'],
    ['told', first, ['WARN_50', 'WARN_80', 'MISSED_TELL'], '2026-03-02 13:00:00.001'],
    ['all done', first, ['WARN_50', 'WARN_80', 'MISSED_TELL', 'LATE_CLIMB'], null],
    ['met', meetClock(first, { at: at('2026-03-02 10:00'), enteredAt: at('2026-03-02 10:00') }, dealer), [], null],
    ['paused until the agreed date', freezeClock(first, { cause: 'CUSTOMER', reason: '出差', endsAt: at('2026-03-06 09:00') }, at('2026-03-02 10:00'), dealer), [],
      '2026-03-06 09:00'],
    ['given away', freezeClock(first, { cause: 'ESCALATED', reason: 'ESCALATED', endsAt: null }, at('2026-03-02 10:00'), dealer), [], null],
  ])('%s', (_what, one, done, expected) => {
    const next = nextMoment(one, new Set(done), at('2026-03-02 09:30'), dealer);
    expect(next && shown(next)).toBe(expected);
  });

  const kindAndLevel = fc.constantFrom(...clockKinds.flatMap((kind) => levels.map((level) => [kind, clockLevel(kind, level)] as const))).filter(([kind,
    level]) => chooseSpan(kind, level, 'GENERAL') !== null);
  const start = fc.integer({ min: 0, max: 300 * 1440 }).map((minutes) => shown(new Date(at('2025-09-01 00:00').getTime() + minutes * 60_000)));

  test('there is something to do at it, and nothing a millisecond before', () => {
    fc.assert(fc.property(kindAndLevel, start, fc.nat(8), ([kind, level], startedAt, steps) => {
      const one = clock(kind, startedAt, level);
      const facts: LadderFacts = { level, atDealer: true, activeEscalations: [] };
      const unit = unitFor(level);
      const done = new Set<string>();
      let now = one.startedAt;
      for (let step = 0; step < steps; step += 1) {
        const next = nextMoment(one, done, now, unit);
        if (!next) return true;
        if (next > now && dueSteps(one, done, facts, new Date(next.getTime() - 1), unit).length > 0) return false;
        now = next > now ? next : now;
        const taken = dueSteps(one, done, facts, now, unit);
        if (taken.length === 0) return false;
        for (const { code } of taken) done.add(code);
      }
      return true;
    }), { numRuns: 150 });
  });

  test('however often the worker runs, each step is taken once and in order (A3, A14)', () => {
    fc.assert(fc.property(kindAndLevel, start, fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 12 }), ([kind, level], startedAt, pauses) => {
      const one = clock(kind, startedAt, level);
      const facts: LadderFacts = { level, atDealer: true, activeEscalations: [] };
      const taken: DueStep[] = [];
      let now = one.startedAt;
      for (const minutes of pauses) {
        now = new Date(now.getTime() + minutes * 60_000);
        taken.push(...dueSteps(one, new Set(taken.map(({ code }) => code)), facts, now, unitFor(level)));
      }
      return new Set(taken.map(({ code }) => code)).size === taken.length && taken.every((step, index) => index === 0 || taken[index - 1]!.at <= step.at);
    }), { numRuns: 150 });
  });

  test('nothing is due before the clock has begun to run', () => {
    expect(dueSteps(first, nothing, atDesk, at('2026-03-02 08:00'), dealer)).toEqual([]);
  });
});
