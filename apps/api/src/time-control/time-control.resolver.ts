import { Arg, Ctx as Context, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { DateTime } from '../platform/graphql/scalars.js';
import * as control from './time-control.service.js';

@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'The product\'s clock (rulings 25).' })
export class ProductTime {
  @Field(() => DateTime, { description: 'What every deadline and window goes by.' }) now!: Date;
  @Field(() => Boolean, { description: 'True in demo and test only.' }) movable!: boolean;
  @Field(() => Int, { description: 'Seconds that the product\'s clock is ahead of the wall clock.' }) aheadSeconds!: number;
}

@InputType({ description: 'How far time moves; one of the three.' })
export class MoveTimeInput {
  @Field(() => DateTime, { nullable: true, description: 'Forward to this instant.' }) to?: Date | null;
  @Field(() => Int, { nullable: true, description: 'Forward by this many minutes.' }) byMinutes?: number | null;
  @Field(() => ID, { nullable: true, description: 'Forward to the next morning on which this unit opens.' }) toMorningOf?: string | null;
}

@Resolver()
export class TimeControlResolver {
  @Can('signed-in')
  @Query(() => ProductTime, { description: 'What time it is for the product, and whether it can be moved.' })
  productTime(@Context() ctx: Ctx): ProductTime {
    return control.productTime(ctx.app);
  }

  @Can('clock:move')
  @Mutation(() => ProductTime, { description: 'Moves the product\'s clock forward, for every process. Refused in production.' })
  moveTime(
    @Arg('input', () => MoveTimeInput, { description: 'Refused also with CLOCK_NOT_MOVABLE in production, CLOCK_BACKWARDS, OUT_OF_RANGE.' }) input: MoveTimeInput,
    @Context() ctx: TxCtx,
  ): Promise<ProductTime> {
    return control.moveTime(ctx, input);
  }
}
