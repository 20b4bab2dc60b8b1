import { localDateOf, minuteOfDay } from '@dealercare/domain/time/zone';
import { orgTree } from '../../organisation/org-tree.js';
import type { Ctx } from '../../platform/context.js';
import { bareId } from '../../platform/ids.js';
import type { Job } from '../../platform/jobs/job.js';
import { inTransaction } from '../../platform/transaction.js';
import { CarePlan } from './care-plan.entity.js';
import { planDealer } from './plan.service.js';

/** The day batch runs from 00:30 of the dealer's day (3.6). */
const BATCH_MINUTE = 30;
/** A run that keeps breaking off rests until the next day with its reason in the log; the other dealers go on (R15). */
const MAX_ATTEMPTS = 5;

interface DueDay {
  dealerId: string;
  day: string;
}

/** Dealers whose day has not been planned to its end yet. */
async function dueDays(ctx: Ctx): Promise<DueDay[]> {
  const tree = await orgTree(ctx.app);
  const dealers = tree.units.filter(({ type, active }) => type === 'DEALER' && active).map(({ id, timezone }) => ({ dealerId: id, day: localDateOf(ctx.now, timezone), minute: minuteOfDay(ctx.now, timezone) }));
  const first = dealers.map(({ day }) => day).sort()[0];
  if (first === undefined) return [];
  const rows = await ctx.db.rows('SELECT dealer_id, plan_day, status, attempts FROM care_plan WHERE plan_day >= ?', [first]);
  const plans = new Map(rows.map(([dealer, day, status, attempts]) => [`${dealer}|${day}`, { status, attempts: Number(attempts) }]));
  return dealers.filter(({ dealerId, day, minute }) => {
    const plan = plans.get(`${bareId(dealerId)}|${day}`);
    if (!plan) return minute >= BATCH_MINUTE;
    return plan.status !== 'DONE' && plan.attempts < MAX_ATTEMPTS;
  });
}

async function noteFailure(ctx: Ctx, { dealerId, day }: DueDay, error: unknown): Promise<void> {
  ctx.app.log.error({ err: error, dealerId, day }, 'a day plan broke off');
  await inTransaction(ctx, async (tx) => {
    await tx.db.manager.increment(CarePlan, { dealerId, planDay: day }, 'attempts', 1);
  });
}

/** Plans each dealer's day; any number of workers, one dealer each. */
export const planJob: Job = {
  name: 'care.plan',
  everyMs: 3000,
  exclusive: false,
  run: async (ctx) => {
    let worked = false;
    for (const due of await dueDays(ctx)) {
      const counts = await planDealer(ctx, due.dealerId, due.day).catch(async (error: unknown) => { await noteFailure(ctx, due, error); return null; });
      worked ||= counts !== null;
    }
    return worked;
  },
};
