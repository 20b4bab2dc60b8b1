import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx as Context, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { CareTask } from '../care/task/care-task.entity.js';
import { taskById } from '../care/list/task-list.js';
import { listedComplaint } from '../complaint/complaint-list.js';
import { ComplaintListItem } from '../complaint/complaint.types.js';
import { customerById } from '../customer/customer-by-id.js';
import { Customer } from '../customer/customer.entity.js';
import { staffById } from '../identity/staff-by-id.js';
import { StaffUser } from '../identity/staff-user.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { RepairOrder } from '../vehicle/repair-order.entity.js';
import { orderById, vehicleById } from '../vehicle/vehicle.service.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import { SearchGroup, SearchHit, SearchKindEnum, type SearchKind } from './search.types.js';
import { search } from './search.service.js';

type Found<T> = Promise<T | null> | null;

@ArgsType()
class SearchArgs {
  @MaxLength(100) @Field(() => String, { description: 'As it was typed, at most 100 characters; a single letter or digit finds nothing.' }) words!: string;
  @Field(() => [SearchKindEnum], { nullable: true, description: 'Only these; left out: everything that the reader may read.' }) kinds?: SearchKind[] | null;
  @Field(() => Int, { defaultValue: 6, description: 'Of each kind at most so many, 1 to 20.' }) first!: number;
}

@Resolver(() => SearchHit)
export class SearchResolver {
  @Can('signed-in')
  @Query(() => [SearchGroup], { description: 'One box over all types (I6). What the reader may not read is not found; who looks for a whole phone number is noted.' })
  search(@Args(() => SearchArgs) { words, kinds, first }: SearchArgs, @Context() ctx: Ctx): Promise<SearchGroup[]> {
    return search(ctx, words, kinds ?? null, first);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Filled for CUSTOMER.' })
  customer(@Root() { kind, id }: SearchHit, @Context() ctx: Ctx): Found<Customer> {
    return kind === 'CUSTOMER' ? customerById(ctx, id) : null;
  }

  @FieldResolver(() => Vehicle, { nullable: true, description: 'Filled for VEHICLE.' })
  vehicle(@Root() { kind, id }: SearchHit, @Context() ctx: Ctx): Found<Vehicle> {
    return kind === 'VEHICLE' ? vehicleById(ctx, id) : null;
  }

  @FieldResolver(() => ComplaintListItem, { nullable: true, description: 'Filled for COMPLAINT; a stub where the reader\'s level may not open it.' })
  complaint(@Root() { kind, id }: SearchHit, @Context() ctx: Ctx): Found<ComplaintListItem> {
    return kind === 'COMPLAINT' ? listedComplaint(ctx, id) : null;
  }

  @FieldResolver(() => CareTask, { nullable: true, description: 'Filled for TASK.' })
  task(@Root() { kind, id }: SearchHit, @Context() ctx: Ctx): Found<CareTask> {
    return kind === 'TASK' ? taskById(ctx, id) : null;
  }

  @FieldResolver(() => RepairOrder, { nullable: true, description: 'Filled for ORDER.' })
  order(@Root() { kind, id }: SearchHit, @Context() ctx: Ctx): Found<RepairOrder> {
    return kind === 'ORDER' ? orderById(ctx, id) : null;
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Filled for STAFF.' })
  staff(@Root() { kind, id }: SearchHit, @Context() ctx: Ctx): Found<StaffUser> {
    return kind === 'STAFF' ? staffById(ctx, id) : null;
  }
}
