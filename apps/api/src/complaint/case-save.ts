import { audit, difference } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { refuse } from '../platform/refusal.js';
import { saveVersioned } from '../platform/versioned.js';
import { notifyAll } from '../messaging/notify.js';
import { clockChanged, type CaseFile, type FiledClock } from './case-file.js';
import { settleCase } from './case-settle.js';
import { publishPlaces } from './case-places.js';
import { rowOfClock } from './clock-row.js';
import { Complaint } from './complaint.entity.js';
import { Escalation } from './escalation.entity.js';

/** Somebody else has taken the same step of a ladder: the whole batch is given up and looked at again. */
export class StepTakenElsewhere extends Error {
  constructor() {
    super('a step of the ladder was taken by another worker');
    this.name = 'StepTakenElsewhere';
  }
}

const UPDATED_CLOCK_COLUMNS = [
  'dealer_id', 'span', 'started_at', 'counted_from', 'due_at', 'due_on', 'status', 'met_at', 'met_as', 'breached_at', 'breach_undone', 'late_at', 'late_entered_at', 'late_as', 'confirmed_late',
  'pauses', 'changes', 'policy_key', 'calendar_version', 'provisional', 'next_moment_at',
];

function clockRows(file: CaseFile): object[] {
  const dealerChanged = 'dealerId' in file.changes;
  const isDue = (filed: FiledClock): boolean => dealerChanged || clockChanged(filed) || file.steps.some(({ clockId }) => clockId === filed.id);
  return file.clocks.filter(isDue).map(({ id, unitId, clock, nextMomentAt }) => rowOfClock(clock, {
    id, subjectId: file.complaint.id, unitId, dealerId: file.complaint.dealerId, nextMomentAt, zone: file.times.of(unitId).hours.zone,
  }));
}

/** New clocks and changed ones in one statement: a row that stands already turns its insert into the update that is wanted. */
async function saveClocks(tx: TxCtx, files: readonly CaseFile[]): Promise<void> {
  const update = UPDATED_CLOCK_COLUMNS.map((column) => `\`${column}\` = ${inserted(`\`${column}\``)}`).join(', ');
  await insertRows(tx.db, 'clock', files.flatMap(clockRows), { suffix: onDuplicate(['id'], update) });
}

async function saveComplaints(tx: TxCtx, files: readonly CaseFile[]): Promise<void> {
  await insertRows(tx.db, 'complaint', files.filter(({ isNew }) => isNew).map(({ complaint }) => ({ ...complaint })));
  for (const file of files) {
    if (file.isNew || Object.keys(file.changes).length === 0) continue;
    if (file.material) await saveVersioned(tx, Complaint, file.complaint, file.changes);
    else await saveDerived(tx, file);
  }
}

/** What only follows from other rows leaves the version alone: nobody who edits the case is thrown back by a reminder. */
async function saveDerived(tx: TxCtx, { complaint, changes }: CaseFile): Promise<void> {
  const { id, version } = complaint;
  const result = await tx.db.manager.update(Complaint, { id, version }, changes as object);
  if (result.affected !== 1) throw refuse('CONFLICT', { version });
}

async function saveEscalations(tx: TxCtx, files: readonly CaseFile[]): Promise<void> {
  // Ended ones first: they free the place of their rung.
  for (const file of files) {
    for (const escalation of file.changedEscalations) {
      if (file.newEscalations.has(escalation)) continue;
      const { id: _id, version, ...columns } = escalation;
      const result = await tx.db.manager.update(Escalation, { id: escalation.id, version }, { ...columns, version: version + 1, updatedAt: tx.now } as object);
      if (result.affected !== 1) throw refuse('CONFLICT', { version });
      Object.assign(escalation, { version: version + 1, updatedAt: tx.now });
    }
  }
  await insertRows(tx.db, 'escalation', files.flatMap(({ newEscalations }) => [...newEscalations].map((escalation) => ({ ...escalation }))));
}

async function saveSteps(tx: TxCtx, files: readonly CaseFile[]): Promise<void> {
  const steps = files.flatMap((file) => file.steps);
  if (await insertRows(tx.db, 'ladder_step', steps, { ignore: true }) !== steps.length) throw new StepTakenElsewhere();
}

/** Facts about clocks follow from what they were and what they are. */
function publishClocks(tx: TxCtx, file: CaseFile): void {
  const { id: complaintId, dealerId, ownerUnitId } = file.complaint;
  for (const { id: clockId, clock: { kind, level, status, breachedAt, metAt }, stored } of file.clocks) {
    const facts = { complaintId, clockId, kind, level, status, dealerId, ownerUnitId };
    if (breachedAt && !stored?.breachedAt) publish(tx, 'clock.breached', dealerId, facts);
    if (metAt && !stored?.metAt) publish(tx, 'clock.met', dealerId, facts);
  }
}

function tellOthers(tx: TxCtx, file: CaseFile, action: string): void {
  const { complaint } = file;
  const { id: complaintId, dealerId, ownerUnitId, originUnitId, level, status, severity } = complaint;
  for (const { type, payload } of file.facts) publish(tx, type, dealerId, { complaintId, dealerId, ownerUnitId, originUnitId, level, status, severity, ...payload });
  publishClocks(tx, file);
  const images = file.isNew ? { before: null, after: { number: complaint.number, severity, level, channel: complaint.channel } } : difference(file.before as object as Record<string, unknown>, materialOf(file));
  const steps = file.steps.map(({ code }) => code);
  if (!images && steps.length === 0) return;
  audit(tx, {
    unitId: dealerId ?? ownerUnitId, action, entity: 'complaint', entityId: complaintId, before: images?.before ?? null,
    after: { ...images?.after, ...(steps.length > 0 ? { steps } : {}) },
  });
}

const materialOf = ({ before, complaint }: CaseFile): Record<string, unknown> =>
  Object.fromEntries(Object.keys(before).map((field) => [field, complaint[field as keyof Complaint]]));

/**
 * Writes files back: rows, timeline, ladder, notices, facts and audit, all in the caller's transaction. CONFLICT when a complaint
 * is no longer at the version it was opened at.
 */
export async function saveCases(tx: TxCtx, files: readonly CaseFile[], action: string): Promise<void> {
  for (const file of files) settleCase(file, tx.now);
  await saveComplaints(tx, files);
  await saveEscalations(tx, files);
  await saveClocks(tx, files);
  await saveSteps(tx, files);
  await insertRows(tx.db, 'complaint_event', files.flatMap((file) => file.events));
  await insertRows(tx.db, 'crisis_alert', files.flatMap((file) => file.alerts));
  await insertRows(tx.db, 'external_case', files.flatMap((file) => file.externalCases));
  await notifyAll(tx, files.flatMap((file) => file.notices));
  for (const file of files) tellOthers(tx, file, action);
  publishPlaces(tx, files);
}
