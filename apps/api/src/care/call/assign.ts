import { breadthOf } from '@dealercare/domain/access/can';
import { errorText } from '@dealercare/schema/error-codes';
import { Field, ID, ObjectType } from 'type-graphql';
import { seatsAt } from '../../identity/seats.js';
import { Can } from '../../platform/access/can.js';
import type { TxCtx } from '../../platform/context.js';
import { requireId } from '../../platform/ids.js';
import { refuse, Refusal } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { inSavepoint } from '../../platform/transaction.js';
import { CareTask } from '../task/care-task.entity.js';
import { decideCall, required } from '../task/task-facts.js';
import type { AssignTasksInput } from './call-inputs.js';
import { saveTask } from './task-changed.js';

@Can('care:assign')
@ObjectType({ simpleResolvers: true, description: 'What became of one of many.' })
export class TaskResult {
  @Field(() => ID, { description: 'The task as it was given, `tsk_`.' }) taskId!: string;
  @Field(() => Boolean, { description: 'false: nothing of this one was changed; the others stand.' }) ok!: boolean;
  @Field(() => CareTask, { nullable: true, description: 'In its new state; null when it was refused.' }) task!: CareTask | null;
  @Field(() => String, { nullable: true, description: 'Of the refusal; null when it went well.' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'The refusal in the caller\'s language; null when it went well.' }) message!: string | null;
}

/** Somebody who may work care tasks at that dealer today. */
async function requireCarer(tx: TxCtx, dealerId: string, userId: string): Promise<void> {
  const seats = await seatsAt(tx, [dealerId]);
  if (!seats.some((seat) => seat.userId === userId && breadthOf(seat.role, 'care:work') !== null)) throw refuse('ASSIGNEE_NOT_FITTING');
}

async function assignOne(tx: TxCtx, taskId: string, assigneeId: string): Promise<CareTask> {
  const task = await findInScope(tx, CareTask, taskId, 'care:assign');
  if (task.workState === 'ENDED' || task.callBegunAt) throw refuse('MOVE_NOT_ALLOWED', { status: task.status });
  await requireCarer(tx, task.dealerId, assigneeId);
  const status = task.status === 'PENDING' ? required(decideCall(task, { action: 'ASSIGN', assigneeId })).to : task.status;
  await saveTask(tx, task, { assigneeId, status }, 'care.assign', { assigneeId });
  return task;
}

/** Gives tasks to somebody (F2); each stands or falls on its own (rulings 23). */
export async function assignTasks(tx: TxCtx, { taskIds, assigneeId }: AssignTasksInput): Promise<TaskResult[]> {
  requireId('usr', assigneeId);
  const results: TaskResult[] = [];
  for (const taskId of new Set(taskIds)) {
    try {
      const task = await inSavepoint(tx, () => assignOne(tx, taskId, assigneeId));
      results.push({ taskId, ok: true, task, code: null, message: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      results.push({ taskId, ok: false, task: null, code: error.code, message: errorText(error.code, tx.locale, error.params) });
    }
  }
  return results;
}
