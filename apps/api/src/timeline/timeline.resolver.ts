import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx as Context, Field, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { customerById } from '../customer/customer-by-id.js';
import { Customer } from '../customer/customer.entity.js';
import { staffName } from '../messaging/staff-name.js';
import { orgTree } from '../organisation/org-tree.js';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { connectionOf, PageArgs, type Connection } from '../platform/paging/connection.js';
import { RepairOrder } from '../vehicle/repair-order.entity.js';
import { orderById, vehicleById } from '../vehicle/vehicle.service.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import { readTimeline } from './read-timeline.js';
import { TimelineEntry, TimelineKindEnum, type TimelineKind } from './timeline.types.js';

const TimelineConnection = connectionOf(TimelineEntry, 'Timeline', 'signed-in');

const zoneOf = async (ctx: Ctx, dealerId: string): Promise<string> => (await orgTree(ctx.app)).unit(dealerId)?.timezone ?? 'Asia/Shanghai';

@ArgsType()
class TimelineArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 30, description: 'Entries a page, at most 100.' }) override first!: number;
  @Field(() => [TimelineKindEnum], { nullable: true, description: 'Left out: every kind that the reader may see.' }) kinds?: TimelineKind[] | null;
  @Field(() => LocalDay, { nullable: true, description: 'The first day, in the dealer\'s zone.' }) from?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The last day, in the dealer\'s zone.' }) to?: string | null;
}

@Resolver(() => TimelineEntry)
export class TimelineEntryResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What was said or written; null where the reader has no right to names, or the person was erased.' })
  words(@Root() { openWords }: TimelineEntry): Promise<string | null> | null {
    return openWords?.() ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who of the staff it was.' })
  staffName(@Root() { staffId }: TimelineEntry, @Context() ctx: Ctx): Promise<string | null> | null {
    return staffId ? staffName(ctx, staffId) : null;
  }

  @Can('vehicle:read')
  @FieldResolver(() => Vehicle, { nullable: true, description: 'The car that it is about.' })
  vehicle(@Root() { vehicleId }: TimelineEntry, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Vehicle | null> | null {
    return vehicleId ? vehicleById(ctx, vehicleId, info) : null;
  }

  @Can('order:read')
  @FieldResolver(() => RepairOrder, { nullable: true, description: 'The order of a visit, with its works.' })
  order(@Root() { orderId }: TimelineEntry, @Context() ctx: Ctx): Promise<RepairOrder | null> | null {
    return orderId ? orderById(ctx, orderId) : null;
  }
}

@Resolver(() => Customer)
export class CustomerTimelineResolver {
  @Can('customer:read')
  @FieldResolver(() => TimelineConnection, { description: 'Everything that happened with the customer, newest first, as far as the reader may see each part (F4).' })
  async timeline(@Root() { id, dealerId, ownerUserId }: Customer, @Args(() => TimelineArgs) args: TimelineArgs, @Context() ctx: Ctx): Promise<Connection<TimelineEntry>> {
    return readTimeline(ctx, { dealerId, zone: await zoneOf(ctx, dealerId), customerId: id, keeperId: ownerUserId, vehicleId: null }, args);
  }
}

@Resolver(() => Vehicle)
export class VehicleTimelineResolver {
  @Can('vehicle:read')
  @FieldResolver(() => TimelineConnection, { description: 'What the car has gone through, and the dealings with its present owner about it; nothing of those who owned it before (F2).' })
  async timeline(@Root() { id, dealerId, ownerId }: Vehicle, @Args(() => TimelineArgs) args: TimelineArgs, @Context() ctx: Ctx): Promise<Connection<TimelineEntry>> {
    const owner = ownerId ? await customerById(ctx, ownerId) : null;
    return readTimeline(ctx, { dealerId, zone: await zoneOf(ctx, dealerId), customerId: owner?.id ?? null, keeperId: owner?.ownerUserId ?? null, vehicleId: id }, args);
  }
}
