import type { Channel } from '@dealercare/domain/care/channel';
import { seesPerson } from '../../customer/person-sight.js';
import { openNote } from '../../messaging/contact-log.service.js';
import type { MoodEnum } from '../../messaging/contact-log.entity.js';
import { textOf } from '../../messaging/outbound.service.js';
import type { Ctx } from '../../platform/context.js';
import { inList } from '../../platform/database/database.js';
import { wireId } from '../../platform/ids.js';
import { mayTouch } from '../../platform/scope.js';
import { dealingsOf, type Subject, type TimelineSource } from '../timeline-source.js';
import { idOf, type Cells } from './cells.js';

/** Whether the messages themselves are told, with their texts; otherwise the ledger says that one went out. A car's messages stand in the ledger only. */
const tellsMessages = (ctx: Ctx, { dealerId, vehicleId }: Subject): boolean => vehicleId === null && mayTouch(ctx, 'message:read', dealerId, null);

/** The ledger: calls and visits. A message that left is told once. */
export const contacts: TimelineSource = {
  name: 'CONTACT', kind: 'CONTACT',
  keys(ctx, subject) {
    const where = dealingsOf(ctx, subject, 'customer:read', 'l');
    const once = tellsMessages(ctx, subject) ? " AND NOT (l.direction = 'OUT' AND l.outcome IS NULL)" : '';
    return where && { from: 'contact_log l', where: { sql: where.sql + once, params: where.params }, at: 'l.at', id: 'l.id' };
  },
  async tell(ctx, { dealerId }, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(
      `SELECT l.id, l.direction, l.outcome, l.channel, l.purpose, l.mood, l.vehicle_id, l.task_id, l.complaint_id, l.staff_id, l.note_cipher, k.subject_key_id
       FROM contact_log l JOIN customer k ON k.dealer_id = l.dealer_id AND k.id = l.customer_id WHERE l.id IN (${list.sql})`, list.params);
    const sees = seesPerson(ctx, { dealerId, ownerUserId: null });
    return new Map((rows as Cells[]).map(([id, direction, outcome, channel, purpose, mood, vehicle, task, complaint, staff, note, key]) => [id!, {
      recordId: wireId('ctl', id!), event: direction!, outcome: outcome ?? null, channel: channel as Channel, purpose: purpose!, mood: mood as keyof typeof MoodEnum | null,
      vehicleId: idOf('veh', vehicle), taskId: idOf('tsk', task), complaintId: idOf('cmp', complaint), staffId: idOf('usr', staff),
      ...(sees && note ? { openWords: () => openNote(ctx, wireId('key', key!), wireId('ctl', id!), note) } : {}),
    }]));
  },
};

/** How messages are told, those that left and those that never will. */
const tellMessages: TimelineSource['tell'] = async (ctx, { dealerId }, ids) => {
  const list = inList(ids);
  const rows = await ctx.db.rows(
    `SELECT m.id, m.status, m.failure_code, m.channel, m.purpose, m.vehicle_id, m.task_id, m.text_cipher, k.subject_key_id
     FROM outbound_message m JOIN customer k ON k.dealer_id = m.dealer_id AND k.id = m.customer_id WHERE m.id IN (${list.sql})`, list.params);
  const sees = seesPerson(ctx, { dealerId, ownerUserId: null });
  return new Map((rows as Cells[]).map(([id, status, failure, channel, purpose, vehicle, task, text, key]) => [id!, {
    recordId: wireId('msg', id!), event: status!, outcome: failure ?? null, channel: channel as Channel, purpose: purpose!, vehicleId: idOf('veh', vehicle), taskId: idOf('tsk', task),
    ...(sees ? { openWords: () => textOf(ctx, { id: wireId('msg', id!), textCipher: text! }, wireId('key', key!)) } : {}),
  }]));
};

/** Messages that left, when they left. */
export const sentMessages: TimelineSource = {
  name: 'MESSAGE', kind: 'MESSAGE',
  keys(ctx, subject) {
    const where = tellsMessages(ctx, subject) ? dealingsOf(ctx, subject, 'customer:read', 'm') : null;
    return where && { from: 'outbound_message m', where: { sql: `${where.sql} AND m.sent_at IS NOT NULL`, params: where.params }, at: 'm.sent_at', id: 'm.id' };
  },
  tell: tellMessages,
};

/** Messages that did not leave, when they should have. What still waits has not happened. */
export const unsentMessages: TimelineSource = {
  name: 'MESSAGE_NOT_SENT', kind: 'MESSAGE',
  keys(ctx, subject) {
    const where = tellsMessages(ctx, subject) ? dealingsOf(ctx, subject, 'customer:read', 'm') : null;
    return where && { from: 'outbound_message m', where: { sql: `${where.sql} AND m.sent_at IS NULL AND m.status IN ('FAILED', 'EXPIRED', 'CANCELLED')`, params: where.params }, at: 'm.not_before', id: 'm.id' };
  },
  tell: tellMessages,
};
