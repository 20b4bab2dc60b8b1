import type { Action, Breadth } from './action.js';
import { roleEntries, type Role } from './role.js';

/** A role held at a unit. */
export interface Post {
  role: Role;
  unitId: string;
}

/** Whether a role may do an action at its unit, and on which rows. */
export function breadthOf(role: Role, action: Action): Breadth | null {
  return roleEntries[role].grants[action] ?? null;
}

/** The units at which somebody may do an action: on every row, or on rows that carry them as owner. */
export function unitsFor(posts: readonly Post[], action: Action): { every: string[]; own: string[] } {
  const every = new Set<string>();
  const own = new Set<string>();
  for (const post of posts) {
    const breadth = breadthOf(post.role, action);
    if (breadth === 'UNIT') every.add(post.unitId);
    if (breadth === 'OWN') own.add(post.unitId);
  }
  return { every: [...every], own: [...own].filter((unitId) => !every.has(unitId)) };
}

/** All actions that somebody may do at one unit or more, for menus and buttons. */
export function actionsOf(posts: readonly Post[]): Action[] {
  const held = new Set<Action>();
  for (const post of posts) for (const action of Object.keys(roleEntries[post.role].grants) as Action[]) held.add(action);
  return [...held].sort();
}
