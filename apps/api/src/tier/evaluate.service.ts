import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Lease } from '../platform/jobs/lease.js';
import { inTransaction } from '../platform/transaction.js';
import { takeFigures, type Some } from './take-figures.js';
import { basisHere, takeStanding } from './take-standing.js';
import { TierEvaluation } from './tier-evaluation.entity.js';
import { writeTiers } from './write-tiers.js';

/** So many customers a transaction: enough to be set-based, small enough that nobody waits for it. */
const CHUNK = 4000;
const MARKED_AT_ONCE = 500;

/** The next part of the dealer's customers in the order of their ids, those too who are out of use. */
async function nextPart(tx: TxCtx, dealer: string, after: string): Promise<{ some: Some; last: string } | null> {
  const [row] = await tx.db.rows(`SELECT MAX(id), COUNT(*) FROM (SELECT id FROM customer WHERE dealer_id = ? AND id > ? ORDER BY id LIMIT ${CHUNK}) part`, [dealer, after]);
  const last = row![0] as string | null;
  if (last === null) return null;
  return { last, some: { dealer, where: (column) => ({ sql: `${column} > ? AND ${column} <= ?`, params: [after, last] }) } };
}

/** One step of a dealer's evaluation: a part of the figures, the standing, or a part of the tiers. */
async function step(tx: TxCtx, evaluation: TierEvaluation): Promise<Partial<TierEvaluation>> {
  const { dealerId, day, phase, reached, moved } = evaluation;
  const dealer = bareId(dealerId);
  const part = await nextPart(tx, dealer, reached);
  if (phase === 'FIGURES') {
    if (!part) {
      const known = await basisHere(tx, dealerId, day);
      return { phase: 'TIERS', reached: '', basis: { ...known, standing: await takeStanding(tx, dealerId, known.schemes) } };
    }
    await forgetMarks(tx, part.some);
    await takeFigures(tx, part.some, (await basisHere(tx, dealerId, day)).figures, day);
    return { reached: part.last };
  }
  if (!part) return { phase: 'DONE', reached: '', doneAt: tx.now };
  return { reached: part.last, moved: moved + await writeTiers(tx, dealerId, part.some, evaluation.basis!) };
}

/** Before the figures are taken: what is marked meanwhile stays marked. */
async function forgetMarks(tx: TxCtx, some: Some): Promise<void> {
  const where = some.where('customer_id');
  await tx.db.run(`DELETE FROM tier_mark WHERE dealer_id = ? AND ${where.sql}`, [some.dealer, ...where.params]);
}

/** Begins the day's evaluation, or the same day's once more. */
async function begin(tx: TxCtx, dealerId: string, day: string): Promise<TierEvaluation> {
  const known = await tx.db.manager.findOneBy(TierEvaluation, { dealerId });
  if (known && known.day === day && known.phase !== 'DONE' && !known.again) return known;
  const fresh = { day, phase: 'FIGURES', reached: '', moved: 0, attempts: 0, again: false } as const;
  // The last basis stays until there is a new one: explanations are told from it meanwhile.
  if (known) await tx.db.manager.update(TierEvaluation, { dealerId }, fresh);
  else await tx.db.manager.insert(TierEvaluation, { dealerId, basis: null, doneAt: null, ...fresh } as object);
  return { basis: known?.basis ?? null, doneAt: null, dealerId, ...fresh };
}

/** Evaluates all customers of a dealer for a day, in parts that each stand for themselves: whoever is stopped goes on from there. */
export async function evaluateDealer(ctx: Ctx, dealerId: string, day: string, lease: Lease | null): Promise<number> {
  let evaluation = await inTransaction(ctx, async (tx) => { await lease?.hold(tx.db); return begin(tx, dealerId, day); });
  while (evaluation.phase !== 'DONE') {
    evaluation = await inTransaction(ctx, async (tx) => {
      await lease?.hold(tx.db);
      const changes = await step(tx, evaluation);
      await tx.db.manager.update(TierEvaluation, { dealerId }, changes as object);
      return Object.assign(evaluation, changes);
    });
  }
  return evaluation.moved;
}

/** Customers of whom something happened since: measured against the dealer's last standing. Answers whether there were any. */
export async function evaluateMarked(ctx: Ctx, dealerId: string, lease: Lease | null): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const rows = await tx.db.rows(`SELECT customer_id FROM tier_mark WHERE dealer_id = ? ORDER BY customer_id LIMIT ${MARKED_AT_ONCE}`, [bareId(dealerId)]);
    const evaluation = await tx.db.manager.findOneBy(TierEvaluation, { dealerId });
    if (rows.length === 0 || !evaluation?.basis) return false;
    await evaluateSome(tx, dealerId, rows.map(([id]) => wireId('cus', String(id))), evaluation);
    return true;
  });
}

/** These customers at once, in the transaction of what happened to them. */
export async function evaluateSome(tx: TxCtx, dealerId: string, customerIds: readonly string[], { basis }: Pick<TierEvaluation, 'basis'>): Promise<void> {
  const list = inList(customerIds.map(bareId));
  const some: Some = { dealer: bareId(dealerId), where: (column) => ({ sql: `${column} IN (${list.sql})`, params: list.params }) };
  await forgetMarks(tx, some);
  await takeFigures(tx, some, basis!.figures, basis!.day);
  await writeTiers(tx, dealerId, some, basis!);
}
