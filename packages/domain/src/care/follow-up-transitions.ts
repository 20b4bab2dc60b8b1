/** Where a follow-up stands (3.7, SM-FU). */
export const followUpStatuses = [
  'PENDING', 'ASSIGNED', 'IN_CALL', 'RETRY', 'COMPLETED', 'TRANSFERRED', 'UNREACHED', 'REFUSED', 'EXPIRED', 'CANCELLED',
] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

export const openFollowUpStatuses = ['PENDING', 'ASSIGNED', 'IN_CALL', 'RETRY'] as const satisfies readonly FollowUpStatus[];

export const followUpActions = ['CREATE', 'ASSIGN', 'CALL', 'RETRY', 'COMPLETE', 'TRANSFER', 'GIVE_UP', 'REFUSE', 'EXPIRE', 'CANCEL'] as const;
export type FollowUpAction = (typeof followUpActions)[number];

export type FollowUpEffect =
  | 'DUE_DAY_SET' | 'HISTORY_SHOWN' | 'NEXT_TRY_SET' | 'SURVEY_RESPONSE' | 'NEXT_MAINTENANCE_TOLD' | 'THANKS_SMS' | 'COMPLAINT_REGISTERED'
  | 'RESULT_NOT_REACHED' | 'DO_NOT_FOLLOW_OFFERED' | 'COUNTED_LATE';

export interface FollowUpTransition {
  id: string;
  action: FollowUpAction;
  /** Empty: it does not exist yet. */
  from: readonly FollowUpStatus[];
  to: FollowUpStatus;
  actor: 'SYSTEM' | 'SPECIALIST' | 'MANAGER';
  effects: readonly FollowUpEffect[];
}

/**
 * The follow-up's machine (3.7, F1 to F11). The third failure is known while the call is on the screen, so F8 also leads from IN_CALL;
 * from RETRY it ends one whose next try finds no slot any more.
 */
export const followUpTransitions: readonly FollowUpTransition[] = [
  { id: 'F1', action: 'CREATE', from: [], to: 'PENDING', actor: 'SYSTEM', effects: ['DUE_DAY_SET'] },
  { id: 'F2', action: 'ASSIGN', from: ['PENDING'], to: 'ASSIGNED', actor: 'MANAGER', effects: [] },
  { id: 'F3', action: 'CALL', from: ['ASSIGNED'], to: 'IN_CALL', actor: 'SPECIALIST', effects: ['HISTORY_SHOWN'] },
  { id: 'F4', action: 'RETRY', from: ['IN_CALL'], to: 'RETRY', actor: 'SPECIALIST', effects: ['NEXT_TRY_SET'] },
  { id: 'F5', action: 'CALL', from: ['RETRY'], to: 'IN_CALL', actor: 'SPECIALIST', effects: ['HISTORY_SHOWN'] },
  {
    id: 'F6', action: 'COMPLETE', from: ['IN_CALL'], to: 'COMPLETED', actor: 'SPECIALIST',
    effects: ['SURVEY_RESPONSE', 'NEXT_MAINTENANCE_TOLD', 'THANKS_SMS'],
  },
  { id: 'F7', action: 'TRANSFER', from: ['IN_CALL'], to: 'TRANSFERRED', actor: 'SYSTEM', effects: ['SURVEY_RESPONSE', 'COMPLAINT_REGISTERED'] },
  { id: 'F8', action: 'GIVE_UP', from: ['RETRY', 'IN_CALL'], to: 'UNREACHED', actor: 'SYSTEM', effects: ['RESULT_NOT_REACHED'] },
  { id: 'F9', action: 'REFUSE', from: ['IN_CALL'], to: 'REFUSED', actor: 'SPECIALIST', effects: ['DO_NOT_FOLLOW_OFFERED'] },
  { id: 'F10', action: 'EXPIRE', from: ['PENDING', 'ASSIGNED', 'RETRY'], to: 'EXPIRED', actor: 'SYSTEM', effects: ['COUNTED_LATE'] },
  { id: 'F11', action: 'CANCEL', from: openFollowUpStatuses, to: 'CANCELLED', actor: 'SYSTEM', effects: [] },
];

export function followUpTransition(action: FollowUpAction, from: FollowUpStatus): FollowUpTransition | null {
  return followUpTransitions.find((transition) => transition.action === action && transition.from.includes(from)) ?? null;
}

export function followUpActionsFrom(from: FollowUpStatus): FollowUpAction[] {
  return followUpTransitions.filter((transition) => transition.from.includes(from)).map(({ action }) => action);
}
