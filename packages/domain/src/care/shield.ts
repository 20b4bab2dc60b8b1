import { addDays, type LocalDate } from '../time/local-date.js';
import type { CapClass, CareRule } from './rule.js';

/** What is known about a person's complaints at every dealer of the legal group (rulings 3). */
export interface ShieldFacts {
  open: boolean;
  /** The latest day on which a case ended in whatever way (rulings 7); null when there was none. */
  endedOn: LocalDate | null;
}

export const noComplaint: ShieldFacts = { open: false, endedOn: null };

const shieldedClasses: ReadonlySet<CapClass> = new Set<CapClass>(['INVITE', 'GREETING']);

/** INVITE, GREETING and every survey rest during a complaint; nobody can override it (INV-16, CAP-8, rulings 7). */
export function isShielded(rule: Pick<CareRule, 'capClass' | 'followUp'>): boolean {
  return shieldedClasses.has(rule.capClass) || rule.followUp !== null;
}

/** Day R on which care resumes after the end of a case (T13, EX-097): `shieldDays` calendar days later. */
export function resumeDay(endedOn: LocalDate, shieldDays: number): LocalDate {
  return addDays(endedOn, shieldDays);
}

/** 'OPEN' while a case is open, the day R while it lies ahead, null when care may go on. */
export function shieldAt(facts: ShieldFacts, shieldDays: number, today: LocalDate): LocalDate | 'OPEN' | null {
  if (facts.open) return 'OPEN';
  if (facts.endedOn === null) return null;
  const resume = resumeDay(facts.endedOn, shieldDays);
  return resume > today ? resume : null;
}
