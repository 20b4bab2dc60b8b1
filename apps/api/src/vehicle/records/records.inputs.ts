import { IsNotEmpty, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, LocalDay } from '../../platform/graphql/scalars.js';
import { AppointmentSourceEnum, InspectionKindEnum, PolicyKindEnum } from '../vehicle-records.entity.js';
import { WarrantyKindEnum } from './warranty.entity.js';

@InputType({ description: 'What the odometer shows.' })
export class RecordOdometerInput {
  @Field(() => ID, { description: 'The car, `veh_`.' }) vehicleId!: string;
  @Field(() => LocalDay, { description: 'When it was read, today or before.' }) readOn!: string;
  @Min(0) @Max(9_999_999) @Field(() => Int, { description: 'Kilometres.' }) km!: number;
}

@InputType({ description: 'The series was wrong, or the instrument was changed.' })
export class CorrectOdometerInput extends RecordOdometerInput {
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Why; stands beside the reading and in the audit.' }) reason!: string;
}

@InputType({ description: 'A policy of a car.' })
export class RecordPolicyInput {
  @Field(() => ID, { description: 'The car, `veh_`.' }) vehicleId!: string;
  @Field(() => PolicyKindEnum, { description: 'Compulsory or voluntary.' }) kind!: keyof typeof PolicyKindEnum;
  @IsOptional() @MaxLength(80) @Field(() => String, { nullable: true, description: 'At most 80 characters.' }) insurer?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'At most 40 characters.' }) policyNo?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The first day that is covered.' }) startDate?: string | null;
  @Field(() => LocalDay, { description: 'The last day that is covered.' }) endDate!: string;
  @Field(() => Boolean, { nullable: true, description: 'This dealer sold it.' }) soldHere?: boolean | null;
}

@InputType({ description: 'A policy that was entered by mistake.' })
export class RemovePolicyInput {
  @Field(() => ID, { description: 'The policy, `ins_`.' }) policyId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
}

@InputType({ description: 'An inspection that was done.' })
export class RecordInspectionInput {
  @Field(() => ID, { description: 'The car, `veh_`.' }) vehicleId!: string;
  @Field(() => LocalDay, { description: 'Today or before.' }) doneOn!: string;
  @Field(() => InspectionKindEnum, { nullable: true, description: 'How it was done.' }) kind?: keyof typeof InspectionKindEnum | null;
}

@InputType({ description: 'An inspection that was entered by mistake.' })
export class RemoveInspectionInput {
  @Field(() => ID, { description: 'The inspection, `isp_`.' }) inspectionId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
}

@InputType({ description: 'A warranty that this car has beyond its maker\'s terms; a day or kilometres end it.' })
export class RecordWarrantyInput {
  @Field(() => ID, { description: 'The car, `veh_`.' }) vehicleId!: string;
  @Field(() => WarrantyKindEnum, { description: 'What it covers.' }) kind!: keyof typeof WarrantyKindEnum;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'Code of the part, ASCII, at most 40 characters.' }) partCode?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The last day.' }) endDate?: string | null;
  @IsOptional() @Min(1) @Max(9_999_999) @Field(() => Int, { nullable: true, description: 'The last kilometre.' }) endKm?: number | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'Such as the contract, at most 200 characters.' }) note?: string | null;
}

@InputType({ description: 'A warranty that was entered by mistake.' })
export class RemoveWarrantyInput {
  @Field(() => ID, { description: 'The warranty, `vwr_`.' }) warrantyId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
}

@InputType({ description: 'An agreed arrival.' })
export class BookAppointmentInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @Field(() => ID, { nullable: true, description: 'The car, of the same dealer, `veh_`.' }) vehicleId?: string | null;
  @Field(() => DateTime, { description: 'When the customer is expected; not in the past.' }) plannedAt!: Date;
  @Field(() => AppointmentSourceEnum, { description: 'How it was agreed.' }) source!: keyof typeof AppointmentSourceEnum;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'What the car comes for, at most 200 characters.' }) wish?: string | null;
}

@InputType({ description: 'An agreed arrival is put on another time.' })
export class MoveAppointmentInput {
  @Field(() => ID, { description: 'The appointment, `apt_`.' }) appointmentId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
  @Field(() => DateTime, { description: 'When the customer is expected; not in the past.' }) plannedAt!: Date;
}

@InputType({ description: 'What became of an agreed arrival.' })
export class EndAppointmentInput {
  @Field(() => ID, { description: 'The appointment, `apt_`.' }) appointmentId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
  @IsOptional() @IsNotEmpty() @MaxLength(300) @Field(() => String, { nullable: true, description: 'Why it was called off; stands in the audit.' }) reason?: string | null;
}
