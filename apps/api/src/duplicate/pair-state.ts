import type { LikenessReason } from '@dealercare/domain/duplicate/likeness';
import type { Customer } from '../customer/customer.entity.js';
import type { TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import { DuplicatePair, type PairStatus } from './duplicate-pair.entity.js';

type File = Pick<Customer, 'id' | 'dealerId'>;

/** A pair stands under the file that was begun first. */
export const inOrder = (a: string, b: string): { customerId: string; otherId: string } => (a < b ? { customerId: a, otherId: b } : { customerId: b, otherId: a });

export const pairOf = (tx: TxCtx, one: File, other: File): Promise<DuplicatePair | null> =>
  tx.db.manager.findOneBy(DuplicatePair, { dealerId: one.dealerId, ...inOrder(one.id, other.id) });

/** What was decided on the file that goes in holds for the one that stays: two people do not become one by a merge of one of them. */
async function carryVerdicts(tx: TxCtx, survivor: File, merged: File): Promise<void> {
  const pairs = await tx.db.manager.findBy(DuplicatePair, [{ dealerId: merged.dealerId, customerId: merged.id }, { dealerId: merged.dealerId, otherId: merged.id }]);
  const judged = pairs.filter(({ status }) => status === 'DIFFERENT' || status === 'HOUSEHOLD');
  await insertRows(tx.db, 'duplicate_pair', judged.flatMap(({ customerId, otherId, ...pair }) => {
    const third = customerId === merged.id ? otherId : customerId;
    if (third === survivor.id) return [];
    return [{
      id: newId('dup'), dealerId: pair.dealerId, ...inOrder(survivor.id, third), score: pair.score, reasons: pair.reasons, status: pair.status, foundOn: pair.foundOn,
      judgedReasons: pair.judgedReasons, judgedAt: pair.judgedAt, judgedBy: pair.judgedBy, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1,
    }];
  }), { ignore: true });
}

async function become(tx: TxCtx, one: File, other: File, status: PairStatus, judgedReasons?: LikenessReason[] | null): Promise<void> {
  await tx.db.manager.update(DuplicatePair, { dealerId: one.dealerId, ...inOrder(one.id, other.id) }, { status, updatedAt: tx.now, ...(judgedReasons === undefined ? {} : { judgedReasons }) } as object);
}

export async function pairMerged(tx: TxCtx, survivor: File, merged: File): Promise<void> {
  await become(tx, survivor, merged, 'MERGED');
  await carryVerdicts(tx, survivor, merged);
}

/** Somebody who takes a merge back has thought again: the pair is open for another verdict. */
export const pairReopened = (tx: TxCtx, survivor: File, merged: File): Promise<void> => become(tx, survivor, merged, 'OPEN', null);
