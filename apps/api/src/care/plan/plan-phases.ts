import type { CareRule } from '@dealercare/domain/care/rule';
import type { CaringDealer } from './planning-dealer.js';

/** What a day's planning does, one after the other: take away what has lost its purpose, plan each rule, let the caps speak. */
export type PlanPhase =
  | { kind: 'PURPOSES' }
  | { kind: 'RULE'; rule: CareRule }
  | { kind: 'CAPS' };

export function phasesOf(dealer: CaringDealer): PlanPhase[] {
  return [{ kind: 'PURPOSES' }, ...[...dealer.rules.values()].map((rule) => ({ kind: 'RULE' as const, rule })), { kind: 'CAPS' }];
}
