import type { LocalDate } from '../time/local-date.js';
import { isFree } from './cap-count.js';
import type { CapPolicy } from './cap-policy.js';
import { byRank, type CapDecisions, type CapUnit } from './cap-unit.js';

function byUrgency(a: CapUnit, b: CapUnit): number {
  if (a.redAlert !== b.redAlert) return a.redAlert ? -1 : 1;
  if (a.settled !== b.settled) return a.settled ? -1 : 1;
  if (a.t !== b.t) return a.t < b.t ? -1 : 1;
  return byRank(a, b);
}

/** Weather alerts: a few a day and week, RED ones always (CAP-3, EX-101). RED ones are received too, so they count for the others. */
export function decideAlerts(alerts: readonly CapUnit[], past: readonly LocalDate[], policy: CapPolicy): CapDecisions {
  const decisions: CapDecisions = new Map();
  const taken = [...past];
  for (const unit of [...alerts].sort(byUrgency)) {
    const mayGo = unit.redAlert || unit.settled || isFree(unit.t, taken, policy.alert);
    decisions.set(unit.id, mayGo ? { kind: 'KEEP' } : { kind: 'SUPPRESS', reason: 'CAP', rule: 'CAP-3' });
    if (mayGo) taken.push(unit.t);
  }
  return decisions;
}
