import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx as Context, Field, ID, Info, Query, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { PageArgs, type Connection } from '../platform/paging/connection.js';
import { CaseClock } from './clock.entity.js';
import { listClocks } from './clock-list.js';
import { ClockFilter } from './complaint-list.inputs.js';
import { ClockConnection, DeadlineExplanation } from './complaint.types.js';
import { explainDeadline } from './deadline.js';

@ArgsType()
class ClockArgs extends PageArgs {
  @Field(() => ClockFilter, { nullable: true, description: 'Left out: the clocks of all cases in reach.' }) filter?: ClockFilter | null;
}

@Resolver(() => CaseClock)
export class ClockResolver {
  @Can('complaint:list')
  @Query(() => ClockConnection, { description: 'Clocks of all cases in the reader\'s lists, by due time.' })
  clocks(@Args(() => ClockArgs) args: ClockArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<CaseClock>> {
    return listClocks(ctx, args.filter ?? null, args, info);
  }

  @Can('complaint:list')
  @Query(() => DeadlineExplanation, { description: 'Why a deadline is what it is: window by window, days skipped with their reasons, pauses, policy and calendar version (A18).' })
  explainDeadline(
    @Arg('clockId', () => ID, { description: 'The clock, `clk_`, of any case in the reader\'s lists, stubs included.' }) clockId: string,
    @Context() ctx: Ctx,
  ): Promise<DeadlineExplanation> {
    return explainDeadline(ctx, clockId);
  }
}
