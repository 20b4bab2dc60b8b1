import type { CaseLimits } from '@dealercare/domain/complaint/case-limits';
import type { Clock } from '@dealercare/domain/complaint/clock';
import { responsibleUnit } from '@dealercare/domain/complaint/clock-kind';
import type { ContactAttempt } from '@dealercare/domain/complaint/contact-attempt';
import type { EventPayload } from '../platform/events/outbox.entity.js';
import { newId } from '../platform/ids.js';
import type { Complaint } from './complaint.entity.js';
import type { ComplaintEvent } from './complaint-event.entity.js';
import type { CaseNotice } from './case-notices.js';
import { unitOf, type CaseUnits, type UnitTimes } from './case-units.js';
import type { CrisisAlert } from './crisis-alert.entity.js';
import type { Escalation } from './escalation.entity.js';
import type { ExternalCase } from './external-case.entity.js';
import type { LadderStep } from './ladder-step.entity.js';
import type { RemedyAction } from './remedy-action.entity.js';

/** A clock of the case: as the rules know it, and where it is kept. */
export interface FiledClock {
  readonly id: string;
  readonly unitId: string;
  clock: Clock;
  /** As it stood when the file was opened; null for a new one. */
  readonly stored: Clock | null;
  /** The day of its due time as it was kept then. */
  readonly storedDueOn: string | null;
  nextMomentAt: Date | null;
  /** Steps of its ladder that were taken. */
  readonly done: Set<string>;
}

/** A try to reach the customer, from the timeline. */
export interface LoggedAttempt extends ContactAttempt {
  /** CONTACT or CALL_BACK. */
  type: string;
}

/** A fact to be published when the file is saved. */
export interface CaseFact {
  type: string;
  payload: EventPayload;
}

/**
 * One complaint with everything the rules ask about, opened under a lock. Verbs and timers change it in memory; it is written
 * in few statements however many files are saved together.
 */
export interface CaseFile {
  readonly complaint: Complaint;
  readonly isNew: boolean;
  /** What has changed of the complaint since it was opened, and how it was before. */
  readonly changes: Partial<Complaint>;
  readonly before: Partial<Complaint>;
  /** The fields that make a difference to whoever edits the case: they raise its version. */
  material: boolean;
  clocks: FiledClock[];
  escalations: Escalation[];
  readonly changedEscalations: Set<Escalation>;
  readonly newEscalations: Set<Escalation>;
  remedies: RemedyAction[];
  hasRootCause: boolean;
  attempts: LoggedAttempt[];
  units: CaseUnits;
  readonly times: UnitTimes;
  readonly limits: CaseLimits;
  readonly events: ComplaintEvent[];
  readonly steps: LadderStep[];
  readonly notices: CaseNotice[];
  readonly facts: CaseFact[];
  readonly alerts: CrisisAlert[];
  readonly externalCases: ExternalCase[];
}

/** Changes columns of the complaint; the file remembers which. */
export function change(file: CaseFile, changes: Partial<Complaint>): void {
  for (const field of Object.keys(changes) as (keyof Complaint)[]) {
    if (!(field in file.before)) Object.assign(file.before, { [field]: file.complaint[field] });
  }
  Object.assign(file.complaint, changes);
  Object.assign(file.changes, changes);
  file.material = true;
}

/** Takes over the clocks that the rules gave back: the known ones in their order, new ones behind them. */
export function adoptClocks(file: CaseFile, clocks: readonly Clock[]): void {
  file.clocks.forEach((filed, index) => { filed.clock = clocks[index] ?? filed.clock; });
  for (const clock of clocks.slice(file.clocks.length)) {
    file.clocks.push({ id: newId('clk'), unitId: unitOf(file.units, responsibleUnit(clock.kind, clock.level)), clock, stored: null, storedDueOn: null, nextMomentAt: null, done: new Set() });
  }
}

export const clocksOf = (file: CaseFile): Clock[] => file.clocks.map(({ clock }) => clock);

/** True when the clock is another one than was opened. */
export function clockChanged({ clock, stored }: FiledClock): boolean {
  return stored === null || (clock !== stored && JSON.stringify(clock) !== JSON.stringify(stored));
}
