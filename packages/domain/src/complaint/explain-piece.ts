import type { LocalDate } from '../time/local-date.js';

/** CLOSED: the unit's own day. DAY_OFF: the national calendar. START_DAY: never counted. PAUSED: stood still that day. */
export type NotCounted = 'CLOSED' | 'DAY_OFF' | 'START_DAY' | 'PAUSED';

/** One line of the explanation. `sum` is what has been counted up to its end: ms for clocks of time, days for clocks of days. */
export type Piece =
  | { kind: 'TIME'; from: Date; to: Date; sum: number }
  | { kind: 'DAY'; date: LocalDate; sum: number }
  | { kind: 'SKIPPED'; date: LocalDate; reason: NotCounted }
  | { kind: 'PAUSE'; from: Date; to: Date | null; reason: string };
