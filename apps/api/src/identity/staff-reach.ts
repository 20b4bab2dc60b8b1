import { mayGivePost, type PostPlace } from '@dealercare/domain/access/give-post';
import type { Role } from '@dealercare/domain/access/role';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree, type OrgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { StaffPost } from './post.entity.js';
import type { StaffPrincipal } from './principal-of.js';
import { StaffUser } from './staff-user.entity.js';

/** What is asked of the tree and of the caller's posts when staff are managed. */
export interface StaffReach {
  tree: OrgTree;
  /** Whether the caller manages staff there. */
  covers(unitId: string): boolean;
  mayGive(role: Role, unitId: string): boolean;
  /** Which day it is there. */
  today(unitId: string): string;
}

const placeOf = (tree: OrgTree, unitId: string): PostPlace | null => {
  const chain = tree.chain(unitId);
  return chain[0] ? { type: chain[0].type, chain: chain.map(({ id }) => id) } : null;
};

export async function staffReach(ctx: Ctx): Promise<StaffReach> {
  const tree = await orgTree(ctx.app);
  const posts = (ctx.principal as Partial<StaffPrincipal>).posts ?? [];
  const units = new Set(ctx.principal.units('staff:manage'));
  return {
    tree,
    covers: (unitId) => ctx.principal.everywhere || units.has(unitId),
    mayGive: (role, unitId) => {
      const place = placeOf(tree, unitId);
      return place !== null && (ctx.principal.everywhere || mayGivePost(posts, role, place));
    },
    today: (unitId) => localDateOf(ctx.now, tree.unit(unitId)?.timezone ?? 'Asia/Shanghai'),
  };
}

/** A person with posts that are held or going to be. */
export interface KnownPerson {
  user: StaffUser;
  posts: StaffPost[];
}

const isOver = (reach: StaffReach, { validTo, unitId }: StaffPost): boolean => validTo !== null && validTo < reach.today(unitId);

export async function postsAhead(ctx: Ctx, reach: StaffReach, userId: string): Promise<StaffPost[]> {
  const posts = await ctx.db.manager.find(StaffPost, { where: { userId }, order: { validFrom: 'ASC', id: 'ASC' } });
  return posts.filter((post) => !isOver(reach, post));
}

/** Somebody of the caller's units: at home there or with a post there. Everybody else is not there. */
export async function findPerson(ctx: Ctx, reach: StaffReach, userId: string): Promise<KnownPerson> {
  requireId('usr', userId);
  // The same questions whether somebody is foreign or unknown: the work done must not tell them apart either.
  const user = await ctx.db.manager.findOneBy(StaffUser, { id: userId });
  const posts = await postsAhead(ctx, reach, userId);
  if (!user || !(reach.covers(user.homeUnitId) || posts.some(({ unitId }) => reach.covers(unitId)))) throw refuse('NOT_FOUND');
  return { user, posts };
}

/** Whether the caller may change an account: nobody manages a person who may do more, or works elsewhere too. */
export const mayChangePerson = (reach: StaffReach, { user, posts }: KnownPerson): boolean =>
  reach.covers(user.homeUnitId) && posts.every(({ role, unitId }) => reach.mayGive(role, unitId));

export function requireChangeable(reach: StaffReach, person: KnownPerson): void {
  if (!mayChangePerson(reach, person)) throw refuse('POST_BEYOND_REACH');
}

/** Own rights and one's own account are somebody else's to change: a second pair of eyes, and nobody shuts himself out. */
export function requireOther(ctx: Ctx, userId: string): void {
  if (ctx.actor.id === userId) throw refuse('NOT_ON_ONESELF');
}

/** A colleague: holds a post at one of these units that is not over. Foreign and unknown people are the same. */
export async function requireColleague(ctx: Ctx, reach: StaffReach, userId: string, unitIds: readonly string[], path: string): Promise<void> {
  requireId('usr', userId);
  const user = await ctx.db.manager.findOneBy(StaffUser, { id: userId });
  const posts = await postsAhead(ctx, reach, userId);
  if (user?.status !== 'ACTIVE' || !posts.some(({ unitId, validFrom }) => unitIds.includes(unitId) && validFrom <= reach.today(unitId))) {
    throw refuse('INVALID_INPUT', {}, [{ path: `input.${path}`, code: 'SUBSTITUTE_NOT_FITTING' }]);
  }
}
