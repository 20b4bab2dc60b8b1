import { clockSettings } from '@dealercare/domain/complaint/clock-setting';
import { confirmLateEntry as confirmEntry, rejectLateEntry } from '@dealercare/domain/complaint/clock-state';
import { pausedWorkDays, resumeClock as resume } from '@dealercare/domain/complaint/clock-pause';
import { openPause } from '@dealercare/domain/complaint/clock';
import { pauseClock as pause } from '@dealercare/domain/complaint/clock-pause-request';
import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { bareId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { levelOfAuthor } from './case-actor.js';
import type { CaseFile, FiledClock } from './case-file.js';
import { noteEvent, notedEvent } from './case-timeline.js';
import { noteBreaches } from './case-timers.js';
import type { LateEntryInput, PauseClockInput, ResumeClockInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { onCase, requireWork } from './on-case.js';
import { refuseCase } from './refuse-case.js';

function clockOf(file: CaseFile, clockId: string): FiledClock {
  requireId('clk', clockId);
  const filed = file.clocks.find(({ id }) => id === clockId);
  if (!filed) throw refuse('NOT_FOUND');
  return filed;
}

/** What the ladder did because of a breach stays and is marked as undone by evidence (rulings 13, EX-164). */
async function markUndone(tx: TxCtx, { id, clock, stored }: FiledClock): Promise<boolean> {
  if (!clock.breachUndone || stored?.breachUndone) return false;
  await tx.db.run("UPDATE ladder_step SET undone_at = ? WHERE clock_id = ? AND code NOT LIKE 'WARN%'", [instantText(tx.now), bareId(id)]);
  return true;
}

/** A manager confirms or rejects an event that was entered late (rulings 13). */
export function confirmLateEntry(tx: TxCtx, { clockId, confirm, ...input }: LateEntryInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.confirm-late-entry', async (file, actor) => {
    requireWork(file, 'CONFIRM_LATE_ENTRY', actor);
    const filed = clockOf(file, clockId);
    if (!filed.clock.lateEntry) throw refuse('NO_LATE_ENTRY');
    const at = filed.clock.lateEntry.at;
    filed.clock = confirm ? confirmEntry(filed.clock, file.times.of(filed.unitId)) : rejectLateEntry(filed.clock);
    noteEvent(tx, file, { type: confirm ? 'LATE_ENTRY_CONFIRMED' : 'LATE_ENTRY_REJECTED', at: tx.now, authorLevel: levelOfAuthor(actor), facts: { clockId, kind: filed.clock.kind, eventAt: at.toISOString() } });
    noteBreaches(tx, file);
    if (await markUndone(tx, filed)) noteEvent(tx, file, { type: 'BREACH_UNDONE', at: tx.now, byTimer: true, facts: { clockId, kind: filed.clock.kind } });
    file.facts.push({ type: 'clock.late-entry-judged', payload: { clockId, confirm } });
  });
}

/** The customer agreed to a later date (A10, A11): the clock stands still until then, within the case's budget. */
export function pauseClock(tx: TxCtx, { clockId, reason, until, customerAgreed, ...input }: PauseClockInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.pause-clock', async (file, actor) => {
    requireWork(file, 'PAUSE_CLOCK', actor);
    const filed = clockOf(file, clockId);
    const unit = file.times.of(filed.unitId);
    const verdict = pause(filed.clock, {
      now: tx.now, reason, expectedUntil: until, customerAgreed, workDaysUsed: file.clocks.reduce((sum, { clock, unitId }) => sum + pausedWorkDays(clock, file.times.of(unitId)), 0),
      caseLevel: file.complaint.level, actorLevels: actor.levels,
    }, unit, file.limits);
    if (!verdict.ok) throw refuseCase(verdict);
    filed.clock = verdict.clock;
    await notedEvent(tx, file, { type: 'CLOCK_PAUSED', at: tx.now, authorLevel: levelOfAuthor(actor), facts: { clockId, kind: filed.clock.kind, until: openPause(filed.clock)?.endsAt?.toISOString() ?? null } }, reason);
    file.facts.push({ type: 'clock.paused', payload: { clockId } });
  });
}

/** Goes on before the agreed date. */
export function resumeClock(tx: TxCtx, { clockId, ...input }: ResumeClockInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.resume-clock', async (file, actor) => {
    requireWork(file, 'PAUSE_CLOCK', actor);
    const filed = clockOf(file, clockId);
    if (openPause(filed.clock)?.cause !== 'CUSTOMER') throw refuse('CLOCK_NOT_PAUSED');
    filed.clock = resume(filed.clock, tx.now, file.times.of(filed.unitId));
    noteEvent(tx, file, { type: 'CLOCK_RESUMED', at: tx.now, authorLevel: levelOfAuthor(actor), facts: { clockId, kind: filed.clock.kind } });
    file.facts.push({ type: 'clock.resumed', payload: { clockId } });
  });
}

const names = new Map(clockSettings().map(({ key, nameZh, nameEn }) => [key, { nameZh, nameEn }]));

/** What a clock setting is called; more specific keys carry their case behind `@`. */
export function policyName(key: string): { nameZh: string; nameEn: string } {
  return names.get(key.split('@', 1)[0] ?? key) ?? { nameZh: key, nameEn: key };
}
