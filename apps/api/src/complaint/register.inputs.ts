import { ArrayMaxSize, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import type { ComplaintChannel, ExternalChannel } from '@dealercare/domain/complaint/status';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';
import { ComplaintChannelEnum, ExternalChannelEnum } from './complaint.enums.js';

@InputType({ description: 'The case as an authority, a court or a complaint site keeps it.' })
export class ExternalCaseInput {
  @Field(() => ExternalChannelEnum, { description: 'Who keeps the case; gives at least severity MEDIUM (DT-SEV 2).' }) channel!: ExternalChannel;
  @IsNotEmpty() @MaxLength(60) @Field(() => String, { description: 'The number there, unique for a unit and channel.' }) caseNo!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which they received it; null: not known.' }) receivedOn?: string | null;
}

@InputType({ description: 'A complaint as it comes in. A customer, or a name and phone, or the flag that nobody can be called.' })
export class RegisterComplaintInput {
  @Field(() => ID, { description: 'The desk that takes it in: a dealer, a region or the manufacturer.' }) unitId!: string;
  @Field(() => ID, { nullable: true, description: 'A customer of the desk, `cus_`; left out for somebody without a file.' }) customerId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The car that it is about, `veh_`; taken from the order when left out.' }) vehicleId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The visit that it is about, `ord_`, of the same dealer.' }) orderId?: string | null;
  @IsOptional() @MaxLength(80) @Field(() => String, { nullable: true, description: 'Of somebody who has no file here.' }) contactName?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'A mobile, or a landline with its area code (R-114); shown masked afterwards.' }) contactPhone?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Nobody can be called.' }) anonymous!: boolean;
  @Field(() => ComplaintChannelEnum, { description: 'How it came in.' }) channel!: ComplaintChannel;
  @Field(() => DateTime, { nullable: true, description: 'When the customer said it; now when left out.' }) receivedAt?: Date | null;
  @MaxLength(4000) @Field(() => String, { description: 'In the customer\'s words.' }) description!: string;
  @IsOptional() @MaxLength(1000) @Field(() => String, { nullable: true, description: 'What the customer wants.' }) remedySought?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'false: somebody asked, and nobody is hurt.' }) injury?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'The media have it: MAJOR and an early warning (DT-SEV 1). Null: nobody asked.' }) media?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Several customers act together: MAJOR and an early warning (DT-SEV 1). Null: nobody asked.' }) crowd?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Personal data got out: MAJOR and an early warning (DT-SEV 1). Null: nobody asked.' }) leakedData?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'An external case that everybody can read.' }) isPublic?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'A new car or the money back is wanted (three guarantees).' }) replacementOrReturn?: boolean | null;
  @Field(() => Boolean, { defaultValue: false, description: 'The car cannot be driven.' }) immobile!: boolean;
  @IsOptional() @Field(() => ExternalCaseInput, { nullable: true, description: 'Where an authority, a court or a site has it; at least MEDIUM, and the region is told (R-30).' })
  externalCase?: ExternalCaseInput | null;
  @ArrayMaxSize(10) @Field(() => [ID], { defaultValue: [], description: 'Staff who are complained about: they handle nothing of it (INV-05).' }) accusedIds!: string[];
  @IsOptional() @MaxLength(10) @Field(() => String, { nullable: true, description: 'What it is about, from `causes`; repeats are found by it.' }) causeCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'An earlier complaint that it repeats.' }) repeatOfId?: string | null;
}
