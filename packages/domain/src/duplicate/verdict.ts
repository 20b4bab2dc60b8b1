import { speaksFor, type LikenessReason } from './likeness.js';

/** What somebody decided on two files that look alike (G3). */
export const duplicateVerdicts = ['SAME', 'DIFFERENT', 'HOUSEHOLD'] as const;
export type DuplicateVerdict = (typeof duplicateVerdicts)[number];

/** A verdict holds until something new speaks for one person that nobody knew when it was given. */
export function asksAgain(known: readonly LikenessReason[], now: readonly LikenessReason[]): boolean {
  return now.some((reason) => speaksFor(reason) && !known.includes(reason));
}
