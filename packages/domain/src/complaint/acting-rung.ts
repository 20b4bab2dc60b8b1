import { isAboveDealer, type Level } from './level.js';
import type { ComplaintStatus, EscalationStatus } from './status.js';

/** What decides whose turn it is. */
export interface TurnFacts {
  status: ComplaintStatus;
  level: Level;
  executor: Level;
  atDealer: boolean;
  escalations: readonly { toLevel: Level; status: EscalationStatus }[];
  /** Remedies that are promised and not yet done. */
  openRemedies: number;
}

/** Asked, taken on, contacting: the upper level has not told the dealer yet what to do. */
const withTheLevel: ReadonlySet<EscalationStatus> = new Set(['REQUESTED', 'ACCEPTED', 'CONTACTED']);

/** With every remedy done and the customer's yes only the officer's own finish is missing (E8). */
const awaitsFinish = (facts: TurnFacts, status: EscalationStatus): boolean => status === 'EXECUTING' && facts.status === 'AGREED' && facts.openRemedies === 0;

/**
 * The rung whose people must act now: in its unit's queue the case stands (rulings 1). While the dealer carries out a plan, and
 * while it makes the call-back, it is the dealer's turn however high the case stands (INV-04).
 */
export function actingRung(facts: TurnFacts): Level {
  if (!facts.atDealer) return facts.level;
  const ownRung = isAboveDealer(facts.executor) ? 'DEALER_MANAGEMENT' : facts.executor;
  if (facts.status === 'RESOLVED') return ownRung;
  const upper = facts.escalations.filter(({ toLevel, status }) => isAboveDealer(toLevel) && (withTheLevel.has(status) || awaitsFinish(facts, status)));
  if (upper.some(({ toLevel }) => toLevel === 'MANUFACTURER')) return 'MANUFACTURER';
  return upper.length > 0 ? 'REGION' : ownRung;
}
