import { judgePlate, type PlateKind } from '@dealercare/domain/customer/plate';
import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { TxCtx } from '../platform/context.js';
import * as edit from './edit-vehicle.service.js';
import { CreateVehicleInput, UpdateVehicleInput } from './vehicle.inputs.js';
import { PlateKindEnum, Vehicle } from './vehicle.entity.js';

/** What is told of cars by hand. */
@Resolver(() => Vehicle)
export class VehicleVerbsResolver {
  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Begins a car\'s file at a dealer. Other dealers of the manufacturer may know the same car; nothing of theirs is told (rulings 2).' })
  createVehicle(
    @Arg('input', () => CreateVehicleInput, { description: 'Refused also with UNIT_CLOSED, CUSTOMER_NOT_ACTIVE, VIN_KNOWN with the id of the known car; at fields VIN_INVALID, PLATE_INVALID, DATE_IN_FUTURE.' }) input: CreateVehicleInput,
    @Context() ctx: TxCtx,
  ): Promise<Vehicle> {
    return edit.createVehicle(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Corrects a car\'s file. Its owner changes by `transferVehicle`, its odometer by `recordOdometer`.' })
  updateVehicle(@Arg('input', () => UpdateVehicleInput, { description: 'Refused at fields with PLATE_INVALID, DATE_IN_FUTURE.' }) input: UpdateVehicleInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return edit.updateVehicle(ctx, input);
  }

  @FieldResolver(() => PlateKindEnum, { nullable: true, description: 'Null without a plate.' })
  plateKind(@Root() { plate }: Vehicle): PlateKind | null {
    const judged = plate === null ? null : judgePlate(plate);
    return judged && (judged.valid ? judged.kind : 'OTHER');
  }
}
