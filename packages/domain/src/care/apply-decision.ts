import { addDays, daysBetween, earlier, type LocalDate } from '../time/local-date.js';
import type { CapDecision } from './cap-unit.js';
import type { CareStatus } from './care-status.js';
import { isDayStep, type PlannedStep } from './planned-step.js';
import type { PlannedTask } from './planned-task.js';
import type { SuppressReason } from './suppress-reason.js';

/** A planned task after the caps have spoken (T2 to T4). */
export interface ResolvedTask extends PlannedTask {
  status: Extract<CareStatus, 'PLANNED' | 'MERGED' | 'SUPPRESSED'>;
  /** `dedupeKey` of the contact in which its topic is told. */
  mergedInto: string | null;
  suppressReason: SuppressReason | null;
  /** The call is left out, the SMS still goes (CAP-6). */
  smsOnly: boolean;
}

function shifted(steps: readonly PlannedStep[], days: number): PlannedStep[] {
  return steps.map((step) => (isDayStep(step) ? { ...step, date: addDays(step.date, days) } : step));
}

/** The same task on another T, its SMS going along: a pair stays a pair (INV-17). */
export function movedTo(task: PlannedTask, t: LocalDate): PlannedTask {
  return { ...task, t, windowFrom: earlier(task.windowFrom, t), steps: shifted(task.steps, daysBetween(task.t, t)), moved: 'LATER' };
}

/** One code path from a decision to what is stored, for the batch as for the dry run (rulings 35). */
export function applyDecision(task: PlannedTask, decision: CapDecision): ResolvedTask {
  const asPlanned: ResolvedTask = { ...task, status: 'PLANNED', mergedInto: null, suppressReason: null, smsOnly: false };
  switch (decision.kind) {
    case 'KEEP': return asPlanned;
    case 'MOVE': return { ...asPlanned, ...movedTo(task, decision.t) };
    case 'MERGE': return { ...asPlanned, status: 'MERGED', mergedInto: decision.hostId };
    case 'SMS_ONLY': return { ...asPlanned, smsOnly: true, steps: task.steps.filter(({ channel }) => channel !== 'PHONE') };
    case 'SUPPRESS': return { ...asPlanned, status: 'SUPPRESSED', suppressReason: decision.reason };
  }
}
