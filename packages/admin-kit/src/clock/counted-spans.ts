import { endOfDay, startOfDay } from '@dealercare/domain/time/zone';
import type { ClockSegment, ClockView } from './clock-view.js';

/** Time that counts for a clock, from and to in ms since 1970. */
export interface Span {
  from: number;
  to: number;
}

function spanOf(segment: ClockSegment, zone: string): Span | null {
  if (segment.kind === 'TIME' && segment.from && segment.to) return { from: Date.parse(segment.from), to: Date.parse(segment.to) };
  if (segment.kind === 'DAY' && segment.date) return { from: startOfDay(segment.date, zone).getTime(), to: endOfDay(segment.date, zone).getTime() };
  return null;
}

/** The pieces of time that count, in order; the last one ends when the clock is due. */
export function countedSpans({ segments, zone, startedAt, dueAt }: ClockView): Span[] {
  const due = Date.parse(dueAt);
  const spans = (segments ?? [])
    .map((segment) => spanOf(segment, zone))
    .filter((span) => span !== null)
    .map(({ from, to }) => ({ from, to: Math.min(to, due) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  return spans.length > 0 ? spans : [{ from: Date.parse(startedAt), to: due }];
}

/** Length of the spans in ms, as far as they lie before `until`. */
export function countedUntil(spans: readonly Span[], until: number): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0);
}
