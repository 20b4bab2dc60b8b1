import type { Level } from './level.js';
import type { Severity } from './severity-scale.js';
import type { ComplaintStatus, EscalationStatus, EscalationTrigger } from './status.js';

/** What the rules must know about an escalation and its complaint. `status` null: it is being asked for. */
export interface EscalationFacts {
  status: EscalationStatus | null;
  fromLevel: Level;
  toLevel: Level;
  trigger: EscalationTrigger;
  severity: Severity;
  complaintStatus: ComplaintStatus;
  /** The rung that holds the complaint now. */
  complaintLevel: Level;
  /** Levels at which an escalation of this complaint is active, this one included when it is (INV-03). */
  activeLevels: readonly Level[];
  /** Earlier returns of this complaint (E3). */
  returnsBefore: number;
  /** Rejections by the customer at this level (E10). */
  rejectCount: number;
  accusedIds: readonly string[];
}

/** One step of an upper level's plan (E6). */
export interface PlanStep {
  text: string;
  ownerId: string | null;
  dueAt: Date | null;
}
