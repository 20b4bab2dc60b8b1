import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, SHANGHAI } from '../testing/example-dealer.js';
import type { Actor } from './actor.js';
import { unregisteredCase, type ComplaintFacts } from './case-facts.js';
import { defaultCaseLimits } from './case-limits.js';
import type { ContactAttempt, ContactChannel } from './contact-attempt.js';
import { decideTransition, type TransitionVerdict } from './transitions.js';
import type { Refusal } from './refusal.js';
import type { TransitionInput } from './transition-input.js';
import type { ComplaintAction } from './transition-table.js';

const now = at('2026-03-09 10:00');
const li: Actor = { userId: 'li', levels: ['DEALER_MANAGEMENT'], isOwner: true, canInvestigate: true, canManage: true, canCallBack: true, isSystem: false };
const measure = { kind: 'CORRECTIVE' as const, amountFen: 0, approved: true, ownerId: 'li', dueAt: now, done: false };
const resolved: ComplaintFacts = {
  ...unregisteredCase('DEALER_MANAGEMENT', SHANGHAI), status: 'RESOLVED', isValid: true, causes: ['D3.1'], hasRootCause: true, measures: [measure], accusedIds: ['zhang'],
};
const reached: ContactAttempt = { at: now, channel: 'PHONE', outcome: 'REACHED' };

function decide(action: ComplaintAction, facts: Partial<ComplaintFacts>, input: Partial<TransitionInput> = { contact: reached }): TransitionVerdict | Refusal {
  return decideTransition({ ...resolved, ...facts }, action, li, { now, ...input });
}

describe('closing needs everything that was to be learned (INV-06, A20)', () => {
  test.each<[string, Partial<ComplaintFacts>, string]>([
    ['validity', { isValid: null }, 'VALIDITY_MISSING'],
    ['a cause', { causes: [] }, 'CAUSE_MISSING'],
    ['EX-175: a root cause', { hasRootCause: false }, 'ROOT_CAUSE_MISSING'],
    ['a measure', { measures: [] }, 'MEASURE_MISSING'],
    ['a measure with an owner', { measures: [{ ...measure, ownerId: null }] }, 'MEASURE_MISSING'],
    ['a measure with a due date', { measures: [{ ...measure, dueAt: null }] }, 'MEASURE_MISSING'],
    ['a review of a MEDIUM case', { severity: 'MEDIUM' }, 'MANAGER_REVIEW_MISSING'],
    ['a review of a MAJOR case', { severity: 'MAJOR' }, 'MANAGER_REVIEW_MISSING'],
    ['a review by somebody else than the person complained about', { severity: 'MEDIUM', reviewedById: 'zhang' }, 'CONFLICT_OF_INTEREST'],
  ])('%s', (_what, facts, code) => {
    expect(decide('CALL_BACK_SATISFIED', facts)).toMatchObject({ ok: false, code });
  });

  test('everything that is missing is told at once', () => {
    expect(decide('CALL_BACK_SATISFIED', { isValid: null, causes: [], hasRootCause: false, measures: [], severity: 'MAJOR' })).toMatchObject({
      code: 'VALIDITY_MISSING', params: { missing: ['VALIDITY_MISSING', 'CAUSE_MISSING', 'ROOT_CAUSE_MISSING', 'MEASURE_MISSING', 'MANAGER_REVIEW_MISSING'] },
    });
  });

  test('a GENERAL case needs no review', () => {
    expect(decide('CALL_BACK_SATISFIED', {}).ok).toBe(true);
  });

  test('a reviewed MAJOR case closes', () => {
    expect(decide('CALL_BACK_SATISFIED', { severity: 'MAJOR', reviewedById: 'wang' })).toMatchObject({ ok: true, to: 'CLOSED',
      changes: { closeReason: 'CALLBACK_SATISFIED', closedAt: now } });
  });

  test('nobody was reached: that is no call-back (K9)', () => {
    expect(decide('CALL_BACK_SATISFIED', {}, { contact: { ...reached, outcome: 'NO_ANSWER' } })).toMatchObject({ code: 'NOT_REACHED_IS_NO_CONTACT' });
  });

  test('a dissatisfied customer reopens the case whatever is missing (K10)', () => {
    expect(decide('CALL_BACK_DISSATISFIED', { isValid: null, causes: [], hasRootCause: false }).ok).toBe(true);
  });
});

describe('closing without having reached the customer (K11)', () => {
  const calls = (...days: string[]): ContactAttempt[] => days.map((day) => ({ at: at(`${day} 10:00`), channel: 'PHONE' as ContactChannel, outcome: 'NO_ANSWER' }));
  test.each<[string, ContactAttempt[], string | true]>([
    ['three calls on three days', calls('2026-03-05', '2026-03-06', '2026-03-07'), true],
    ['five calls on three days', calls('2026-03-05', '2026-03-05', '2026-03-06', '2026-03-06', '2026-03-09'), true],
    ['three calls on two days', calls('2026-03-05', '2026-03-05', '2026-03-06'), 'CALLBACK_ATTEMPTS_MISSING'],
    ['two calls and a message', [...calls('2026-03-05', '2026-03-06'), { at: at('2026-03-07 10:00'), channel: 'SMS', outcome: 'NO_ANSWER' }], 'CALLBACK_ATTEMPTS_MISSING'],
    ['none', [], 'CALLBACK_ATTEMPTS_MISSING'],
  ])('%s', (_what, callBackAttempts, expected) => {
    const verdict = decide('CLOSE_UNREACHED', { callBackAttempts }, {});
    expect(verdict.ok || verdict.code).toBe(expected);
  });

  test('it still needs what every closing needs', () => {
    expect(decide('CLOSE_UNREACHED', { callBackAttempts: calls('2026-03-05', '2026-03-06', '2026-03-07'), hasRootCause: false }, {})).toMatchObject({ code: 'ROOT_CAUSE_MISSING' });
  });

  test('an anonymous customer cannot be called', () => {
    expect(decide('CLOSE_UNREACHED', { anonymous: true }, {})).toMatchObject({ ok: true, changes: { closeReason: 'CALLBACK_UNREACHED' } });
  });
});

describe('judging invalid (K12, INV-07)', () => {
  const open = { status: 'INVESTIGATING' } as const;
  const complete = { reason: '与事实不符', customerInformed: true };
  test.each<[string, Partial<ComplaintFacts>, Partial<TransitionInput>, string | true]>([
    ['EX-174: without a reason', {}, { ...complete, reason: ' ' }, 'REASON_REQUIRED'],
    ['the customer does not know', {}, { ...complete, customerInformed: false }, 'CUSTOMER_NOT_INFORMED'],
    ['an anonymous customer cannot be told', { anonymous: true }, { ...complete, customerInformed: false }, true],
    ['a justified complaint is valid (A-17)', { justification: 'JUSTIFIED' }, complete, 'JUSTIFIED_IS_VALID'],
    ['an unjustified one may still be valid or not', { justification: 'UNJUSTIFIED' }, complete, true],
    ['complete', {}, complete, true],
  ])('%s', (_what, facts, input, expected) => {
    const verdict = decide('JUDGE_INVALID', { ...open, ...facts }, input);
    expect(verdict.ok || verdict.code).toBe(expected);
  });

  test('the reason stands on the case', () => {
    expect(decide('JUDGE_INVALID', open, { reason: ' 与事实不符 ', customerInformed: true })).toMatchObject({ to: 'CLOSED_INVALID', changes: { isValid: false,
      invalidReason: '与事实不符', closeReason: 'INVALID' } });
  });
});

describe('withdrawing (K13)', () => {
  const complete = { statementLogged: true, noPressureNoted: true, confirmedById: 'wang' };
  test.each<[string, Partial<TransitionInput>, string | true]>([
    ['without the customer\'s statement', { ...complete, statementLogged: false }, 'STATEMENT_REQUIRED'],
    ['without the note that nobody pressed', { ...complete, noPressureNoted: false }, 'NO_PRESSURE_NOTE_REQUIRED'],
    ['alone', { ...complete, confirmedById: undefined }, 'SECOND_PERSON_REQUIRED'],
    ['confirmed by oneself', { ...complete, confirmedById: 'li' }, 'SECOND_PERSON_REQUIRED'],
    ['confirmed by the person complained about', { ...complete, confirmedById: 'zhang' }, 'CONFLICT_OF_INTEREST'],
    ['by two persons', complete, true],
  ])('%s', (_what, input, expected) => {
    const verdict = decide('WITHDRAW', { status: 'CONTACTED' }, input);
    expect(verdict.ok || verdict.code).toBe(expected);
  });
});

describe('coming back (K14, EX-177)', () => {
  const closed = { status: 'CLOSED', closedAt: at('2026-03-09 16:00') } as const;
  test.each<[string, string, string | true]>([
    ['the same day', '2026-03-09 17:00', true],
    ['EX-177: on the 30th day', '2026-04-08 09:00', true],
    ['on the 30th day until midnight, whatever the hour of closing', '2026-04-08 23:59:59.999', true],
    ['EX-177: on the 31st day', '2026-04-09 00:00', 'REOPEN_TOO_LATE'],
    ['a year later', '2027-03-09 10:00', 'REOPEN_TOO_LATE'],
  ])('%s', (_what, when, expected) => {
    const verdict = decide('REOPEN', closed, { now: at(when), sameMatter: true });
    expect(verdict.ok || verdict.code).toBe(expected);
  });

  test('too late: it says until when, and what to do instead', () => {
    expect(decide('REOPEN', closed, { now: at('2026-04-09 10:00'), sameMatter: true })).toMatchObject({ params: { closedOn: '2026-03-09', lastDay: '2026-04-08',
      instead: 'REGISTER_AS_REPEAT' } });
  });

  test('the day on which the customer came counts, not the day of the entry', () => {
    expect(decide('REOPEN', closed, { at: at('2026-04-08 18:00'), now: at('2026-04-10 09:00'), sameMatter: true }).ok).toBe(true);
  });

  test('another matter is another complaint', () => {
    expect(decide('REOPEN', closed, { sameMatter: false })).toMatchObject({ code: 'OTHER_MATTER' });
  });

  test('the days are a setting, the last one included', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 120 }), (reopenDays, later) => {
      const facts: ComplaintFacts = { ...resolved, ...closed };
      const when = new Date(at('2026-03-09 12:00').getTime() + later * 86_400_000);
      return decideTransition(facts, 'REOPEN', li, { now: when, sameMatter: true }, { ...defaultCaseLimits, reopenDays }).ok === (later <= reopenDays);
    }));
  });
});
