import type { Clock, DueChange, Pause } from '@dealercare/domain/complaint/clock';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { CaseClock } from './clock.entity.js';

const dateOrNull = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

/** JSON knows no dates: what was written as one comes back as text. */
const pauseOf = (pause: Pause): Pause => ({ ...pause, from: new Date(pause.from), until: dateOrNull(pause.until), endsAt: dateOrNull(pause.endsAt) });
const changeOf = (change: DueChange): DueChange => ({ ...change, at: new Date(change.at), previousDueAt: new Date(change.previousDueAt), dueAt: new Date(change.dueAt) });

/** The clock as the rules know it. */
export function clockOfRow(row: CaseClock): Clock {
  const { kind, level, cycle, span, startedAt, countedFrom, dueAt, provisional, status, metAt, metAs, breachedAt, breachUndone, confirmedLate, policyKey, calendarVersion } = row;
  const lateEntry = row.lateAt && row.lateEnteredAt && row.lateAs ? { at: row.lateAt, enteredAt: row.lateEnteredAt, as: row.lateAs } : null;
  return {
    kind, level, cycle, span, startedAt, countedFrom, dueAt, provisional, status, metAt, metAs, breachedAt, breachUndone, lateEntry, confirmedLate,
    pauses: row.pauses.map(pauseOf), changes: row.changes.map(changeOf), policyKey, calendarVersion,
  };
}

/** Where a clock belongs, beside what the rules know of it. */
export interface ClockPlace {
  id: string;
  subjectId: string;
  unitId: string;
  dealerId: string | null;
  nextMomentAt: Date | null;
  /** The zone of the unit, for the day of the due time. */
  zone: string;
}

/** The columns of a clock, as they are inserted or brought up to date. */
export function rowOfClock(clock: Clock, { id, subjectId, unitId, dealerId, nextMomentAt, zone }: ClockPlace): Omit<CaseClock, 'sweepTries' | 'sweepError'> {
  const { lateEntry, ...known } = clock;
  return {
    id, subjectType: 'COMPLAINT', subjectId, unitId, dealerId, nextMomentAt, dueOn: localDateOf(clock.dueAt, zone), ...known,
    lateAt: lateEntry?.at ?? null, lateEnteredAt: lateEntry?.enteredAt ?? null, lateAs: lateEntry?.as ?? null,
  };
}
