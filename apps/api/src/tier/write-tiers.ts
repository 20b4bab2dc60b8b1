import { isTierOf, tierSchemes, type TierScheme } from '@dealercare/domain/tier/scheme';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inList } from '../platform/database/database.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { publish } from '../platform/events/event.js';
import { newId, wireId } from '../platform/ids.js';
import type { EvaluationBasis } from './evaluation-basis.js';
import { movers, type Mover } from './movers.js';
import { differs } from './sql-days.js';
import type { Some } from './take-figures.js';
import type { MoveCause } from './tier.entity.js';

/** Facts are told in parts of this size, so that no one of them is large. */
const MOVES_A_FACT = 200;

const causeOf = (mover: Mover): MoveCause => (mover.overrideEnded ? 'OVERRIDE_ENDED' : 'EVALUATION');
const hasMoved = ({ before, tier }: Mover): boolean => before !== tier;

const UPDATED = ['tier', 'computed_tier', 'score', 'watch', 'since', 'previous_tier', 'slipping_since', 'override_until', 'override_by', 'override_reason'];

/** Rows of the present; what did not move keeps its day and what was before. */
async function writePresent(tx: TxCtx, dealerId: string, scheme: TierScheme, day: string, found: readonly Mover[]): Promise<void> {
  const row = (mover: Mover) => ({
    dealerId, customerId: mover.customerId, scheme, tier: mover.tier, computedTier: mover.computedTier, score: mover.score, watch: mover.watch, since: day, previousTier: mover.before, slippingSince: mover.slippingSince,
    overrideUntil: null, overrideBy: null, overrideReason: null,
  });
  const assigned = (columns: readonly string[]): string => onDuplicate(['dealer_id', 'customer_id', 'scheme'], columns.map((column) => `${column} = ${inserted(column)}`).join(', '));
  await insertRows(tx.db, 'customer_tier', found.filter(hasMoved).map(row), { suffix: assigned(UPDATED) });
  const [ended, others] = [found.filter((mover) => !hasMoved(mover) && mover.overrideEnded), found.filter((mover) => !hasMoved(mover) && !mover.overrideEnded)];
  await insertRows(tx.db, 'customer_tier', ended.map(row), { suffix: assigned(UPDATED.filter((column) => column !== 'since' && column !== 'previous_tier')) });
  await insertRows(tx.db, 'customer_tier', others.map(row), { suffix: assigned(['computed_tier', 'score', 'watch', 'slipping_since']) });
}

/** The rooms behind hear of moves in the main scheme and on the ladder; a first judgement is no news. */
function tell(tx: TxCtx, dealerId: string, scheme: TierScheme, day: string, found: readonly Mover[]): void {
  const moves = found.filter((mover) => hasMoved(mover) && !mover.isNew).map(({ customerId, before, tier }) => ({ customerId: wireId('cus', customerId), from: before, to: tier }));
  for (let at = 0; at < moves.length; at += MOVES_A_FACT) publish(tx, 'tiers.moved', dealerId, { scheme, day, moves: moves.slice(at, at + MOVES_A_FACT) });
  const slipping = found.filter(({ slippingSince, wasSlipping }) => slippingSince !== null && !wasSlipping).map(({ customerId }) => wireId('cus', customerId));
  for (let at = 0; at < slipping.length; at += MOVES_A_FACT) publish(tx, 'tiers.slipping', dealerId, { scheme, day, customerIds: slipping.slice(at, at + MOVES_A_FACT) });
}

/** The tier of the main scheme stands in the file, where complaints, care rules and lists read it. */
async function writeFiles(tx: TxCtx, some: Some, main: TierScheme): Promise<number> {
  const where = some.where('customer.id');
  const present = `(SELECT t.tier FROM customer_tier t WHERE t.dealer_id = customer.dealer_id AND t.customer_id = customer.id AND t.scheme = '${main}')`;
  return tx.db.run(`UPDATE customer SET tier = ${present}, updated_at = ? WHERE dealer_id = ? AND ${where.sql} AND status = 'ACTIVE' AND ${differs('tier', present)}`, [instantText(tx.now), some.dealer, ...where.params]);
}

/** Rows of files that are out of use, and of schemes that are no longer in use, leave with a move of their own. */
async function writeLeavers(tx: TxCtx, dealerId: string, some: Some, { day, schemes }: EvaluationBasis): Promise<number> {
  const where = some.where('t.customer_id');
  const used = tierSchemes.filter((scheme) => schemes[scheme]).map((scheme) => `'${scheme}'`).join(', ') || "''";
  const rows = await tx.db.rows(
    `SELECT t.customer_id, t.scheme, t.tier FROM customer_tier t LEFT JOIN customer_figures f ON f.dealer_id = t.dealer_id AND f.customer_id = t.customer_id
     WHERE t.dealer_id = ? AND (${where.sql}) AND (f.customer_id IS NULL OR t.scheme NOT IN (${used}))`, [some.dealer, ...where.params]);
  if (rows.length === 0) return 0;
  await insertRows(tx.db, 'tier_move', rows.map(([customer, scheme, tier]) => ({
    id: newId('tmv'), dealerId, customerId: String(customer), scheme, fromTier: tier, toTier: null, score: null, cause: 'EVALUATION', movedOn: day, movedAt: tx.now,
  })));
  for (let at = 0; at < rows.length; at += 500) {
    for (const scheme of tierSchemes) {
      const leaving = rows.slice(at, at + 500).filter((row) => row[1] === scheme).map(([customer]) => String(customer));
      if (leaving.length === 0) continue;
      const list = inList(leaving);
      await tx.db.run(`DELETE FROM customer_tier WHERE dealer_id = ? AND scheme = ? AND customer_id IN (${list.sql})`, [some.dealer, scheme, ...list.params]);
    }
  }
  return rows.length;
}

/** Judges some customers by every scheme in use and writes what changed, with its history. Answers how many moved. */
export async function writeTiers(tx: TxCtx, dealerId: string, some: Some, basis: EvaluationBasis): Promise<number> {
  const { day, standing, main } = basis;
  let moved = await writeLeavers(tx, dealerId, some, basis);
  for (const [scheme, parameters] of Object.entries(basis.schemes) as [TierScheme, Record<string, number>][]) {
    const found = await movers(tx.db, scheme, { parameters, standing, day }, some);
    if (found.length === 0) continue;
    await writePresent(tx, dealerId, scheme, day, found);
    const moves = found.filter(hasMoved);
    for (const { tier } of moves) if (!isTierOf(scheme, tier)) throw new Error(`${tier} is no tier of ${scheme}`);
    await insertRows(tx.db, 'tier_move', moves.map((mover) => ({
      id: newId('tmv'), dealerId, customerId: mover.customerId, scheme, fromTier: mover.before, toTier: mover.tier, score: mover.score, cause: causeOf(mover), movedOn: day, movedAt: tx.now,
    })));
    tell(tx, dealerId, scheme, day, found);
    moved += moves.length;
  }
  const files = await writeFiles(tx, some, main);
  if (moved + files > 0) audit(tx, { unitId: dealerId, action: 'tier.evaluate', entity: 'org_unit', entityId: dealerId, after: { day, moved, files } });
  return moved;
}
