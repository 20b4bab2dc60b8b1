import type { TierScheme } from '@dealercare/domain/tier/scheme';
import type { Db, Row } from '../platform/database/database.js';
import { differs, sqlDay } from './sql-days.js';
import type { Some } from './take-figures.js';
import { verdictSql, type Measure } from './verdict-sql.js';

/** A customer whose tier, score or marks are not what they were; bare ids. */
export interface Mover {
  customerId: string;
  isNew: boolean;
  before: string | null;
  tier: string;
  computedTier: string;
  score: number | null;
  watch: boolean;
  slippingSince: string | null;
  wasSlipping: boolean;
  overrideEnded: boolean;
}

/**
 * What a scheme says of some customers, set-based: the FROM that the evaluation and the preview share, so that both come to the same answer.
 * `n.tier` is the tier that counts: while one is given by hand it stays (INV-14).
 */
export function judged(scheme: TierScheme, measure: Measure, some: Some): { from: string; params: (string | number | boolean | null | undefined)[] } {
  const { tier, score, watch, slippingSince } = verdictSql(scheme, measure);
  const where = some.where('f.customer_id');
  const holds = `t.override_until IS NOT NULL AND t.override_until >= ${sqlDay(measure.day)}`;
  return {
    from: `(SELECT v.*, CASE WHEN v.is_held = 1 THEN v.old_tier ELSE v.computed END AS tier FROM (
      SELECT f.customer_id, t.tier AS old_tier, t.computed_tier AS old_computed, t.score AS old_score, t.watch AS old_watch, t.slipping_since AS old_slipping, t.override_until,
        CASE WHEN ${holds} THEN 1 ELSE 0 END AS is_held, ${tier} AS computed, ${score} AS score, ${watch} AS watch, ${slippingSince} AS slipping
      FROM customer_figures f LEFT JOIN customer_tier t ON t.dealer_id = f.dealer_id AND t.customer_id = f.customer_id AND t.scheme = '${scheme}'
      WHERE f.dealer_id = ? AND (${where.sql})) v) n`,
    params: [some.dealer, ...where.params],
  };
}

const CHANGED = `n.old_tier IS NULL OR n.tier <> n.old_tier OR n.computed <> n.old_computed OR n.watch <> n.old_watch OR ${differs('n.score', 'n.old_score')} OR ${differs('n.slipping', 'n.old_slipping')}
  OR (n.override_until IS NOT NULL AND n.is_held = 0)`;

const moverOf = ([id, oldTier, tier, computed, score, watch, slipping, oldSlipping, until, held]: Row): Mover => ({
  customerId: String(id), isNew: oldTier === null, before: oldTier as string | null, tier: String(tier), computedTier: String(computed), score: score === null ? null : Number(score), watch: Number(watch) === 1,
  slippingSince: slipping === null ? null : String(slipping), wasSlipping: oldSlipping !== null, overrideEnded: until !== null && Number(held) === 0,
});

export async function movers(db: Db, scheme: TierScheme, measure: Measure, some: Some): Promise<Mover[]> {
  const { from, params } = judged(scheme, measure, some);
  const rows = await db.rows(`SELECT n.customer_id, n.old_tier, n.tier, n.computed, n.score, n.watch, n.slipping, n.old_slipping, n.override_until, n.is_held FROM ${from} WHERE ${CHANGED}`, params);
  return rows.map(moverOf);
}
