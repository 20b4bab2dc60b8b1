import { IsNotEmpty, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDay } from '../platform/graphql/scalars.js';
import { EnergyTypeEnum, UsageEnum } from './vehicle.entity.js';

/** What may be told of a car by hand. */
@InputType()
class VehicleFields {
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: 'As people write it (R-111); an unusual one needs `plateIsOther`.' }) plate?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'The plate is one of embassy, police, military or the like: kept as it is written (R-112).' }) plateIsOther?: boolean | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'At most 60 characters.' }) series?: string | null;
  @IsOptional() @MaxLength(120) @Field(() => String, { nullable: true, description: 'Model and trim, at most 120 characters.' }) model?: string | null;
  @IsOptional() @Min(1950) @Max(2100) @Field(() => Int, { nullable: true, description: 'Such as 2022.' }) modelYear?: number | null;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: 'At most 30 characters.' }) colour?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'At most 40 characters.' }) engineNo?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'At most 40 characters.' }) gearboxNo?: string | null;
  @Field(() => EnergyTypeEnum, { nullable: true, description: 'What it runs on.' }) energyType?: keyof typeof EnergyTypeEnum | null;
  @Field(() => UsageEnum, { nullable: true, description: 'PRIVATE when nobody told; cannot be emptied.' }) usage?: keyof typeof UsageEnum | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day of the invoice.' }) purchaseDate?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which the first owner got it.' }) deliveryDate?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Inspections count from it (R-41).' }) registrationDate?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'This dealer sold it new.' }) soldHere?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Excluded from the relaxed inspection schedule (R-42).' }) inspectionUnrelaxed?: boolean | null;
}

@InputType({ description: 'A car that this dealer comes to know.' })
export class CreateVehicleInput extends VehicleFields {
  @Field(() => ID, { description: 'The dealer, `org_`.' }) dealerId!: string;
  @IsNotEmpty() @MaxLength(40) @Field(() => String, { description: '17 characters (R-110); a check digit that does not fit is kept.' }) vin!: string;
  @Field(() => ID, { nullable: true, description: 'The owner, a customer of the same dealer, `cus_`.' }) ownerId?: string | null;
}

@InputType({ description: 'What is left out stays; null empties a field.' })
export class UpdateVehicleInput extends VehicleFields {
  @Field(() => ID, { description: 'The car, `veh_`.' }) id!: string;
  @Field(() => Int, { description: 'The car\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is off the road for good; a scrapped car gets no care.' }) isScrapped?: boolean | null;
}
