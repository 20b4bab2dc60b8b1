/** How far a piece of work was at a moment. */
export interface Progress {
  atMs: number;
  done: number;
}

/** Older observations would make a change of pace invisible. */
const SEEN_AT_MOST = 10;
/** Shorter than this a pace is chance. */
const LEAST_SPAN_MS = 1_000;

/** The observations with a new one; work that began anew forgets the old ones. */
export function withProgress(seen: readonly Progress[], next: Progress): readonly Progress[] {
  const last = seen.at(-1);
  if (last && next.done < last.done) return [next];
  if (last?.done === next.done) return seen;
  return [...seen, next].slice(-SEEN_AT_MOST);
}

/** How long the rest takes at the pace of the last observations; null until there is a pace. */
export function msLeft(seen: readonly Progress[], total: number): number | null {
  const [first] = seen;
  const last = seen.at(-1);
  if (!first || !last || last.atMs - first.atMs < LEAST_SPAN_MS || last.done <= first.done) return null;
  const msEach = (last.atMs - first.atMs) / (last.done - first.done);
  return Math.max(0, total - last.done) * msEach;
}
