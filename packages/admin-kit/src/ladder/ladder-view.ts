import type { ClockKind } from '../clock/clock-view.js';

/** The four levels a complaint can stand at, from the front line up (3.4 Level). */
export const levels = ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION', 'MANUFACTURER'] as const;

export type Level = (typeof levels)[number];

/** What happened on one level; levels that were never reached may be left out. Instants are ISO 8601. */
export interface LadderRung {
  level: Level;
  /** The unit that acts on this level. */
  unit: string | null;
  /** Who holds the case there; null while nobody has taken it. */
  holder: string | null;
  since: string | null;
  /** When the level took over (E2 accept); null while it has only been asked. */
  acknowledgedAt: string | null;
}

/** Who holds a complaint, and when it climbs. */
export interface LadderView {
  /** The level it stands at. */
  level: Level;
  rungs: readonly LadderRung[];
  /** The next climb, if nothing is done before; null when none is due. */
  climb: { at: string; to: Level; /** The promise that would lift it. */ clock?: ClockKind | null } | null;
  /** IANA zone of the dealer. */
  zone: string;
}
