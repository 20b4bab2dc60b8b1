import type { Who } from './actor.js';
import type { ClockKind } from './clock-kind.js';
import type { EscalationGuard } from './escalation-guards.js';
import type { Recipient } from './recipient.js';
import { activeEscalationStatuses, type EscalationStatus } from './status.js';

export const escalationActions = [
  'ESCALATE', 'ACCEPT', 'RETURN', 'WITHDRAW', 'CONTACT', 'PLAN', 'START', 'FINISH', 'PASS_UP', 'REPLAN', 'END_RESOLVED', 'END_WITHDRAWN',
  'HAND_BACK', 'REQUEST_DEALER', 'ANSWER',
] as const;
export type EscalationAction = (typeof escalationActions)[number];

/** TO_UPPER and TO_DEALER look at the target rung of the escalation: above the dealer, or its own management. */
export type EscalationCondition = 'TO_UPPER' | 'TO_DEALER';

export type EscalationEffect = { when?: EscalationCondition } & (
  | { do: 'START' | 'MEET'; clock: ClockKind }
  | { do: 'CANCEL' | 'SUSPEND' | 'RESUME'; clocks: readonly ClockKind[] }
  | { do: 'LEVEL'; to: 'TARGET' | 'ORIGIN' }
  | { do: 'EXECUTOR'; is: 'OFFICER' | 'DEALER' | 'ORIGIN' }
  | { do: 'SET_OFFICER' | 'COUNT_REJECT' | 'RESTORE_OWNER' | 'COMPLETE_COMPLAINT' | 'ASK_NEXT_LEVEL' }
);

export interface EscalationTransition {
  id: string;
  action: EscalationAction;
  from: readonly (EscalationStatus | null)[];
  to: EscalationStatus | 'SAME';
  who: Who;
  guards: readonly EscalationGuard[];
  effects: readonly EscalationEffect[];
  tells: readonly Recipient[];
}

const active: readonly EscalationStatus[] = activeEscalationStatuses;
const levelClocks: readonly ClockKind[] = ['LEVEL_CONTACT', 'LEVEL_PLAN'];
const levelBack: readonly EscalationEffect[] = [
  { do: 'CANCEL', clocks: levelClocks }, { do: 'LEVEL', to: 'ORIGIN' }, { do: 'EXECUTOR', is: 'ORIGIN' }, { do: 'RESUME', clocks: ['DECISION'] },
];

/**
 * The escalation state machine (3.7, SM-ESC), and beside it what A5, INV-04 and rulings 1 add without a change of status:
 * handing execution back, asking the dealer for something, and the dealer's answer.
 */
export const escalationTransitions: readonly EscalationTransition[] = [
  {
    id: 'E1', action: 'ESCALATE', from: [null], to: 'REQUESTED', who: 'ANY_STAFF',
    guards: ['COMPLAINT_OPEN', 'LEVEL_FREE', 'NEXT_LEVEL', 'MAY_ESCALATE', 'LONG_REASON'],
    effects: [
      { do: 'MEET', clock: 'HANDOVER' }, { do: 'SUSPEND', clocks: ['DECISION'], when: 'TO_UPPER' }, { do: 'LEVEL', to: 'TARGET' },
      { do: 'START', clock: 'LEVEL_CONTACT', when: 'TO_UPPER' }, { do: 'START', clock: 'LEVEL_PLAN', when: 'TO_UPPER' },
      { do: 'START', clock: 'DECISION', when: 'TO_DEALER' },
    ],
    tells: ['MANAGER', 'GM'],
  },
  { id: 'E2', action: 'ACCEPT', from: ['REQUESTED'], to: 'ACCEPTED', who: 'OFFICER_OF_LEVEL', guards: [],
    effects: [{ do: 'SET_OFFICER' }, { do: 'EXECUTOR', is: 'OFFICER' }], tells: ['OWNER'] },
  {
    id: 'E3', action: 'RETURN', from: ['REQUESTED'], to: 'RETURNED', who: 'OFFICER_OF_LEVEL',
    guards: ['RETURN_MANUAL', 'RETURN_BELOW_MAJOR', 'RETURN_FIRST', 'LONG_REASON', 'MISSING_STEPS'],
    effects: [...levelBack, { do: 'START', clock: 'RETURN_ANSWER' }], tells: ['OWNER', 'MANAGER'],
  },
  { id: 'E4', action: 'WITHDRAW', from: ['REQUESTED'], to: 'WITHDRAWN', who: 'DEALER', guards: ['CUSTOMER_SATISFIED'], effects: levelBack, tells: [] },
  {
    id: 'E5', action: 'CONTACT', from: ['REQUESTED', 'ACCEPTED'], to: 'CONTACTED', who: 'OFFICER_OF_LEVEL', guards: ['CONTACT_MADE'],
    effects: [{ do: 'SET_OFFICER' }, { do: 'EXECUTOR', is: 'OFFICER' }, { do: 'MEET', clock: 'LEVEL_CONTACT' }], tells: [],
  },
  { id: 'E6', action: 'PLAN', from: ['CONTACTED'], to: 'PLANNED', who: 'OFFICER_OF_LEVEL', guards: ['PLAN_COMPLETE'],
    effects: [{ do: 'MEET', clock: 'LEVEL_PLAN' }], tells: ['OWNER', 'MANAGER'] },
  { id: 'E7', action: 'START', from: ['PLANNED'], to: 'EXECUTING', who: 'DEALER_OWNER', guards: [], effects: [{ do: 'EXECUTOR', is: 'DEALER' }], tells: [] },
  { id: 'E8', action: 'FINISH', from: ['EXECUTING'], to: 'RESOLVED', who: 'OFFICER_OF_LEVEL', guards: ['CUSTOMER_AGREED'],
    effects: [{ do: 'CANCEL', clocks: levelClocks }, { do: 'COMPLETE_COMPLAINT' }], tells: ['HEAD_OFFICE'] },
  {
    id: 'E9', action: 'PASS_UP', from: ['ACCEPTED', 'CONTACTED', 'PLANNED', 'EXECUTING'], to: 'PASSED_UP', who: 'OFFICER_OF_LEVEL', guards: ['HIGHER_LEVEL_FREE', 'LONG_REASON'],
    effects: [{ do: 'CANCEL', clocks: levelClocks }, { do: 'ASK_NEXT_LEVEL' }], tells: ['GM'],
  },
  { id: 'E10', action: 'REPLAN', from: ['EXECUTING'], to: 'PLANNED', who: 'OFFICER_OF_LEVEL', guards: ['ANSWER_LOGGED', 'PLAN_COMPLETE'],
    effects: [{ do: 'COUNT_REJECT' }], tells: ['OWNER', 'MANAGER'] },
  { id: 'E11', action: 'END_RESOLVED', from: active, to: 'RESOLVED', who: 'SYSTEM', guards: [], effects: [{ do: 'CANCEL', clocks: levelClocks }], tells: ['HEAD_OFFICE'] },
  { id: 'E11', action: 'END_WITHDRAWN', from: active, to: 'WITHDRAWN', who: 'SYSTEM', guards: [], effects: [{ do: 'CANCEL', clocks: levelClocks }], tells: [] },
  {
    id: 'HAND_BACK', action: 'HAND_BACK', from: ['ACCEPTED', 'CONTACTED', 'PLANNED', 'EXECUTING'], to: 'SAME', who: 'OFFICER_OF_LEVEL', guards: ['LONG_REASON'],
    effects: [{ do: 'EXECUTOR', is: 'DEALER' }, { do: 'RESTORE_OWNER' }, { do: 'RESUME', clocks: ['DECISION'] }], tells: ['OWNER', 'MANAGER'],
  },
  {
    id: 'REQUEST_DEALER', action: 'REQUEST_DEALER', from: ['ACCEPTED', 'CONTACTED', 'PLANNED', 'EXECUTING'], to: 'SAME', who: 'OFFICER_OF_LEVEL', guards: ['REQUEST_TEXT'],
    effects: [{ do: 'START', clock: 'REQUEST_TO_DEALER' }], tells: ['OWNER', 'MANAGER'],
  },
  {
    id: 'ANSWER', action: 'ANSWER', from: [...active, 'RETURNED'], to: 'SAME', who: 'DEALER', guards: ['ANSWER_TEXT'],
    effects: [{ do: 'MEET', clock: 'REQUEST_TO_DEALER' }, { do: 'MEET', clock: 'RETURN_ANSWER' }], tells: ['REGION_OFFICER'],
  },
];
