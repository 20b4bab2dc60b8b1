import { clockLevel, type ClockKind } from './clock-kind.js';
import type { Level } from './level.js';

/** RECEIVED: from the instant the complaint was received; EVENT: from the event itself. */
export type ClockOrigin = 'RECEIVED' | 'EVENT';

/** EVENT: somebody did it. ATTEMPTED: honestly tried in vain (K3, K11). */
export type MetAs = 'EVENT' | 'ATTEMPTED';

/**
 * What a transition does to the clocks of a case; `level` null means the one clock of that kind at whatever rung. A command
 * about a clock that does not exist or has ended changes nothing.
 * RESTART ends the running clock of the kind and starts a new one; RECOMPUTE is K15; MERGE is K2; SUSPEND freezes the
 * clocks of the rung that has given the case away and RESUME gives them their time back (A5).
 */
export type ClockCommand =
  | { do: 'START' | 'RESTART'; kind: ClockKind; level: Level; from: ClockOrigin }
  | { do: 'MEET'; kind: ClockKind; as: MetAs; level: Level | null }
  | { do: 'CANCEL' | 'SUSPEND' | 'RESUME'; kinds: readonly ClockKind[]; level: Level | null }
  | { do: 'CANCEL_ALL' | 'RECOMPUTE' | 'MERGE_INTO_MASTER' };

export function startCommand(kind: ClockKind, caseLevel: Level, from: ClockOrigin, act: 'START' | 'RESTART' = 'START'): ClockCommand {
  return { do: act, kind, level: clockLevel(kind, caseLevel), from };
}

export function meetCommand(kind: ClockKind, as: MetAs = 'EVENT', level: Level | null = null): ClockCommand {
  return { do: 'MEET', kind, as, level };
}
