import { In } from 'typeorm';
import type { Customer } from '../customer/customer.entity.js';
import { Erasure } from '../customer/erasure.entity.js';
import { staffName } from '../messaging/staff-name.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { grouped, loader } from '../platform/loader.js';
import { mayTouch } from '../platform/scope.js';
import type { ConsentWordSaid, CustomerErasure } from './privacy.types.js';

/** Of customers that the caller has reached already. */
export const erasureOf = loader<CustomerErasure>(async (ctx, ids) => {
  const erasures = await ctx.db.manager.find(Erasure, { where: { customerId: In([...ids]) } });
  return new Map(erasures.map(({ customerId, status, askedAt, keptFor, keptUntil, hold, erasedAt }) =>
    [customerId, { askedAt: status === 'HELD' ? null : askedAt, keptFor: keptFor as CustomerErasure['keptFor'], keptUntil, hold, erasedAt }]));
});

const SHOWN = 100;

type Word = Omit<ConsentWordSaid, 'capturedBy'> & { customerId: string; capturedById: string | null };

const wordsOf = loader<Word[]>(async (ctx, ids) => {
  const list = inList(ids.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT id, customer_id, purpose, channel, status, captured_at, source, evidence, captured_by FROM
     (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.customer_id ORDER BY r.id DESC) AS place FROM consent_record r WHERE r.customer_id IN (${list.sql})) r WHERE r.place <= ${SHOWN} ORDER BY r.id DESC`, list.params);
  const words = (rows as (string | null)[][]).map(([id, customer, purpose, channel, status, capturedAt, source, evidence, by]) => ({
    id: wireId('con', id!), customerId: wireId('cus', customer!), purpose, channel, status, capturedAt, source, evidence, capturedById: by ? wireId('usr', by) : null,
  }) as Word);
  return grouped(words, ({ customerId }) => customerId);
});

/** The ledger of a customer; how something was said may name people, so it is shown where names are. */
export async function consentHistory(ctx: Ctx, { id, dealerId, ownerUserId }: Customer): Promise<ConsentWordSaid[]> {
  const sees = mayTouch(ctx, 'customer:name', dealerId, ownerUserId);
  const words = await wordsOf(ctx, id) ?? [];
  return Promise.all(words.map(async ({ capturedById, evidence, ...word }) => ({ ...word, evidence: sees ? evidence : null, capturedBy: capturedById && await staffName(ctx, capturedById) })));
}
