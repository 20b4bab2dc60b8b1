import type { TxCtx } from '../../platform/context.js';
import { refuse } from '../../platform/refusal.js';
import { CareTask } from '../task/care-task.entity.js';
import { releaseGuests } from '../task/release-guests.js';
import { updateTasks } from '../task/update-tasks.js';
import type { TopicInput } from './call-inputs.js';

/** Topics that are told in a call, each with its own outcome (C8); what was not told is planned again on its own. */
export async function settleTopics(tx: TxCtx, host: CareTask, topics: readonly TopicInput[]): Promise<void> {
  const guests = await tx.db.manager.findBy(CareTask, { dealerId: host.dealerId, mergedIntoId: host.id, status: 'MERGED' });
  if (topics.some(({ taskId }) => !guests.some(({ id }) => id === taskId))) throw refuse('TOPIC_UNKNOWN');
  const outcomeOf = new Map(topics.map(({ taskId, outcome }) => [taskId, outcome]));
  const told = guests.filter(({ id, outcome }) => outcome === null && (outcomeOf.get(id) ?? 'NOT_TOLD') !== 'NOT_TOLD');
  await updateTasks(tx, told.map((guest) => ({
    id: guest.id, version: guest.version, changes: { outcome: outcomeOf.get(guest.id)!, workState: 'ENDED', endedAt: tx.now, wakeAt: null },
  })));
  if (guests.length > told.length) await releaseGuests(tx, [host.id]);
}
