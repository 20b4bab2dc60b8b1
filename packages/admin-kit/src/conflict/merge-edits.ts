/** A stale edit, put together with what somebody else has saved meanwhile (I8). */
export interface MergedEdits<Values> {
  /** What only one of the two has changed is taken over; where both have, the latest stands until a person has chosen. */
  values: Values;
  /** Fields that both have changed, each in another way. */
  clashes: readonly (keyof Values & string)[];
}

/** Puts `mine` and `theirs` together, which both began with `base`. Fields are compared as values. */
export function mergeEdits<Values extends Readonly<Record<string, unknown>>>(base: Values, mine: Values, theirs: Values): MergedEdits<Values> {
  const names = Object.keys(mine) as (keyof Values & string)[];
  const clashes = names.filter((name) => mine[name] !== base[name] && theirs[name] !== base[name] && mine[name] !== theirs[name]);
  const values = Object.fromEntries(names.map((name) => [name, mine[name] !== base[name] && !clashes.includes(name) ? mine[name] : theirs[name]])) as Values;
  return { values, clashes };
}
