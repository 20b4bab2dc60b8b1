import { audit } from '../../platform/audit/audit.js';
import type { TxCtx } from '../../platform/context.js';
import { publish } from '../../platform/events/event.js';
import { saveVersioned } from '../../platform/versioned.js';
import { CareTask } from '../task/care-task.entity.js';
import { tellEnded } from '../task/ended-fact.js';

/** Saves a task that somebody has acted on, with its audit entry, and tells whoever watches the list. */
export async function saveTask(tx: TxCtx, task: CareTask, changes: Partial<CareTask>, action: string, after: Record<string, unknown> = {}, reason: string | null = null): Promise<void> {
  const { status, workState } = task;
  await saveVersioned(tx, CareTask, task, changes);
  audit(tx, { unitId: task.dealerId, action, entity: 'care_task', entityId: task.id, before: { status }, after: { status: task.status, ...after }, reason });
  if (workState !== 'ENDED' && task.workState === 'ENDED') tellEnded(tx, [task]);
  tellTask(tx, task);
}

export function tellTask(tx: TxCtx, task: Pick<CareTask, 'id' | 'dealerId' | 'workState' | 'status'>): void {
  publish(tx, 'care-task.changed', task.dealerId, { taskId: task.id, workState: task.workState, status: task.status });
}
