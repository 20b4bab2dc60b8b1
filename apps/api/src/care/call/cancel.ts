import type { CancelCause } from '@dealercare/domain/care/care-status';
import { cancelQueued } from '../../messaging/outbound.service.js';
import type { TxCtx } from '../../platform/context.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion } from '../../platform/versioned.js';
import { caringDealer } from '../plan/planning-dealer.js';
import { CareTask } from '../task/care-task.entity.js';
import { releaseGuests } from '../task/release-guests.js';
import { decideCall, decideTask, ended, required } from '../task/task-facts.js';
import type { CancelTaskInput } from './call-inputs.js';
import { saveTask } from './task-changed.js';

async function decide(tx: TxCtx, task: CareTask, cause: string): Promise<CareTask['status']> {
  if (task.kind === 'DATA_QUALITY') throw refuse('MOVE_NOT_ALLOWED', { status: task.status });
  if (task.kind === 'FOLLOW_UP') return required(decideCall(task, { action: 'CANCEL', cause: 'ORDER_REOPENED' })).to;
  if (cause === 'ORDER_REOPENED') throw refuse('OUTCOME_NOT_FITTING', { outcome: cause });
  return required(decideTask(task, { action: 'CANCEL', cause: cause as CancelCause }, await caringDealer(tx, task.dealerId))).to;
}

/** Somebody knows that the purpose of a task is gone before the system does (T11, F11). Its message is taken back. */
export async function cancelTask(tx: TxCtx, { taskId, expectedVersion, cause, reason }: CancelTaskInput): Promise<CareTask> {
  const task = await findInScope(tx, CareTask, taskId, 'care:work');
  requireVersion(task, expectedVersion);
  const status = await decide(tx, task, cause);
  await saveTask(tx, task, { ...ended(status, tx.now), cancelCause: cause as CareTask['cancelCause'], endReason: reason }, 'care.cancel', { cause }, reason);
  await cancelQueued(tx, { dealerId: task.dealerId, taskIds: [task.id] }, 'PURPOSE_GONE');
  await releaseGuests(tx, [task.id]);
  return task;
}
