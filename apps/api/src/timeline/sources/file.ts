import type { Channel } from '@dealercare/domain/care/channel';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { bareId, wireId } from '../../platform/ids.js';
import { mayTouch, type SqlPart } from '../../platform/scope.js';
import { dealingsOf, factsOf, type Subject, type TimelineSource } from '../timeline-source.js';
import { idOf, type Cells } from './cells.js';

/** What stands on the file of a person itself, and not on a car's. */
function ofPerson(ctx: Ctx, { vehicleId, dealerId, customerId, keeperId }: Subject, column: string): SqlPart | null {
  if (vehicleId !== null || customerId === null || !mayTouch(ctx, 'customer:read', dealerId, keeperId)) return null;
  return { sql: `${column} = ?`, params: [bareId(customerId)] };
}

/** Every word on contacts. How it was said stands in the ledger of consents. */
export const consents: TimelineSource = {
  name: 'CONSENT', kind: 'CONSENT',
  keys(ctx, subject) {
    const where = ofPerson(ctx, subject, 'n.customer_id');
    return where && { from: 'consent_record n', where, at: 'n.captured_at', id: 'n.id' };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT id, status, channel, purpose, captured_by FROM consent_record WHERE id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, status, channel, purpose, by]) => [id!, { recordId: wireId('con', id!), event: status!, channel: channel as Channel, purpose: purpose!, staffId: idOf('usr', by) }]));
  },
};

/** The days on which cars came and went. Whose they were before or after is told on no timeline but the owner's own (F2). */
const ownership = (event: 'BEGAN' | 'ENDED', column: string): TimelineSource => ({
  name: `OWNERSHIP_${event}`, kind: 'OWNERSHIP',
  keys(ctx, subject) {
    const where = subject.vehicleId === null ? dealingsOf(ctx, subject, 'vehicle:read', 'w') : factsOf(ctx, subject, 'vehicle:read', 'w');
    return where && { from: 'vehicle_ownership w', where: { sql: `${where.sql} AND w.${column} IS NOT NULL`, params: where.params }, at: `w.${column}`, id: 'w.id', isDay: true };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT id, vehicle_id FROM vehicle_ownership WHERE id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, vehicle]) => [id!, { recordId: wireId('own', id!), event, vehicleId: idOf('veh', vehicle) }]));
  },
});

export const ownershipsBegun = ownership('BEGAN', 'valid_from');
export const ownershipsEnded = ownership('ENDED', 'valid_to');

/** The day on which the file was begun. */
export const fileBegun: TimelineSource = {
  name: 'FILE_BEGUN', kind: 'FILE',
  keys(ctx, subject) {
    const where = ofPerson(ctx, subject, 'f.id');
    return where && { from: 'customer f', where: { sql: `${where.sql} AND f.file_date IS NOT NULL`, params: where.params }, at: 'f.file_date', id: 'f.id', isDay: true };
  },
  tell: (_ctx, _subject, ids) => Promise.resolve(new Map(ids.map((id) => [id, { recordId: wireId('cus', id), event: 'BEGUN' }]))),
};

/** That somebody asked to be erased, or that the law holds the file; and when it was done. */
const erasure = (name: string, column: string, event: string | null): TimelineSource => ({
  name, kind: 'FILE',
  keys(ctx, subject) {
    const where = ofPerson(ctx, subject, 'x.customer_id');
    return where && { from: 'erasure x', where: { sql: `${where.sql} AND x.${column} IS NOT NULL`, params: where.params }, at: `x.${column}`, id: 'x.id' };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT id, customer_id, status, kept_for FROM erasure WHERE id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, customer, status, keptFor]) => [id!, { recordId: wireId('cus', customer!), event: event ?? (status === 'HELD' ? 'HELD' : 'RESTRICTED'), outcome: keptFor ?? null }]));
  },
});

export const erasureAsked = erasure('FILE_ERASURE_ASKED', 'asked_at', null);
export const erased = erasure('FILE_ERASED', 'erased_at', 'ERASED');
