import { daysBetween, type LocalDate } from '../time/local-date.js';

/** A reading of the odometer. A correction begins the series anew: what stood before it counts no longer. */
export interface Reading {
  on: LocalDate;
  km: number;
  isCorrection: boolean;
}

/** The readings that count, in the order of their days: those from the last correction on. */
export function countedReadings(readings: readonly Reading[]): Reading[] {
  const sorted = readings.map((reading, index) => ({ reading, index })).sort((a, b) => (a.reading.on === b.reading.on ? a.index - b.index : a.reading.on < b.reading.on ? -1 : 1)).map(({ reading }) => reading);
  return sorted.slice(sorted.reduce((begin, { isCorrection }, index) => (isCorrection ? index : begin), 0));
}

/** The reading with which a new one does not fit: an earlier one with more, or a later one with fewer kilometres. Null when the series goes up (F1). */
export function readingAgainst(readings: readonly Reading[], { on, km }: Pick<Reading, 'on' | 'km'>): Reading | null {
  const counted = countedReadings(readings);
  const above = counted.filter((reading) => reading.on <= on && reading.km > km);
  return above.at(-1) ?? counted.find((reading) => reading.on > on && reading.km < km) ?? null;
}

const YEAR_DAYS = 365;
const SHORTEST_SPAN_DAYS = 14;

/** Kilometres a day over the readings of the last year; null while they span less than two weeks. */
export function averageDailyKm(readings: readonly Reading[]): number | null {
  const counted = countedReadings(readings);
  const last = counted.at(-1);
  const first = last && counted.find(({ on }) => daysBetween(on, last.on) <= YEAR_DAYS);
  const days = last && first ? daysBetween(first.on, last.on) : 0;
  return last && first && days >= SHORTEST_SPAN_DAYS ? Math.round(Math.max(0, last.km - first.km) / days) : null;
}
