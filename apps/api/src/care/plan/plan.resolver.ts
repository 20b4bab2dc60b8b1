import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../platform/access/can.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { CarePlanRun } from './care-plan.entity.js';
import { planRun, planCare } from './plan-run.js';

@Resolver()
export class CarePlanResolver {
  @Can('care:read')
  @Query(() => CarePlanRun, { nullable: true, description: 'The planning of the dealer\'s today; null before it was asked for.' })
  carePlan(@Arg('dealerId', () => ID, { description: 'The dealer, `org_`.' }) dealerId: string, @Context() ctx: Ctx): Promise<CarePlanRun | null> {
    return planRun(ctx, dealerId);
  }

  @Can('care:rules')
  @Mutation(() => CarePlanRun, { description: 'Plans the dealer\'s today again, in the background: after new data, or to see what a rule does.' })
  planCare(@Arg('dealerId', () => ID, { description: 'The dealer, `org_`; NOT_FOUND when it is not in the caller\'s scope.' }) dealerId: string, @Context() ctx: TxCtx): Promise<CarePlanRun> {
    return planCare(ctx, dealerId);
  }
}
