import { departmentOf } from '@dealercare/domain/access/department';
import { overlaps } from '@dealercare/domain/access/absence';
import { isRole } from '@dealercare/domain/access/role';
import { addDays } from '@dealercare/domain/time/local-date';
import { audit, difference } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { requireAdministratorLeft } from './administrators.js';
import { StaffPost } from './post.entity.js';
import { rightsChanged } from './rights-changed.js';
import { findPerson, requireColleague, requireOther, staffReach, type StaffReach } from './staff-reach.js';
import type { ChangePostInput, DelegatePostInput, EndPostInput, GivePostInput, NewPostInput } from './staff.inputs.js';

const FOR_EVER = '9999-12-31';

function requireDays(validFrom: string, validTo: string | null | undefined, today: string): void {
  if (validFrom < today) throw refuse('INVALID_INPUT', {}, [{ path: 'input.validFrom', code: 'DAY_IS_PAST', params: { value: validFrom } }]);
  if (validTo && validTo < validFrom) throw refuse('INVALID_INPUT', {}, [{ path: 'input.validTo', code: 'DAYS_REVERSED' }]);
}

function requireHead(role: string, leads: boolean | null | undefined): void {
  if (leads && (!isRole(role) || departmentOf(role) === null)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.leads', code: 'NO_DEPARTMENT' }]);
}

interface PostToWrite extends NewPostInput {
  userId: string;
  delegatedBy: string | null;
}

async function requireNoOther(tx: TxCtx, { userId, role, unitId, delegatedBy }: PostToWrite, days: { from: string; to: string }): Promise<void> {
  const held = await tx.db.manager.findBy(StaffPost, { userId, role: role as StaffPost['role'], unitId });
  if (held.some((post) => post.delegatedBy === delegatedBy && overlaps({ from: post.validFrom, to: post.validTo ?? FOR_EVER }, days))) throw refuse('POST_OVERLAPS');
}

/** Writes a post that the caller may give, or hands on as his own. */
export async function insertPost(tx: TxCtx, reach: StaffReach, input: PostToWrite, isOwn = false): Promise<StaffPost> {
  const { userId, role, unitId, validTo = null, leads, delegatedBy } = input;
  const unit = reach.tree.unit(requireId('org', unitId));
  if (!unit || !(isOwn || reach.covers(unitId))) throw refuse('NOT_FOUND');
  if (!isRole(role)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.role', code: 'VALUE_INVALID', params: { value: role } }]);
  if (!isOwn && !reach.mayGive(role, unitId)) throw refuse('POST_BEYOND_REACH');
  if (!unit.active) throw refuse('UNIT_CLOSED');
  const today = reach.today(unitId);
  const validFrom = input.validFrom ?? today;
  requireDays(validFrom, validTo, today);
  requireHead(role, leads);
  await requireNoOther(tx, input, { from: validFrom, to: validTo ?? FOR_EVER });
  const post = tx.db.manager.create(StaffPost, {
    id: newId('pst'), userId, role, unitId, validFrom, validTo, delegatedBy, leads, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(StaffPost, post as object);
  audit(tx, { unitId, action: delegatedBy ? 'staff.delegate-post' : 'staff.give-post', entity: 'post', entityId: post.id, after: { userId, role, validFrom, validTo, delegatedBy, leads } });
  rightsChanged(tx, userId);
  return post;
}

/** Somebody gets a post, from a day to a day. */
export async function givePost(tx: TxCtx, input: GivePostInput): Promise<StaffPost> {
  const reach = await staffReach(tx);
  const { user } = await findPerson(tx, reach, input.userId);
  requireOther(tx, user.id);
  return insertPost(tx, reach, { ...input, delegatedBy: null });
}

async function openPost(tx: TxCtx, reach: StaffReach, postId: string): Promise<StaffPost> {
  requireId('pst', postId);
  const post = await tx.db.manager.findOneBy(StaffPost, { id: postId });
  const isOver = post !== null && post.validTo !== null && post.validTo < reach.today(post.unitId);
  if (!post || isOver || !reach.covers(post.unitId)) throw refuse('NOT_FOUND');
  return post;
}

async function savePost(tx: TxCtx, post: StaffPost, action: string, changes: Partial<StaffPost>): Promise<StaffPost> {
  const images = difference({ ...post }, { ...changes });
  await saveVersioned(tx, StaffPost, post, changes);
  if (images) audit(tx, { unitId: post.unitId, action, entity: 'post', entityId: post.id, ...images });
  rightsChanged(tx, post.userId);
  return post;
}

/** What was handed on from a post ends with it. `until` null: at once. */
export async function endDelegations(tx: TxCtx, reach: StaffReach, post: StaffPost, until: string | null): Promise<void> {
  const last = until ?? addDays(reach.today(post.unitId), -1);
  const handedOn = await tx.db.manager.findBy(StaffPost, { delegatedBy: post.userId, role: post.role, unitId: post.unitId });
  for (const one of handedOn) if (one.validTo === null || one.validTo > last) await savePost(tx, one, 'staff.end-post', { validTo: last });
}

/** A later or an earlier end, or the head of a department. */
export async function changePost(tx: TxCtx, { postId, expectedVersion, validTo, leads }: ChangePostInput): Promise<StaffPost> {
  const reach = await staffReach(tx);
  const post = await openPost(tx, reach, postId);
  requireVersion(post, expectedVersion);
  if (!reach.mayGive(post.role, post.unitId)) throw refuse('POST_BEYOND_REACH');
  requireHead(post.role, leads);
  if (validTo) {
    await requireAdministratorLeft(tx, reach, ({ postId: id }) => id === post.id);
    if (validTo < reach.today(post.unitId)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.validTo', code: 'DAY_IS_PAST', params: { value: validTo } }]);
    if (validTo < post.validFrom) throw refuse('INVALID_INPUT', {}, [{ path: 'input.validTo', code: 'DAYS_REVERSED' }]);
  }
  requireOther(tx, post.userId);
  if (validTo) await endDelegations(tx, reach, post, validTo);
  return savePost(tx, post, 'staff.change-post', { ...(validTo === undefined ? {} : { validTo }), ...(typeof leads === 'boolean' ? { leads } : {}) });
}

/** Ends a post at once: its rights are gone with the next request. A delegation is ended by whoever handed it on, too. */
export async function endPost(tx: TxCtx, { postId, expectedVersion }: EndPostInput): Promise<StaffPost> {
  const reach = await staffReach(tx);
  requireId('pst', postId);
  const own = await tx.db.manager.findOneBy(StaffPost, { id: postId });
  const isOwnDelegation = own !== null && own.delegatedBy !== null && own.delegatedBy === tx.actor.id;
  const post = isOwnDelegation ? own : await openPost(tx, reach, postId);
  requireVersion(post, expectedVersion);
  if (!isOwnDelegation && !reach.mayGive(post.role, post.unitId)) throw refuse('POST_BEYOND_REACH');
  await requireAdministratorLeft(tx, reach, ({ postId: id }) => id === post.id);
  requireOther(tx, post.userId);
  await endDelegations(tx, reach, post, null);
  return savePost(tx, post, 'staff.end-post', { validTo: addDays(reach.today(post.unitId), -1) });
}

/** Hands a post on for a time (C-014): one's own, or one that the caller could give. What was handed on is not handed on again. */
export async function delegatePost(tx: TxCtx, { postId, userId, validFrom, validTo }: DelegatePostInput): Promise<StaffPost> {
  const reach = await staffReach(tx);
  requireId('pst', postId);
  const post = await tx.db.manager.findOneBy(StaffPost, { id: postId });
  const isOwn = post !== null && post.userId === tx.actor.id;
  if (!post || !(isOwn || reach.covers(post.unitId))) throw refuse('NOT_FOUND');
  if (post.delegatedBy !== null) throw refuse('POST_BEYOND_REACH');
  const last = post.validTo ?? FOR_EVER;
  if (validFrom < post.validFrom || validTo > last) throw refuse('INVALID_INPUT', {}, [{ path: 'input.validTo', code: 'DAYS_BEYOND_POST' }]);
  if (userId === post.userId) throw refuse('INVALID_INPUT', {}, [{ path: 'input.userId', code: 'SUBSTITUTE_NOT_FITTING' }]);
  if (!isOwn) requireOther(tx, userId);
  await requireColleague(tx, reach, userId, [post.unitId], 'userId');
  return insertPost(tx, reach, { userId, role: post.role, unitId: post.unitId, validFrom, validTo, leads: post.leads, delegatedBy: post.userId }, isOwn);
}
