import type { ContactAttempt } from './contact-attempt.js';
import type { Level } from './level.js';
import type { Severity } from './severity-scale.js';
import type { CloseReason, ComplaintStatus, ComplaintSubtype, CrisisKind, Justification } from './status.js';

/** Something promised or decided for the customer or against the cause (C-133, INV-08). Money in fen. */
export interface Measure {
  kind: 'REMEDY' | 'CORRECTIVE';
  amountFen: number;
  approved: boolean;
  ownerId: string | null;
  dueAt: Date | null;
  done: boolean;
}

/** What the rules must know about a complaint to judge a transition. `status` null: not registered yet. */
export interface ComplaintFacts {
  status: ComplaintStatus | null;
  level: Level;
  /** The rung whose people act now: below `level` while the dealer carries out an upper level's plan (INV-04). */
  executor: Level;
  /** False for a case above the dealer that was not dispatched yet (rulings 1). */
  atDealer: boolean;
  severity: Severity;
  subtype: ComplaintSubtype | null;
  crisis: CrisisKind | null;
  /** A regulator, a consumer body, a court or a complaint site has it (DT-SEV 2). */
  external: boolean;
  /** The third complaint on one matter, or a later one (EX-172). */
  repeat: boolean;
  /** A case of the 12315 online settlement. */
  odr: boolean;
  /** Nobody can be called: the guards about reaching the customer do not apply (K1). */
  anonymous: boolean;
  accusedIds: readonly string[];
  department: string | null;
  measures: readonly Measure[];
  causes: readonly string[];
  hasRootCause: boolean;
  isValid: boolean | null;
  justification: Justification;
  /** Who reviewed the case as manager in this round (INV-06). */
  reviewedById: string | null;
  /** Call-backs tried since the case was resolved. */
  callBackAttempts: readonly ContactAttempt[];
  /** Levels at which an escalation of the case is active. */
  activeEscalations: readonly Level[];
  rejectCount: number;
  reopenCount: number;
  closedAt: Date | null;
  /** The dealer's zone: it decides which day it is. */
  zone: string;
}

/** A case before its registration at a rung; everything else is still unknown. */
export function unregisteredCase(level: Level, zone: string, atDealer = true): ComplaintFacts {
  return {
    status: null, level, executor: level, atDealer, severity: 'GENERAL', subtype: null, crisis: null, external: false, repeat: false, odr: false, anonymous: false,
    accusedIds: [], department: null, measures: [], causes: [], hasRootCause: false, isValid: null, justification: 'UNDETERMINED',
    reviewedById: null, callBackAttempts: [], activeEscalations: [], rejectCount: 0, reopenCount: 0, closedAt: null, zone,
  };
}

/** The fields of the complaint that a transition sets; those that stay are absent. */
export interface ComplaintChanges {
  level?: Level;
  executor?: Level;
  atDealer?: boolean;
  ownerUnitId?: string;
  severity?: Severity;
  crisis?: CrisisKind;
  ownerId?: string;
  department?: string;
  rejectCount?: number;
  reopenCount?: number;
  isValid?: boolean | null;
  invalidReason?: string | null;
  reviewedById?: null;
  closedAt?: Date | null;
  closeReason?: CloseReason | null;
}
