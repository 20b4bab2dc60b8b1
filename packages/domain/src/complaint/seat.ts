import { isAtLeast, type Level } from './level.js';
import type { Recipient } from './recipient.js';

/** A post at a unit above or at the dealer, with the people who hold it now and are present (A4, A19). */
export interface Seat {
  unitId: string;
  level: Level;
  role: Recipient;
  holderIds: readonly string[];
}

export interface SeatVerdict {
  /** Null: every seat from that level up is vacant. */
  seat: Seat | null;
  /** The vacant seats that were passed, for the timeline. */
  skipped: readonly Seat[];
  /** True when the case lands higher than asked, because the level itself is vacant. */
  climbed: boolean;
}

/**
 * The first seat with somebody in it from `level` upwards (A4). `chain` holds the seats of the dealer and its ancestors as
 * they are now, each level's in order of preference: a dealer that moved to another region brings the new region. The
 * person complained about fills no seat (INV-05).
 */
export function resolveSeat(level: Level, chain: readonly Seat[], accusedIds: readonly string[] = []): SeatVerdict {
  const fromLevel = chain
    .filter((seat) => isAtLeast(seat.level, level))
    .map((seat) => ({ ...seat, holderIds: seat.holderIds.filter((id) => !accusedIds.includes(id)) }))
    .sort((a, b) => (a.level === b.level ? 0 : isAtLeast(a.level, b.level) ? 1 : -1));
  const index = fromLevel.findIndex(({ holderIds }) => holderIds.length > 0);
  const seat = fromLevel[index] ?? null;
  return { seat, skipped: seat ? fromLevel.slice(0, index) : fromLevel, climbed: seat !== null && seat.level !== level };
}
