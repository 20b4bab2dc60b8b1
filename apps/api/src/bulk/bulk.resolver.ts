import { Arg, Ctx as Context, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { customerById } from '../customer/customer-by-id.js';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { BulkRun } from './bulk-run.entity.js';
import { StartBulkInput } from './bulk.inputs.js';
import * as bulk from './bulk.service.js';

@Can('customer:write')
@ObjectType({ simpleResolvers: true, description: 'A row of a change of many that was not done, and why.' })
class BulkProblem {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @Field(() => String, { description: 'The code of the refusal.' }) code!: string;
  @Field(() => String, { description: 'The same in the reader\'s language.' }) message!: string;
}

@Resolver(() => BulkRun)
export class BulkResolver {
  @Can('customer:write')
  @Query(() => [BulkRun], { description: 'The reader\'s own last changes of many, the latest first.' })
  bulkRuns(@Context() ctx: Ctx): Promise<BulkRun[]> {
    return bulk.ownRuns(ctx);
  }

  @Can('customer:write')
  @Query(() => BulkRun, { description: 'One of the reader\'s own; NOT_FOUND for anybody else\'s.' })
  bulkRun(@Arg('bulkId', () => ID, { description: 'The `blk_` id.' }) bulkId: string, @Context() ctx: Ctx): Promise<BulkRun> {
    return bulk.ownRun(ctx, bulkId);
  }

  @Can('customer:write')
  @Mutation(() => BulkRun, { description: 'Changes one field on everything that was chosen, up to 100,000 rows; each with the reader\'s rights on it and its own result.' })
  startBulk(
    @Arg('input', () => StartBulkInput, { description: 'Refused also with BULK_COUNT_CHANGED, BULK_NOTHING, BULK_TOO_MANY; at value VALUE_INVALID.' }) input: StartBulkInput, @Context() ctx: TxCtx,
  ): Promise<BulkRun> {
    return bulk.startBulk(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => BulkRun, { description: 'Stops it; what was changed until then stays and can be taken back.' })
  cancelBulk(@Arg('bulkId', () => ID, { description: 'The `blk_` id.' }) bulkId: string, @Context() ctx: TxCtx): Promise<BulkRun> {
    return bulk.cancelBulk(ctx, bulkId);
  }

  @Can('customer:write')
  @Mutation(() => BulkRun, { description: 'Takes it back within 24 hours, but for files that somebody has changed since. BULK_NOT_UNDOABLE afterwards.' })
  undoBulk(@Arg('bulkId', () => ID, { description: 'The `blk_` id.' }) bulkId: string, @Context() ctx: TxCtx): Promise<BulkRun> {
    return bulk.undoBulk(ctx, bulkId);
  }

  @FieldResolver(() => Int, { description: 'Rows that have their result.' })
  done(@Root() { changed, unchanged, refused }: BulkRun): number {
    return changed + unchanged + refused;
  }

  @FieldResolver(() => Boolean, { description: 'It can be taken back now.' })
  mayUndo(@Root() run: BulkRun, @Context() ctx: Ctx): boolean {
    return bulk.mayUndo(ctx, run);
  }

  @FieldResolver(() => [BulkProblem], { description: 'Rows on which it was refused or not taken back, at most a hundred.' })
  problems(@Root() run: BulkRun, @Context() ctx: Ctx): Promise<BulkProblem[]> {
    return bulk.problemsOf(ctx, run);
  }
}

@Resolver(() => BulkProblem)
export class BulkProblemResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'Null where the reader no longer reaches the file.' })
  customer(@Root() { customerId }: BulkProblem, @Context() ctx: Ctx): Promise<Customer | null> {
    return customerById(ctx, customerId);
  }
}
