import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx as Context, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { customerById } from '../customer/customer-by-id.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx } from '../platform/context.js';
import { connectionOf, PageArgs, type Connection } from '../platform/paging/connection.js';
import { RepairOrder, RepairOrderLine } from './repair-order.entity.js';
import { listVehicles } from './vehicle-list.js';
import { InsurancePolicy } from './vehicle-records.entity.js';
import * as vehicles from './vehicle.service.js';
import { Vehicle } from './vehicle.entity.js';

const VehicleConnection = connectionOf(Vehicle, 'Vehicle', 'vehicle:read');

@ArgsType()
class VehicleArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The end of a plate or VIN, or the whole of it.' }) search?: string | null;
}

@Resolver(() => Vehicle)
export class VehicleResolver {
  @Can('vehicle:read')
  @Query(() => VehicleConnection, { description: 'Cars in the caller\'s scope, newest first.' })
  vehicles(@Args(() => VehicleArgs) args: VehicleArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<Vehicle>> {
    return listVehicles(ctx, args, args.search ?? null, info);
  }

  @Can('vehicle:read')
  @Query(() => Vehicle, { description: 'One car as the reader\'s dealer knows it; NOT_FOUND outside the reader\'s scope.' })
  async vehicle(@Arg('id', () => ID, { description: 'The `veh_` id of the car.' }) id: string, @Context() ctx: Ctx): Promise<Vehicle> {
    const vehicle = await vehicles.findVehicle(ctx, id);
    if (vehicle.ownerId) await noteAccess(ctx, [{ unitId: vehicle.dealerId, customerId: vehicle.ownerId, door: 'VEHICLE', subjectId: id }]);
    return vehicle;
  }

  @FieldResolver(() => OrgUnit, { description: 'The dealer who knows the car so.' })
  dealer(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, vehicle.dealerId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The present owner; null while nobody knows.' })
  owner(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<Customer | null> | null {
    return vehicle.ownerId ? customerById(ctx, vehicle.ownerId) : null;
  }

  @FieldResolver(() => [InsurancePolicy], { description: 'Latest end first.' })
  async policies(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<InsurancePolicy[]> {
    return await vehicles.policiesOf(ctx, vehicle.id) ?? [];
  }

  @FieldResolver(() => [RepairOrder], { description: 'The last ten orders, newest first.' })
  async lastOrders(@Root() vehicle: Vehicle, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<RepairOrder[]> {
    return await vehicles.ordersOfVehicle(ctx, vehicle.id, info) ?? [];
  }
}

@Resolver(() => RepairOrder)
export class RepairOrderResolver {
  @FieldResolver(() => Vehicle, { nullable: true, description: 'The car as this dealer knows it.' })
  vehicle(@Root() order: RepairOrder, @Context() ctx: Ctx): Promise<Vehicle | null> {
    return vehicles.vehicleById(ctx, order.vehicleId);
  }

  @FieldResolver(() => [RepairOrderLine], { description: 'In the order of their numbers.' })
  async lines(@Root() order: RepairOrder, @Context() ctx: Ctx): Promise<RepairOrderLine[]> {
    return await vehicles.linesOfOrder(ctx, order.id) ?? [];
  }
}

/** What the vehicle room knows of a customer. */
@Resolver(() => Customer)
export class CustomerVehiclesResolver {
  @FieldResolver(() => [Vehicle], { description: 'The cars that the customer owns now.' })
  async vehicles(@Root() customer: Customer, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Vehicle[]> {
    return await vehicles.vehiclesOfOwner(ctx, customer.id, info) ?? [];
  }

  @FieldResolver(() => [RepairOrder], { description: 'The last ten orders, newest first.' })
  async lastOrders(@Root() customer: Customer, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<RepairOrder[]> {
    return await vehicles.ordersOfCustomer(ctx, customer.id, info) ?? [];
  }
}
