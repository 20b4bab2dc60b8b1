import { addDays, type LocalDate } from '../time/local-date.js';
import type { CandidateRange } from './candidate-range.js';
import type { CareRule, RuleOf, WindowEdge } from './rule.js';
import type { TriggerKind } from './trigger-kind.js';

/** One time that a rule applies to a customer or a car. */
export interface Occurrence {
  /** Unique for rule and subject (INV-11): order id, policy id, calendar year, lunar year, due month. */
  anchorKey: string;
  anchorDate: LocalDate;
  /** The wanted call or send day, before closed days are looked at. */
  t: LocalDate;
  /** Last day of the thing itself, where it has one (alert, campaign). */
  endDate?: LocalDate;
  /** Which text of the rule fits, such as ONSITE or CERTIFICATE. */
  variant?: string;
}

/** What a kind of trigger must be able to say. `S` is what it needs to know of the customer or car. */
export interface Trigger<K extends TriggerKind, S> {
  kind: K;
  /** Every occurrence whose T lies between two days, both included, and whose purpose still exists. */
  occurrences(rule: RuleOf<K>, subject: S, from: LocalDate, to: LocalDate): Occurrence[];
  /** Which stored dates can produce such an occurrence: for choosing rows by an index. May name more than needed, never less. */
  candidates(rule: RuleOf<K>, from: LocalDate, to: LocalDate): CandidateRange[];
}

export function occurrenceAt(rule: Pick<CareRule, 'offsetDays'>, anchorKey: string, anchorDate: LocalDate): Occurrence {
  return { anchorKey, anchorDate, t: addDays(anchorDate, rule.offsetDays) };
}

export function withTBetween(occurrences: readonly Occurrence[], from: LocalDate, to: LocalDate): Occurrence[] {
  return occurrences.filter(({ t }) => t >= from && t <= to);
}

/** The anchor dates that lead to a T between two days. */
export function anchorDays(rule: Pick<CareRule, 'offsetDays'>, from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } {
  return { from: addDays(from, -rule.offsetDays), to: addDays(to, -rule.offsetDays) };
}

/** When a task may be done, and how far its T may be moved. All days included. */
export interface CareWindow {
  from: LocalDate;
  to: LocalDate;
  /** First and last T after a move; they lie outside the window where the rule says so. */
  earliest: LocalDate;
  latest: LocalDate;
}

function edge({ of, days }: WindowEdge, occurrence: Occurrence): LocalDate {
  if (of === 'ANCHOR') return addDays(occurrence.anchorDate, days);
  return addDays(of === 'T' ? occurrence.t : occurrence.endDate ?? occurrence.anchorDate, days);
}

/** The window of one occurrence (DT-CARE, columns "Window" and "If T not possible"). */
export function windowOf(rule: Pick<CareRule, 'window' | 'moveLimit' | 'ifImpossible'>, occurrence: Occurrence): CareWindow {
  const from = edge(rule.window.from, occurrence);
  const to = edge(rule.window.to, occurrence);
  const limit = rule.moveLimit ? edge(rule.moveLimit, occurrence) : null;
  return {
    from, to,
    earliest: rule.ifImpossible === 'EARLIER' && limit !== null ? limit : from,
    latest: rule.ifImpossible === 'LATER' && limit !== null ? limit : to,
  };
}
