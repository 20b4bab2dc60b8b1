import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../testing/example-dealer.js';
import { systemActor, type Actor } from './actor.js';
import { decideEscalation } from './escalation.js';
import type { EscalationFacts } from './escalation-facts.js';
import { escalationTarget, type EscalationInput } from './escalation-guards.js';
import type { EscalationAction } from './escalation-table.js';
import { levels, nextLevel, type Level } from './level.js';
import { severities, type Severity } from './severity-scale.js';
import { endedStatuses, escalationTriggers, openStatuses, type EscalationTrigger } from './status.js';

const now = at('2026-03-09 10:00');
const manager: Actor = { userId: 'wang', levels: ['DEALER_MANAGEMENT'], isOwner: true, canInvestigate: true, canManage: true, canCallBack: true, isSystem: false };
const desk: Actor = { ...manager, userId: 'li', levels: ['DEALER_FRONTLINE'], canManage: false };
const officer: Actor = { ...manager, userId: 'zhao', levels: ['REGION'] };
const asked: EscalationFacts = {
  status: null, fromLevel: 'DEALER_MANAGEMENT', toLevel: 'REGION', trigger: 'MANUAL', severity: 'GENERAL', complaintStatus: 'INVESTIGATING',
    complaintLevel: 'DEALER_MANAGEMENT', activeLevels: [], returnsBefore: 0, rejectCount: 0, accusedIds: [],
};
const tenCharacters = '客户两次拒绝我们方案';

function tried(action: EscalationAction, change: Partial<EscalationFacts>, actor: Actor, input: Partial<EscalationInput> = {}): unknown {
  const verdict = decideEscalation({ ...asked, ...change }, action, actor, { now, reason: tenCharacters, ...input });
  return verdict.ok ? 'OK' : verdict.code;
}

describe('where an escalation goes (E1)', () => {
  test.each<[Level, Severity, EscalationTrigger, Level | null]>([
    ['DEALER_FRONTLINE', 'GENERAL', 'MANUAL', 'DEALER_MANAGEMENT'], ['DEALER_FRONTLINE', 'MEDIUM', 'CONTACT_OVERDUE', 'DEALER_MANAGEMENT'], ['DEALER_FRONTLINE', 'MAJOR',
      'MANUAL', 'REGION'],
    ['DEALER_FRONTLINE', 'GENERAL', 'FEEDBACK_OVERDUE', 'REGION'], ['DEALER_FRONTLINE', 'GENERAL', 'REPEAT', 'DEALER_MANAGEMENT'], ['DEALER_MANAGEMENT', 'GENERAL',
      'REJECTED_BY_CUSTOMER', 'REGION'],
    ['DEALER_MANAGEMENT', 'MAJOR', 'MAJOR_CASE', 'REGION'], ['REGION', 'MAJOR', 'PLAN_OVERDUE', 'MANUFACTURER'], ['REGION', 'GENERAL', 'FEEDBACK_OVERDUE',
      'MANUFACTURER'], ['MANUFACTURER', 'MAJOR', 'MANUAL', null],
  ])('from %s, %s, %s: %s', (from, severity, trigger, expected) => {
    expect(escalationTarget(from, severity, trigger)).toBe(expected);
  });

  test('never down, never more than to the region beyond the next rung', () => {
    fc.assert(fc.property(fc.constantFrom(...levels), fc.constantFrom(...severities), fc.constantFrom(...escalationTriggers), (from, severity, trigger) =>
      [nextLevel(from), 'REGION'].includes(escalationTarget(from, severity, trigger))));
  });
});

describe('E1: one rung at a time, by the rung below', () => {
  test.each<[string, Partial<EscalationFacts>, Actor, string]>([
    ['management to the region', {}, manager, 'OK'],
    ['the desk to the region', { complaintLevel: 'DEALER_FRONTLINE' }, desk, 'LEVEL_NOT_NEXT'],
    ['the desk to management', { complaintLevel: 'DEALER_FRONTLINE', toLevel: 'DEALER_MANAGEMENT' }, desk, 'OK'],
    ['management takes it from the desk', { complaintLevel: 'DEALER_FRONTLINE', toLevel: 'DEALER_MANAGEMENT' }, manager, 'OK'],
    ['the desk, although management has it', {}, desk, 'FORBIDDEN'],
    ['the desk with a MAJOR case, to the region directly', { complaintLevel: 'DEALER_FRONTLINE', severity: 'MAJOR' }, desk, 'OK'],
    ['management to the manufacturer', { toLevel: 'MANUFACTURER' }, manager, 'LEVEL_NOT_NEXT'],
    ['a colleague who is neither owner nor manager', {}, { ...manager, isOwner: false, canManage: false }, 'FORBIDDEN'],
    ['a manager who is not the owner (EX-166)', {}, { ...manager, isOwner: false }, 'OK'],
    ['the timer for overdue feedback, from the desk', { complaintLevel: 'DEALER_FRONTLINE', trigger: 'FEEDBACK_OVERDUE' }, systemActor, 'OK'],
    ['the timer for a missed legal clock, from the desk', { complaintLevel: 'DEALER_FRONTLINE', trigger: 'EXTERNAL' }, systemActor, 'OK'],
    ['the timer to the manufacturer, from the desk', { complaintLevel: 'DEALER_FRONTLINE', toLevel: 'MANUFACTURER' }, systemActor, 'LEVEL_NOT_NEXT'],
    ['down again', { complaintLevel: 'REGION', toLevel: 'DEALER_MANAGEMENT' }, officer, 'LEVEL_NOT_NEXT'],
    ['from the top', { complaintLevel: 'MANUFACTURER', toLevel: 'REGION' }, systemActor, 'AT_THE_TOP'],
    ['the region is asked again after a reopening', { complaintLevel: 'REGION' }, manager, 'OK'],
    ['the region to the manufacturer', { complaintLevel: 'REGION', toLevel: 'MANUFACTURER' }, officer, 'OK'],
  ])('%s', (_what, change, actor, expected) => {
    expect(tried('ESCALATE', change, actor)).toBe(expected);
  });

  test.each<[Level[], Level, string]>([[['REGION'], 'REGION', 'ESCALATION_EXISTS'], [['DEALER_MANAGEMENT'], 'REGION', 'OK'], [['MANUFACTURER'], 'REGION',
    'OK']])('INV-03, EX-165, EX-166: active at %j, asked for %s', (activeLevels, toLevel, expected) => {
    expect(tried('ESCALATE', { activeLevels, toLevel }, manager)).toBe(expected);
  });

  test.each([...openStatuses.map((status) => [status, 'OK'] as const), ...endedStatuses.map((status) => [status,
    'COMPLAINT_NOT_OPEN'] as const)])('a complaint that is %s', (complaintStatus, expected) => {
    expect(tried('ESCALATE', { complaintStatus }, manager)).toBe(expected);
  });

  test.each<[string, string | undefined, string]>([
    ['none', undefined, 'REASON_REQUIRED'], ['nine characters', '客户两次拒绝我们方', 'REASON_REQUIRED'], ['ten characters', tenCharacters, 'OK'], ['nine and blanks',
      '  客户两次拒绝我们方  ', 'REASON_REQUIRED'], ['nine characters, one outside the basic plane', '𠮷户两次拒绝我们方', 'REASON_REQUIRED'],
  ])('A5: a reason of %s', (_what, reason, expected) => {
    expect(tried('ESCALATE', {}, manager, { reason })).toBe(expected);
  });
});

describe('E3: returned only for good cause', () => {
  const requested = { status: 'REQUESTED', complaintLevel: 'REGION', activeLevels: ['REGION'] } satisfies Partial<EscalationFacts>;
  test.each<[string, Partial<EscalationFacts>, Partial<EscalationInput>, string]>([
    ['a manual one with what is missing', {}, { missingSteps: ['未做二次试车'] }, 'OK'],
    ['one that a timer raised', { trigger: 'FEEDBACK_OVERDUE' }, { missingSteps: ['未做二次试车'] }, 'RETURN_ONLY_MANUAL'],
    ['one the customer caused', { trigger: 'REJECTED_BY_CUSTOMER' }, { missingSteps: ['未做二次试车'] }, 'RETURN_ONLY_MANUAL'],
    ['a MAJOR case', { severity: 'MAJOR' }, { missingSteps: ['未做二次试车'] }, 'RETURN_NOT_MAJOR'],
    ['for the second time', { returnsBefore: 1 }, { missingSteps: ['未做二次试车'] }, 'RETURN_ONLY_ONCE'],
    ['without saying what is missing', {}, {}, 'MISSING_STEPS_REQUIRED'],
    ['with empty steps', {}, { missingSteps: ['', '  '] }, 'MISSING_STEPS_REQUIRED'],
    ['with a short reason', {}, { missingSteps: ['未做二次试车'], reason: '不行' }, 'REASON_REQUIRED'],
  ])('%s', (_what, change, input, expected) => {
    expect(tried('RETURN', { ...requested, ...change }, officer, input)).toBe(expected);
  });
});

describe('E4 to E10', () => {
  const at3 = (status: EscalationFacts['status'], change: Partial<EscalationFacts> = {}): Partial<EscalationFacts> => ({ status, complaintLevel: 'REGION',
    activeLevels: ['REGION'], ...change });
  const step = { text: '更换阀体', ownerId: 'wang', dueAt: now };
  test.each<[string, EscalationAction, Partial<EscalationFacts>, Actor, Partial<EscalationInput>, string]>([
    ['E4 without a satisfied customer', 'WITHDRAW', at3('REQUESTED'), manager, {}, 'CUSTOMER_NOT_SATISFIED'],
    ['E4', 'WITHDRAW', at3('REQUESTED'), manager, { customerSatisfied: true }, 'OK'],
    ['EX-167: E4 after it was accepted', 'WITHDRAW', at3('ACCEPTED'), manager, { customerSatisfied: true }, 'ALREADY_ACCEPTED'],
    ['E4 after it was returned', 'WITHDRAW', at3('RETURNED'), manager, { customerSatisfied: true }, 'TRANSITION_NOT_ALLOWED'],
    ['E5 without a contact', 'CONTACT', at3('ACCEPTED'), officer, {}, 'CONTACT_REQUIRED'],
    ['E5 not reached', 'CONTACT', at3('ACCEPTED'), officer, { contact: { at: now, channel: 'PHONE', outcome: 'BUSY' } }, 'NOT_REACHED_IS_NO_CONTACT'],
    ['E5 by a message', 'CONTACT', at3('ACCEPTED'), officer, { contact: { at: now, channel: 'WECHAT', outcome: 'REACHED' } }, 'SMS_IS_NO_CONTACT'],
    ['E5', 'CONTACT', at3('REQUESTED'), officer, { contact: { at: now, channel: 'VISIT', outcome: 'REACHED' } }, 'OK'],
    ['E6 without a plan', 'PLAN', at3('CONTACTED'), officer, {}, 'PLAN_REQUIRED'],
    ['E6 with a step of nobody', 'PLAN', at3('CONTACTED'), officer, { plan: [step, { ...step, ownerId: null }] }, 'PLAN_STEP_INCOMPLETE'],
    ['E6 with a step without a date', 'PLAN', at3('CONTACTED'), officer, { plan: [{ ...step, dueAt: null }] }, 'PLAN_STEP_INCOMPLETE'],
    ['E6 with an empty step', 'PLAN', at3('CONTACTED'), officer, { plan: [{ ...step, text: ' ' }] }, 'PLAN_STEP_INCOMPLETE'],
    ['E6', 'PLAN', at3('CONTACTED'), officer, { plan: [step, step] }, 'OK'],
    ['E8 before the customer agreed', 'FINISH', at3('EXECUTING', { complaintStatus: 'PROPOSED' }), officer, {}, 'CUSTOMER_NOT_ACCEPTED'],
    ['E8', 'FINISH', at3('EXECUTING', { complaintStatus: 'AGREED' }), officer, {}, 'OK'],
    ['E9 from the manufacturer', 'PASS_UP', at3('ACCEPTED', { toLevel: 'MANUFACTURER' }), { ...officer, levels: ['MANUFACTURER'] }, {}, 'AT_THE_TOP'],
    ['E9 from management', 'PASS_UP', at3('ACCEPTED', { toLevel: 'DEALER_MANAGEMENT' }), manager, {}, 'LEVEL_TOO_LOW'],
    ['E9 while the manufacturer is at work', 'PASS_UP', at3('ACCEPTED', { activeLevels: ['REGION', 'MANUFACTURER'] }), officer, {}, 'ESCALATION_EXISTS'],
    ['E9 without a reason', 'PASS_UP', at3('ACCEPTED'), officer, { reason: '' }, 'REASON_REQUIRED'],
    ['E9 by the timer needs none', 'PASS_UP', at3('ACCEPTED'), systemActor, { reason: undefined }, 'OK'],
    ['E10 without the customer\'s answer', 'REPLAN', at3('EXECUTING'), officer, { plan: [step] }, 'ANSWER_NOT_LOGGED'],
    ['E10 without a new plan', 'REPLAN', at3('EXECUTING'), officer, { answerLogged: true }, 'PLAN_REQUIRED'],
    ['E10', 'REPLAN', at3('EXECUTING'), officer, { answerLogged: true, plan: [step] }, 'OK'],
    ['hand-back without a reason', 'HAND_BACK', at3('ACCEPTED'), officer, { reason: '退回' }, 'REASON_REQUIRED'],
    ['asking for nothing', 'REQUEST_DEALER', at3('ACCEPTED'), officer, { text: ' ' }, 'REQUEST_TEXT_REQUIRED'],
    ['answering nothing', 'ANSWER', at3('RETURNED'), manager, {}, 'ANSWER_TEXT_REQUIRED'],
  ])('%s', (_what, action, change, actor, input, expected) => {
    expect(tried(action, change, actor, input)).toBe(expected);
  });

  test('a plan says which step lacks what, counted from 1', () => {
    expect(decideEscalation({ ...asked, ...at3('CONTACTED') }, 'PLAN', officer, { now, plan: [step, { text: '', ownerId: null,
      dueAt: null }] })).toMatchObject({ params: { step: 2, missing: ['TEXT', 'OWNER', 'DUE_DATE'] } });
  });
});
