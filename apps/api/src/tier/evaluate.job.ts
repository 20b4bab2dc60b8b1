import { localDateOf, minuteOfDay } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { wireId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { inTransaction } from '../platform/transaction.js';
import { evaluateDealer, evaluateMarked } from './evaluate.service.js';
import { TierEvaluation } from './tier-evaluation.entity.js';

/** Before the care plan of the day, which reads the tiers. */
const BATCH_MINUTE = 5;
/** An evaluation that keeps breaking off rests until the next day with its reason in the log; the other dealers go on (R15). */
const MAX_ATTEMPTS = 5;

interface DueDealer { dealerId: string; day: string }

/** Dealers whose customers have not been judged today, or are to be judged again. */
async function dueDealers(ctx: Ctx): Promise<{ whole: DueDealer[]; marked: string[] }> {
  const tree = await orgTree(ctx.app);
  const rows = await ctx.db.rows('SELECT dealer_id, day, phase, attempts, again FROM tier_evaluation');
  const known = new Map(rows.map(([dealer, day, phase, attempts, again]) => [wireId('org', String(dealer)), { day: String(day), done: phase === 'DONE', attempts: Number(attempts), again: Number(again) === 1 }]));
  const dealers = tree.units.filter(({ type, active }) => type === 'DEALER' && active).map(({ id, timezone }) => ({ dealerId: id, day: localDateOf(ctx.now, timezone), minute: minuteOfDay(ctx.now, timezone) }));
  const whole = dealers.filter(({ dealerId, day, minute }) => {
    const last = known.get(dealerId);
    if (!last || last.day < day) return minute >= BATCH_MINUTE;
    return (last.again || !last.done) && last.attempts < MAX_ATTEMPTS;
  });
  const wholeOnes = new Set(whole.map(({ dealerId }) => dealerId));
  const marks = await ctx.db.rows('SELECT DISTINCT dealer_id FROM tier_mark');
  return { whole, marked: marks.map(([dealer]) => wireId('org', String(dealer))).filter((id) => !wholeOnes.has(id) && known.get(id)?.done) };
}

async function noteFailure(ctx: Ctx, dealerId: string, error: unknown): Promise<void> {
  ctx.app.log.error({ err: error, dealerId }, 'an evaluation of tiers broke off');
  await inTransaction(ctx, async (tx) => { await tx.db.manager.increment(TierEvaluation, { dealerId }, 'attempts', 1); });
}

/** Every night each dealer's customers; between the nights those of whom something happened. */
export const tierJob: Job = {
  name: 'tier.evaluate',
  everyMs: 5000,
  exclusive: true,
  run: async (ctx, lease) => {
    const { whole, marked } = await dueDealers(ctx);
    let worked = false;
    for (const { dealerId, day } of whole) {
      const done = await evaluateDealer(ctx, dealerId, day, lease).then(() => true, async (error: unknown) => { await noteFailure(ctx, dealerId, error); return false; });
      worked ||= done;
    }
    for (const dealerId of marked) worked = await evaluateMarked(ctx, dealerId, lease) || worked;
    return worked;
  },
};
