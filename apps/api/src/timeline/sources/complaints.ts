import { openScope } from '../../complaint/complaint-scope.js';
import { openText } from '../../complaint/sealed-texts.js';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { wireId } from '../../platform/ids.js';
import { allOf } from '../../platform/paging/keyset.js';
import type { SqlPart } from '../../platform/scope.js';
import { dealingsOf, type Subject, type TimelineSource } from '../timeline-source.js';
import { idOf, type Cells } from './cells.js';

/** Complaints that the reader may open: a stub tells when somebody complained, and that is not for everybody. */
async function opened(ctx: Ctx, subject: Subject, more: string): Promise<SqlPart | null> {
  if (!ctx.principal.everywhere && !ctx.principal.actions.has('complaint:read')) return null;
  const where = dealingsOf(ctx, subject, 'customer:read', 'c');
  return where && allOf({ sql: where.sql + more, params: where.params }, await openScope(ctx));
}

/** A moment of a case that stands in a column of its own. */
const moment = (event: 'RECEIVED' | 'RESOLVED' | 'CLOSED', column: string, outcome: string | null): TimelineSource => ({
  name: `COMPLAINT_${event}`, kind: 'COMPLAINT',
  async keys(ctx, subject) {
    const where = await opened(ctx, subject, ` AND c.${column} IS NOT NULL`);
    return where && { from: 'complaint c', where, at: `c.${column}`, id: 'c.id' };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT id, number, ${outcome ?? 'NULL'}, vehicle_id, description_cipher, subject_key_id FROM complaint WHERE id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, number, how, vehicle, description, key]) => [id!, {
      recordId: wireId('cmp', id!), complaintId: wireId('cmp', id!), event, number: number!, outcome: how ?? null, vehicleId: idOf('veh', vehicle),
      ...(event === 'RECEIVED' ? { openWords: () => openText(ctx, wireId('key', key!), 'description', wireId('cmp', id!), description ?? null) } : {}),
    }]));
  },
});

export const complaintsReceived = moment('RECEIVED', 'received_at', 'severity');
export const complaintsResolved = moment('RESOLVED', 'resolved_at', null);
export const complaintsClosed = moment('CLOSED', 'closed_at', 'close_reason');

/** When a case was asked of a rung above. Only cases that have left their rung are looked at. */
export const complaintsEscalated: TimelineSource = {
  name: 'COMPLAINT_ESCALATED', kind: 'COMPLAINT',
  async keys(ctx, subject) {
    const where = await opened(ctx, subject, ' AND c.reached_level > 1');
    return where && { from: 'complaint c JOIN escalation e ON e.complaint_id = c.id', where, at: 'e.requested_at', id: 'e.id' };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT e.id, e.to_level, e.complaint_id, c.number, c.vehicle_id FROM escalation e JOIN complaint c ON c.id = e.complaint_id WHERE e.id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, level, complaint, number, vehicle]) => [id!, {
      recordId: wireId('cmp', complaint!), complaintId: wireId('cmp', complaint!), event: 'ESCALATED', outcome: level!, number: number!, vehicleId: idOf('veh', vehicle),
    }]));
  },
};
