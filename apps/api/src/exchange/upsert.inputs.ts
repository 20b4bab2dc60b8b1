import { ArrayMaxSize, ArrayMinSize, IsNotEmpty, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, type ClassType } from 'type-graphql';
import { OriginEnum, SexEnum } from '../customer/customer.entity.js';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';
import { UsageEnum } from '../vehicle/vehicle.entity.js';
import { AppointmentStatusEnum } from '../vehicle/vehicle-records.entity.js';

/** So many records are taken at once (O3). */
export const MOST_RECORDS = 500;

@InputType({ description: 'What every record of a batch carries.' })
export abstract class ExternalRecord {
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'The record\'s key in your system, at most 80 characters; the same key is the same record for ever.' }) externalId!: string;
}

@InputType({ description: 'A customer as your system knows it. What is left out stays as it is.' })
export class CustomerRecord extends ExternalRecord {
  @MaxLength(200) @Field(() => String, { description: 'As people write it.' }) name!: string;
  @MaxLength(60) @Field(() => String, { description: 'A mobile, or a landline with its area code (R-114).' }) phone!: string;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'A second number.' }) phone2?: string | null;
  @Field(() => SexEnum, { nullable: true, description: 'Left out: not known.' }) sex?: keyof typeof SexEnum | null;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: '18 characters (R-113); voluntary.' }) idNumber?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'By the civil calendar.' }) solarBirthday?: string | null;
  @IsOptional() @MaxLength(12) @Field(() => String, { nullable: true, description: 'As people say it: \u516b\u6708\u5341\u4e94.' }) lunarBirthday?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'Such as \u6559\u5e08.' }) occupation?: string | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'In one line.' }) address?: string | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'In words.' }) hobbies?: string | null;
  @Field(() => OriginEnum, { nullable: true, description: 'How the customer came to the dealer.' }) origin?: keyof typeof OriginEnum | null;
  @Field(() => LocalDay, { nullable: true, description: 'When the file was begun.' }) fileDate?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the customer agreed to SMS of care; left out: says nothing. Never brings back a consent taken back here (R-62).' }) smsConsent?: boolean | null;
}

@InputType({ description: 'A car as your system knows it, known by its VIN. What is left out stays as it is.' })
export class VehicleRecord extends ExternalRecord {
  @MaxLength(40) @Field(() => String, { description: '17 characters (R-110).' }) vin!: string;
  @IsOptional() @MaxLength(80) @Field(() => String, { nullable: true, description: 'Your key of its owner; one that was never sent leaves the car without an owner, with a remark.' }) customerExternalId?: string | null;
  @IsOptional() @MaxLength(20) @Field(() => String, { nullable: true, description: 'As on the car (R-111).' }) plate?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'Of the car.' }) series?: string | null;
  @IsOptional() @MaxLength(120) @Field(() => String, { nullable: true, description: 'Model and trim.' }) model?: string | null;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: 'In words.' }) colour?: string | null;
  @Field(() => UsageEnum, { nullable: true, description: 'What it is used for.' }) usage?: keyof typeof UsageEnum | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day of the invoice.' }) purchaseDate?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'When the first owner got it.' }) deliveryDate?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Inspections count from it.' }) registrationDate?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The last day of its commercial insurance.' }) insuranceEnd?: string | null;
  @Field(() => Int, { nullable: true, description: 'Last known reading.' }) odometerKm?: number | null;
}

@InputType({ description: 'A repair order as your system knows it; your key is its number.' })
export class RepairOrderRecord extends ExternalRecord {
  @MaxLength(40) @Field(() => String, { description: 'Of the car, which has been sent before.' }) vin!: string;
  @Field(() => LocalDay, { description: 'The day on which the car came in.' }) openedOn!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which it was handed over; left out while it is here.' }) handedOverOn?: string | null;
  @Field(() => Int, { nullable: true, description: 'At arrival.' }) odometerKm?: number | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'In your system\'s word: \u4fdd\u517b, \u4e00\u822c\u7ef4\u4fee, \u7d22\u8d54, \u4e8b\u6545 (rulings 18).' }) orderType?: string | null;
  @IsOptional() @MaxLength(300) @Field(() => String, { nullable: true, description: 'What was done.' }) work?: string | null;
  @ArrayMaxSize(50) @IsOptional() @MaxLength(60, { each: true }) @Field(() => [String], { nullable: true, description: 'Names of the parts replaced.' }) parts?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Labour, in fen.' }) labourFen?: number | null;
  @Field(() => Int, { nullable: true, description: 'Parts, in fen.' }) partsFen?: number | null;
  @Field(() => Int, { nullable: true, description: 'What it came to, in fen.' }) totalFen?: number | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'The service advisor.' }) advisor?: string | null;
  @IsOptional() @MaxLength(20) @Field(() => String, { nullable: true, description: 'In words.' }) payment?: string | null;
}

@InputType({ description: 'An agreed arrival as your system knows it.' })
export class AppointmentRecord extends ExternalRecord {
  @Field(() => DateTime, { description: 'When the car is to come; one that is sent with another time has been moved.' }) plannedAt!: Date;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'Of the car; one of the two must be told.' }) vin?: string | null;
  @IsOptional() @MaxLength(80) @Field(() => String, { nullable: true, description: 'Your key of the customer; left out: the car\'s owner.' }) customerExternalId?: string | null;
  @Field(() => AppointmentStatusEnum, { nullable: true, description: 'BOOKED when left out.' }) status?: keyof typeof AppointmentStatusEnum | null;
}

export interface UpsertInput<R extends ExternalRecord> {
  dealerId: string;
  system: string;
  records: R[];
}

/** The input of a batch of one kind. */
function batchOf<R extends ExternalRecord>(record: ClassType<R>, name: string, what: string): ClassType<UpsertInput<R>> {
  @InputType(name, { description: `${what}, at most ${MOST_RECORDS} at once.` })
  class Batch {
    @Field(() => ID, { description: 'The dealer whose records they are, `org_`.' }) dealerId!: string;
    @Matches(/^[a-z0-9][a-z0-9-]{0,29}$/) @Field(() => String, { description: 'What your system is called, such as `dms-one`: lower case, digits and dashes. Keys are its own.' }) system!: string;
    @ArrayMinSize(1) @ArrayMaxSize(MOST_RECORDS) @Field(() => [record], { description: 'In the order in which they build on one another.' }) records!: R[];
  }
  return Batch;
}

export const UpsertCustomersInput = batchOf(CustomerRecord, 'UpsertCustomersInput', 'Customers');
export const UpsertVehiclesInput = batchOf(VehicleRecord, 'UpsertVehiclesInput', 'Cars');
export const UpsertRepairOrdersInput = batchOf(RepairOrderRecord, 'UpsertRepairOrdersInput', 'Repair orders');
export const UpsertAppointmentsInput = batchOf(AppointmentRecord, 'UpsertAppointmentsInput', 'Appointments');
