import type { LocalDate } from '../time/local-date.js';

/** A legal value as data: rules change by notice (domain.md 2). Basis as in domain.md 0. */
export interface LegalRule<V> {
  code: string;
  validFrom: LocalDate;
  basis: 'LAW' | 'PUB' | 'UNC' | 'DEF';
  value: V;
}

/** The rule that holds on a day: the latest that has come into force, or the first one for days before all of them. */
export function ruleInForce<V>(rules: readonly LegalRule<V>[], on: LocalDate): LegalRule<V> | null {
  const inOrder = [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.filter((rule) => rule.validFrom <= on).at(-1) ?? inOrder[0] ?? null;
}
