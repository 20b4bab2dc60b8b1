import { IsNotEmpty, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDay } from '../platform/graphql/scalars.js';
import { UnitTypeEnum } from './org-unit.entity.js';
import type { UnitType } from '@dealercare/domain/access/role';

const PHONE = /^[0-9+ -]{5,20}$/;

@InputType({ description: 'What messages say about a dealer.' })
export class DealerProfileInput {
  @Matches(PHONE) @Field(() => String, { description: 'For appointments, with area code.' }) appointmentPhone!: string;
  @Matches(PHONE) @Field(() => String, { description: 'For breakdowns, day and night.' }) rescuePhone!: string;
  @IsNotEmpty() @MaxLength(200) @Field(() => String, { description: 'Where the customer drives to.' }) address!: string;
  @IsNotEmpty() @MaxLength(20) @Field(() => String, { description: 'Stands in 【】 before every SMS, at most 20 characters.' }) smsSignature!: string;
}

@InputType({ description: 'A new region, dealer or dealer group.' })
export class CreateUnitInput {
  @Field(() => UnitTypeEnum, { description: 'REGION, DEALER or GROUP; the manufacturer is made at the first start.' }) type!: UnitType;
  @Field(() => ID, { description: 'The manufacturer for a region or a group, the region for a dealer, `org_`.' }) parentId!: string;
  @Matches(/^[A-Z0-9][A-Z0-9-]{0,19}$/) @Field(() => String, { description: 'Capital letters, digits and hyphens; stands in case numbers and never changes.' }) code!: string;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'At most 80 characters.' }) nameZh!: string;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'At most 80 characters.' }) nameEn!: string;
  @Field(() => String, { nullable: true, description: 'IANA zone; that of the unit above when it is left out.' }) timezone?: string | null;
  @ValidateNested() @Field(() => DealerProfileInput, { nullable: true, description: 'Needed for a dealer, of no use elsewhere.' }) profile?: DealerProfileInput | null;
  @Field(() => LocalDay, { nullable: true, description: 'Of a dealer: nothing is planned, missed or escalated for days before it. Today when it is left out.' }) goLiveOn?: string | null;
}

@InputType({ description: 'A unit as it was read.' })
export class UnitInput {
  @Field(() => ID, { description: 'The unit, `org_`.' }) unitId!: string;
  @Field(() => Int, { description: 'The `version` that was read; CONFLICT when somebody was faster.' }) expectedVersion!: number;
}

@InputType({ description: 'What is to be changed; what is left out stays.' })
export class UpdateUnitInput extends UnitInput {
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { nullable: true, description: 'At most 80 characters.' }) nameZh?: string | null;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { nullable: true, description: 'At most 80 characters.' }) nameEn?: string | null;
  @Field(() => String, { nullable: true, description: 'IANA zone; only from the unit above, because days and deadlines hang on it.' }) timezone?: string | null;
  @ValidateNested() @Field(() => DealerProfileInput, { nullable: true, description: 'Of a dealer.' }) profile?: DealerProfileInput | null;
  @Field(() => LocalDay, { nullable: true, description: 'Of a dealer, and only from the unit above: a later day silences deadlines.' }) goLiveOn?: string | null;
}

@InputType({ description: 'Where a dealer is to stand.' })
export class MoveDealerInput extends UnitInput {
  @Field(() => ID, { description: 'The new region, `org_`.' }) regionId!: string;
}

@InputType({ description: 'Who owns a dealer.' })
export class SetDealerGroupInput extends UnitInput {
  @Field(() => ID, { nullable: true, description: 'The dealer group, `org_`; null takes the dealer out of its group.' }) groupId?: string | null;
}
