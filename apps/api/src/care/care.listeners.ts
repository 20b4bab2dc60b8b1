import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import type { DomainEvent, Listener } from '../platform/events/event.js';
import { recheckCustomer, recheckTasks } from './advance/recheck-begun.js';
import { reportWrongNumber } from './call/data-quality.js';
import { isLate } from './call/end-call.js';
import { tellTask } from './call/task-changed.js';
import { Customer } from '../customer/customer.entity.js';
import { requestPlan } from './plan/plan.service.js';
import { caringDealer } from './plan/planning-dealer.js';
import { CareTask } from './task/care-task.entity.js';
import { releaseGuests } from './task/release-guests.js';
import { decideTask, ended, required } from './task/task-facts.js';
import { updateTasks } from './task/update-tasks.js';

async function taskOf(tx: TxCtx, { payload }: DomainEvent): Promise<CareTask | null> {
  return payload['taskId'] ? tx.db.manager.findOneBy(CareTask, { id: String(payload['taskId']) }) : null;
}

async function save(tx: TxCtx, task: CareTask, changes: Partial<CareTask>): Promise<void> {
  await updateTasks(tx, [{ id: task.id, version: task.version, changes }]);
  const { status, smsState } = task;
  audit(tx, { unitId: task.dealerId, action: 'care.message', entity: 'care_task', entityId: task.id, before: { status, smsState }, after: { status: changes.status ?? status, smsState: changes.smsState ?? smsState } });
  tellTask(tx, { ...task, ...changes } as CareTask);
}

/** A single message is done with its receipt; the call of a pair is still to come (T7). */
const messageSent: Listener = {
  on: 'message.sent',
  run: async (tx, event) => {
    const task = await taskOf(tx, event);
    if (!task) return;
    if (task.status !== 'IN_PROGRESS' || task.hasCall) return save(tx, task, { smsState: 'SENT' });
    const dealer = await caringDealer(tx, task.dealerId);
    const verdict = required(decideTask(task, { action: 'RECORD', outcome: 'MESSAGE_DELIVERED', appointment: null, slotLeft: false }, dealer));
    await save(tx, task, { ...ended(verdict.to, tx.now), smsState: 'SENT', outcome: 'MESSAGE_DELIVERED', endedLate: isLate(task, dealer, tx.now) });
  },
};

/** A failed SMS does not end a pair: the call is made all the same. Alone it fails the task, and a refused number is looked into (T10). */
const messageFailed: Listener = {
  on: 'message.failed',
  run: async (tx, event) => {
    const task = await taskOf(tx, event);
    if (!task || task.workState === 'ENDED') return;
    if (task.hasCall) return save(tx, task, { smsState: 'FAILED' });
    const dealer = await caringDealer(tx, task.dealerId);
    const verdict = required(decideTask(task, { action: 'FAIL', cause: 'SMS_FAILED' }, dealer));
    await save(tx, task, { ...ended(verdict.to, tx.now), smsState: 'FAILED', outcome: 'SMS_FAILED' });
    if (event.payload['permanent'] === true) await reportWrongNumber(tx, dealer, await tx.db.manager.findOneByOrFail(Customer, { id: task.customerId }));
  },
};

/** A message whose time was over: a greeting is missed (EX-072), a pair that has not begun moves to other days (INV-17). */
const messageExpired: Listener = {
  on: 'message.expired',
  run: async (tx, event) => {
    const task = await taskOf(tx, event);
    if (!task || task.workState === 'ENDED' || task.kind !== 'CARE') return;
    if (task.hasCall && task.status === 'IN_PROGRESS') return save(tx, task, { smsState: 'FAILED' });
    if (task.hasCall) return recheckTasks(tx, [task]);
    await save(tx, task, { ...ended('MISSED', tx.now), endedLate: true });
    await releaseGuests(tx, [task.id]);
  },
};

/** A message that may not be sent any more: what is left of its task is looked at again. */
const messageCancelled: Listener = {
  on: 'message.cancelled',
  run: async (tx, event) => {
    const task = await taskOf(tx, event);
    if (task && task.workState !== 'ENDED' && task.status === 'READY') await recheckTasks(tx, [task]);
  },
};

/** T12: a word of refusal between SMS and call stops the call. */
const consentChanged: Listener = {
  on: 'consent.changed',
  run: async (tx, { payload }) => {
    if (payload['status'] === 'WITHDRAWN' || payload['status'] === 'REFUSED') await recheckCustomer(tx, String(payload['customerId']));
  },
};

/** New customers, cars and orders are planned at once, not only in the next night. */
const importFinished: Listener = {
  on: 'import.finished',
  run: async (tx, { payload }) => {
    const unit = (await orgTree(tx.app)).unit(String(payload['unitId']));
    if (unit?.type === 'DEALER') await requestPlan(tx, unit.id, localDateOf(tx.now, unit.timezone));
  },
};

export const careListeners: readonly Listener[] = [messageSent, messageFailed, messageExpired, messageCancelled, consentChanged, importFinished];
