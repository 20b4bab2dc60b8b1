import type { MoveTimeInput } from '@dealercare/schema/types';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** Steps in which one watches the product's time go by: shorter than a promise, as long as one, past a night, past a weekend. */
export const timeSteps = ['hour', 'twoHours', 'morning', 'day', 'days'] as const;

export type TimeStep = (typeof timeSteps)[number];

const minutes: Readonly<Record<Exclude<TimeStep, 'morning'>, number>> = { hour: HOUR_MINUTES, twoHours: 2 * HOUR_MINUTES, day: DAY_MINUTES, days: 3 * DAY_MINUTES };

/** What the server is asked; the next working morning is that of the viewer's own unit. */
export function moveOf(step: TimeStep, unitId: string): MoveTimeInput {
  return step === 'morning' ? { toMorningOf: unitId } : { byMinutes: minutes[step] };
}
