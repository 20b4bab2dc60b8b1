import { startOfDay } from '@dealercare/domain/time/zone';
import { addDays, type LocalDate } from '@dealercare/domain/time/local-date';
import { planDealer } from '../care/plan/plan.service.js';
import { updateTasks, type TaskChange } from '../care/task/update-tasks.js';
import type { App, TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';
import type { Chance } from './random.js';

const ZONE = 'Asia/Shanghai';
const DAYS_BACK = 360;
/** Shorter than the planner's horizon, so that no day falls between two plans. */
const STEP_DAYS = 40;
const MINUTE_MS = 60_000;
/** The last days' tasks stay open: some are late today. */
const STILL_OPEN_DAYS = 3;

interface PastTask { id: string; version: number; kind: string; t: LocalDate; windowTo: LocalDate; hasCall: boolean; customerId: string; personKey: string; vehicleId: string | null; capClass: string }

const atMinute = (day: LocalDate, minute: number): Date => new Date(startOfDay(day, ZONE).getTime() + minute * MINUTE_MS);

async function pastTasks(tx: TxCtx, dealerId: string, before: LocalDate): Promise<PastTask[]> {
  const rows = await tx.db.rows(
    "SELECT id, version, kind, t, window_to, has_call, customer_id, person_key, vehicle_id, cap_class FROM care_task WHERE dealer_id = ? AND work_state <> 'ENDED' AND t < ? ORDER BY t, dedupe_key", [bareId(dealerId), before]);
  return rows.map(([id, version, kind, t, windowTo, hasCall, customer, personKey, vehicle, capClass]) => ({
    id: wireId('tsk', String(id)), version: Number(version), kind: String(kind), t: String(t), windowTo: String(windowTo), hasCall: Number(hasCall) === 1,
    customerId: wireId('cus', String(customer)), personKey: String(personKey), vehicleId: vehicle === null ? null : wireId('veh', String(vehicle)), capClass: String(capClass),
  }));
}

const ended = { workState: 'ENDED', wakeAt: null, nextAttemptAt: null, nextAgreed: false, callBegunAt: null, capsPending: false } as const;

/** What became of a task of the past: most were done on their day, some later, some missed. */
function becameOf(chance: Chance, task: PastTask, before: LocalDate): TaskChange & { doneAt: Date | null } {
  const followUp = task.kind === 'FOLLOW_UP';
  if (task.windowTo < before && chance.percent(7)) {
    return { id: task.id, version: task.version, doneAt: null, changes: { ...ended, status: followUp ? 'EXPIRED' : 'MISSED', endedAt: atMinute(addDays(task.windowTo, 1), 0), endedLate: true, outcome: null } };
  }
  const late = chance.percent(8) && task.windowTo > task.t;
  const doneAt = atMinute(late ? addDays(task.t, 1) : task.t, chance.whole(9 * 60 + 5, 17 * 60 + 30));
  const outcome = followUp ? 'NORMAL' : task.hasCall ? 'REACHED' : 'MESSAGE_DELIVERED';
  return { id: task.id, version: task.version, doneAt, changes: { ...ended, status: followUp ? 'COMPLETED' : 'DONE', endedAt: doneAt, endedLate: late, outcome } };
}

async function endPast(tx: TxCtx, chance: Chance, dealerId: string, before: LocalDate): Promise<void> {
  const tasks = await pastTasks(tx, dealerId, before);
  const results = tasks.map((task) => ({ task, result: becameOf(chance, task, before) }));
  await updateTasks(tx, results.map(({ result: { id, version, changes } }) => ({ id, version, changes })));
  await insertRows(tx.db, 'contact_log', results.flatMap(({ task, result: { doneAt } }) => (doneAt ? [{
    id: newId('ctl'), dealerId, customerId: task.customerId, personKey: task.personKey, vehicleId: task.vehicleId, channel: task.hasCall ? 'PHONE' : 'SMS', direction: 'OUT',
    purpose: task.kind === 'FOLLOW_UP' ? 'FOLLOW_UP' : 'CARE', capClass: task.capClass, taskId: task.id, complaintId: null, at: doneAt, onDay: task.t, outcome: task.hasCall ? 'REACHED' : null,
    mood: null, noteCipher: null, consentRecordId: null, staffId: null, createdAt: doneAt, createdBy: null, updatedAt: doneAt, version: 1,
  }] : [])));
}

/** A year of care behind a dealer, planned day for day by the planner itself, and today's work before it. */
export async function seedCare(app: App, chance: Chance, dealerId: string, today: LocalDate): Promise<void> {
  const system = systemContext(app, 'demo');
  for (let back = DAYS_BACK; back > 0; back -= STEP_DAYS) {
    const day = addDays(today, -back);
    await planDealer({ ...system, now: atMinute(day, 30) }, dealerId, day);
    const nextDay = addDays(day, STEP_DAYS);
    const before = nextDay < today ? nextDay : addDays(today, -STILL_OPEN_DAYS);
    await inTransaction({ ...system, now: atMinute(before, 30) }, (tx) => endPast(tx, chance, dealerId, before));
  }
  await planDealer(system, dealerId, today);
}
