import type { ContactChannel, ContactOutcome } from '@dealercare/domain/complaint/contact-attempt';
import { In } from 'typeorm';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantFromText } from '../platform/database/column.js';
import { inList, type Row } from '../platform/database/database.js';
import { forUpdate } from '../platform/database/dialect.js';
import { bareId, wireId } from '../platform/ids.js';
import { grouped } from '../platform/loader.js';
import type { CaseFile, FiledClock, LoggedAttempt } from './case-file.js';
import { caseLimitsAt } from './case-settings.js';
import { UnitTimes, unitsOf, type CaseUnits } from './case-units.js';
import { CaseClock } from './clock.entity.js';
import { clockOfRow } from './clock-row.js';
import { Complaint } from './complaint.entity.js';
import { Escalation } from './escalation.entity.js';
import { RemedyAction } from './remedy-action.entity.js';

/** A file with nothing in it yet but the complaint. */
export async function emptyFile(ctx: Ctx, complaint: Complaint, isNew: boolean, times = new UnitTimes(ctx.app)): Promise<CaseFile> {
  const units = await unitsOf(ctx, complaint);
  await times.load([units.baseId, units.dealerId, units.regionId, units.manufacturerId]);
  return {
    complaint, isNew, changes: {}, before: {}, material: false, clocks: [], escalations: [], changedEscalations: new Set(), newEscalations: new Set(), remedies: [], hasRootCause: false, attempts: [],
    units, times, limits: await caseLimitsAt(ctx.app, units.baseId), events: [], steps: [], notices: [], facts: [], alerts: [], externalCases: [],
  };
}

/** After the case came under another unit. */
export async function refreshUnits(ctx: Ctx, file: CaseFile): Promise<void> {
  file.units = await unitsOf(ctx, file.complaint);
  const { baseId, dealerId, regionId, manufacturerId }: CaseUnits = file.units;
  await file.times.load([baseId, dealerId, regionId, manufacturerId]);
}

async function stepsOf(ctx: Ctx, list: { sql: string; params: string[] }): Promise<Map<string, string[]>> {
  const rows = await ctx.db.rows(`SELECT clock_id, code FROM ladder_step WHERE complaint_id IN (${list.sql})`, list.params);
  const steps = new Map<string, string[]>();
  for (const [clock, code] of rows) {
    const id = wireId('clk', String(clock));
    steps.set(id, [...(steps.get(id) ?? []), String(code)]);
  }
  return steps;
}

const attemptOf = ([, type, at, channel, outcome]: Row): LoggedAttempt =>
  ({ type: String(type), at: instantFromText(String(at)), channel: channel as ContactChannel, outcome: outcome as ContactOutcome });

async function attemptsOf(ctx: Ctx, list: { sql: string; params: string[] }): Promise<Map<string, LoggedAttempt[]>> {
  const rows = await ctx.db.rows(
    `SELECT complaint_id, type, at, contact_channel, contact_outcome FROM complaint_event WHERE complaint_id IN (${list.sql}) AND contact_outcome IS NOT NULL ORDER BY complaint_id, seq`, list.params);
  const attempts = new Map<string, LoggedAttempt[]>();
  for (const row of rows) {
    const id = wireId('cmp', String(row[0]));
    attempts.set(id, [...(attempts.get(id) ?? []), attemptOf(row)]);
  }
  return attempts;
}

/** Rounds in the order in which they began: the last of a kind is the one that waits. */
function filedClocks(rows: readonly CaseClock[], steps: ReadonlyMap<string, string[]>): FiledClock[] {
  const inOrder = [...rows].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || a.cycle - b.cycle || a.id.localeCompare(b.id));
  return inOrder.map((row) => {
    const clock = clockOfRow(row);
    return { id: row.id, unitId: row.unitId, clock, stored: clock, storedDueOn: row.dueOn, nextMomentAt: row.nextMomentAt, done: new Set(steps.get(row.id) ?? []) };
  });
}

const ticks = ({ status }: CaseClock): boolean => status === 'RUNNING' || status === 'PAUSED';

/** Opens files that the caller has locked. Five statements, however many. */
async function openFiles(ctx: Ctx, ids: readonly string[]): Promise<CaseFile[]> {
  const complaints = await ctx.db.manager.findBy(Complaint, { id: In([...ids]) });
  const clocks = grouped(await ctx.db.manager.findBy(CaseClock, { subjectId: In([...ids]) }), ({ subjectId }) => subjectId);
  const escalations = grouped(await ctx.db.manager.find(Escalation, { where: { complaintId: In([...ids]) }, order: { requestedAt: 'ASC', id: 'ASC' } }), ({ complaintId }) => complaintId);
  const remedies = grouped(await ctx.db.manager.find(RemedyAction, { where: { complaintId: In([...ids]) }, order: { id: 'ASC' } }), ({ complaintId }) => complaintId);
  const list = inList(ids.map(bareId));
  const steps = await stepsOf(ctx, list);
  const attempts = await attemptsOf(ctx, list);
  const causes = new Set((await ctx.db.rows(`SELECT complaint_id FROM root_cause WHERE complaint_id IN (${list.sql})`, list.params)).map(([id]) => wireId('cmp', String(id))));
  const times = new UnitTimes(ctx.app);
  return Promise.all(complaints.map(async (complaint) => {
    const file = await emptyFile(ctx, complaint, false, times);
    const found = clocks.get(complaint.id) ?? [];
    await times.load(found.map(({ unitId }) => unitId));
    for (const { unitId, calendarVersion } of found.filter(ticks)) await times.recall(unitId, [calendarVersion]);
    return {
      ...file, clocks: filedClocks(found, steps), escalations: escalations.get(complaint.id) ?? [], remedies: remedies.get(complaint.id) ?? [],
      hasRootCause: causes.has(complaint.id), attempts: attempts.get(complaint.id) ?? [],
    };
  }));
}

/** Opens a case for a change: nobody else changes it until the transaction ends. Null when it does not exist. */
export async function openCase(tx: TxCtx, id: string): Promise<CaseFile | null> {
  await tx.db.rows(`SELECT id FROM complaint WHERE id = ?${forUpdate()}`, [bareId(id)]);
  return (await openFiles(tx, [id]))[0] ?? null;
}

/** Opens cases that the caller holds by its own lock. */
export function openHeldCases(tx: TxCtx, ids: readonly string[]): Promise<CaseFile[]> {
  return openFiles(tx, ids);
}

/** Opens a case to look at, without a lock and without a change. */
export async function readCase(ctx: Ctx, id: string): Promise<CaseFile | null> {
  return (await openFiles(ctx, [id]))[0] ?? null;
}
