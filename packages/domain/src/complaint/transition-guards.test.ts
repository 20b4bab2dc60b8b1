import { describe, expect, test } from 'vitest';
import { at, SHANGHAI } from '../testing/example-dealer.js';
import { systemActor, type Actor } from './actor.js';
import { unregisteredCase, type ComplaintFacts, type Measure } from './case-facts.js';
import type { ContactAttempt, ContactChannel, ContactOutcome } from './contact-attempt.js';
import type { ComplaintStatus } from './status.js';
import { decideTransition } from './transitions.js';
import type { TransitionInput } from './transition-input.js';
import type { ComplaintAction } from './transition-table.js';

const now = at('2026-03-09 10:00');
const li: Actor = { userId: 'li', levels: ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION'], isOwner: true, canInvestigate: true, canManage: true, canCallBack: true,
  isSystem: false };
const contact = (channel: ContactChannel, outcome: ContactOutcome): ContactAttempt => ({ at: now, channel, outcome });
const remedy = (change: Partial<Measure> = {}): Measure => ({ kind: 'REMEDY', amountFen: 0, approved: true, ownerId: 'li', dueAt: now, done: true, ...change });
const master = { isOpen: true, sameCustomer: true, sameVehicle: true, sameCause: true };

function tried(action: ComplaintAction, status: ComplaintStatus | null, facts: Partial<ComplaintFacts>, input: Partial<TransitionInput>, actor: Actor = li): unknown {
  const verdict = decideTransition({ ...unregisteredCase('DEALER_MANAGEMENT', SHANGHAI), accusedIds: ['zhang'], ...facts, status }, action, actor, { now, ...input });
  return verdict.ok ? 'OK' : verdict.params['missing'] === undefined ? verdict.code : verdict.params['missing'];
}

describe('K1: registering', () => {
  test.each<[string, Partial<ComplaintFacts>, Partial<TransitionInput>, string]>([
    ['without a description', {}, { reachable: true }, 'DESCRIPTION_REQUIRED'], ['with blanks for a description', {}, { description: '  \n', reachable: true },
      'DESCRIPTION_REQUIRED'],
    ['nobody can be reached', {}, { description: '异响' }, 'CONTACT_OR_ANONYMOUS_REQUIRED'], ['anonymous', { anonymous: true }, { description: '异响' }, 'OK'], ['reachable',
      {}, { description: '响', reachable: true }, 'OK'],
  ])('%s', (_what, facts, input, expected) => {
    expect(tried('REGISTER', null, facts, input)).toBe(expected);
  });
});

describe('K2: merging a duplicate', () => {
  test.each<[string, TransitionInput['master'], string]>([
    ['without a master', undefined, 'MASTER_REQUIRED'], ['into an ended case', { ...master, isOpen: false }, 'MASTER_NOT_OPEN'], ['another customer', { ...master,
      sameCustomer: false }, 'NOT_THE_SAME_MATTER'],
    ['another car', { ...master, sameVehicle: false }, 'NOT_THE_SAME_MATTER'], ['another cause', { ...master, sameCause: false }, 'NOT_THE_SAME_MATTER'],
      ['the same matter', master, 'OK'],
  ])('%s', (_what, given, expected) => {
    expect(tried('MERGE', 'RECEIVED', {}, { master: given })).toBe(expected);
  });

  test('it says in what they differ', () => {
    expect(decideTransition({ ...unregisteredCase('DEALER_FRONTLINE', SHANGHAI), status: 'RECEIVED' }, 'MERGE', li, { now, master: { ...master, sameVehicle: false,
      sameCause: false } }))
      .toMatchObject({ params: { differs: ['VEHICLE', 'CAUSE'] } });
  });
});

describe('K3: contacting the customer', () => {
  test.each<[ContactChannel, ContactOutcome, string]>([
    ['PHONE', 'REACHED', 'OK'], ['VISIT', 'REACHED', 'OK'], ['SMS', 'REACHED', 'SMS_IS_NO_CONTACT'], ['WECHAT', 'REACHED', 'SMS_IS_NO_CONTACT'], ['EMAIL', 'REACHED',
      'SMS_IS_NO_CONTACT'],
    ['PHONE', 'NO_ANSWER', 'NOT_REACHED_IS_NO_CONTACT'], ['PHONE', 'BUSY', 'NOT_REACHED_IS_NO_CONTACT'], ['PHONE', 'CALL_BACK_LATER', 'NOT_REACHED_IS_NO_CONTACT'],
    ['PHONE', 'REFUSED', 'NOT_REACHED_IS_NO_CONTACT'], ['PHONE', 'WRONG_NUMBER', 'NOT_REACHED_IS_NO_CONTACT'], ['SMS', 'NO_ANSWER', 'NOT_REACHED_IS_NO_CONTACT'],
  ])('%s, %s', (channel, outcome, expected) => {
    expect(tried('CONTACT', 'RECEIVED', {}, { contact: contact(channel, outcome) })).toBe(expected);
  });

  test('without a line in the contact log', () => {
    expect([tried('CONTACT', 'RECEIVED', {}, {}), tried('CONTACT', 'RECEIVED', { anonymous: true }, {})]).toEqual(['CONTACT_REQUIRED', 'OK']);
  });
});

describe('K4 to K8: finding a solution', () => {
  test.each<[string, ComplaintAction, ComplaintStatus, Partial<ComplaintFacts>, Partial<TransitionInput>, string]>([
    ['K4 without a department', 'INVESTIGATE', 'CONTACTED', {}, {}, 'DEPARTMENT_REQUIRED'],
    ['K4 with the department of before', 'INVESTIGATE', 'CONTACTED', { department: 'SERVICE' }, {}, 'OK'],
    ['K4 names one', 'INVESTIGATE', 'CONTACTED', {}, { department: 'PARTS' }, 'OK'],
    ['K5 without a policy check', 'PROPOSE', 'INVESTIGATING', {}, {}, 'POLICY_CHECK_MISSING'],
    ['K5 above the own limit', 'PROPOSE', 'INVESTIGATING', { measures: [remedy({ amountFen: 100_001, approved: false })] }, { policyChecked: true,
      approvalLimitFen: 100_000 }, 'REMEDY_NOT_APPROVED'],
    ['K5 at the own limit', 'PROPOSE', 'INVESTIGATING', { measures: [remedy({ amountFen: 100_000, approved: false })] }, { policyChecked: true, approvalLimitFen: 100_000 }, 'OK'],
    ['K5 split in two halves above the limit', 'PROPOSE', 'INVESTIGATING', { measures: [remedy({ amountFen: 60_000, approved: false }), remedy({ amountFen: 60_000,
      approved: false })] }, { policyChecked: true, approvalLimitFen: 100_000 }, 'REMEDY_NOT_APPROVED'],
    ['K5 above the limit, but approved', 'PROPOSE', 'INVESTIGATING', { measures: [remedy({ amountFen: 900_000 })] }, { policyChecked: true }, 'OK'],
    ['K5 without any money', 'PROPOSE', 'INVESTIGATING', {}, { policyChecked: true }, 'OK'],
    ['K6 without the customer\'s answer', 'ACCEPT', 'PROPOSED', {}, {}, 'ANSWER_NOT_LOGGED'],
    ['K6 with a commitment of nobody (INV-08)', 'ACCEPT', 'PROPOSED', { measures: [remedy({ ownerId: null })] }, { answerLogged: true }, 'COMMITMENT_INCOMPLETE'],
    ['K6 with a commitment without a date', 'ACCEPT', 'PROPOSED', { measures: [remedy(), remedy({ dueAt: null })] }, { answerLogged: true }, 'COMMITMENT_INCOMPLETE'],
    ['K6', 'ACCEPT', 'PROPOSED', { measures: [remedy({ done: false })] }, { answerLogged: true }, 'OK'],
    ['K7 without the customer\'s answer', 'REJECT', 'PROPOSED', {}, {}, 'ANSWER_NOT_LOGGED'],
    ['K8 with a remedy to do', 'COMPLETE', 'AGREED', { measures: [remedy(), remedy({ done: false })] }, {}, 'REMEDIES_OPEN'],
    ['K8 with a corrective action to do: that is not the customer\'s', 'COMPLETE', 'AGREED', { measures: [remedy({ kind: 'CORRECTIVE', done: false })] }, {}, 'OK'],
    ['K8 while the region is at work', 'COMPLETE', 'AGREED', { activeEscalations: ['REGION'] }, {}, 'ESCALATION_ACTIVE'],
  ])('%s', (_what, action, status, facts, input, expected) => {
    expect(tried(action, status, facts, input)).toBe(expected);
  });

  test('E8: the machine completes the complaint when the region has finished', () => {
    expect(tried('COMPLETE', 'AGREED', { activeEscalations: ['REGION'] }, {}, systemActor)).toBe('OK');
  });
});

describe('K15 to K18', () => {
  const above = { level: 'REGION', executor: 'REGION', atDealer: false } as const;
  const target = { unitId: 'D001', level: 'DEALER_FRONTLINE', isActive: true } as const;
  test.each<[string, ComplaintAction, Partial<ComplaintFacts>, Partial<TransitionInput>, string]>([
    ['K15 to what', 'CHANGE_SEVERITY', {}, { reason: '有人受伤' }, 'SEVERITY_REQUIRED'],
    ['K15 to what it is', 'CHANGE_SEVERITY', {}, { reason: '有人受伤', severity: 'GENERAL' }, 'SEVERITY_UNCHANGED'],
    ['K15 without a reason', 'CHANGE_SEVERITY', {}, { severity: 'MAJOR' }, 'REASON_REQUIRED'],
    ['K15 down: a false alarm can be taken back (A17)', 'CHANGE_SEVERITY', { severity: 'MAJOR' }, { severity: 'GENERAL', reason: '误判' }, 'OK'],
    ['K16 to nobody', 'ASSIGN', {}, {}, 'OWNER_REQUIRED'],
    ['K16 to the person complained about', 'ASSIGN', {}, { ownerId: 'zhang' }, 'CONFLICT_OF_INTEREST'],
    ['K16', 'ASSIGN', {}, { ownerId: 'wang' }, 'OK'],
    ['K17 of what kind', 'RAISE_CRISIS', {}, {}, 'CRISIS_KIND_REQUIRED'],
    ['K18 without a reason', 'DISPATCH', above, { target }, 'REASON_REQUIRED'],
    ['K18 to nobody', 'DISPATCH', above, { reason: '客户在该店购车' }, 'TARGET_REQUIRED'],
    ['K18 to another region', 'DISPATCH', above, { reason: '客户在该店购车', target: { ...target, level: 'REGION' } }, 'TARGET_NOT_LOWER'],
    ['K18 to a dealer that has closed down', 'DISPATCH', above, { reason: '客户在该店购车', target: { ...target, isActive: false } }, 'UNIT_CLOSED'],
    ['K18 while an escalation is at work', 'DISPATCH', { ...above, activeEscalations: ['REGION'] }, { reason: '客户在该店购车', target }, 'ESCALATION_ACTIVE'],
    ['K18', 'DISPATCH', above, { reason: '客户在该店购车', target }, 'OK'],
  ])('%s', (_what, action, facts, input, expected) => {
    expect(tried(action, 'RECEIVED', facts, input)).toBe(expected);
  });
});
