import { localDateOf } from '@dealercare/domain/time/zone';
import type { Customer } from '../customer/customer.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList, type Row } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import { inScope, type SqlPart } from '../platform/scope.js';
import type { ContactLog } from './contact-log.entity.js';

/** A contact as a room reports it. */
export type ContactEntry = Pick<ContactLog, 'channel' | 'direction' | 'purpose' | 'capClass' | 'outcome' | 'at'>
  & Partial<Pick<ContactLog, 'vehicleId' | 'taskId' | 'complaintId' | 'mood' | 'consentRecordId'>> & { note?: string | null };

type Contacted = Pick<Customer, 'id' | 'dealerId' | 'personKey' | 'subjectKeyId'>;

const notePlace = (id: string): string => `contact_log|${id}|note`;

/** Writes contacts into the one ledger; the notes sealed with each person's key. Answers the ids in order. */
export async function logContacts(tx: TxCtx, entries: readonly { customer: Contacted; entry: ContactEntry }[]): Promise<string[]> {
  const tree = await orgTree(tx.app);
  const rows = await Promise.all(entries.map(async ({ customer, entry: { note, ...entry } }) => {
    const id = newId('ctl');
    return {
      id, dealerId: customer.dealerId, customerId: customer.id, personKey: customer.personKey, vehicleId: entry.vehicleId ?? null, channel: entry.channel, direction: entry.direction,
      purpose: entry.purpose, capClass: entry.capClass, taskId: entry.taskId ?? null, complaintId: entry.complaintId ?? null, at: entry.at,
      onDay: localDateOf(entry.at, tree.unit(customer.dealerId)?.timezone ?? 'Asia/Shanghai'), outcome: entry.outcome, mood: entry.mood ?? null,
      noteCipher: note ? await tx.app.subjectKeys.seal(tx.db, customer.subjectKeyId, note, notePlace(id)) : null, consentRecordId: entry.consentRecordId ?? null,
      staffId: tx.actor.kind === 'STAFF' ? tx.actor.id : null, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
    };
  }));
  await insertRows(tx.db, 'contact_log', rows);
  return rows.map(({ id }) => id);
}

const COLUMNS = 'l.id, l.dealer_id, l.customer_id, l.vehicle_id, l.channel, l.direction, l.purpose, l.task_id, l.complaint_id, l.at, l.outcome, l.mood, l.note_cipher, l.staff_id, l.created_at, l.updated_at, l.version';

function contactFromRow(row: Row): ContactLog {
  const [id, dealer, customer, vehicle, channel, direction, purpose, task, complaint, at, outcome, mood, noteCipher, staff, createdAt, updatedAt, version] = row as (string | null)[];
  return {
    id: wireId('ctl', id!), dealerId: wireId('org', dealer!), customerId: wireId('cus', customer!), vehicleId: vehicle && wireId('veh', vehicle), channel, direction, purpose,
    taskId: task && wireId('tsk', task), complaintId: complaint && wireId('cmp', complaint), at, outcome, mood, noteCipher, staffId: staff && wireId('usr', staff), createdAt, updatedAt, version: Number(version),
  } as unknown as ContactLog;
}

/** Contacts are reached like their customer. */
const contactScope = (ctx: Ctx): SqlPart => inScope(ctx, 'customer:read', {
  dealer: 'l.dealer_id', owner: '(SELECT keeper.owner_user_id FROM customer keeper WHERE keeper.dealer_id = l.dealer_id AND keeper.id = l.customer_id)',
});

const LAST = 20;

async function contactsWhere(ctx: Ctx, column: 'customer_id' | 'task_id' | 'complaint_id', ids: readonly string[], scope: SqlPart): Promise<ContactLog[]> {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT ${COLUMNS} FROM (SELECT l.*, ROW_NUMBER() OVER (PARTITION BY l.${column} ORDER BY l.at DESC, l.id DESC) AS place FROM contact_log l WHERE l.${column} IN (${list.sql}) AND ${scope.sql}) l
     WHERE l.place <= ${LAST} ORDER BY l.at DESC, l.id DESC`, [...list.params, ...scope.params]);
  return rows.map(contactFromRow);
}

/** The last twenty contacts, newest first. */
export const contactsOfCustomer = loader<ContactLog[]>(async (ctx, ids) => grouped(await contactsWhere(ctx, 'customer_id', ids, contactScope(ctx)), ({ customerId }) => customerId));
export const contactsOfTask = loader<ContactLog[]>(async (ctx, ids) => grouped(await contactsWhere(ctx, 'task_id', ids, contactScope(ctx)), ({ taskId }) => taskId!));
/** Of a complaint that the caller may open: the complaint's own scope has been checked before. */
export const contactsOfComplaint = loader<ContactLog[]>(async (ctx, ids) =>
  grouped(await contactsWhere(ctx, 'complaint_id', ids, { sql: '1 = 1', params: [] }), ({ complaintId }) => complaintId!));

/** The note in the clear; null when there is none or the person was erased. */
export async function noteOf(ctx: Ctx, contact: Pick<ContactLog, 'id' | 'noteCipher' | 'customerId'>): Promise<string | null> {
  if (!contact.noteCipher) return null;
  const [row] = await ctx.db.rows('SELECT subject_key_id FROM customer WHERE id = ?', [bareId(contact.customerId)]);
  return row ? ctx.app.subjectKeys.open(ctx.db, wireId('key', String(row[0])), contact.noteCipher, notePlace(contact.id)) : null;
}
