import { addDays, type LocalDate } from '../time/local-date.js';
import { instantOf, minutesOf } from '../time/zone.js';
import type { Channel } from './channel.js';
import type { ContactHours } from './callable-days.js';
import type { CareStep, IfLate } from './rule.js';

/** A step with its day. Times are minutes after midnight in the dealer's zone, `until` excluded; null: the channel's own hours. */
export type PlannedStep =
  | { channel: Channel; when: 'DAY'; date: LocalDate; from: number | null; until: number | null; ifLate: IfLate }
  | { channel: Channel; when: 'AFTER_CALL' | 'AT_ONCE' };

export type DayStep = Extract<PlannedStep, { when: 'DAY' }>;

const minutes = (text: string | null): number | null => (text === null ? null : minutesOf(text));

/** The steps of a task whose T is `t`. */
export function stepsOn(steps: readonly CareStep[], t: LocalDate): PlannedStep[] {
  return steps.map(({ channel, timing }) => (timing.kind === 'DAY'
    ? { channel, when: 'DAY', date: addDays(t, timing.day), from: minutes(timing.from), until: minutes(timing.until), ifLate: timing.ifLate }
    : { channel, when: timing.kind }));
}

export function isDayStep(step: PlannedStep): step is DayStep {
  return step.when === 'DAY';
}

/** The day on which a task must be ready: T-1 of a pair, T of a single step (T5). */
export function readyDay(steps: readonly PlannedStep[], t: LocalDate): LocalDate {
  return steps.filter(isDayStep).reduce((first, { date }) => (date < first ? date : first), t);
}

export interface EndingTask {
  steps: readonly PlannedStep[];
  windowTo: LocalDate;
}

/**
 * The instant from which a task that was not done is MISSED (T9, rulings 8): the end of its window's last day, or the end of the
 * slot when every step is a message that must not come late (EX-072).
 */
export function windowEndsAt({ steps, windowTo }: EndingTask, hours: ContactHours, zone: string): Date {
  const days = steps.filter(isDayStep);
  const isStrict = days.length > 0 && days.length === steps.length && days.every(({ ifLate }) => ifLate === 'MISS');
  if (!isStrict) return instantOf(addDays(windowTo, 1), 0, zone);
  const ends = days.map(({ date, until }) => instantOf(date, until ?? hours.sms.to, zone));
  return ends.reduce((last, end) => (end > last ? end : last));
}
