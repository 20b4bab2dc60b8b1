import type { Severity } from '@dealercare/domain/complaint/severity-scale';
import type { OrgUnit } from '../organisation/org-unit.entity.js';
import type { Ctx } from '../platform/context.js';
import { inList, type Row } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { loader } from '../platform/loader.js';
import { connectionOf, type Connection, type PageArgs } from '../platform/paging/connection.js';
import { afterCursor, allOf, limitOf, orderBy, pageOf } from '../platform/paging/keyset.js';
import { itemColumns, itemFromRow, itemJoins, itemSelect } from './complaint-rows.js';
import { crisisScope } from './complaint-scope.js';
import { CrisisAlert } from './crisis-alert.entity.js';

export const CrisisAlertConnection = connectionOf(CrisisAlert, 'CrisisAlert', 'complaint:crisis');

const ORDER = { column: 'a.id', idColumn: 'a.id', descending: true };

function alertFromRow(row: Row): CrisisAlert {
  const [id, complaint, kind, raisedAt, raisedBy, status] = row as (string | null)[];
  return { id: wireId('cra', id!), complaintId: wireId('cmp', complaint!), kind, raisedAt, raisedById: raisedBy && wireId('usr', raisedBy), notifiedIds: [], status } as unknown as CrisisAlert;
}

/** Early warnings in the reader's reach, newest first; PR sees these and no case (3.2). */
export async function listAlerts(ctx: Ctx, page: PageArgs): Promise<Connection<CrisisAlert>> {
  const conditions = await crisisScope(ctx);
  const where = allOf(conditions, afterCursor(ORDER, page.after));
  const from = 'FROM crisis_alert a JOIN complaint c ON c.id = a.complaint_id';
  const rows = await ctx.db.rows(`SELECT a.id, a.complaint_id, a.kind, a.raised_at, a.raised_by_id, a.status ${from} WHERE ${where.sql} ${orderBy(ORDER)} ${limitOf(page)}`, where.params);
  const count = async (): Promise<number> => Number((await ctx.db.rows(`SELECT COUNT(*) ${from} WHERE ${conditions.sql}`, conditions.params))[0]![0]);
  return pageOf(page, rows.map(alertFromRow), ({ id }) => bareId(id), count);
}

/** What an early warning shows of its case, and nothing else. */
export interface CrisisStub {
  number: string;
  dealer: OrgUnit | null;
  severity: Severity;
}

export const crisisStub = loader<CrisisStub>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const scope = await crisisScope(ctx);
  const columns = itemColumns(null);
  const rows = await ctx.db.rows(`SELECT ${itemSelect(columns)} FROM complaint c ${itemJoins} WHERE c.id IN (${list.sql}) AND ${scope.sql}`, [...list.params, ...scope.params]);
  return new Map(rows.map((row) => {
    const { complaint: { id, number, severity }, dealer } = itemFromRow(columns, row);
    return [id, { number, dealer, severity }];
  }));
});
