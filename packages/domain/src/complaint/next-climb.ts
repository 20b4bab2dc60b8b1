import type { UnitTime } from '../time/opening-hours.js';
import type { Clock } from './clock.js';
import type { ClockKind } from './clock-kind.js';
import { ladderMoments } from './ladder.js';
import { levelNumber, type Level } from './level.js';

/** A clock with what its ladder has done already and the hours it counts. */
export interface ClimbingClock {
  clock: Clock;
  done: ReadonlySet<string>;
  unit: UnitTime;
}

/** When the case will climb by itself, to which rung, and because of which promise. */
export interface NextClimb {
  toLevel: Level;
  at: Date;
  kind: ClockKind;
}

/** The earliest instant at which a case climbs above `level` if nobody does anything; null when nothing would lift it (portal: the ladder). */
export function nextClimb(clocks: readonly ClimbingClock[], level: Level): NextClimb | null {
  const climbs = clocks.flatMap(({ clock, done, unit }): NextClimb[] => {
    if (clock.status !== 'RUNNING' && clock.status !== 'BREACHED') return [];
    return ladderMoments(clock, unit).flatMap(({ code, at, act }) => {
      const lifts = (act.do === 'ESCALATE' || act.do === 'TAKE_OVER') && levelNumber(act.toLevel) > levelNumber(level) && !done.has(code);
      return lifts ? [{ toLevel: act.toLevel, at, kind: clock.kind }] : [];
    });
  });
  return climbs.reduce<NextClimb | null>((first, climb) => (first && first.at <= climb.at ? first : climb), null);
}
