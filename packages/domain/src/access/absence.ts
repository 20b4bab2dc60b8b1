import type { LocalDate } from '../time/local-date.js';

/** Somebody is away from a day to a day, both included; who does the work meanwhile, if anybody. */
export interface AbsenceSpan {
  userId: string;
  substituteId: string | null;
  from: LocalDate;
  to: LocalDate;
}

const holds = ({ from, to }: AbsenceSpan, day: LocalDate): boolean => from <= day && day <= to;

export function isAway(absences: readonly AbsenceSpan[], userId: string, day: LocalDate): boolean {
  return absences.some((absence) => absence.userId === userId && holds(absence, day));
}

/**
 * Who acts for somebody on a day (A19): the person, or the substitute while the person is away, or the substitute's own one. Null when
 * nobody does: the work is for the queue of the unit. It ends by itself with the last day.
 */
export function actingFor(absences: readonly AbsenceSpan[], userId: string, day: LocalDate): string | null {
  const asked = new Set<string>();
  let at: string | null = userId;
  while (at !== null && !asked.has(at)) {
    asked.add(at);
    const current: string = at;
    const absence: AbsenceSpan | undefined = absences.find((span) => span.userId === current && holds(span, day));
    if (!absence) return at;
    at = absence.substituteId;
  }
  return null;
}

/** For whom somebody acts on a day besides oneself. */
export function actsFor(absences: readonly AbsenceSpan[], userId: string, day: LocalDate): string[] {
  const away = new Set(absences.filter((absence) => holds(absence, day)).map((absence) => absence.userId));
  return [...away].filter((absent) => absent !== userId && actingFor(absences, absent, day) === userId);
}

/** Whether two spells of the same person would overlap: then nobody could say who stands in. */
export function overlaps(a: Pick<AbsenceSpan, 'from' | 'to'>, b: Pick<AbsenceSpan, 'from' | 'to'>): boolean {
  return a.from <= b.to && b.from <= a.to;
}
