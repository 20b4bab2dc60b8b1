/** The rungs of the ladder from the desk upwards (domain.md 3.4, C-150, C-151). The dealer group is none. */
export const levels = ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION', 'MANUFACTURER'] as const;
export type Level = (typeof levels)[number];

/** 1 = DEALER_FRONTLINE .. 4 = MANUFACTURER. */
export function levelNumber(level: Level): number {
  return levels.indexOf(level) + 1;
}

/** The rung with that number. Throws RangeError outside 1..4. */
export function levelAt(number: number): Level {
  const level = levels[number - 1];
  if (!level) throw new RangeError(`no level ${number}`);
  return level;
}

/** One rung up; null at the top. */
export function nextLevel(level: Level): Level | null {
  return levels[levelNumber(level)] ?? null;
}

/** One rung down; null at the desk. */
export function levelBelow(level: Level): Level | null {
  return levels[levelNumber(level) - 2] ?? null;
}

export function isAtLeast(level: Level, floor: Level): boolean {
  return levelNumber(level) >= levelNumber(floor);
}

export function higherLevel(a: Level, b: Level): Level {
  return isAtLeast(a, b) ? a : b;
}

export function lowerLevel(a: Level, b: Level): Level {
  return isAtLeast(a, b) ? b : a;
}

/** True for the two rungs of the region and the manufacturer. */
export function isAboveDealer(level: Level): boolean {
  return isAtLeast(level, 'REGION');
}
