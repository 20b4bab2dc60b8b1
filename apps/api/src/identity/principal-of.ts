import type { Action } from '@dealercare/domain/access/action';
import { actingFor } from '@dealercare/domain/access/absence';
import { actionsOf, unitsFor, type Post } from '@dealercare/domain/access/can';
import { isRole } from '@dealercare/domain/access/role';
import { owesSecondFactor } from '@dealercare/domain/access/second-factor';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree, type OrgTree } from '../organisation/org-tree.js';
import type { DealerSet, Principal } from '../platform/access/principal.js';
import type { App } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { Remembered } from '../platform/remembered.js';
import { absencesOf } from './absence-state.js';

/** A person's rights, with the posts they come from. */
export interface StaffPrincipal extends Principal {
  readonly posts: readonly Post[];
}

/** Rights from posts and the tree as it stands: moving a dealer or ending a post changes the next request. */
export function principalFrom(id: string, posts: readonly Post[], tree: OrgTree): StaffPrincipal {
  const dealers = new Map<Action, DealerSet>();
  const units = new Map<Action, string[]>();
  return {
    id, posts, everywhere: false, actions: new Set(actionsOf(posts)),
    mayIntrospect: posts.some(({ role }) => role === 'MFR_ADMIN'),
    dealers: (action) => {
      let known = dealers.get(action);
      if (!known) {
        const at = unitsFor(posts, action);
        const every = [...new Set(at.every.flatMap((unitId) => tree.dealersUnder(unitId)))];
        const own = [...new Set(at.own.flatMap((unitId) => tree.dealersUnder(unitId)))].filter((dealerId) => !every.includes(dealerId));
        dealers.set(action, (known = { every, own }));
      }
      return known;
    },
    units: (action) => {
      let known = units.get(action);
      if (!known) units.set(action, (known = [...new Set(unitsFor(posts, action).every.flatMap((unitId) => tree.under(unitId).map(({ id: under }) => under)))]));
      return known;
    },
  };
}

type PostRow = [user: string, role: string, unit: string, from: string, to: string | null, delegatedBy: string | null];

const principals = new Remembered(async (app, userId) => {
  const [tree, absences] = [await orgTree(app), await absencesOf(app)];
  const stoodInFor = [...new Set(absences.map((absence) => absence.userId))].filter((absent) => absent !== userId);
  const list = inList([userId, ...stoodInFor].map(bareId));
  const rows = await app.database.read.rows(
    `SELECT p.user_id, p.role, p.unit_id, p.valid_from, p.valid_to, p.delegated_by FROM post p JOIN staff_user u ON u.id = p.user_id WHERE u.status = 'ACTIVE' AND p.user_id IN (${list.sql})`, list.params);
  const posts = (rows as unknown as PostRow[]).flatMap(([user, role, unit, from, to, delegatedBy]): Post[] => {
    const [holder, unitId] = [wireId('usr', user), wireId('org', unit)];
    const today = localDateOf(app.time.now(), tree.unit(unitId)?.timezone ?? 'Asia/Shanghai');
    const isMine = holder === userId || (delegatedBy === null && actingFor(absences, holder, today) === userId);
    return isMine && isRole(role) && from <= today && (to === null || to >= today) ? [{ role, unitId }] : [];
  });
  return principalFrom(userId, posts, tree);
});

/** The rights of a member of staff today, at most a second old. */
export const principalOf = (app: App, userId: string): Promise<StaffPrincipal> => principals.get(app, userId);

/**
 * The rights that count: none while a second factor is demanded of somebody who has none. Only what is about one's own account is open
 * then (SECOND_FACTOR_FOR).
 */
export async function rightsOf(app: App, userId: string, hasSecondFactor: boolean): Promise<{ principal: StaffPrincipal; owesSecondFactor: boolean }> {
  const principal = await principalOf(app, userId);
  const owes = !hasSecondFactor && owesSecondFactor(app.config.secondFactorFor, principal.posts);
  return { owesSecondFactor: owes, principal: owes ? principalFrom(userId, [], await orgTree(app)) : principal };
}

export const forgetPrincipal = (app: App, userId: string): void => { principals.forget(app, userId); };

/** After a change that may touch the rights of several people: posts, absences, the tree. */
export const forgetPrincipals = (app: App): void => { principals.forget(app); };
