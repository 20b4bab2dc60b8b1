import type { Action, Breadth } from './action.js';
import { breadthOf, type Post } from './can.js';
import { roleEntries, type Role, type UnitType } from './role.js';

/** The unit at which a post is to be held, with everything above it up to the manufacturer. */
export interface PostPlace {
  type: UnitType;
  /** The unit itself first. */
  chain: readonly string[];
}

/** Whether a role is held at that kind of unit at all. */
export function isRoleOf(role: Role, type: UnitType): boolean {
  const { at } = roleEntries[role];
  return at === 'ANY' || at === type;
}

const covers = (held: Breadth | null, asked: Breadth): boolean => held === 'UNIT' || held === asked;

/** Whether somebody with these posts at a unit may do there everything that the role may. */
function hasAllOf(role: Role, held: readonly Role[]): boolean {
  const grants = Object.entries(roleEntries[role].grants) as [Action, Breadth][];
  return grants.every(([action, breadth]) => held.some((own) => covers(breadthOf(own, action), breadth)));
}

/**
 * Whether somebody may give, change or end a post. From a unit above, the staff of everything below are managed whatever their role.
 * At one's own unit nobody makes a post that may do more than one's own: a care manager makes specialists, but no general manager.
 */
export function mayGivePost(giver: readonly Post[], role: Role, { type, chain }: PostPlace): boolean {
  if (!isRoleOf(role, type)) return false;
  const [here, ...above] = chain;
  const managers = giver.filter((post) => breadthOf(post.role, 'staff:manage') === 'UNIT');
  if (managers.some(({ unitId }) => above.includes(unitId))) return true;
  const held = giver.filter(({ unitId }) => unitId === here).map((post) => post.role);
  return managers.some(({ unitId }) => unitId === here) && hasAllOf(role, held);
}

/** The roles that somebody may give at a unit, for choices on a page. */
export function rolesToGive(giver: readonly Post[], place: PostPlace): Role[] {
  return (Object.keys(roleEntries) as Role[]).filter((role) => mayGivePost(giver, role, place));
}
