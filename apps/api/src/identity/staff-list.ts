import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import type { Connection, PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import { seatsAt } from './seats.js';
import type { StaffMember } from './viewer.js';

const ORDER = { column: 's.name', idColumn: 's.id' };

/** People who hold a post at a unit today, by name: whom a case or a task can be given to. */
export async function listStaff(ctx: Ctx, unitId: string, page: PageArgs): Promise<Connection<StaffMember>> {
  requireId('org', unitId);
  if (!ctx.principal.everywhere && !ctx.principal.units('staff:read').includes(unitId)) throw refuse('NOT_FOUND');
  const seats = await seatsAt(ctx, [unitId]);
  const rolesOf = new Map<string, string[]>();
  const sinceOf = new Map<string, string>();
  for (const { userId, role, since } of seats) {
    const known = rolesOf.get(userId) ?? [];
    if (!known.includes(role)) rolesOf.set(userId, [...known, role]);
    if (!sinceOf.has(userId)) sinceOf.set(userId, since);
  }
  const list = inList([...rolesOf.keys()].map(bareId));
  const where = allOf({ sql: rolesOf.size > 0 ? `s.id IN (${list.sql})` : '1 = 0', params: list.params }, afterCursor(ORDER, page.after));
  const rows = await ctx.db.rows(`SELECT s.id, s.name, s.email, s.status FROM staff_user s WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const people = (rows as [string, string, string, StaffMember['status']][]).map(([bare, name, email, status]): StaffMember => {
    const id = wireId('usr', bare);
    return { id, name, email, status, roles: rolesOf.get(id)!, since: sinceOf.get(id)! };
  });
  return pageOf(page, people, ({ name }) => name, async () => rolesOf.size);
}
