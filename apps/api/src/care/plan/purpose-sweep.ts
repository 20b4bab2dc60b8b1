import { In } from 'typeorm';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { bareId, wireId } from '../../platform/ids.js';
import { cancelQueued } from '../../messaging/outbound.service.js';
import { CareTask } from '../task/care-task.entity.js';
import { releaseGuests } from '../task/release-guests.js';
import { updateTasks, type TaskChange } from '../task/update-tasks.js';
import type { PlanCursor } from './care-plan.entity.js';
import { CHUNK } from './candidates.js';
import { cancelled, plannedAnew } from './planned-anew.js';
import type { CaringDealer } from './planning-dealer.js';
import { taskOccasions, type TaskOccasion } from './task-occasion.js';

type Place = Omit<PlanCursor, 'phase'>;

/** Ranges of the sweep: what somebody has to do, then what waits. */
const STATES = ['OPEN', 'WAITING'] as const;
const SWEPT = ['PLANNED', 'DEFERRED', 'READY', 'IN_PROGRESS', 'PENDING', 'ASSIGNED', 'RETRY'] as const;
/** Nothing has happened yet: such a task may still be planned anew. */
const UNTOUCHED = new Set(['PLANNED', 'PENDING', 'ASSIGNED']);
const HYDRATED = 500;

async function openTasks(ctx: Ctx, dealerId: string, { range, at, id }: Place): Promise<{ tasks: CareTask[]; next: Place | null }> {
  const state = STATES[range];
  if (!state) return { tasks: [], next: null };
  const found = await ctx.db.rows(
    `SELECT id, due_at FROM care_task WHERE dealer_id = ? AND work_state = ? AND due_at >= ? AND (due_at > ? OR id > ?) ORDER BY due_at, id LIMIT ${CHUNK}`, [bareId(dealerId), state, at, at, id]);
  const ids = found.map(([task]) => wireId('tsk', String(task)));
  const tasks: CareTask[] = [];
  for (let from = 0; from < ids.length; from += HYDRATED) tasks.push(...await ctx.db.manager.findBy(CareTask, { id: In(ids.slice(from, from + HYDRATED)), status: In([...SWEPT]) }));
  const last = found[found.length - 1];
  const next = found.length === CHUNK && last ? { range, at: String(last[1]), id: String(last[0]) } : { range: range + 1, at: '', id: '' };
  return { tasks: tasks.filter(({ kind }) => kind !== 'DATA_QUALITY'), next };
}

function causeOf({ task, rule, row, occurrence, goneCause }: TaskOccasion): CareTask['cancelCause'] {
  if (row.customer && row.customer.status !== 'ACTIVE') return 'ERASED';
  if (!rule.active && UNTOUCHED.has(task.status)) return 'RULE_CHANGED';
  if (row.vehicle && row.customer?.id !== task.customerId) return 'CAR_SOLD';
  if (row.vehicle && !row.vehicle.ownedByCustomer) return 'CAR_SOLD';
  return occurrence ? null : goneCause;
}

/** An invitation that nobody has begun goes over to the new owner; everything else about the old one ends (F2, INV-27). */
function followsOwner({ task, rule, row, occurrence }: TaskOccasion): boolean {
  return rule.capClass === 'INVITE' && UNTOUCHED.has(task.status) && occurrence !== null && row.customer !== null && row.customer.id !== task.customerId && (row.vehicle?.ownedByCustomer ?? false);
}

/** What today's facts change in an open task: its purpose is gone, its day is another one, or it belongs to somebody else (T11). */
function sweep(occasion: TaskOccasion, dealer: CaringDealer, now: Date): TaskChange | null {
  const { task, occurrence } = occasion;
  if (followsOwner(occasion)) return plannedAnew(occasion, dealer, now);
  const cause = causeOf(occasion);
  if (cause) return cancelled(task, cause, now);
  const isMoved = occurrence !== null && occurrence.t !== task.wantedT && UNTOUCHED.has(task.status);
  return isMoved ? plannedAnew(occasion, dealer, now) : null;
}

export interface SweptChunk {
  changes: TaskChange[];
  next: Place | null;
}

/** Looks through the next open tasks of a dealer. Writes nothing. */
export async function sweepChunk(ctx: Ctx, dealer: CaringDealer, place: Place): Promise<SweptChunk> {
  const { tasks, next } = await openTasks(ctx, dealer.id, place);
  const occasions = await taskOccasions(ctx, dealer, tasks);
  return { changes: occasions.flatMap((occasion) => sweep(occasion, dealer, ctx.now) ?? []), next };
}

/** Writes the changes and takes back the messages that go with ended tasks. Answers how many ended. */
export async function writeSwept(tx: TxCtx, dealerId: string, changes: readonly TaskChange[]): Promise<number> {
  await updateTasks(tx, changes);
  const ended = changes.filter((change) => change.changes.status === 'CANCELLED');
  if (ended.length === 0) return 0;
  const ids = ended.map(({ id }) => id);
  await cancelQueued(tx, { dealerId, taskIds: ids }, 'PURPOSE_GONE');
  await releaseGuests(tx, ids);
  return ended.length;
}
