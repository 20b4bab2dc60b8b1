import type { Action } from './action.js';
import { breadthOf } from './can.js';
import { isRole } from './role.js';

/** A post as a page reads it: the role is a word that may be newer than this code. */
interface NamedPost {
  readonly role: string;
  readonly unit: { readonly id: string };
}

interface Unit {
  readonly id: string;
  readonly parentId?: string | null;
}

/** The units at which somebody sits with `action`, for choices on a page; the server decides about each request again. */
export function seatsFor(posts: readonly NamedPost[], action: Action): string[] {
  return [...new Set(posts.filter(({ role }) => isRole(role) && breadthOf(role, action) !== null).map(({ unit }) => unit.id))];
}

/** `tops` and everything below them, in the order of the list. */
export function unitsUnder<U extends Unit>(units: readonly U[], tops: readonly string[]): U[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const liesBelow = (unit: U): boolean => {
    for (let at: U | undefined = unit; at; at = at.parentId ? byId.get(at.parentId) : undefined) if (tops.includes(at.id)) return true;
    return false;
  };
  return units.filter(liesBelow);
}
