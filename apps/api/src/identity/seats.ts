import { actingFor } from '@dealercare/domain/access/absence';
import { isRole, type Role } from '@dealercare/domain/access/role';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { absencesOf } from './absence-state.js';

/** Somebody who holds a role at a unit today. */
export interface Seat {
  userId: string;
  role: Role;
  unitId: string;
  /** The first day of the post. */
  since: string;
  /** Heads the department of the manufacturer to which the role belongs. */
  leads: boolean;
  /** Whose post it is while that person is away (A19). */
  insteadOf: string | null;
}

type PostRow = [user: string, role: string, unit: string, from: string, to: string | null, leads: number | null, delegatedBy: string | null];

/**
 * Who holds posts at these units today (A4: asked at the moment a step is taken). Disabled people hold none; of somebody who is away the
 * substitute does, and without one the seat is vacant (A19). What was handed on for a time is not handed on once more.
 */
export async function seatsAt(ctx: Ctx, unitIds: readonly string[]): Promise<Seat[]> {
  if (unitIds.length === 0) return [];
  const [tree, absences] = [await orgTree(ctx.app), await absencesOf(ctx.app)];
  const list = inList(unitIds.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT p.user_id, p.role, p.unit_id, p.valid_from, p.valid_to, p.leads, p.delegated_by FROM post p JOIN staff_user u ON u.id = p.user_id
     WHERE u.status = 'ACTIVE' AND p.unit_id IN (${list.sql}) ORDER BY p.valid_from, p.id`, list.params);
  const seats = (rows as unknown as PostRow[]).flatMap(([user, role, unit, since, to, leads, delegatedBy]): Seat[] => {
    const [holder, unitId] = [wireId('usr', user), wireId('org', unit)];
    const today = localDateOf(ctx.now, tree.unit(unitId)?.timezone ?? 'Asia/Shanghai');
    if (!isRole(role) || since > today || (to !== null && to < today)) return [];
    const acting = actingFor(absences, holder, today);
    if (acting === null || (acting !== holder && delegatedBy !== null)) return [];
    return [{ userId: acting, role, unitId, since, leads: Number(leads) === 1, insteadOf: acting === holder ? null : holder }];
  });
  return withoutDisabled(ctx, seats);
}

/** A substitute who was disabled meanwhile stands in for nobody. */
async function withoutDisabled(ctx: Ctx, seats: readonly Seat[]): Promise<Seat[]> {
  const substitutes = [...new Set(seats.filter(({ insteadOf }) => insteadOf !== null).map(({ userId }) => userId))];
  if (substitutes.length === 0) return [...seats];
  const list = inList(substitutes.map(bareId));
  const active = new Set((await ctx.db.rows(`SELECT id FROM staff_user WHERE status = 'ACTIVE' AND id IN (${list.sql})`, list.params)).map(([id]) => wireId('usr', String(id))));
  return seats.filter(({ userId, insteadOf }) => insteadOf === null || active.has(userId));
}

export async function holdersOf(ctx: Ctx, unitId: string, roles: readonly Role[]): Promise<string[]> {
  const seats = await seatsAt(ctx, [unitId]);
  return [...new Set(seats.filter(({ role }) => roles.includes(role)).map(({ userId }) => userId))];
}
