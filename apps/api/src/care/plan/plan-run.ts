import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../../organisation/org-tree.js';
import { audit } from '../../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { requireDealer } from '../../platform/scope.js';
import { CarePlan, type CarePlanRun } from './care-plan.entity.js';
import { requestPlan } from './plan.service.js';

const shown = ({ dealerId, planDay, status, counts, finishedAt }: CarePlan): CarePlanRun => ({ dealerId, day: planDay, status, ...counts, finishedAt });

async function todayOf(ctx: Ctx, dealerId: string): Promise<string> {
  return localDateOf(ctx.now, (await orgTree(ctx.app)).unit(dealerId)!.timezone);
}

/** How far the planning of a dealer's day is. */
export async function planRun(ctx: Ctx, dealerId: string): Promise<CarePlanRun | null> {
  requireDealer(ctx, 'care:read', dealerId);
  const plan = await ctx.db.manager.findOneBy(CarePlan, { dealerId, planDay: await todayOf(ctx, dealerId) });
  return plan && shown(plan);
}

/** Asks for today's planning; the job takes it up within seconds, however many customers there are. */
export async function planCare(tx: TxCtx, dealerId: string): Promise<CarePlanRun> {
  requireDealer(tx, 'care:rules', dealerId);
  const day = await todayOf(tx, dealerId);
  await requestPlan(tx, dealerId, day);
  audit(tx, { unitId: dealerId, action: 'care.request-plan', entity: 'care_plan', entityId: day });
  return shown(await tx.db.manager.findOneByOrFail(CarePlan, { dealerId, planDay: day }));
}
