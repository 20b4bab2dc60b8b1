import type { Who } from './actor.js';
import type { ClockOrigin, MetAs } from './clock-command.js';
import type { ClockKind } from './clock-kind.js';
import { openStatuses, type CloseReason, type ComplaintStatus, type EscalationTrigger } from './status.js';
import type { ComplaintGuard } from './transition-guards.js';

export const complaintActions = [
  'REGISTER', 'MERGE', 'CONTACT', 'INVESTIGATE', 'PROPOSE', 'ACCEPT', 'REJECT', 'COMPLETE', 'CALL_BACK_SATISFIED', 'CALL_BACK_DISSATISFIED',
  'CLOSE_UNREACHED', 'JUDGE_INVALID', 'WITHDRAW', 'REOPEN', 'CHANGE_SEVERITY', 'ASSIGN', 'RAISE_CRISIS', 'DISPATCH',
] as const;
export type ComplaintAction = (typeof complaintActions)[number];

/** When an effect applies: FROM_ conditions look at the case before the transition, NOW_ ones at what it has become. */
export type EffectCondition =
  | 'FROM_FRONTLINE' | 'FROM_MANAGEMENT' | 'NOW_AT_MANAGEMENT' | 'NOW_FROM_MANAGEMENT_UP' | 'NOW_ABOVE_DEALER'
  | 'AT_DEALER' | 'WITHOUT_DEALER' | 'THREE_GUARANTEE' | 'ODR';

/** What a transition does besides its status. Effects apply in order, each to what the one before has left. */
export type Effect = { when?: EffectCondition } & (
  | { do: 'START' | 'RESTART'; clock: ClockKind; from: ClockOrigin }
  | { do: 'MEET'; clock: ClockKind; as?: MetAs }
  | { do: 'CANCEL'; clocks: readonly ClockKind[] }
  | { do: 'CANCEL_ALL' | 'MERGE_INTO_MASTER' }
  | { do: 'COUNT'; counter: 'rejectCount' | 'reopenCount' }
  | { do: 'LEVEL_AT_LEAST_MANAGEMENT' | 'DISPATCH' }
  | { do: 'SEVERITY'; to: 'ASKED' | 'STEP_UP' | 'MAJOR' }
  | { do: 'SET_DEPARTMENT' | 'SET_OWNER' | 'SET_CRISIS' | 'SET_INVALID' | 'REVIVE' }
  | { do: 'END'; reason: CloseReason }
  | { do: 'END_ESCALATIONS'; as: 'RESOLVED' | 'WITHDRAWN' }
  | { do: 'ASK_LEVEL_AGAIN'; trigger: EscalationTrigger }
);

export interface ComplaintTransition {
  id: `K${number}`;
  action: ComplaintAction;
  /** Null: there is no case yet. */
  from: readonly (ComplaintStatus | null)[];
  to: ComplaintStatus | 'SAME';
  who: Who;
  /** False where even the person complained about may act, because it handles nothing: telling of a case, of its return, of a danger. */
  barsAccused: boolean;
  /** Only while the region or the manufacturer holds the case. */
  heldAboveDealer?: true;
  guards: readonly ComplaintGuard[];
  effects: readonly Effect[];
}

/** Feedback to the customer: keeps the promise, tells of acceptance and handling, and from level 2 on promises the next. */
export const feedbackEffects: readonly Effect[] = [
  { do: 'MEET', clock: 'FEEDBACK' }, { do: 'MEET', clock: 'CONSUMER_NOTICE' },
  { do: 'START', clock: 'FEEDBACK', from: 'EVENT', when: 'NOW_FROM_MANAGEMENT_UP' },
];

const open: readonly ComplaintStatus[] = openStatuses;

/** The complaint state machine (3.7, SM-CMP): everything that may happen, and nothing else (INV-02). */
export const complaintTransitions: readonly ComplaintTransition[] = [
  {
    id: 'K1', action: 'REGISTER', from: [null], to: 'RECEIVED', who: 'ANY_STAFF', barsAccused: false, guards: ['DESCRIBED', 'REACHABLE'],
    effects: [
      { do: 'START', clock: 'FIRST_CONTACT', from: 'RECEIVED', when: 'AT_DEALER' }, { do: 'START', clock: 'FEEDBACK', from: 'RECEIVED', when: 'AT_DEALER' },
      { do: 'START', clock: 'LEVEL_CONTACT', from: 'RECEIVED', when: 'WITHOUT_DEALER' },
      { do: 'START', clock: 'RESOLVE', from: 'RECEIVED' }, { do: 'START', clock: 'CONSUMER_NOTICE', from: 'RECEIVED' },
      { do: 'START', clock: 'LEGAL_REPLY', from: 'RECEIVED', when: 'THREE_GUARANTEE' }, { do: 'START', clock: 'LEGAL_COMPLETE', from: 'RECEIVED', when: 'THREE_GUARANTEE' },
      { do: 'START', clock: 'ODR', from: 'RECEIVED', when: 'ODR' },
    ],
  },
  { id: 'K2', action: 'MERGE', from: ['RECEIVED'], to: 'DUPLICATE', who: 'OWNER', barsAccused: true, guards: ['SAME_OPEN_MATTER'],
    effects: [{ do: 'MERGE_INTO_MASTER' }, { do: 'END', reason: 'DUPLICATE' }] },
  {
    id: 'K3', action: 'CONTACT', from: ['RECEIVED'], to: 'CONTACTED', who: 'OWNER', barsAccused: true, guards: ['CONTACT_MADE'],
    effects: [
      { do: 'MEET', clock: 'FIRST_CONTACT' }, { do: 'MEET', clock: 'LEVEL_CONTACT', when: 'WITHOUT_DEALER' },
      { do: 'START', clock: 'HANDOVER', from: 'EVENT', when: 'FROM_FRONTLINE' },
    ],
  },
  { id: 'K4', action: 'INVESTIGATE', from: ['CONTACTED'], to: 'INVESTIGATING', who: 'OWNER_OR_DEPARTMENT', barsAccused: true, guards: ['DEPARTMENT_SET'],
    effects: [{ do: 'SET_DEPARTMENT' }] },
  {
    id: 'K5', action: 'PROPOSE', from: ['INVESTIGATING'], to: 'PROPOSED', who: 'OWNER_AT_LEVEL', barsAccused: true, guards: ['REMEDY_APPROVED', 'POLICY_CHECKED'],
    effects: [...feedbackEffects, { do: 'MEET', clock: 'DECISION' }, { do: 'MEET', clock: 'LEGAL_REPLY' }, { do: 'MEET', clock: 'REQUEST_TO_DEALER' }],
  },
  { id: 'K6', action: 'ACCEPT', from: ['PROPOSED'], to: 'AGREED', who: 'OWNER', barsAccused: true, guards: ['ANSWER_LOGGED', 'COMMITMENTS_COMPLETE'],
    effects: [{ do: 'MEET', clock: 'ODR' }, { do: 'CANCEL', clocks: ['HANDOVER'], when: 'FROM_MANAGEMENT' }] },
  {
    id: 'K7', action: 'REJECT', from: ['PROPOSED'], to: 'INVESTIGATING', who: 'OWNER', barsAccused: true, guards: ['ANSWER_LOGGED'],
    effects: [
      { do: 'COUNT', counter: 'rejectCount' }, { do: 'LEVEL_AT_LEAST_MANAGEMENT' },
      { do: 'MEET', clock: 'HANDOVER', when: 'FROM_FRONTLINE' }, { do: 'START', clock: 'DECISION', from: 'EVENT', when: 'FROM_FRONTLINE' },
      { do: 'START', clock: 'HANDOVER', from: 'EVENT', when: 'FROM_MANAGEMENT' },
    ],
  },
  {
    id: 'K8', action: 'COMPLETE', from: ['AGREED'], to: 'RESOLVED', who: 'OWNER', barsAccused: true, guards: ['REMEDIES_DONE', 'NO_ESCALATION_ACTIVE'],
    effects: [
      { do: 'MEET', clock: 'RESOLVE' }, { do: 'MEET', clock: 'HANDOVER' }, { do: 'MEET', clock: 'LEGAL_COMPLETE' }, { do: 'MEET', clock: 'REQUEST_TO_DEALER' },
      { do: 'CANCEL', clocks: ['FEEDBACK', 'DECISION'] }, { do: 'START', clock: 'CALLBACK', from: 'EVENT' },
    ],
  },
  {
    id: 'K9', action: 'CALL_BACK_SATISFIED', from: ['RESOLVED'], to: 'CLOSED', who: 'CALLBACK_AGENT', barsAccused: true, guards: ['CONTACT_MADE', 'READY_TO_CLOSE'],
    effects: [{ do: 'MEET', clock: 'CALLBACK' }, { do: 'CANCEL_ALL' }, { do: 'END', reason: 'CALLBACK_SATISFIED' }],
  },
  {
    id: 'K10', action: 'CALL_BACK_DISSATISFIED', from: ['RESOLVED'], to: 'INVESTIGATING', who: 'CALLBACK_AGENT', barsAccused: true, guards: ['CONTACT_MADE'],
    effects: [
      { do: 'MEET', clock: 'CALLBACK' }, { do: 'COUNT', counter: 'reopenCount' }, { do: 'LEVEL_AT_LEAST_MANAGEMENT' }, { do: 'SEVERITY', to: 'STEP_UP' },
      { do: 'RESTART', clock: 'FEEDBACK', from: 'EVENT' }, { do: 'START', clock: 'DECISION', from: 'EVENT', when: 'NOW_AT_MANAGEMENT' },
      { do: 'ASK_LEVEL_AGAIN', trigger: 'REJECTED_BY_CUSTOMER', when: 'NOW_ABOVE_DEALER' },
    ],
  },
  {
    id: 'K11', action: 'CLOSE_UNREACHED', from: ['RESOLVED'], to: 'CLOSED', who: 'MANAGER', barsAccused: true, guards: ['CALLED_IN_VAIN', 'READY_TO_CLOSE'],
    effects: [{ do: 'MEET', clock: 'CALLBACK', as: 'ATTEMPTED' }, { do: 'CANCEL_ALL' }, { do: 'END', reason: 'CALLBACK_UNREACHED' }],
  },
  {
    id: 'K12', action: 'JUDGE_INVALID', from: ['RECEIVED', 'CONTACTED', 'INVESTIGATING', 'PROPOSED', 'AGREED'], to: 'CLOSED_INVALID', who: 'LEVEL_2_UP', barsAccused: true,
    guards: ['REASON_GIVEN', 'NOT_JUSTIFIED', 'CUSTOMER_INFORMED'],
    effects: [{ do: 'CANCEL_ALL' }, { do: 'SET_INVALID' }, { do: 'END', reason: 'INVALID' }, { do: 'END_ESCALATIONS', as: 'RESOLVED' }],
  },
  {
    id: 'K13', action: 'WITHDRAW', from: open, to: 'WITHDRAWN', who: 'OWNER', barsAccused: true, guards: ['STATEMENT_LOGGED', 'NO_PRESSURE_NOTED', 'SECOND_PERSON'],
    effects: [{ do: 'CANCEL_ALL' }, { do: 'END', reason: 'WITHDRAWN' }, { do: 'END_ESCALATIONS', as: 'WITHDRAWN' }],
  },
  {
    id: 'K14', action: 'REOPEN', from: ['CLOSED', 'CLOSED_INVALID', 'WITHDRAWN'], to: 'INVESTIGATING', who: 'ANY_STAFF', barsAccused: false,
    guards: ['SAME_MATTER', 'WITHIN_REOPEN_DAYS'],
    effects: [
      { do: 'COUNT', counter: 'reopenCount' }, { do: 'REVIVE' }, { do: 'LEVEL_AT_LEAST_MANAGEMENT' }, { do: 'SEVERITY', to: 'STEP_UP' },
      { do: 'START', clock: 'FIRST_CONTACT', from: 'EVENT' }, { do: 'START', clock: 'FEEDBACK', from: 'EVENT' }, { do: 'START', clock: 'RESOLVE', from: 'EVENT' },
      { do: 'START', clock: 'DECISION', from: 'EVENT', when: 'NOW_AT_MANAGEMENT' },
      { do: 'ASK_LEVEL_AGAIN', trigger: 'REJECTED_BY_CUSTOMER', when: 'NOW_ABOVE_DEALER' },
    ],
  },
  { id: 'K15', action: 'CHANGE_SEVERITY', from: open, to: 'SAME', who: 'LEVEL_2_UP', barsAccused: true, guards: ['SEVERITY_CHANGES', 'REASON_GIVEN'],
    effects: [{ do: 'SEVERITY', to: 'ASKED' }] },
  { id: 'K16', action: 'ASSIGN', from: open, to: 'SAME', who: 'MANAGER', barsAccused: true, guards: ['OWNER_NOT_ACCUSED'], effects: [{ do: 'SET_OWNER' }] },
  { id: 'K17', action: 'RAISE_CRISIS', from: open, to: 'SAME', who: 'ANY_STAFF', barsAccused: false, guards: ['CRISIS_NAMED'],
    effects: [{ do: 'SET_CRISIS' }, { do: 'SEVERITY', to: 'MAJOR' }] },
  {
    id: 'K18', action: 'DISPATCH', from: open, to: 'SAME', who: 'OFFICER_OF_LEVEL', barsAccused: true, heldAboveDealer: true,
    guards: ['REASON_GIVEN', 'TARGET_BELOW', 'NO_ESCALATION_ACTIVE'],
    effects: [
      { do: 'START', clock: 'REQUEST_TO_DEALER', from: 'EVENT' }, { do: 'CANCEL', clocks: ['LEVEL_CONTACT'] }, { do: 'DISPATCH' },
      { do: 'START', clock: 'FIRST_CONTACT', from: 'EVENT', when: 'AT_DEALER' }, { do: 'START', clock: 'FEEDBACK', from: 'EVENT', when: 'AT_DEALER' },
      { do: 'START', clock: 'LEVEL_CONTACT', from: 'EVENT', when: 'WITHOUT_DEALER' },
    ],
  },
];
