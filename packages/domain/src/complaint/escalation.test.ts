import { describe, expect, test } from 'vitest';
import { at } from '../testing/example-dealer.js';
import { systemActor, type Actor } from './actor.js';
import { allowedEscalationActions, climbingAction, decideEscalation, type EscalationVerdict } from './escalation.js';
import type { EscalationFacts } from './escalation-facts.js';
import type { EscalationInput } from './escalation-guards.js';
import { escalationActions, escalationTransitions, type EscalationAction } from './escalation-table.js';
import { escalationStatuses, isActiveEscalation, type EscalationStatus } from './status.js';

const now = at('2026-03-09 10:00');
const person: Actor = { userId: 'wang', levels: ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION'], isOwner: true, canInvestigate: true, canManage: true,
  canCallBack: true, isSystem: false };
const officer: Actor = { ...person, userId: 'zhao', levels: ['REGION'], isOwner: false, canManage: false };

/** An escalation from management to the region for which every guard is satisfied. */
const ready = (status: EscalationStatus | null, change: Partial<EscalationFacts> = {}): EscalationFacts => ({
  status, fromLevel: 'DEALER_MANAGEMENT', toLevel: 'REGION', trigger: 'MANUAL', severity: 'GENERAL', complaintStatus: 'AGREED',
    complaintLevel: status === null ? 'DEALER_MANAGEMENT' : 'REGION',
  activeLevels: status !== null && isActiveEscalation(status) ? ['REGION'] : [], returnsBefore: 0, rejectCount: 0, accusedIds: ['zhang'], ...change,
});

const complete: EscalationInput = {
  now, reason: '客户两次拒绝方案,需要区域协调', missingSteps: ['未做二次试车'], customerSatisfied: true, contact: { at: now, channel: 'PHONE', outcome: 'REACHED' },
  plan: [{ text: '更换变速箱阀体', ownerId: 'wang', dueAt: at('2026-03-12 18:00') }], answerLogged: true, text: '请提供试车记录',
};

function take(action: EscalationAction, facts: EscalationFacts, actor: Actor = person, input: Partial<EscalationInput> = {}): EscalationVerdict {
  const verdict = decideEscalation(facts, action, actor, { ...complete, ...input });
  if (!verdict.ok) throw new RangeError(`${action}: ${verdict.code}`);
  return verdict;
}

const isSystemOnly = (action: EscalationAction): boolean => action === 'END_RESOLVED' || action === 'END_WITHDRAWN';

describe('every action in every status: in the table, or refused (INV-02)', () => {
  const rows = escalationActions.flatMap((action) => [null, ...escalationStatuses].map((status) => {
    const row = escalationTransitions.find((one) => one.action === action && one.from.includes(status));
    return [action, status, row?.id ?? null, row ? (row.to === 'SAME' ? status : row.to) : null] as const;
  }));

  test.each(rows.filter(([, , id]) => id !== null))('%s from %s is %s and leads to %s', (action, status, id, to) => {
    expect(decideEscalation(ready(status), action, isSystemOnly(action) ? systemActor : person, complete)).toMatchObject({ ok: true, transition: id, to });
  });

  test.each(rows.filter(([, , id]) => id === null))('%s from %s is refused', (action, status) => {
    const verdict = decideEscalation(ready(status), action, systemActor, complete);
    expect(verdict).toMatchObject({ ok: false, code: action === 'WITHDRAW' && status !== null && isActiveEscalation(status) ? 'ALREADY_ACCEPTED' : 'TRANSITION_NOT_ALLOWED' });
  });

  test('the table is that of the reference', () => {
    const printed = ['E1 ESCALATE', 'E2 ACCEPT', 'E3 RETURN', 'E4 WITHDRAW', 'E5 CONTACT', 'E6 PLAN', 'E7 START', 'E8 FINISH', 'E9 PASS_UP', 'E10 REPLAN',
      'E11 END_RESOLVED', 'E11 END_WITHDRAWN'];
    expect(escalationTransitions.slice(0, 12).map(({ id, action }) => `${id} ${action}`)).toEqual(printed);
    expect(escalationTransitions.map(({ action }) => action)).toEqual(escalationActions);
  });

  test('EX-167: what could be done instead of accepting twice', () => {
    expect(decideEscalation(ready('ACCEPTED'), 'ACCEPT', officer, complete)).toEqual({
      ok: false, code: 'TRANSITION_NOT_ALLOWED', params: { from: 'ACCEPTED', action: 'ACCEPT', allowed: ['CONTACT', 'PASS_UP', 'HAND_BACK', 'REQUEST_DEALER'] },
    });
  });
});

describe('who may act on an escalation', () => {
  test.each<[EscalationAction, EscalationStatus, Partial<Actor>]>([
    ['ACCEPT', 'REQUESTED', { levels: ['DEALER_MANAGEMENT'] }], ['RETURN', 'REQUESTED', { levels: ['MANUFACTURER'] }], ['WITHDRAW', 'REQUESTED', { levels: ['REGION'] }],
      ['CONTACT', 'ACCEPTED', { levels: ['DEALER_FRONTLINE'] }],
    ['PLAN', 'CONTACTED', { levels: ['DEALER_MANAGEMENT'] }], ['START', 'PLANNED', { levels: ['REGION'] }], ['START', 'PLANNED', { isOwner: false }], ['FINISH',
      'EXECUTING', { levels: ['DEALER_MANAGEMENT'] }],
    ['PASS_UP', 'ACCEPTED', { levels: ['DEALER_MANAGEMENT'] }], ['HAND_BACK', 'ACCEPTED', { levels: ['DEALER_MANAGEMENT'] }], ['REQUEST_DEALER', 'ACCEPTED',
      { levels: [] }], ['ANSWER', 'ACCEPTED', { levels: ['REGION'] }], ['END_RESOLVED', 'ACCEPTED', {}],
  ])('%s in %s is not for everybody', (action, status, change) => {
    expect(decideEscalation(ready(status), action, { ...person, ...change }, complete)).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  });

  test.each(escalationTransitions.filter(({ from, action }) => from[0] !== undefined && !isSystemOnly(action)).map(({ action, from }) => [action, from[0] ?? null] as const))(
    'the person complained about does not %s (INV-05)', (action, status) => {
      expect(decideEscalation(ready(status), action, { ...person, userId: 'zhang' }, complete)).toMatchObject({ ok: false, code: 'CONFLICT_OF_INTEREST' });
    });

  test.each<[string, EscalationStatus | null, Actor, EscalationAction[]]>([
    ['an officer of the region, asked', 'REQUESTED', officer, ['ACCEPT', 'RETURN', 'CONTACT']],
    ['the dealer, waiting', 'REQUESTED', { ...person, levels: ['DEALER_MANAGEMENT'] }, ['WITHDRAW', 'ANSWER']],
    ['the dealer, with the plan', 'PLANNED', { ...person, levels: ['DEALER_MANAGEMENT'] }, ['START', 'ANSWER']],
    ['the officer, while the dealer carries it out', 'EXECUTING', officer, ['FINISH', 'PASS_UP', 'REPLAN', 'HAND_BACK', 'REQUEST_DEALER']],
    ['the dealer, after a return', 'RETURNED', { ...person, levels: ['DEALER_MANAGEMENT'] }, ['ANSWER']],
    ['nobody, when it is over', 'RESOLVED', officer, []],
    ['management, before it', null, { ...person, levels: ['DEALER_MANAGEMENT'] }, ['ESCALATE']],
  ])('buttons of %s', (_what, status, actor, actions) => {
    expect(allowedEscalationActions(ready(status), actor)).toEqual(actions);
  });
});

describe('what a step does', () => {
  test('E1: the level rises, the region\'s clocks start, the dealer\'s decision waits', () => {
    expect(take('ESCALATE', ready(null))).toMatchObject({
      complaintLevel: 'REGION', tells: ['MANAGER', 'GM'],
      clocks: [
        { do: 'MEET', kind: 'HANDOVER' }, { do: 'SUSPEND', kinds: ['DECISION'] }, { do: 'START', kind: 'LEVEL_CONTACT', level: 'REGION', from: 'EVENT' }, { do: 'START',
          kind: 'LEVEL_PLAN', level: 'REGION', from: 'EVENT' },
      ],
    });
  });

  test('E1: from the desk to management the decision starts', () => {
    const verdict = take('ESCALATE', ready(null, { fromLevel: 'DEALER_FRONTLINE', toLevel: 'DEALER_MANAGEMENT', complaintLevel: 'DEALER_FRONTLINE' }));
    expect(verdict.clocks).toEqual([{ do: 'MEET', kind: 'HANDOVER', as: 'EVENT', level: null }, { do: 'START', kind: 'DECISION', level: 'DEALER_MANAGEMENT', from: 'EVENT' }]);
  });

  test('E2: the officer is set and acts from now on', () => {
    expect(take('ACCEPT', ready('REQUESTED'), officer)).toMatchObject({ officerId: 'zhao', acceptedAt: now, executor: 'REGION' });
  });

  test.each(['RETURN', 'WITHDRAW'] as const)('%s: the level goes back and the dealer\'s decision goes on (INV-04, A5)', (action) => {
    const verdict = take(action, ready('REQUESTED'));
    expect(verdict).toMatchObject({ complaintLevel: 'DEALER_MANAGEMENT', executor: 'DEALER_MANAGEMENT' });
    expect(verdict.clocks.slice(0, 2)).toEqual([{ do: 'CANCEL', kinds: ['LEVEL_CONTACT', 'LEVEL_PLAN'], level: 'REGION' }, { do: 'RESUME', kinds: ['DECISION'], level: null }]);
  });

  test('E3: the dealer answers within 1 working day', () => {
    expect(take('RETURN', ready('REQUESTED')).clocks.at(-1)).toEqual({ do: 'START', kind: 'RETURN_ANSWER', level: 'DEALER_MANAGEMENT', from: 'EVENT' });
  });

  test('E3: the manufacturer returns a case to the region, not to the dealer', () => {
    const facts = ready('REQUESTED', { fromLevel: 'REGION', toLevel: 'MANUFACTURER' });
    expect(take('RETURN', facts, { ...person, levels: ['MANUFACTURER'] })).toMatchObject({ complaintLevel: 'REGION', executor: 'REGION' });
  });

  test('E5: contacting at once implies acceptance', () => {
    expect(take('CONTACT', ready('REQUESTED'), officer)).toMatchObject({ officerId: 'zhao', acceptedAt: now, clocks: [{ do: 'MEET', kind: 'LEVEL_CONTACT', level: 'REGION' }] });
    expect(take('CONTACT', ready('ACCEPTED'), officer).officerId).toBeUndefined();
  });

  test('E6: the plan is there, the dealer receives it', () => {
    expect(take('PLAN', ready('CONTACTED'), officer)).toMatchObject({ tells: ['OWNER', 'MANAGER'], clocks: [{ do: 'MEET', kind: 'LEVEL_PLAN', level: 'REGION' }] });
  });

  test('E7: the dealer carries it out, the level stays (INV-04)', () => {
    const verdict = take('START', ready('PLANNED'));
    expect([verdict.executor, verdict.complaintLevel]).toEqual(['DEALER_MANAGEMENT', undefined]);
  });

  test('E8: the complaint is completed and head office informed (C-155)', () => {
    expect(take('FINISH', ready('EXECUTING'), officer)).toMatchObject({ completesComplaint: true, tells: ['HEAD_OFFICE'] });
  });

  test('E9: the manufacturer is asked, by hand or by the timer', () => {
    expect(take('PASS_UP', ready('CONTACTED'), officer).request).toEqual({ toLevel: 'MANUFACTURER', trigger: 'MANUAL' });
    expect(take('PASS_UP', ready('CONTACTED'), systemActor).request).toEqual({ toLevel: 'MANUFACTURER', trigger: 'PLAN_OVERDUE' });
    expect(take('PASS_UP', ready('EXECUTING'), officer, { trigger: 'REJECTED_BY_CUSTOMER' }).request?.trigger).toBe('REJECTED_BY_CUSTOMER');
  });

  test.each<[string, Partial<EscalationFacts>, number, EscalationAction[]]>([
    ['the first rejection', { rejectCount: 0 }, 1, []], ['the second offers to pass it up', { rejectCount: 1 }, 2, ['PASS_UP']], ['the third as well', { rejectCount: 2 },
      3, ['PASS_UP']],
    ['at the manufacturer there is nobody above', { rejectCount: 1, toLevel: 'MANUFACTURER', fromLevel: 'REGION' }, 2, []],
  ])('E10: %s', (_what, change, rejectCount, offers) => {
    expect(take('REPLAN', ready('EXECUTING', change), { ...person, levels: ['REGION', 'MANUFACTURER'] })).toMatchObject({ rejectCount, offers });
  });

  test('E11: the complaint ended, the level\'s clocks as well', () => {
    expect(take('END_WITHDRAWN', ready('PLANNED'), systemActor)).toMatchObject({ to: 'WITHDRAWN', clocks: [{ do: 'CANCEL', kinds: ['LEVEL_CONTACT', 'LEVEL_PLAN'],
      level: 'REGION' }] });
  });

  test('hand-back: the previous owner owns it again, his clock goes on, the level stays (A5, INV-04)', () => {
    const verdict = take('HAND_BACK', ready('ACCEPTED'), officer);
    expect(verdict).toMatchObject({ to: 'ACCEPTED', restoresOwner: true, executor: 'DEALER_MANAGEMENT', clocks: [{ do: 'RESUME', kinds: ['DECISION'] }] });
    expect(verdict.complaintLevel).toBeUndefined();
  });

  test('asking the dealer starts the level\'s own clock, the answer ends it', () => {
    expect(take('REQUEST_DEALER', ready('PLANNED'), officer).clocks).toEqual([{ do: 'START', kind: 'REQUEST_TO_DEALER', level: 'REGION', from: 'EVENT' }]);
    expect(take('ANSWER', ready('RETURNED')).clocks).toEqual([{ do: 'MEET', kind: 'REQUEST_TO_DEALER', as: 'EVENT', level: 'REGION' }, { do: 'MEET',
      kind: 'RETURN_ANSWER', as: 'EVENT', level: null }]);
  });

  test('what happened an hour ago was accepted an hour ago', () => {
    expect(take('ACCEPT', ready('REQUESTED'), officer, { at: at('2026-03-09 09:00') }).acceptedAt).toEqual(at('2026-03-09 09:00'));
    expect(decideEscalation(ready('REQUESTED'), 'ACCEPT', officer, { ...complete, at: at('2026-03-09 10:01') })).toMatchObject({ code: 'EVENT_IN_FUTURE' });
  });
});

describe('how a timer climbs (DT-ESC, E9)', () => {
  test.each<[EscalationStatus | null, string]>([['REQUESTED', 'ESCALATE'], ['ACCEPTED', 'PASS_UP'], ['CONTACTED', 'PASS_UP'], ['PLANNED', 'PASS_UP'], ['EXECUTING',
    'PASS_UP'], ['RETURNED', 'ESCALATE'], [null, 'ESCALATE']])(
    'from %s: %s', (status, expected) => {
      expect(climbingAction(status)).toBe(expected);
    });

  test('a region that never answered: the manufacturer is asked above it', () => {
    const facts = ready(null, { fromLevel: 'REGION', toLevel: 'MANUFACTURER', complaintLevel: 'REGION', activeLevels: ['REGION'], trigger: 'PLAN_OVERDUE' });
    expect(take('ESCALATE', facts, systemActor, { reason: undefined })).toMatchObject({ to: 'REQUESTED', complaintLevel: 'MANUFACTURER' });
  });
});
