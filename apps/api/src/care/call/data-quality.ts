import { addDays } from '@dealercare/domain/time/local-date';
import { endOfDay } from '@dealercare/domain/time/zone';
import type { Customer } from '../../customer/customer.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { newId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion } from '../../platform/versioned.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import { CareTask } from '../task/care-task.entity.js';
import { ended } from '../task/task-facts.js';
import type { ResolveDataTaskInput } from './call-inputs.js';
import { saveTask, tellTask } from './task-changed.js';

/** The code under which wrong numbers stand in the list; no rule plans them. */
export const WRONG_NUMBER_CODE = 'DATA-PHONE';
const PRIORITY = 15;
/** A file should be put right within this time. */
const OPEN_DAYS = 30;

/** A wrong number leaves a piece of work: find the right one (T10, B10). The same number is reported once. */
export async function reportWrongNumber(tx: TxCtx, dealer: CaringDealer, customer: Customer): Promise<void> {
  const windowTo = addDays(dealer.today, OPEN_DAYS);
  const id = newId('tsk');
  const inserted = await insertRows(tx.db, 'care_task', [{
    id, dealerId: dealer.id, kind: 'DATA_QUALITY', status: 'READY', workState: 'OPEN', ruleCode: WRONG_NUMBER_CODE, dedupeKey: `${WRONG_NUMBER_CODE}|${customer.id}|${customer.phoneIndex ?? ''}`,
    customerId: customer.id, personKey: customer.personKey ?? customer.id, vehicleId: null, orderId: null, anchorKey: customer.phoneIndex ?? '', anchorDate: dealer.today, variant: null,
    wantedT: dealer.today, t: dealer.today, dueAt: tx.now, windowFrom: dealer.today, windowTo, earliestT: dealer.today, latestT: windowTo, endsAt: endOfDay(windowTo, dealer.zone), wakeAt: null,
    steps: [], droppedSteps: [], capClass: 'EXEMPT', priority: PRIORITY, hasCall: false, smsState: 'NONE', smsOnly: false, capsPending: false, late: false, tries: 0, nextAgreed: false, endedLate: false,
    createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  }], { ignore: true });
  if (inserted > 0) tellTask(tx, { id, dealerId: dealer.id, workState: 'OPEN', status: 'READY' });
}

/** The file was put right. */
export async function resolveDataTask(tx: TxCtx, { taskId, expectedVersion, note }: ResolveDataTaskInput): Promise<CareTask> {
  const task = await findInScope(tx, CareTask, taskId, 'care:work');
  requireVersion(task, expectedVersion);
  if (task.kind !== 'DATA_QUALITY' || task.workState !== 'OPEN') throw refuse('MOVE_NOT_ALLOWED', { status: task.status });
  await saveTask(tx, task, { ...ended('DONE', tx.now), outcome: 'CORRECTED', endReason: note ?? null }, 'care.resolve-data');
  return task;
}
