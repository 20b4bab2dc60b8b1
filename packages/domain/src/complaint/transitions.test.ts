import { describe, expect, test } from 'vitest';
import { at, SHANGHAI } from '../testing/example-dealer.js';
import { systemActor, type Actor } from './actor.js';
import { unregisteredCase, type ComplaintFacts, type Measure } from './case-facts.js';
import type { ContactAttempt } from './contact-attempt.js';
import { complaintStatuses, type ComplaintStatus } from './status.js';
import { allowedActions, decideTransition } from './transitions.js';
import type { TransitionInput } from './transition-input.js';
import { complaintActions, complaintTransitions, type ComplaintAction } from './transition-table.js';

const now = at('2026-03-09 10:00');
const remedy: Measure = { kind: 'REMEDY', amountFen: 20_000, approved: true, ownerId: 'li', dueAt: at('2026-03-10 18:00'), done: true };
const reached: ContactAttempt = { at: now, channel: 'PHONE', outcome: 'REACHED' };
const calledInVain = ['2026-03-05', '2026-03-06', '2026-03-07'].map((day): ContactAttempt => ({ at: at(`${day} 10:00`), channel: 'PHONE', outcome: 'NO_ANSWER' }));

/** A case for which every guard is satisfied. */
const ready = (status: ComplaintStatus | null, change: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  ...unregisteredCase('DEALER_MANAGEMENT', SHANGHAI), status, department: 'SERVICE', measures: [remedy], causes: ['D3.1'], hasRootCause: true, isValid: true, reviewedById: 'wang',
  callBackAttempts: calledInVain, closedAt: at('2026-03-08 10:00'), accusedIds: ['zhang'], ...change,
});

/** What satisfies every guard. */
const complete: TransitionInput = {
  now, reason: '与事实不符', description: '发动机异响', reachable: true, master: { isOpen: true, sameCustomer: true, sameVehicle: true, sameCause: true }, contact: reached,
    department: 'SERVICE', policyChecked: true,
  answerLogged: true, customerInformed: true, statementLogged: true, noPressureNoted: true, confirmedById: 'wang', sameMatter: true, severity: 'MAJOR', ownerId: 'li',
    crisis: 'MEDIA',
  target: { unitId: 'D001', level: 'DEALER_FRONTLINE', isActive: true },
};

const everybody: Actor = { userId: 'li', levels: ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION'], isOwner: true, canInvestigate: true, canManage: true,
  canCallBack: true, isSystem: false };
const desk: Actor = { ...everybody, levels: ['DEALER_FRONTLINE'], canManage: false };

/** Dispatching needs a case above the dealer, everything else is tried with management. */
const placeFor = (action: ComplaintAction): Partial<ComplaintFacts> => (action === 'DISPATCH' ? { level: 'REGION', executor: 'REGION', atDealer: false } : {});

describe('every action in every status: in the table, or refused (INV-02)', () => {
  const rows = complaintActions.flatMap((action) => [null, ...complaintStatuses].map((status) => {
    const row = complaintTransitions.find((one) => one.action === action && one.from.includes(status));
    return [action, status, row?.id ?? null, row ? (row.to === 'SAME' ? status : row.to) : null] as const;
  }));

  test.each(rows.filter(([, , id]) => id !== null))('%s from %s is %s and leads to %s', (action, status, id, to) => {
    expect(decideTransition(ready(status, placeFor(action)), action, everybody, complete)).toMatchObject({ ok: true, transition: id, to });
  });

  test.each(rows.filter(([, , id]) => id === null))('%s from %s is refused', (action, status) => {
    const verdict = decideTransition(ready(status, placeFor(action)), action, everybody, complete);
    expect(verdict).toMatchObject({ ok: false, code: 'TRANSITION_NOT_ALLOWED', params: { from: status, action } });
  });

  test('the table is that of the reference', () => {
    const printed: Record<string, [string, number]> = {
      K1: ['RECEIVED', 1], K2: ['DUPLICATE', 1], K3: ['CONTACTED', 1], K4: ['INVESTIGATING', 1], K5: ['PROPOSED', 1], K6: ['AGREED', 1], K7: ['INVESTIGATING', 1],
        K8: ['RESOLVED', 1], K9: ['CLOSED', 1],
      K10: ['INVESTIGATING', 1], K11: ['CLOSED', 1], K12: ['CLOSED_INVALID', 5], K13: ['WITHDRAWN', 6], K14: ['INVESTIGATING', 3], K15: ['SAME', 6], K16: ['SAME', 6],
        K17: ['SAME', 6], K18: ['SAME', 6],
    };
    expect(Object.fromEntries(complaintTransitions.map(({ id, to, from }) => [id, [to, from.length]]))).toEqual(printed);
    expect(complaintTransitions.map(({ action }) => action)).toEqual(complaintActions);
  });

  test('nothing leads out of a duplicate', () => {
    expect(allowedActions(ready('DUPLICATE'), everybody)).toEqual([]);
  });
});

describe('a refusal says what could be done instead', () => {
  test('closing a case that nobody has contacted', () => {
    expect(decideTransition(ready('RECEIVED', { level: 'DEALER_FRONTLINE', executor: 'DEALER_FRONTLINE' }), 'CALL_BACK_SATISFIED', desk, complete)).toEqual({
      ok: false, code: 'TRANSITION_NOT_ALLOWED', params: { from: 'RECEIVED', action: 'CALL_BACK_SATISFIED', allowed: ['MERGE', 'CONTACT', 'WITHDRAW', 'RAISE_CRISIS'] },
    });
  });
});

describe('buttons: what the actor could do now', () => {
  const frontline = { level: 'DEALER_FRONTLINE', executor: 'DEALER_FRONTLINE' } as const;
  test.each<[string, ComplaintFacts, Actor, ComplaintAction[]]>([
    ['the owner at the desk, just received', ready('RECEIVED', frontline), desk, ['MERGE', 'CONTACT', 'WITHDRAW', 'RAISE_CRISIS']],
    ['the owner at the desk, investigating', ready('INVESTIGATING', frontline), desk, ['PROPOSE', 'WITHDRAW', 'RAISE_CRISIS']],
    ['the desk, but management has it', ready('INVESTIGATING'), desk, ['WITHDRAW', 'RAISE_CRISIS']],
    ['management that owns it', ready('INVESTIGATING'), { ...everybody, levels: ['DEALER_MANAGEMENT'] }, ['PROPOSE', 'JUDGE_INVALID', 'WITHDRAW', 'CHANGE_SEVERITY',
      'ASSIGN', 'RAISE_CRISIS']],
    ['a call-back agent who is not the owner', ready('RESOLVED'), { ...desk, isOwner: false, userId: 'chen' }, ['CALL_BACK_SATISFIED', 'CALL_BACK_DISSATISFIED', 'RAISE_CRISIS']],
    ['the region holds a case of the hotline', ready('RECEIVED', placeFor('DISPATCH')), { ...everybody, levels: ['REGION'], isOwner: false, canManage: false,
      canCallBack: false, canInvestigate: false }, ['JUDGE_INVALID', 'CHANGE_SEVERITY', 'RAISE_CRISIS', 'DISPATCH']],
    ['an ended case', ready('CLOSED'), { ...desk, isOwner: false }, ['REOPEN']],
    ['a case that does not exist yet', ready(null), desk, ['REGISTER']],
    ['the person complained about', ready('INVESTIGATING'), { ...everybody, userId: 'zhang' }, ['RAISE_CRISIS']],
    ['somebody without any part in the case', ready('INVESTIGATING'), { ...desk, levels: [], isOwner: false, canInvestigate: false, canCallBack: false }, []],
  ])('%s', (_what, facts, actor, actions) => {
    expect(allowedActions(facts, actor)).toEqual(actions);
  });

  test('what is allowed is never refused for who or where', () => {
    for (const status of complaintStatuses) {
      for (const action of allowedActions(ready(status), everybody)) {
        const verdict = decideTransition(ready(status), action, everybody, { now });
        expect([action, verdict.ok || !['TRANSITION_NOT_ALLOWED', 'FORBIDDEN', 'LEVEL_TOO_LOW'].includes(verdict.code)]).toEqual([action, true]);
      }
    }
  });
});

describe('the person complained about handles nothing (INV-05, A21)', () => {
  const zhang: Actor = { ...everybody, userId: 'zhang' };
  test.each(complaintTransitions.filter(({ barsAccused }) => barsAccused).map(({ action, from }) => [action, from[0] ?? null] as const))('%s', (action, status) => {
    expect(decideTransition(ready(status, placeFor(action)), action, zhang, complete)).toMatchObject({ ok: false, code: 'CONFLICT_OF_INTEREST', params: { userId: 'zhang',
      as: action } });
  });

  test.each(['REGISTER', 'REOPEN', 'RAISE_CRISIS'] as const)('but telling of it is always possible: %s', (action) => {
    const status = action === 'REGISTER' ? null : action === 'REOPEN' ? 'CLOSED' : 'RECEIVED';
    expect(decideTransition(ready(status), action, zhang, complete).ok).toBe(true);
  });
});

describe('who may act', () => {
  test.each<[ComplaintAction, ComplaintStatus, Partial<Actor>, string]>([
    ['CONTACT', 'RECEIVED', { isOwner: false }, 'OWNER'],
    ['INVESTIGATE', 'CONTACTED', { isOwner: false, canInvestigate: false }, 'OWNER_OR_DEPARTMENT'],
    ['PROPOSE', 'INVESTIGATING', { levels: ['DEALER_FRONTLINE'] }, 'OWNER_AT_LEVEL'],
    ['CALL_BACK_SATISFIED', 'RESOLVED', { canCallBack: false }, 'CALLBACK_AGENT'],
    ['CLOSE_UNREACHED', 'RESOLVED', { canManage: false }, 'MANAGER'],
    ['JUDGE_INVALID', 'RECEIVED', { levels: ['DEALER_FRONTLINE'] }, 'LEVEL_2_UP'],
    ['CHANGE_SEVERITY', 'RECEIVED', { levels: ['DEALER_FRONTLINE'] }, 'LEVEL_2_UP'],
    ['ASSIGN', 'RECEIVED', { canManage: false }, 'MANAGER'],
    ['RAISE_CRISIS', 'RECEIVED', { levels: [] }, 'ANY_STAFF'],
  ])('%s is not for everybody (EX-174)', (action, status, change, needed) => {
    expect(decideTransition(ready(status), action, { ...everybody, ...change }, complete)).toMatchObject({ ok: false, code: 'FORBIDDEN', params: { action, needed } });
  });

  test('a rule may change the severity (K15)', () => {
    expect(decideTransition(ready('RECEIVED'), 'CHANGE_SEVERITY', systemActor, complete).ok).toBe(true);
  });

  test('a case of the dealer cannot be dispatched', () => {
    expect(decideTransition(ready('RECEIVED'), 'DISPATCH', everybody, complete)).toMatchObject({ code: 'LEVEL_TOO_LOW', params: { level: 'DEALER_MANAGEMENT', needed: 'REGION' } });
  });

  test('the region cannot dispatch what the manufacturer holds', () => {
    expect(decideTransition(ready('RECEIVED', { ...placeFor('DISPATCH'), level: 'MANUFACTURER' }), 'DISPATCH', everybody, complete)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('an event of tomorrow has not happened', () => {
  expect(decideTransition(ready('RECEIVED'), 'CONTACT', everybody, { ...complete, at: at('2026-03-09 10:00:00.001') })).toMatchObject({ ok: false, code: 'EVENT_IN_FUTURE' });
  expect(decideTransition(ready('RECEIVED'), 'CONTACT', everybody, { ...complete, at: now }).ok).toBe(true);
});
