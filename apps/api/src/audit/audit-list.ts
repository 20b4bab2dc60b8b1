import type { AuditEntry } from '../platform/audit/audit.entity.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx } from '../platform/context.js';
import { inList, type Row } from '../platform/database/database.js';
import { compileFilter, type FilterFields, type FilterTree } from '../platform/filter/filter.js';
import { bareId, requireId, wireId } from '../platform/ids.js';
import type { Connection } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { refuse } from '../platform/refusal.js';
import { reachesDealer, type SqlPart } from '../platform/scope.js';
import { fieldChanges, openImages } from './audit-changes.js';
import type { AuditArgs, AuditEntryType, HistoryArgs } from './audit.types.js';
import { restorableFields } from './restorable.js';

const ORDER = { column: 'a.id', idColumn: 'a.id', descending: true };
const COLUMNS = 'a.id, a.unit_id, a.seq, a.at, a.actor_kind, a.actor_id, a.action, a.entity, a.entity_id, a.subject_key_id, a.image_before, a.image_after, a.reason, a.request_id';

const filterFields: FilterFields = {
  unit: { kind: 'id', column: 'a.unit_id', prefix: 'org' },
  entity: { kind: 'code', column: 'a.entity' },
  action: { kind: 'code', column: 'a.action' },
  // The actor stands with the prefix of its kind.
  actor: { kind: 'id', column: 'SUBSTR(a.actor_id, 5)', prefix: 'usr' },
  at: { kind: 'instant', column: 'a.at' },
};

/** Entries of the units at and below one's posts; chains of upper levels are read there and not below. */
export function auditScope(ctx: Ctx, column: string): SqlPart {
  if (ctx.principal.everywhere) return { sql: '1 = 1', params: [] };
  const units = ctx.principal.units('audit:read');
  if (units.length === 0) return { sql: '1 = 0', params: [] };
  const list = inList(units.map(bareId));
  return { sql: `${column} IN (${list.sql})`, params: list.params };
}

/** Who has nothing to do with the records themselves says why he looks, and that stands in the access log (J4). */
export async function requireCause(ctx: Ctx, reason: string | null | undefined, customerId: string | null): Promise<void> {
  const said = reason?.trim() ?? '';
  const mustSay = !ctx.principal.everywhere && !ctx.principal.actions.has('customer:read');
  if (mustSay && said.length < 2) throw refuse('REASON_REQUIRED', { limit: 2 });
  const unitId = ctx.principal.units('audit:read')[0];
  if (unitId && (mustSay || said !== '')) await noteAccess(ctx, [{ unitId, customerId, door: 'AUDIT', reason: said }]);
}

async function entryOf(ctx: Ctx, row: Row): Promise<AuditEntryType> {
  const [id, unit, seq, at, actorKind, actorId, action, entity, entityId, subjectKey, imageBefore, imageAfter, reason, requestId] = row as (string | null)[];
  const unitId = wireId('org', unit!);
  const sealed = { entityId: entityId!, subjectKeyId: subjectKey && wireId('key', subjectKey), imageBefore, imageAfter } as Pick<AuditEntry, 'entityId' | 'subjectKeyId' | 'imageBefore' | 'imageAfter'>;
  const images = await openImages(ctx, sealed);
  const restorable = restorableFields(ctx, entity!, unitId);
  const changes = fieldChanges(images, reachesDealer(ctx, 'customer:name', unitId))
    .map((change) => ({ ...change, restorable: images.before !== null && change.field in images.before && restorable.has(change.field) }));
  return {
    id: wireId('aud', id!), unitId, seq: Number(seq), at: at!, actorKind: actorKind as AuditEntryType['actorKind'], actorId: actorId ?? null, action: action!, entity: entity!, entityId: entityId!,
    reason: reason ?? null, requestId: requestId!, erased: images.erased, changes,
  };
}

async function page(ctx: Ctx, args: AuditArgs | HistoryArgs, conditions: SqlPart): Promise<Connection<AuditEntryType>> {
  const where = allOf(conditions, afterCursor(ORDER, args.after));
  const rows = await ctx.db.rows(`SELECT ${COLUMNS} FROM audit_entry a WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(args)}`, where.params);
  const entries = await Promise.all(rows.map((row) => entryOf(ctx, row)));
  return pageOf(args, entries, ({ id }) => bareId(id), async () => Number((await ctx.db.rows(`SELECT COUNT(*) FROM audit_entry a WHERE ${conditions.sql}`, conditions.params))[0]![0]));
}

/** The filter has no scope of its own: every part of it narrows what `auditScope` opens. */
export const narrowed = (ctx: Ctx, fields: FilterFields, filter: object | null | undefined): SqlPart =>
  compileFilter(ctx, fields, filter as FilterTree | null | undefined, '1970-01-01', { dealer: 'a.unit_id' });

/** Changes of all records in reach, newest first. */
export async function listAudit(ctx: Ctx, args: AuditArgs): Promise<Connection<AuditEntryType>> {
  await requireCause(ctx, args.reason, null);
  return page(ctx, args, allOf(auditScope(ctx, 'a.unit_id'), narrowed(ctx, filterFields, args.filter)));
}

const histories: Readonly<Record<string, { entity: string; table: string }>> = { cus: { entity: 'customer', table: 'customer' }, veh: { entity: 'vehicle', table: 'vehicle' } };

/** The changes of one customer or car; NOT_FOUND where its unit's audit is out of reach. */
export async function recordHistory(ctx: Ctx, args: HistoryArgs): Promise<Connection<AuditEntryType>> {
  const prefix = args.recordId.slice(0, 3);
  const kind = histories[prefix];
  if (!kind) throw refuse('ID_OF_OTHER_TYPE', { expected: 'cus', given: prefix });
  const id = requireId(prefix, args.recordId);
  const scope = auditScope(ctx, 'r.dealer_id');
  const [record] = await ctx.db.rows(`SELECT r.dealer_id${prefix === 'veh' ? ', r.owner_id' : ', r.id'} FROM ${kind.table} r WHERE r.id = ? AND ${scope.sql}`, [bareId(id), ...scope.params]);
  if (!record) throw refuse('NOT_FOUND');
  const customerId = record[1] === null ? null : wireId('cus', String(record[1]));
  await requireCause(ctx, args.reason, customerId);
  await noteAccess(ctx, [{ unitId: wireId('org', String(record[0])), customerId, door: 'HISTORY', subjectId: id }]);
  return page(ctx, args, allOf({ sql: 'a.entity = ? AND a.entity_id = ?', params: [kind.entity, id] }, auditScope(ctx, 'a.unit_id')));
}
