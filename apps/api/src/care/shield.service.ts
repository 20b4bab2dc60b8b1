import { resumeDay } from '@dealercare/domain/care/shield';
import { later } from '@dealercare/domain/time/local-date';
import { startOfDay } from '@dealercare/domain/time/zone';
import { In } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { cancelQueued } from '../messaging/outbound.service.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import { bareId } from '../platform/ids.js';
import { dealersOnce } from './plan/planning-dealer.js';
import { CareTask } from './task/care-task.entity.js';
import { decideCall, decideTask, ended, required } from './task/task-facts.js';
import { updateTasks, type TaskChange } from './task/update-tasks.js';
import type { CaringDealer } from './plan/planning-dealer.js';

/** Whom a case is about: the row of the complaining customer. */
export type ShieldedCustomer = Pick<Customer, 'id' | 'dealerId' | 'personKey'>;

const personOf = ({ personKey, id }: ShieldedCustomer): string => personKey ?? bareId(id);
const SHIELDED_CLASSES = ['INVITE', 'GREETING'] as const;

async function openTasksOf(tx: TxCtx, person: string): Promise<CareTask[]> {
  const tasks = await tx.db.manager.findBy(CareTask, { personKey: person, workState: In(['OPEN', 'WAITING']) });
  const rest = new Set<string>(SHIELDED_CLASSES);
  return tasks.filter(({ kind, status, capClass }) => kind === 'FOLLOW_UP' || (rest.has(capClass) && status !== 'MERGED' && status !== 'SUPPRESSED'));
}

const change = (task: CareTask, changes: Partial<CareTask>): TaskChange => ({ id: task.id, version: task.version, changes });
const resting = (task: CareTask): Partial<CareTask> => ({ suppressReason: 'COMPLAINT', workState: 'WAITING', wakeAt: task.endsAt, callBegunAt: null });

/** A follow-up about the order that is complained of is not made (F11); another one rests, and the call in hand is finished. */
function shieldedFollowUp(task: CareTask, orderId: string | null, now: Date): TaskChange | null {
  if (task.status === 'IN_CALL') return null;
  if (orderId === null || task.orderId !== orderId) return change(task, resting(task));
  required(decideCall(task, { action: 'CANCEL', cause: 'COMPLAINT_ON_ORDER' }));
  return change(task, { ...ended('CANCELLED', now), cancelCause: 'COMPLAINT_ON_ORDER' });
}

/** T4 from PLANNED, T12 from READY and IN_PROGRESS; DEFERRED goes over PLANNED (T3-again). */
function shieldedTask(task: CareTask, dealer: CaringDealer): TaskChange {
  const begun = task.status === 'READY' || task.status === 'IN_PROGRESS';
  required(begun ? decideTask(task, { action: 'STOP', reason: 'COMPLAINT' }, dealer) : decideTask(task, { action: 'SUPPRESS', reason: 'COMPLAINT' }, dealer, { status: 'PLANNED' }));
  return change(task, { status: 'SUPPRESSED', ...resting(task) });
}

/**
 * A complaint is open: invitations, greetings and surveys of the person rest at every dealer of the legal group, and their queued messages
 * are taken back (INV-16, T4, T12, F11, rulings 3). Nobody can override it. Belongs to the transaction that registers the case.
 * @param orderId the order complained of; its follow-up is cancelled
 */
export async function shieldPerson(tx: TxCtx, customer: ShieldedCustomer, complaintId: string, orderId: string | null = null): Promise<void> {
  await tx.db.run('UPDATE customer SET open_complaints = open_complaints + 1 WHERE dealer_id = ? AND id = ?', [bareId(customer.dealerId), bareId(customer.id)]);
  const dealers = dealersOnce(tx);
  const changes: TaskChange[] = [];
  const stopped = new Map<string, string[]>();
  for (const task of await openTasksOf(tx, personOf(customer))) {
    const changed = task.kind === 'FOLLOW_UP' ? shieldedFollowUp(task, orderId, tx.now) : shieldedTask(task, await dealers(task.dealerId));
    if (!changed) continue;
    changes.push(changed);
    stopped.set(task.dealerId, [...(stopped.get(task.dealerId) ?? []), task.id]);
  }
  await updateTasks(tx, changes);
  for (const [dealerId, taskIds] of stopped) {
    await cancelQueued(tx, { dealerId, taskIds }, 'COMPLAINT');
    audit(tx, { unitId: dealerId, action: 'care.shield', entity: 'care_task', entityId: complaintId, after: { tasks: taskIds.length } });
    publish(tx, 'care-tasks.advanced', dealerId, { count: taskIds.length });
  }
}

/**
 * A case has ended, however: three days later care goes on, unless another case of the person is still open (T13, rulings 7).
 * @param endedOn the dealer's day on which it ended
 */
export async function unshieldPerson(tx: TxCtx, customer: ShieldedCustomer, endedOn: string): Promise<void> {
  const dealers = dealersOnce(tx);
  const { settings } = await dealers(customer.dealerId);
  const resume = resumeDay(endedOn, settings.shieldDays);
  const current = await tx.db.manager.findOneByOrFail(Customer, { id: customer.id });
  const shieldedUntil = current.shieldedUntil ? later(current.shieldedUntil, resume) : resume;
  await tx.db.run(
    'UPDATE customer SET open_complaints = CASE WHEN open_complaints > 0 THEN open_complaints - 1 ELSE 0 END, shielded_until = ? WHERE dealer_id = ? AND id = ?', [shieldedUntil, bareId(customer.dealerId), bareId(customer.id)]);
  const rested = await tx.db.manager.findBy(CareTask, { personKey: personOf(customer), workState: 'WAITING', suppressReason: 'COMPLAINT' });
  const changes: TaskChange[] = [];
  for (const task of rested) {
    const resumeAt = startOfDay(shieldedUntil, (await dealers(task.dealerId)).zone);
    changes.push(change(task, { wakeAt: resumeAt < task.endsAt ? resumeAt : task.endsAt }));
  }
  await updateTasks(tx, changes);
  for (const dealerId of new Set(rested.map((task) => task.dealerId))) {
    audit(tx, { unitId: dealerId, action: 'care.unshield', entity: 'customer', entityId: customer.id, after: { resumeOn: shieldedUntil } });
  }
}
