import { breadthOf, type Post } from '@dealercare/domain/access/can';
import type { Action } from '@dealercare/domain/access/action';
import { systemActor, type Actor } from '@dealercare/domain/complaint/actor';
import { isAboveDealer, levels as allLevels, type Level } from '@dealercare/domain/complaint/level';
import type { RemedyLimit } from '@dealercare/domain/complaint/remedy-limit';
import { isActiveEscalation } from '@dealercare/domain/complaint/status';
import { localDateOf } from '@dealercare/domain/time/zone';
import { whoActsFor } from '../identity/absence-state.js';
import type { StaffPrincipal } from '../identity/principal-of.js';
import type { Ctx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import { rungOf } from './case-facts.js';
import type { CaseFile } from './case-file.js';

/** The posts that a caller holds today; partners and jobs hold none. */
export function postsOf(ctx: Ctx): readonly Post[] {
  return (ctx.principal as Partial<StaffPrincipal>).posts ?? [];
}

const holds = (posts: readonly Post[], unitId: string | null, action: Action): boolean =>
  unitId !== null && posts.some((post) => post.unitId === unitId && breadthOf(post.role, action) === 'UNIT');

/** The upper unit whose people act: where the tree stands now, whoever was asked before the dealer moved (rulings 4). */
function upperUnit({ units }: CaseFile, level: 'REGION' | 'MANUFACTURER'): string | null {
  return level === 'REGION' ? units.regionId : units.manufacturerId;
}

/** The rungs at which somebody may act on this case, from the posts at its own units. */
function levelsOf(file: CaseFile, posts: readonly Post[]): Level[] {
  const { dealerId } = file.complaint;
  const may: Record<Level, boolean> = {
    DEALER_FRONTLINE: holds(posts, dealerId, 'complaint:handle') || holds(posts, dealerId, 'complaint:register'),
    DEALER_MANAGEMENT: holds(posts, dealerId, 'complaint:manage'),
    REGION: holds(posts, upperUnit(file, 'REGION'), 'escalation:handle'),
    MANUFACTURER: holds(posts, upperUnit(file, 'MANUFACTURER'), 'escalation:handle'),
  };
  return allLevels.filter((level) => may[level]);
}

/** A case that nobody owns belongs to the people whose turn it is: the queue of their unit (A19). */
function ownsQueue(file: CaseFile, posts: readonly Post[], levels: readonly Level[]): boolean {
  const rung = rungOf(file);
  if (rung === 'DEALER_FRONTLINE') return holds(posts, file.complaint.dealerId, 'complaint:handle');
  return levels.includes(rung);
}

/** Whether the owner has handed a post on to the caller for a time (C-014). */
async function isDelegate(ctx: Ctx, file: CaseFile, ownerId: string): Promise<boolean> {
  const today = localDateOf(ctx.now, file.units.zone);
  const [row] = await ctx.db.rows(
    'SELECT 1 FROM post WHERE user_id = ? AND delegated_by = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) LIMIT 1', [bareId(ctx.actor.id!), bareId(ownerId), today, today]);
  return row !== undefined;
}

/** While the owner is away the substitute owns the clocks; without one, or when he is complained about, the queue does (A19, INV-05). */
async function actsForOwner(ctx: Ctx, file: CaseFile, posts: readonly Post[], levels: readonly Level[], ownerId: string): Promise<boolean> {
  const acting = await whoActsFor(ctx, ownerId, file.units.zone);
  if (acting === null || file.complaint.accusedIds.includes(acting)) return ownsQueue(file, posts, levels);
  return acting === ctx.actor.id || isDelegate(ctx, file, ownerId);
}

/** The one who must act: the owner at the dealer, the officer of a rung above, or whoever takes the case from the queue. */
async function isOwner(ctx: Ctx, file: CaseFile, posts: readonly Post[], levels: readonly Level[]): Promise<boolean> {
  const { ownerId } = file.complaint;
  const me = ctx.actor.id;
  for (const { officerId, status } of file.escalations) {
    if (officerId && isActiveEscalation(status) && (officerId === me || await whoActsFor(ctx, officerId, file.units.zone) === me)) return true;
  }
  if (ownerId === me) return true;
  if (ownerId === null) return ownsQueue(file, posts, levels);
  return actsForOwner(ctx, file, posts, levels, ownerId);
}

/** Who acts on this case, as facts: the rules know no roles. */
export async function actorOf(ctx: Ctx, file: CaseFile): Promise<Actor> {
  if (ctx.principal.everywhere) return systemActor;
  const posts = postsOf(ctx);
  const levels = levelsOf(file, posts);
  const { dealerId, ownerUnitId } = file.complaint;
  const placeId = dealerId ?? ownerUnitId;
  const upperDesk = dealerId === null && levels.includes(file.complaint.level);
  return {
    userId: ctx.actor.id ?? '', levels, isSystem: false,
    isOwner: await isOwner(ctx, file, posts, levels),
    canInvestigate: holds(posts, dealerId, 'complaint:investigate'),
    canManage: holds(posts, placeId, 'complaint:manage'),
    canCallBack: holds(posts, dealerId, 'complaint:callback') || upperDesk,
  };
}

/** The highest rung at which the author stands; null for timers and partners. */
export function levelOfAuthor({ levels, isSystem }: Actor): Level | null {
  return isSystem ? null : levels.at(-1) ?? null;
}

/** Whose goodwill limit somebody has on this case. */
export function approverOf(ctx: Ctx, file: CaseFile, actor: Actor): RemedyLimit['approver'] {
  if (actor.isSystem || actor.levels.some(isAboveDealer)) return 'REGION';
  const { dealerId } = file.complaint;
  const isGm = postsOf(ctx).some(({ role, unitId }) => unitId === dealerId && (role === 'GENERAL_MANAGER' || role === 'STATION_HEAD'));
  if (isGm) return 'GM';
  return actor.levels.includes('DEALER_MANAGEMENT') ? 'MANAGER' : 'SPECIALIST';
}
