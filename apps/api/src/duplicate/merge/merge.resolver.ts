import { undoHindrance } from '@dealercare/domain/duplicate/undo-merge';
import { localDateOf } from '@dealercare/domain/time/zone';
import { In } from 'typeorm';
import { Arg, Ctx as Context, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../../customer/customer.entity.js';
import { customerById } from '../../customer/customer-by-id.js';
import { staffName } from '../../messaging/staff-name.js';
import { orgTree } from '../../organisation/org-tree.js';
import { Can } from '../../platform/access/can.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { grouped, loader } from '../../platform/loader.js';
import { CustomerMerge } from './customer-merge.entity.js';
import { MergeCustomersInput, UndoMergeInput } from './merge.inputs.js';
import { mergeCustomers } from './merge.service.js';
import { undoMerge } from './undo-merge.service.js';

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'Rows that came after a merge and stayed with the surviving file when it was undone.' })
class StayedRows {
  @Field(() => String, { description: 'The table, such as `contact_log`.' }) table!: string;
  @Field(() => Int, { description: 'Rows.' }) rows!: number;
}

const mergesInto = loader<CustomerMerge[]>(async (ctx, ids) => {
  const merges = await ctx.db.manager.find(CustomerMerge, { where: { customerId: In([...ids]) }, order: { id: 'DESC' }, take: 500 });
  return grouped(merges, ({ customerId }) => customerId);
});

@Resolver(() => CustomerMerge)
export class MergeResolver {
  @Can('customer:merge')
  @Mutation(() => CustomerMerge, { description: 'Two files of one person become one: chosen values, every relation, the stricter of two words. Can be undone for thirty days.' })
  mergeCustomers(
    @Arg('input', () => MergeCustomersInput, {
      description: 'Refused also with STEP_UP_REQUIRED, MERGE_WITH_ITSELF, MERGE_OTHER_DEALER, CUSTOMER_MERGED, MERGE_ERASURE_ASKED, MERGE_HELD, PERSON_ERASED, IDEMPOTENCY_KEY_REUSED.',
    }) input: MergeCustomersInput,
    @Context() ctx: TxCtx,
  ): Promise<CustomerMerge> {
    return mergeCustomers(ctx, input);
  }

  @Can('customer:merge')
  @Mutation(() => CustomerMerge, { description: 'Takes a merge back: both files as they stood; what has come since stays with the surviving one and is counted in `stayed`.' })
  undoMerge(
    @Arg('input', () => UndoMergeInput, { description: 'Refused also with STEP_UP_REQUIRED, MERGE_UNDONE, MERGE_TOO_OLD, MERGE_WENT_ON, PERSON_ERASED.' }) input: UndoMergeInput,
    @Context() ctx: TxCtx,
  ): Promise<CustomerMerge> {
    return undoMerge(ctx, input);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The surviving file; null where the reader may not see it.' })
  customer(@Root() merge: CustomerMerge, @Context() ctx: Ctx): Promise<Customer | null> {
    return customerById(ctx, merge.customerId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the colleague who merged them; null: a job.' })
  mergedByName(@Root() merge: CustomerMerge, @Context() ctx: Ctx): Promise<string | null> | null {
    return merge.mergedBy ? staffName(ctx, merge.mergedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: 'It can still be undone today.' })
  async undoable(@Root() merge: CustomerMerge, @Context() ctx: Ctx): Promise<boolean> {
    const zone = (await orgTree(ctx.app)).unit(merge.dealerId)?.timezone ?? 'Asia/Shanghai';
    const survivor = await customerById(ctx, merge.customerId);
    return survivor !== null && undoHindrance({ undone: merge.undoneAt !== null, mergedOn: localDateOf(new Date(merge.mergedAt), zone), survivor: survivor.status }, localDateOf(ctx.now, zone)) === null;
  }

  @FieldResolver(() => [StayedRows], { description: 'Empty until it is undone.' })
  stayed(@Root() merge: CustomerMerge): StayedRows[] {
    return Object.entries(merge.stayed ?? {}).map(([table, rows]) => ({ table, rows }));
  }
}

/** What the duplicate room knows of a customer. */
@Resolver(() => Customer)
export class CustomerMergesResolver {
  @FieldResolver(() => [CustomerMerge], { description: 'Files that went into this one, newest first.' })
  async merges(@Root() customer: Customer, @Context() ctx: Ctx): Promise<CustomerMerge[]> {
    return await mergesInto(ctx, customer.id) ?? [];
  }
}
