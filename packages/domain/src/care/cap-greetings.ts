import type { LocalDate } from '../time/local-date.js';
import type { CapPolicy } from './cap-policy.js';
import { byRank, type CapDecision, type CapDecisions, type CapUnit } from './cap-unit.js';

function byImportance(a: CapUnit, b: CapUnit): number {
  if (a.settled !== b.settled) return a.settled ? -1 : 1;
  if (a.isBirthday !== b.isBirthday) return a.isBirthday ? -1 : 1;
  return byRank(a, b);
}

function decide(unit: CapUnit, sent: readonly CapUnit[], pastToday: number, policy: CapPolicy): CapDecision {
  if (unit.settled) return { kind: 'KEEP' };
  const host = sent.find(({ dealerId }) => dealerId === unit.dealerId);
  if (host) return { kind: 'MERGE', hostId: host.id, rule: host.isBirthday && unit.isBirthday ? 'CAP-9' : 'CAP-2' };
  return pastToday + sent.length < policy.greetingsADay ? { kind: 'KEEP' } : { kind: 'SUPPRESS', reason: 'CAP', rule: 'CAP-2' };
}

/**
 * One greeting a day: the birthday's message names the festival too (CAP-2, EX-096), two birthdays on one day are one message (CAP-9,
 * EX-066). A greeting never moves (INV-19); a second dealer's is suppressed, not merged (rulings 3).
 */
export function decideGreetings(greetings: readonly CapUnit[], past: readonly LocalDate[], policy: CapPolicy): CapDecisions {
  const decisions: CapDecisions = new Map();
  const sentOn = new Map<LocalDate, CapUnit[]>();
  for (const unit of [...greetings].sort(byImportance)) {
    const sent = sentOn.get(unit.t) ?? [];
    const decision = decide(unit, sent, past.filter((day) => day === unit.t).length, policy);
    decisions.set(unit.id, decision);
    if (decision.kind === 'KEEP') sentOn.set(unit.t, [...sent, unit]);
  }
  return decisions;
}
