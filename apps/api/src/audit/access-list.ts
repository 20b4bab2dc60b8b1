import type { AccessDoor } from '../platform/audit/access-entry.entity.js';
import type { Ctx } from '../platform/context.js';
import type { FilterFields } from '../platform/filter/filter.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Connection } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { auditScope, narrowed, requireCause } from './audit-list.js';
import type { AccessArgs, AccessEntryType } from './audit.types.js';

const ORDER = { column: 'a.id', idColumn: 'a.id', descending: true };

const filterFields: FilterFields = {
  unit: { kind: 'id', column: 'a.unit_id', prefix: 'org' },
  customer: { kind: 'id', column: 'a.customer_id', prefix: 'cus' },
  actor: { kind: 'id', column: 'a.actor_id', prefix: 'usr' },
  door: { kind: 'code', column: 'a.door' },
  at: { kind: 'instant', column: 'a.at' },
};

/** Who has seen whom, newest first: of one person, or of one member of staff, or of all in reach. */
export async function listAccess(ctx: Ctx, args: AccessArgs): Promise<Connection<AccessEntryType>> {
  await requireCause(ctx, args.reason, args.filter?.customer?.in?.[0] ?? null);
  const conditions = allOf(auditScope(ctx, 'a.unit_id'), narrowed(ctx, filterFields, args.filter));
  const where = allOf(conditions, afterCursor(ORDER, args.after));
  const rows = await ctx.db.rows(
    `SELECT a.id, a.unit_id, a.customer_id, a.actor_kind, a.actor_id, a.door, a.subject_id, a.reason, a.at FROM access_entry a WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(args)}`, where.params);
  const looks = (rows as (string | null)[][]).map(([id, unit, customer, actorKind, actorId, door, subjectId, reason, at]): AccessEntryType => ({
    id: wireId('acc', id!), unitId: wireId('org', unit!), customerId: customer ? wireId('cus', customer) : null, actorKind: actorKind as AccessEntryType['actorKind'], actorId: actorId ? wireId(actorKind === 'PARTNER' ? 'pak' : 'usr', actorId) : null,
    door: door as AccessDoor, subjectId: subjectId ?? null, reason: reason ?? null, at: at!,
  }));
  return pageOf(args, looks, ({ id }) => bareId(id), async () => Number((await ctx.db.rows(`SELECT COUNT(*) FROM access_entry a WHERE ${conditions.sql}`, conditions.params))[0]![0]));
}
