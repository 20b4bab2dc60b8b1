import { careTransition } from '@dealercare/domain/care/care-transitions';
import type { CareStatus } from '@dealercare/domain/care/care-status';
import { followUpTransition, type FollowUpStatus } from '@dealercare/domain/care/follow-up-transitions';
import type { Ctx } from '../../platform/context.js';
import { reachesDealer } from '../../platform/scope.js';
import type { CareTask } from '../task/care-task.entity.js';

const callStatuses = new Set(['PENDING', 'ASSIGNED', 'RETRY', 'READY']);

function mayBeCalled({ status, hasCall, smsState, callBegunAt }: CareTask): boolean {
  if (!hasCall || callBegunAt || smsState === 'WAITING' && (status === 'READY' || status === 'IN_PROGRESS')) return false;
  return callStatuses.has(status) || status === 'IN_PROGRESS';
}

const mayBeCancelled = ({ kind, status }: CareTask): boolean =>
  (kind === 'FOLLOW_UP' ? followUpTransition('CANCEL', status as FollowUpStatus) : kind === 'CARE' ? careTransition('CANCEL', status as CareStatus) : null) !== null;

/** The buttons of a task for the caller, as its machine and the caller's posts allow. Hours and consent are looked at when the call begins. */
export function allowedActions(ctx: Ctx, task: CareTask): string[] {
  const works = reachesDealer(ctx, 'care:work', task.dealerId);
  const actions: string[] = [];
  if (task.workState === 'ENDED') return actions;
  const calling = task.callBegunAt !== null;
  if (works && mayBeCalled(task) && task.workState === 'OPEN') actions.push('START_CALL');
  if (works && calling) actions.push('RECORD_CALL');
  if (calling && task.kind === 'FOLLOW_UP' && reachesDealer(ctx, 'survey:answer', task.dealerId)) actions.push('FINISH_FOLLOW_UP');
  if (works && task.kind === 'DATA_QUALITY') actions.push('RESOLVE');
  if (works && mayBeCancelled(task)) actions.push('CANCEL');
  if (!calling && task.workState === 'OPEN' && reachesDealer(ctx, 'care:assign', task.dealerId)) actions.push('ASSIGN');
  return actions;
}
