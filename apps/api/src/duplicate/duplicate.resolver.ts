import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as Context, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { customerById } from '../customer/customer-by-id.js';
import { staffName } from '../messaging/staff-name.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { connectionOf, type Connection } from '../platform/paging/connection.js';
import { findInScope, requireDealer } from '../platform/scope.js';
import { compareFiles } from './comparison.js';
import { DuplicatePair } from './duplicate-pair.entity.js';
import { DuplicatePairArgs, JudgeDuplicateInput, LookAlikesInput } from './duplicate.inputs.js';
import { LookAlike, MergeComparison } from './duplicate.types.js';
import { judgeDuplicate } from './judge.service.js';
import { lookAlikesOf, lookAlikesOfFile, type FoundLookAlike } from './look-alikes.js';
import { listPairs } from './pair-list.js';

const DuplicatePairConnection = connectionOf(DuplicatePair, 'DuplicatePair', 'customer:write');

async function withFiles(ctx: Ctx, found: readonly FoundLookAlike[]): Promise<LookAlike[]> {
  const files = await Promise.all(found.map(async ({ customerId, ...likeness }) => ({ customer: await customerById(ctx, customerId), ...likeness })));
  return files.filter((file): file is LookAlike => file.customer !== null);
}

/** Files that may be of one person: warned of before one is begun, found every night, judged by people. */
@Resolver(() => DuplicatePair)
export class DuplicateResolver {
  @Can('customer:write')
  @Query(() => [LookAlike], { description: 'Up to five files of the dealer that look like somebody who is about to get one, the likeliest first (G1).' })
  async lookAlikes(@Arg('input', () => LookAlikesInput, { description: 'A dealer outside the caller\'s scope answers NOT_FOUND.' }) input: LookAlikesInput, @Context() ctx: Ctx): Promise<LookAlike[]> {
    requireDealer(ctx, 'customer:write', input.dealerId);
    return withFiles(ctx, await lookAlikesOf(ctx, input));
  }

  @Can('customer:write')
  @Query(() => [LookAlike], { description: 'Up to five files that look like this one.' })
  async lookAlikesOf(@Arg('customerId', () => ID, { description: 'The `cus_` id of the file.' }) customerId: string, @Context() ctx: Ctx): Promise<LookAlike[]> {
    return withFiles(ctx, await lookAlikesOfFile(ctx, await findInScope(ctx, Customer, customerId, 'customer:write')));
  }

  @Can('customer:write')
  @Query(() => DuplicatePairConnection, { description: 'Pairs of files in the caller\'s scope that look alike, the likeliest first (G3).' })
  duplicatePairs(@Args(() => DuplicatePairArgs) args: DuplicatePairArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<DuplicatePair>> {
    return listPairs(ctx, args, info);
  }

  @Can('customer:write')
  @Query(() => MergeComparison, { description: 'Two files side by side, with the values that are proposed (G4). Refused with MERGE_WITH_ITSELF, MERGE_OTHER_DEALER, CUSTOMER_NOT_ACTIVE.' })
  mergeComparison(
    @Arg('customerId', () => ID, { description: 'The file that would stay, `cus_`.' }) customerId: string,
    @Arg('otherCustomerId', () => ID, { description: 'The other one, `cus_`.' }) otherCustomerId: string,
    @Context() ctx: Ctx,
  ): Promise<MergeComparison> {
    return compareFiles(ctx, customerId, otherCustomerId);
  }

  @Can('customer:write')
  @Mutation(() => DuplicatePair, { description: 'One person, two, or two of one household; remembered until something new speaks for one person.' })
  judgeDuplicate(
    @Arg('input', () => JudgeDuplicateInput, { description: 'Refused also with MERGE_WITH_ITSELF, MERGE_OTHER_DEALER, CUSTOMER_NOT_ACTIVE.' }) input: JudgeDuplicateInput,
    @Context() ctx: TxCtx,
  ): Promise<DuplicatePair> {
    return judgeDuplicate(ctx, input);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The file that was begun first.' })
  customer(@Root() pair: DuplicatePair, @Context() ctx: Ctx): Promise<Customer | null> {
    return customerById(ctx, pair.customerId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The other file.' })
  other(@Root() pair: DuplicatePair, @Context() ctx: Ctx): Promise<Customer | null> {
    return customerById(ctx, pair.otherId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the colleague who judged them; null: nobody yet.' })
  judgedByName(@Root() pair: DuplicatePair, @Context() ctx: Ctx): Promise<string | null> | null {
    return pair.judgedBy ? staffName(ctx, pair.judgedBy) : null;
  }
}
