import { rolesToGive } from '@dealercare/domain/access/give-post';
import { addDays } from '@dealercare/domain/time/local-date';
import { In, MoreThanOrEqual } from 'typeorm';
import { orgTree } from '../organisation/org-tree.js';
import { unitById } from '../organisation/organisation.service.js';
import type { Ctx } from '../platform/context.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { grouped } from '../platform/loader.js';
import { refuse } from '../platform/refusal.js';
import { Absence } from './absence.entity.js';
import type { HeldPost, Person } from './person.js';
import { StaffPost } from './post.entity.js';
import type { StaffPrincipal } from './principal-of.js';
import { staffById } from './staff-by-id.js';
import { mayChangePerson, staffReach, type StaffReach } from './staff-reach.js';
import { StaffUser } from './staff-user.entity.js';

const ORDER = { column: 's.name', idColumn: 's.id' };

async function requireManaged(ctx: Ctx, unitId: string): Promise<StaffReach> {
  requireId('org', unitId);
  const reach = await staffReach(ctx);
  if (!reach.tree.unit(unitId) || !reach.covers(unitId)) throw refuse('NOT_FOUND');
  return reach;
}

async function heldPost(ctx: Ctx, reach: StaffReach, post: StaffPost): Promise<HeldPost> {
  const { id, role, unitId, validFrom, validTo, leads, delegatedBy, version } = post;
  return {
    id, role, validFrom, validTo, leads, version, unit: await unitById(ctx, unitId), delegatedBy: delegatedBy ? await staffById(ctx, delegatedBy) : null,
    mayChange: post.userId !== ctx.actor.id && reach.mayGive(role, unitId),
  };
}

/** People with what the caller may know and do about them. */
async function told(ctx: Ctx, reach: StaffReach, users: readonly StaffUser[]): Promise<Person[]> {
  const ids = users.map(({ id }) => id);
  const posts = grouped(ids.length > 0 ? await ctx.db.manager.find(StaffPost, { where: { userId: In(ids) }, order: { validFrom: 'ASC', id: 'ASC' } }) : [], ({ userId }) => userId);
  const since = addDays(reach.today(''), -1);
  const absences = grouped(ids.length > 0 ? await ctx.db.manager.find(Absence, { where: { userId: In(ids), validTo: MoreThanOrEqual(since) }, order: { validFrom: 'ASC' } }) : [], ({ userId }) => userId);
  return Promise.all(users.map(async (user): Promise<Person> => {
    const ahead = (posts.get(user.id) ?? []).filter(({ validTo, unitId }) => validTo === null || validTo >= reach.today(unitId));
    const { id, name, email, status, passwordHash, homeUnitId, version } = user;
    return {
      id, name, email, status, version, hasPassword: passwordHash !== null, homeUnit: await unitById(ctx, homeUnitId),
      posts: await Promise.all(ahead.filter(({ unitId }) => reach.covers(unitId)).map((post) => heldPost(ctx, reach, post))),
      absences: (absences.get(id) ?? []).filter(({ validTo }) => validTo >= reach.today(homeUnitId)),
      mayChange: mayChangePerson(reach, { user, posts: ahead }),
    };
  }));
}

/** Everybody who is at home at a unit or holds a post there now or later, invited and disabled people included, by name. */
export async function listPeople(ctx: Ctx, unitId: string, page: PageArgs): Promise<Connection<Person>> {
  const reach = await requireManaged(ctx, unitId);
  const bare = bareId(unitId);
  const conditions = {
    sql: '(s.home_unit_id = ? OR EXISTS (SELECT 1 FROM post p WHERE p.user_id = s.id AND p.unit_id = ? AND (p.valid_to IS NULL OR p.valid_to >= ?)))', params: [bare, bare, reach.today(unitId)],
  };
  const where = allOf(conditions, afterCursor(ORDER, page.after));
  const rows = await ctx.db.rows(`SELECT s.id FROM staff_user s WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const ids = rows.map(([id]) => wireId('usr', String(id)));
  const users = new Map((ids.length > 0 ? await ctx.db.manager.findBy(StaffUser, { id: In(ids) }) : []).map((user) => [user.id, user]));
  const people = await told(ctx, reach, ids.flatMap((id) => users.get(id) ?? []));
  return pageOf(page, people, ({ name }) => name, async () => Number((await ctx.db.rows(`SELECT COUNT(*) FROM staff_user s WHERE ${conditions.sql}`, conditions.params))[0]![0]));
}

/** One person as the caller may see him, after a change. */
export async function personOf(ctx: Ctx, user: StaffUser): Promise<Person> {
  const [person] = await told(ctx, await staffReach(ctx), [user]);
  return person!;
}

/** Which posts the caller may give at a unit. */
export async function givableRoles(ctx: Ctx, unitId: string): Promise<string[]> {
  await requireManaged(ctx, unitId);
  const chain = (await orgTree(ctx.app)).chain(unitId);
  return rolesToGive((ctx.principal as Partial<StaffPrincipal>).posts ?? [], { type: chain[0]!.type, chain: chain.map(({ id }) => id) });
}
