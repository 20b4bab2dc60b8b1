import { eachDay, type LocalDate } from '../time/local-date.js';
import { isFree } from './cap-count.js';
import { hostFor } from './cap-host.js';
import type { CapPolicy } from './cap-policy.js';
import { byRank, type CapDecision, type CapDecisions, type CapUnit } from './cap-unit.js';

/** Whether a dealer may call on a day. */
export type CallableAt = (dealerId: string, day: LocalDate) => boolean;

/** What invites are weighed against, apart from each other. */
export interface InviteSurroundings {
  /** T of invites that are running or done. */
  past: readonly LocalDate[];
  followUpCalls: readonly CapUnit[];
  policy: CapPolicy;
  isCallable: CallableAt;
}

/** The unit's own day, then those to which it may move. */
function* daysFor(unit: CapUnit, isCallable: CallableAt): Generator<LocalDate> {
  yield unit.t;
  for (const day of eachDay(unit.t, unit.latestT)) {
    const isPossible = day > unit.t && day >= unit.earliestT;
    if (isPossible && (!unit.hasCall || isCallable(unit.dealerId, day))) yield day;
  }
}

function withoutPlace(unit: CapUnit, policy: CapPolicy): CapDecision {
  return unit.hasSms && unit.priority <= policy.smsOnlyUpToPriority
    ? { kind: 'SMS_ONLY', rule: 'CAP-6' }
    : { kind: 'SUPPRESS', reason: 'CAP', rule: 'CAP-6' };
}

/** The first of the unit's days on which it finds a host or room under the caps. */
function decide(unit: CapUnit, placed: readonly CapUnit[], { past, followUpCalls, policy, isCallable }: InviteSurroundings): CapDecision {
  const taken = [...past, ...placed.map(({ t }) => t)];
  for (const day of daysFor(unit, isCallable)) {
    const host = hostFor(unit, day, followUpCalls, placed, policy);
    if (host) return { kind: 'MERGE', ...host };
    if (isFree(day, taken, policy.invite)) return day === unit.t ? { kind: 'KEEP' } : { kind: 'MOVE', t: day, rule: 'CAP-6' };
  }
  return withoutPlace(unit, policy);
}

/**
 * CAP-1 and CAP-4 to CAP-7 for the invites of one person. The important ones choose first, so that a later but more important
 * contact keeps its place against an earlier one (C7); settled ones stand before all.
 */
export function decideInvites(invites: readonly CapUnit[], surroundings: InviteSurroundings): CapDecisions {
  const decisions: CapDecisions = new Map();
  const placed: CapUnit[] = [];
  for (const unit of invites.filter(({ settled, smsOnly }) => settled || smsOnly)) {
    decisions.set(unit.id, { kind: 'KEEP' });
    if (!unit.smsOnly) placed.push(unit);
  }
  placed.sort(byRank);
  for (const unit of invites.filter(({ settled, smsOnly }) => !settled && !smsOnly).sort(byRank)) {
    const decision = decide(unit, placed, surroundings);
    decisions.set(unit.id, decision);
    if (decision.kind === 'KEEP') placed.push(unit);
    if (decision.kind === 'MOVE') placed.push({ ...unit, t: decision.t });
  }
  return decisions;
}
