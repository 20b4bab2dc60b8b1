import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx as Context, Field, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { connectionOf, PageArgs, type Connection } from '../platform/paging/connection.js';
import { RepairOrder } from '../vehicle/repair-order.entity.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import * as changes from './changed-records.js';
import { UpsertAppointmentsInput, UpsertCustomersInput, UpsertRepairOrdersInput, UpsertVehiclesInput, type AppointmentRecord, type CustomerRecord, type RepairOrderRecord, type UpsertInput, type VehicleRecord } from './upsert.inputs.js';
import { appointmentUpsert, customerUpsert, orderUpsert, vehicleUpsert } from './upsert-kinds.js';
import { upsertRecords } from './upsert.service.js';
import { UpsertResult } from './upsert.types.js';

const ChangedCustomerConnection = connectionOf(Customer, 'ChangedCustomer', 'customer:read');
const ChangedVehicleConnection = connectionOf(Vehicle, 'ChangedVehicle', 'vehicle:read');
const ChangedRepairOrderConnection = connectionOf(RepairOrder, 'ChangedRepairOrder', 'order:read');

@ArgsType()
class ChangesArgs extends PageArgs {
  @Field(() => ID, { description: 'The dealer whose records they are, `org_`.' }) dealerId!: string;
  @Field(() => DateTime, { nullable: true, description: 'Changed at this instant or later; left out: from the beginning. To go on, the cursor of the last page is enough.' }) since?: Date | null;
}

const TAKES = 'Refused as a whole with NOT_FOUND, UNIT_CLOSED, RATE_LIMITED; a record\'s own faults stand with its result.';

/** Records that partners bring in batches, and those that they come to fetch since the last time (O2, O3). */
@Resolver()
export class ExchangeResolver {
  @Can('record:upsert')
  @Mutation(() => [UpsertResult], { description: 'Makes or changes customers by the keys of your own system; one result for each, in order.' })
  upsertCustomers(@Arg('input', () => UpsertCustomersInput, { description: TAKES }) input: UpsertInput<CustomerRecord>, @Context() ctx: TxCtx): Promise<UpsertResult[]> {
    return upsertRecords(ctx, customerUpsert, input);
  }

  @Can('record:upsert')
  @Mutation(() => [UpsertResult], { description: 'Makes or changes cars by the keys of your own system; one result for each, in order.' })
  upsertVehicles(@Arg('input', () => UpsertVehiclesInput, { description: TAKES }) input: UpsertInput<VehicleRecord>, @Context() ctx: TxCtx): Promise<UpsertResult[]> {
    return upsertRecords(ctx, vehicleUpsert, input);
  }

  @Can('record:upsert')
  @Mutation(() => [UpsertResult], { description: 'Makes or changes repair orders by the keys of your own system; one result for each, in order.' })
  upsertRepairOrders(@Arg('input', () => UpsertRepairOrdersInput, { description: TAKES }) input: UpsertInput<RepairOrderRecord>, @Context() ctx: TxCtx): Promise<UpsertResult[]> {
    return upsertRecords(ctx, orderUpsert, input);
  }

  @Can('record:upsert')
  @Mutation(() => [UpsertResult], { description: 'Makes, moves or changes appointments by the keys of your own system; one result for each, in order.' })
  upsertAppointments(@Arg('input', () => UpsertAppointmentsInput, { description: TAKES }) input: UpsertInput<AppointmentRecord>, @Context() ctx: TxCtx): Promise<UpsertResult[]> {
    return upsertRecords(ctx, appointmentUpsert, input);
  }

  @Can('customer:read')
  @Query(() => ChangedCustomerConnection, { description: 'Customers in the order of their last change, up to a minute ago: no change is passed by or told twice. Files that are no longer in use are told with their status.' })
  changedCustomers(@Args(() => ChangesArgs) args: ChangesArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<Customer>> {
    return changes.changedCustomers(ctx, args, info);
  }

  @Can('vehicle:read')
  @Query(() => ChangedVehicleConnection, { description: 'Cars in the order of their last change, up to a minute ago.' })
  changedVehicles(@Args(() => ChangesArgs) args: ChangesArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<Vehicle>> {
    return changes.changedVehicles(ctx, args, info);
  }

  @Can('order:read')
  @Query(() => ChangedRepairOrderConnection, { description: 'Repair orders in the order of their last change, up to a minute ago.' })
  changedRepairOrders(@Args(() => ChangesArgs) args: ChangesArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<RepairOrder>> {
    return changes.changedRepairOrders(ctx, args, info);
  }
}
