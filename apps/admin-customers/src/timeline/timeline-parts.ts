import type { TimelineKind } from '@dealercare/schema/types';
import { addDays, type LocalDate } from '@dealercare/domain/time/local-date';

/** The parts of a timeline that people look for, each with its kinds (C-027); null: everything. */
export const timelineParts = {
  ALL: null,
  VISIT: ['VISIT', 'APPOINTMENT'],
  CONTACT: ['CONTACT', 'MESSAGE'],
  VOICE: ['SURVEY', 'SUGGESTION'],
  CASE: ['COMPLAINT'],
  FILE: ['CONSENT', 'OWNERSHIP', 'FILE', 'TIER'],
} as const satisfies Readonly<Record<string, readonly TimelineKind[] | null>>;

export type TimelinePart = keyof typeof timelineParts;

export const partNames = Object.keys(timelineParts) as TimelinePart[];

/** How far back one looks, in days; null: as far as there is anything. */
export const timelineSpans = { ANY: null, QUARTER: 90, YEAR: 365, THREE_YEARS: 1095 } as const;

export type TimelineSpan = keyof typeof timelineSpans;

export const spanNames = Object.keys(timelineSpans) as TimelineSpan[];

/** The first day of a span that ends today. */
export function firstDay(span: TimelineSpan, today: LocalDate): LocalDate | null {
  const days = timelineSpans[span];
  return days === null ? null : addDays(today, -days);
}
