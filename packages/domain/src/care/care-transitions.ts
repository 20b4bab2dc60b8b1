import { openCareStatuses, type CareStatus } from './care-status.js';

/** What somebody or the system does to a care task. */
export const careActions = [
  'PLAN', 'MERGE', 'RELEASE', 'DEFER', 'REPLAN', 'SUPPRESS', 'MAKE_READY', 'START', 'RECORD', 'TRY_AGAIN', 'MISS', 'FAIL', 'CANCEL', 'STOP', 'RESUME',
] as const;
export type CareAction = (typeof careActions)[number];

export type CareEffect =
  | 'REASON_STORED' | 'TOPIC_ADDED_TO_HOST' | 'COUNTS_TOWARD_CAP' | 'ARRIVAL_FOLLOWED' | 'NEXT_TRY_SET' | 'REPORTED'
  | 'DATA_QUALITY_TASK' | 'CALL_NOT_MADE' | 'PAIR_PLANNED_ANEW';

export interface CareTransition {
  id: string;
  action: CareAction;
  /** Empty: the task does not exist yet. */
  from: readonly CareStatus[];
  to: CareStatus;
  actor: 'SYSTEM' | 'SPECIALIST' | 'BOTH';
  effects: readonly CareEffect[];
}

/**
 * The care task's machine (3.7, T1 to T13). T2 has a way back: a topic that its host did not tell is planned again. T3 has two halves:
 * the move, and PLANNED again in the next run; it leads from READY too while the SMS of a pair could not leave on its day (INV-17). A task
 * whose next try has come becomes READY by T5 like one whose day has come.
 */
export const careTransitions: readonly CareTransition[] = [
  { id: 'T1', action: 'PLAN', from: [], to: 'PLANNED', actor: 'SYSTEM', effects: [] },
  { id: 'T2', action: 'MERGE', from: ['PLANNED'], to: 'MERGED', actor: 'SYSTEM', effects: ['TOPIC_ADDED_TO_HOST'] },
  { id: 'T2-back', action: 'RELEASE', from: ['MERGED'], to: 'PLANNED', actor: 'SYSTEM', effects: [] },
  { id: 'T3', action: 'DEFER', from: ['PLANNED', 'READY'], to: 'DEFERRED', actor: 'SYSTEM', effects: [] },
  { id: 'T3-again', action: 'REPLAN', from: ['DEFERRED'], to: 'PLANNED', actor: 'SYSTEM', effects: [] },
  { id: 'T4', action: 'SUPPRESS', from: ['PLANNED'], to: 'SUPPRESSED', actor: 'SYSTEM', effects: ['REASON_STORED'] },
  { id: 'T5', action: 'MAKE_READY', from: ['PLANNED', 'DEFERRED'], to: 'READY', actor: 'SYSTEM', effects: [] },
  { id: 'T6', action: 'START', from: ['READY'], to: 'IN_PROGRESS', actor: 'BOTH', effects: ['COUNTS_TOWARD_CAP'] },
  { id: 'T7', action: 'RECORD', from: ['IN_PROGRESS'], to: 'DONE', actor: 'BOTH', effects: ['COUNTS_TOWARD_CAP'] },
  { id: 'T8', action: 'TRY_AGAIN', from: ['IN_PROGRESS'], to: 'DEFERRED', actor: 'SPECIALIST', effects: ['NEXT_TRY_SET'] },
  { id: 'T9', action: 'MISS', from: ['READY', 'IN_PROGRESS'], to: 'MISSED', actor: 'SYSTEM', effects: ['REPORTED'] },
  { id: 'T10', action: 'FAIL', from: ['READY', 'IN_PROGRESS'], to: 'FAILED', actor: 'SYSTEM', effects: ['DATA_QUALITY_TASK'] },
  { id: 'T11', action: 'CANCEL', from: openCareStatuses, to: 'CANCELLED', actor: 'SYSTEM', effects: [] },
  { id: 'T12', action: 'STOP', from: ['READY', 'IN_PROGRESS'], to: 'SUPPRESSED', actor: 'SYSTEM', effects: ['REASON_STORED', 'CALL_NOT_MADE'] },
  { id: 'T13', action: 'RESUME', from: ['SUPPRESSED'], to: 'PLANNED', actor: 'SYSTEM', effects: ['PAIR_PLANNED_ANEW'] },
];

export function careTransition(action: CareAction, from: CareStatus): CareTransition | null {
  return careTransitions.find((transition) => transition.action === action && transition.from.includes(from)) ?? null;
}

/** What could be done to a task in a status, for refusals and buttons. */
export function careActionsFrom(from: CareStatus): CareAction[] {
  return careTransitions.filter((transition) => transition.from.includes(from)).map(({ action }) => action);
}
