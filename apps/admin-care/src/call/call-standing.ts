import type { CareTaskKind, WorkState } from '@dealercare/schema/types';

/** READY: the call can begin. MINE, THEIRS: somebody is calling. DATA: a file is to be put right. RESTS: nothing to do now. */
export type CallStanding = 'READY' | 'MINE' | 'THEIRS' | 'DATA' | 'RESTS' | 'ENDED';

export interface StandingTask {
  kind: CareTaskKind;
  workState: WorkState;
  callBegunAt?: string | null;
  assigneeId?: string | null;
  allowedActions: readonly string[];
}

/** Where a task stands for the person who looks at its call sheet. */
export function callStanding({ kind, workState, callBegunAt, assigneeId, allowedActions }: StandingTask, viewerId: string): CallStanding {
  if (workState === 'ENDED') return 'ENDED';
  if (kind === 'DATA_QUALITY') return 'DATA';
  if (callBegunAt) return assigneeId === viewerId ? 'MINE' : 'THEIRS';
  return allowedActions.includes('START_CALL') ? 'READY' : 'RESTS';
}
