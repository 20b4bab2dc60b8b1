import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice, SHANGHAI, shown } from '../testing/example-dealer.js';
import { systemActor } from './actor.js';
import { carryOut, type ClockContext } from './case-clocks.js';
import { unregisteredCase, type ComplaintFacts } from './case-facts.js';
import type { Clock } from './clock.js';
import type { ClockKind } from './clock-kind.js';
import { breachClock } from './clock-state.js';
import { decideTransition } from './transitions.js';
import type { TransitionInput } from './transition-input.js';
import type { ComplaintAction } from './transition-table.js';

const measure = { kind: 'REMEDY' as const, amountFen: 0, approved: true, ownerId: 'li', dueAt: at('2026-03-02 10:00'), done: true };
const everything = {
  reason: '客户要求', description: '异响', reachable: true, department: 'SERVICE', policyChecked: true, answerLogged: true, customerInformed: true, statementLogged: true,
    noPressureNoted: true, confirmedById: 'wang', sameMatter: true,
  target: { unitId: 'D001', level: 'DEALER_FRONTLINE', isActive: true },
} satisfies Partial<TransitionInput>;

/** A case that goes its way: each act is a transition with the instant at which it happened. */
class Story {
  facts: ComplaintFacts;
  clocks: Clock[] = [];
  atOnce: string[] = [];

  constructor(change: Partial<ComplaintFacts> = {}) {
    this.facts = { ...unregisteredCase('DEALER_FRONTLINE', SHANGHAI), causes: ['D3.1'], hasRootCause: true, isValid: true, reviewedById: 'wang', measures: [measure], ...change };
  }

  then(action: ComplaintAction, when: string, input: Partial<TransitionInput> = {}, enteredAt = when): this {
    const now = at(when);
    const verdict = decideTransition(this.facts, action, systemActor, { now, contact: { at: now, channel: 'PHONE', outcome: 'REACHED' }, ...everything, ...input });
    if (!verdict.ok) throw new RangeError(`${action}: ${verdict.code}`);
    this.facts = { ...this.facts, ...verdict.changes, status: verdict.to };
    const context: ClockContext = {
      at: now, enteredAt: at(enteredAt), receivedAt: now, severity: this.facts.severity, unitTime: (unit) => (unit === 'DEALER' ? exampleDealer() : exampleOffice()),
    };
    const carried = carryOut(this.clocks.map((clock) => breachClock(clock, now)), verdict.clocks, context);
    this.clocks = carried.clocks;
    this.atOnce.push(...carried.atOnce.map(({ kind }) => kind));
    return this;
  }

  shows(kind: ClockKind): string[] {
    return this.clocks.filter((clock) => clock.kind === kind).map(({ status, dueAt, cycle }) => `${cycle} ${status} ${shown(dueAt)}`);
  }
}

describe('the clocks of a case', () => {
  test('A1: met first contact, breached feedback, on the same case', () => {
    const story = new Story().then('REGISTER', '2026-03-02 10:00').then('CONTACT', '2026-03-02 11:00').then('INVESTIGATE', '2026-03-06 09:00');
    expect([story.shows('FIRST_CONTACT'), story.shows('FEEDBACK')]).toEqual([['1 MET 2026-03-02 12:00'], ['1 BREACHED 2026-03-05 18:00']]);
  });

  test('a smooth case meets all its promises', () => {
    const story = new Story().then('REGISTER', '2026-03-02 10:00').then('CONTACT', '2026-03-02 11:00').then('INVESTIGATE', '2026-03-02 11:30').then('PROPOSE', '2026-03-02 14:00')
      .then('ACCEPT', '2026-03-02 15:00').then('COMPLETE', '2026-03-03 10:00').then('CALL_BACK_SATISFIED', '2026-03-05 10:00');
    expect(Object.fromEntries(story.clocks.map(({ kind, status }) => [kind, status]))).toEqual({ FIRST_CONTACT: 'MET', FEEDBACK: 'MET', RESOLVE: 'MET',
      CONSUMER_NOTICE: 'MET', HANDOVER: 'MET', CALLBACK: 'MET' });
  });

  test('EX-170: rejected at the desk, then with management', () => {
    const story = new Story().then('REGISTER', '2026-03-02 10:00').then('CONTACT', '2026-03-02 11:00').then('INVESTIGATE', '2026-03-02 11:30').then('PROPOSE',
      '2026-03-02 14:00').then('REJECT', '2026-03-02 15:00');
    expect([story.facts.level, story.shows('HANDOVER'), story.shows('DECISION')]).toEqual(['DEALER_MANAGEMENT', ['1 MET 2026-03-03 18:00'], ['1 RUNNING 2026-03-04 18:00']]);
    story.then('PROPOSE', '2026-03-03 11:00').then('REJECT', '2026-03-03 16:00');
    expect([story.shows('DECISION'), story.shows('HANDOVER')]).toEqual([['1 MET 2026-03-04 18:00'], ['1 MET 2026-03-03 18:00', '2 RUNNING 2026-03-04 18:00']]);
    expect(story.shows('FEEDBACK')).toEqual(['1 MET 2026-03-05 18:00', '2 RUNNING 2026-03-06 18:00']);
  });

  test('EX-176: call-back dissatisfied', () => {
    const story = new Story({ status: 'RESOLVED' }).then('CALL_BACK_DISSATISFIED', '2026-03-09 10:00');
    expect([story.facts, story.shows('FEEDBACK')]).toMatchObject([{ status: 'INVESTIGATING', reopenCount: 1, level: 'DEALER_MANAGEMENT' }, ['1 RUNNING 2026-03-12 18:00']]);
  });

  test('A16: a reopened case has a second round, the first one stays as it was', () => {
    const story = new Story().then('REGISTER', '2026-03-02 10:00').then('CONTACT', '2026-03-02 12:30').then('WITHDRAW', '2026-03-02 14:00').then('REOPEN', '2026-03-10 10:00');
    expect(story.shows('FIRST_CONTACT')).toEqual(['1 MET_LATE 2026-03-02 12:00', '2 RUNNING 2026-03-10 12:00']);
    expect(story.shows('RESOLVE')).toEqual(['1 CANCELLED 2026-03-16 18:00', '2 RUNNING 2026-03-24 18:00']);
  });

  test('EX-030, EX-031: raised to MAJOR', () => {
    expect(new Story().then('REGISTER', '2026-03-02 16:30').then('CHANGE_SEVERITY', '2026-03-02 17:00',
      { severity: 'MAJOR' }).shows('FIRST_CONTACT')).toEqual(['1 RUNNING 2026-03-02 18:30']);
    expect(new Story().then('REGISTER', '2026-03-02 16:30').then('CHANGE_SEVERITY', '2026-03-02 19:00',
      { severity: 'MAJOR' }).shows('FIRST_CONTACT')).toEqual(['1 RUNNING 2026-03-02 19:30']);
  });

  test('a MAJOR case is handed over at once: there is no clock for it', () => {
    const story = new Story({ severity: 'MAJOR' }).then('REGISTER', '2026-03-02 10:00').then('CONTACT', '2026-03-02 10:30');
    expect([story.shows('HANDOVER'), story.atOnce]).toEqual([[], ['HANDOVER']]);
  });

  test('a hotline case: the manufacturer\'s request runs beside the dealer\'s own clocks (rulings 1)', () => {
    const story = new Story({ level: 'MANUFACTURER', executor: 'MANUFACTURER', atDealer: false }).then('REGISTER', '2026-03-02 10:00').then('DISPATCH', '2026-03-02 11:00');
    expect([story.shows('LEVEL_CONTACT'), story.shows('REQUEST_TO_DEALER'), story.shows('FIRST_CONTACT'), story.shows('FEEDBACK')]).toEqual(
      [['1 CANCELLED 2026-03-02 14:00'], ['1 RUNNING 2026-03-05 18:00'], ['1 RUNNING 2026-03-02 13:00'], ['1 RUNNING 2026-03-05 18:00']]);
  });

  test('a call entered an hour late waits for a manager, the case goes on (rulings 13)', () => {
    const story = new Story().then('REGISTER', '2026-03-02 10:00').then('CONTACT', '2026-03-02 11:00', {}, '2026-03-02 12:30');
    expect([story.facts.status, story.shows('FIRST_CONTACT'), story.clocks[0]?.lateEntry?.at]).toEqual(['CONTACTED', ['1 RUNNING 2026-03-02 12:00'], at('2026-03-02 11:00')]);
  });

  test('a duplicate leaves its clocks to the master', () => {
    const story = new Story().then('REGISTER', '2026-03-02 11:00').then('MERGE', '2026-03-02 11:20', { master: { isOpen: true, sameCustomer: true, sameVehicle: true,
      sameCause: true } });
    expect(new Set(story.clocks.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  });
});

describe('single commands', () => {
  const context: ClockContext = { at: at('2026-03-02 11:00'), enteredAt: at('2026-03-02 11:00'), receivedAt: at('2026-03-02 10:00'), severity: 'MAJOR',
    unitTime: () => exampleDealer() };
  const decision = () => carryOut([], [{ do: 'START', kind: 'DECISION', level: 'DEALER_MANAGEMENT', from: 'RECEIVED' }], context).clocks;

  test('a clock that runs is not started twice, nor one that the level does not have', () => {
    const twice = carryOut(decision(), [{ do: 'START', kind: 'DECISION', level: 'DEALER_MANAGEMENT', from: 'EVENT' }, { do: 'START', kind: 'DECISION', level: 'REGION',
      from: 'EVENT' }], context);
    expect(twice.clocks).toEqual(decision());
  });

  test('started again it is the next round', () => {
    const again = carryOut(decision(), [{ do: 'RESTART', kind: 'DECISION', level: 'DEALER_MANAGEMENT', from: 'EVENT' }], context);
    expect(again.clocks.map(({ cycle, status }) => [cycle, status])).toEqual([[1, 'CANCELLED'], [2, 'RUNNING']]);
  });

  test('suspended and resumed', () => {
    const away = carryOut(decision(), [{ do: 'SUSPEND', kinds: ['DECISION'], level: null }], context).clocks;
    const back = carryOut(away, [{ do: 'RESUME', kinds: ['DECISION'], level: null }], { ...context, at: at('2026-03-02 15:00') }).clocks;
    expect([away[0]?.status, back.map(({ dueAt }) => shown(dueAt))]).toEqual(['PAUSED', ['2026-03-02 18:00']]);
  });

  test('of two levels only the named one is met', () => {
    const both = carryOut([], [{ do: 'START', kind: 'LEVEL_CONTACT', level: 'REGION', from: 'EVENT' }, { do: 'START', kind: 'LEVEL_CONTACT', level: 'MANUFACTURER',
      from: 'EVENT' }], context).clocks;
    expect(carryOut(both, [{ do: 'MEET', kind: 'LEVEL_CONTACT', as: 'EVENT', level: 'MANUFACTURER' }], context).clocks.map(({ status }) => status)).toEqual(['RUNNING', 'MET']);
  });

  test('earlier evidence mends the round that was met late', () => {
    const start = carryOut([], [{ do: 'START', kind: 'FEEDBACK', level: 'DEALER_MANAGEMENT', from: 'RECEIVED' }], context).clocks;
    const late = { ...context, at: at('2026-03-03 18:10'), enteredAt: at('2026-03-03 18:10') };
    const told = carryOut(start, [{ do: 'MEET', kind: 'FEEDBACK', as: 'EVENT', level: null }, { do: 'START', kind: 'FEEDBACK', level: 'DEALER_MANAGEMENT',
      from: 'EVENT' }], late).clocks;
    const mended = carryOut(told, [{ do: 'MEET', kind: 'FEEDBACK', as: 'EVENT', level: null }], { ...context, at: at('2026-03-03 17:50'),
      enteredAt: at('2026-03-03 18:15') }).clocks;
    expect([told.map(({ status }) => status), mended.map(({ status }) => status)]).toEqual([['MET_LATE', 'RUNNING'], ['MET', 'RUNNING']]);
  });

  test('commands about clocks that do not exist change nothing', () => {
    expect(carryOut([], [{ do: 'MEET', kind: 'ODR', as: 'EVENT', level: null }, { do: 'CANCEL', kinds: ['FEEDBACK'], level: null }, { do: 'CANCEL_ALL' },
      { do: 'RECOMPUTE' }], context)).toEqual({ clocks: [], atOnce: [] });
  });
});
