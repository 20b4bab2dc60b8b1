import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Customer } from '../../customer/customer.entity.js';
import { seesPerson, shownName } from '../../customer/person-sight.js';
import { Can } from '../../platform/access/can.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { VehicleOwnership } from '../vehicle-records.entity.js';
import { vehicleById } from '../vehicle.service.js';
import { Vehicle } from '../vehicle.entity.js';
import { AddVehiclePartyInput, EndVehiclePartyInput, TransferVehicleInput, UndoTransferInput } from './ownership.inputs.js';
import { partiesOfCustomer, partiesOfVehicle, partyNames } from './parties-of.js';
import * as parties from './party.service.js';
import * as transfer from './transfer.service.js';

@Resolver(() => VehicleOwnership)
export class OwnershipResolver {
  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'A car is sold on: the owner changes on a day, open care goes over to the new one or ends, agreed arrivals are called off. Orders and complaints stay with whom they belong to (INV-27).' })
  transferVehicle(
    @Arg('input', () => TransferVehicleInput, { description: 'Refused also with OWNER_SAME, CUSTOMER_NOT_ACTIVE; at `on` with DATE_IN_FUTURE, NOT_OWNED_YET.' }) input: TransferVehicleInput,
    @Context() ctx: TxCtx,
  ): Promise<Vehicle> {
    return transfer.transferVehicle(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Takes the last sale of a car back, within 30 days and before the buyer has been here with it.' })
  undoTransfer(@Arg('input', () => UndoTransferInput, { description: 'Refused also with NO_TRANSFER, TRANSFER_TOO_OLD, TRANSFER_IN_USE, CUSTOMER_NOT_ACTIVE.' }) input: UndoTransferInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return transfer.undoTransfer(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Names somebody who drives a car, brings it or pays for it.' })
  addVehicleParty(
    @Arg('input', () => AddVehiclePartyInput, { description: 'Refused also with PARTY_KNOWN, TOO_MANY, CUSTOMER_NOT_ACTIVE; at fields OWNER_BY_TRANSFER, DATE_IN_FUTURE.' }) input: AddVehiclePartyInput,
    @Context() ctx: TxCtx,
  ): Promise<Vehicle> {
    return parties.addVehicleParty(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Ends the time of a driver, sender or payer.' })
  endVehicleParty(@Arg('input', () => EndVehiclePartyInput, { description: 'Refused also with PARTY_ENDED; at fields OWNER_BY_TRANSFER, DATE_IN_FUTURE, DAYS_REVERSED.' }) input: EndVehiclePartyInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return parties.endVehicleParty(ctx, input);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The customer\'s name; masked for everybody once the time with the car is over, and without the right to names. Null where the customer is out of reach.' })
  async customerName(@Root() { customerId, validTo }: VehicleOwnership, @Context() ctx: Ctx): Promise<string | null> {
    const named = await partyNames(ctx, customerId);
    return named && shownName(validTo === null && seesPerson(ctx, named), named.name, named.kind);
  }

  @FieldResolver(() => Vehicle, { nullable: true, description: 'The car; null where it is out of reach.' })
  vehicle(@Root() { vehicleId }: VehicleOwnership, @Context() ctx: Ctx): Promise<Vehicle | null> {
    return vehicleById(ctx, vehicleId);
  }
}

@Resolver(() => Vehicle)
export class VehiclePartiesResolver {
  @FieldResolver(() => [VehicleOwnership], { description: 'Who is and was what to the car, newest first.' })
  async parties(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<VehicleOwnership[]> {
    return await partiesOfVehicle(ctx, vehicle.id) ?? [];
  }
}

@Resolver(() => Customer)
export class CustomerPartiesResolver {
  @FieldResolver(() => [VehicleOwnership], { description: 'What the customer is and was to cars, newest first; cars that were sold too.' })
  async vehicleParties(@Root() customer: Customer, @Context() ctx: Ctx): Promise<VehicleOwnership[]> {
    return await partiesOfCustomer(ctx, customer.id) ?? [];
  }
}
