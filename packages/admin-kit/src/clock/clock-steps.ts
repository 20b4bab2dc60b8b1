import type { ClockSegment } from './clock-view.js';

/** A line of the explanation; days next to each other that were skipped for one reason stand in one line. */
export type ClockStep =
  | { kind: 'TIME' | 'PAUSED'; from: string; to: string | null; reason: string | null; sum?: number }
  | { kind: 'DAY'; date: string; sum?: number }
  | { kind: 'SKIPPED'; first: string; last: string; days: number; reason: string };

function stepOf(segment: ClockSegment): ClockStep | null {
  const { kind, from, to, date, reason } = segment;
  const sum = segment.sum == null ? {} : { sum: segment.sum };
  if ((kind === 'TIME' || kind === 'PAUSED') && from) return { kind, from, to: to ?? null, reason: reason ?? null, ...sum };
  if (kind === 'DAY' && date) return { kind, date, ...sum };
  if (kind === 'SKIPPED' && date) return { kind, first: date, last: date, days: 1, reason: reason ?? 'CLOSED' };
  return null;
}

/** The segments of a deadline as lines to read, in order. */
export function clockSteps(segments: readonly ClockSegment[]): ClockStep[] {
  const steps: ClockStep[] = [];
  for (const segment of segments) {
    const step = stepOf(segment);
    if (!step) continue;
    const previous = steps.at(-1);
    if (step.kind === 'SKIPPED' && previous?.kind === 'SKIPPED' && previous.reason === step.reason) {
      steps[steps.length - 1] = { ...previous, last: step.last, days: previous.days + 1 };
    } else {
      steps.push(step);
    }
  }
  return steps;
}
