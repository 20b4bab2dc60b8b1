import { whyHeldBack } from '@dealercare/domain/care/cap-recheck';
import type { PastContact } from '@dealercare/domain/care/cap-unit';
import { In } from 'typeorm';
import type { OutboundMessage } from '../messaging/outbound-message.entity.js';
import type { SendGuard } from '../messaging/send-guard.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { shieldsOf } from './plan/person-facts.js';
import { historyOf, historyOfPersons, unitOf } from './plan/person-units.js';
import { dealersOnce, type CaringDealer } from './plan/planning-dealer.js';
import { CareTask } from './task/care-task.entity.js';
import { decideTask, ended, required } from './task/task-facts.js';
import { releaseGuests } from './task/release-guests.js';
import { updateTasks, type TaskChange } from './task/update-tasks.js';

type Contacts = (PastContact & { taskId: string | null })[];

/** A message of a follow-up comes after its call and belongs to nothing that could still be stopped. */
const isFree = (task: CareTask): boolean => task.kind !== 'CARE' || task.status === 'IN_PROGRESS';

interface Decided {
  held: string | null;
  change: TaskChange | null;
}

function decide(task: CareTask, contacts: Contacts, complaintOpen: boolean, dealer: CaringDealer, now: Date): Decided {
  if (isFree(task)) return { held: null, change: null };
  if (task.status !== 'READY') return { held: 'TASK_ENDED', change: null };
  const reason = whyHeldBack(unitOf(task, dealer), historyOf(contacts, complaintOpen, task.id), dealer.caps);
  if (reason === null) {
    required(decideTask(task, { action: 'START', channel: 'SMS', inHours: true }, dealer));
    return { held: null, change: { id: task.id, version: task.version, changes: { status: 'IN_PROGRESS' } } };
  }
  required(decideTask(task, { action: 'STOP', reason }, dealer));
  const rests = { status: 'SUPPRESSED' as const, workState: 'WAITING' as const, wakeAt: task.endsAt };
  return { held: reason, change: { id: task.id, version: task.version, changes: { ...(reason === 'COMPLAINT' ? rests : ended('SUPPRESSED', now)), suppressReason: reason } } };
}

/**
 * Care's word on its messages when they are handed over: the task must still be READY, and the caps and the shield are asked once more
 * with what has happened since (rule 6). What goes takes its place under the caps in the same transaction (T6, C1).
 */
export const careSendGuard: SendGuard = {
  handOver: async (tx: TxCtx, messages: readonly OutboundMessage[]) => {
    const taskIds = messages.flatMap(({ taskId }) => taskId ?? []);
    if (taskIds.length === 0) return new Map();
    const tasks = new Map((await tx.db.manager.findBy(CareTask, { id: In(taskIds) })).map((task) => [task.id, task]));
    const persons = [...new Set([...tasks.values()].map(({ personKey }) => personKey))];
    const dealers = dealersOnce(tx);
    const today = (await dealers([...tasks.values()][0]!.dealerId)).today;
    const history = await historyOfPersons(tx, persons, today);
    const shields = await shieldsOf(tx, persons, 0);
    const held = new Map<string, string>();
    const changes: TaskChange[] = [];
    for (const { id, taskId } of messages) {
      const task = taskId && tasks.get(taskId);
      if (!task) continue;
      const contacts = history.get(task.personKey) ?? [];
      const { held: reason, change } = decide(task, contacts, shields.get(task.personKey)?.open ?? false, await dealers(task.dealerId), tx.now);
      if (reason) held.set(id, reason);
      if (change) changes.push(change);
      // The next message of the same person counts this one.
      if (!reason && change) history.set(task.personKey, [...contacts, { capClass: task.capClass, t: task.t, taskId: task.id }]);
    }
    await updateTasks(tx, changes);
    for (const { id, changes: { status, suppressReason } } of changes) {
      audit(tx, { unitId: tasks.get(id)!.dealerId, action: 'care.hand-over', entity: 'care_task', entityId: id, before: { status: 'READY' }, after: { status, suppressReason: suppressReason ?? null } });
    }
    await releaseGuests(tx, changes.filter(({ changes: { suppressReason } }) => suppressReason === 'CAP').map(({ id }) => id));
    return held;
  },
};
