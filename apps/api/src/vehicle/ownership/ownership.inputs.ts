import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDay } from '../../platform/graphql/scalars.js';
import { PartyRoleEnum } from '../vehicle-records.entity.js';

@InputType({ description: 'The sale of a car by its owner.' })
export class TransferVehicleInput {
  @Field(() => ID, { description: 'The car, `veh_`.' }) vehicleId!: string;
  @Field(() => Int, { description: 'The car\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => ID, { nullable: true, description: 'The new owner, a customer of the same dealer, `cus_`; left out: nobody here knows who bought it.' }) toCustomerId?: string | null;
  @Field(() => LocalDay, { description: 'The new owner\'s first day, today or before.' }) on!: string;
}

@InputType({ description: 'The last sale of a car was a mistake.' })
export class UndoTransferInput {
  @Field(() => ID, { description: 'The car, `veh_`.' }) vehicleId!: string;
  @Field(() => Int, { description: 'The car\'s version as you saw it.' }) expectedVersion!: number;
  @IsNotEmpty() @MaxLength(300) @Field(() => String, { description: 'Why; stands in the audit.' }) reason!: string;
}

@InputType({ description: 'Somebody who drives a car, brings it or pays for it.' })
export class AddVehiclePartyInput {
  @Field(() => ID, { description: 'The car, `veh_`.' }) vehicleId!: string;
  @Field(() => ID, { description: 'A customer of the same dealer, `cus_`.' }) customerId!: string;
  @Field(() => PartyRoleEnum, { description: 'Owners change by `transferVehicle`: OWNER is refused.' }) role!: keyof typeof PartyRoleEnum;
  @Field(() => LocalDay, { description: 'The first day, today or before.' }) from!: string;
}

@InputType({ description: 'Somebody who is it no longer.' })
export class EndVehiclePartyInput {
  @Field(() => ID, { description: 'The row, `own_`.' }) partyId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
  @Field(() => LocalDay, { description: 'The last day, today or before.' }) on!: string;
}
