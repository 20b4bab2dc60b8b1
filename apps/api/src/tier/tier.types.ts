import { tierSchemes, type TierScheme } from '@dealercare/domain/tier/scheme';
import { ArrayMaxSize, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Customer } from '../customer/customer.entity.js';
import { Customer as CustomerType } from '../customer/customer.entity.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { MoveCauseEnum, TierSchemeEnum, type MoveCause } from './tier.entity.js';

const ALL_PARAMETERS = 60;

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'One feature of a customer: what it is, what it was measured against, what it brought.' })
export class TierPoint {
  @Field(() => String, { description: 'Such as SPEND, PAID_VISITS, DEPENDENCE or REFERRALS.' }) feature!: string;
  @Field(() => String, { nullable: true, description: 'A number (money in fen), a day or a word; null when not known.' }) value!: string | null;
  @Field(() => String, { nullable: true, description: 'What it was measured against, such as the dealer\'s average; null when nothing.' }) bar!: string | null;
  @Field(() => Int, { nullable: true, description: 'Points of the score; null in schemes without one.' }) points!: number | null;
}

@Can('customer:read')
@ObjectType('CustomerTier', { simpleResolvers: true, description: 'A customer\'s tier in one scheme, and why.' })
export class CustomerTierView {
  @Field(() => TierSchemeEnum, { description: 'The way of sorting.' }) scheme!: TierScheme;
  @Field(() => Boolean, { description: 'The scheme by which complaints, care rules and owners go.' }) isMain!: boolean;
  @Field(() => String, { description: 'The tier that counts.' }) tier!: string;
  @Field(() => String, { description: 'What the rule gives; another one than `tier` while that was set by hand.' }) computedTier!: string;
  @Field(() => Int, { nullable: true, description: 'Points in ABCD, three digits in RFM.' }) score!: number | null;
  @Field(() => Boolean, { description: 'Needs more attention: away for longer than usual.' }) watch!: boolean;
  @Field(() => LocalDay, { description: 'Since which day the tier holds.' }) since!: string;
  @Field(() => String, { nullable: true, description: 'What was before; null: the first one.' }) previousTier!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Since when an A customer is sliding to B.' }) slippingSince!: string | null;
  @Field(() => String, { description: 'The row of the rule that decided, such as NO_VISIT.' }) rule!: string;
  @Field(() => LocalDay, { description: 'The day of the figures.' }) asOf!: string;
  @Field(() => [TierPoint], { description: 'What was looked at.' }) points!: TierPoint[];
  @Field(() => LocalDay, { nullable: true, description: 'The last day of a tier set by hand.' }) overrideUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was set by hand; null where the reader has no right to names.' }) overrideReason!: string | null;
}

@Can('customer:read')
@ObjectType('TierMove', { simpleResolvers: true, description: 'A change of a customer\'s tier.' })
export class TierMoveView {
  @Field(() => ID, { description: 'Begins with `tmv_`.' }) id!: string;
  @Field(() => TierSchemeEnum, { description: 'In which scheme.' }) scheme!: TierScheme;
  @Field(() => String, { nullable: true, description: 'Null: the first judgement.' }) fromTier!: string | null;
  @Field(() => String, { nullable: true, description: 'Null: the file went out of use.' }) toTier!: string | null;
  @Field(() => MoveCauseEnum, { description: 'Why.' }) cause!: MoveCause;
  @Field(() => LocalDay, { description: 'When.' }) movedOn!: string;
}

@Can('policy:read')
@ObjectType({ simpleResolvers: true, description: 'A number of a scheme as it holds for a unit.' })
export class TierParameterValue {
  @Field(() => String, { description: 'Names the number, such as aScore.' }) key!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => Int, { description: 'What holds.' }) value!: number;
  @Field(() => Int, { description: 'What ships.' }) shipped!: number;
  @Field(() => Int, { description: 'The smallest allowed.' }) low!: number;
  @Field(() => Int, { description: 'The largest allowed.' }) high!: number;
}

@Can('policy:read')
@ObjectType({ simpleResolvers: true, description: 'How many customers have a tier.' })
export class TierCount {
  @Field(() => String, { description: 'The tier.' }) tier!: string;
  @Field(() => Int, { description: 'Customers of the unit and below.' }) customers!: number;
}

@Can('policy:read')
@ObjectType('TierSchemeHere', { simpleResolvers: true, description: 'A scheme as it holds for a unit, and where its numbers come from (INV-30).' })
export class TierSchemeView {
  @Field(() => TierSchemeEnum, { description: 'The way of sorting.' }) scheme!: TierScheme;
  @Field(() => Boolean, { description: 'Customers are judged by it; the main scheme always is.' }) inUse!: boolean;
  @Field(() => Boolean, { description: 'The scheme by which complaints, care rules and owners go.' }) isMain!: boolean;
  @Field(() => Boolean, { description: 'A unit above has locked it.' }) locked!: boolean;
  @Field(() => Boolean, { description: 'This unit has locked it for those below.' }) lockedHere!: boolean;
  @Field(() => OrgUnit, { nullable: true, description: 'The unit whose numbers they are; null: as shipped.' }) from!: OrgUnit | null;
  @Field(() => Int, { description: 'The number of the unit\'s own last version; 0 when it has none. Send it back when publishing.' }) number!: number;
  @Field(() => [TierParameterValue], { description: 'All its numbers.' }) parameters!: TierParameterValue[];
  @Field(() => [TierCount], { description: 'Customers by tier, the best first.' }) counts!: TierCount[];
}

@Can('policy:read')
@ObjectType({ simpleResolvers: true, description: 'Customers who would go from one tier to another.' })
export class TierFlow {
  @Field(() => String, { nullable: true, description: 'Null: not judged yet.' }) fromTier!: string | null;
  @Field(() => String, { description: 'Where they would go.' }) toTier!: string;
  @Field(() => Int, { description: 'How many.' }) customers!: number;
}

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'A customer who would move.' })
export class TierMover {
  @Field(() => CustomerType, { nullable: true, description: 'Who; null when out of the reader\'s reach.' }) customer!: Customer | null;
  @Field(() => String, { nullable: true, description: 'Today; null: not judged yet.' }) fromTier!: string | null;
  @Field(() => String, { description: 'With these numbers.' }) toTier!: string;
  @Field(() => Int, { nullable: true, description: 'With these numbers.' }) score!: number | null;
}

@Can('policy:read')
@ObjectType({ simpleResolvers: true, description: 'What other numbers would change, before they are published (D3).' })
export class TierPreview {
  @Field(() => Int, { description: 'Customers judged.' }) customers!: number;
  @Field(() => Int, { description: 'Who would rise.' }) up!: number;
  @Field(() => Int, { description: 'Who would fall.' }) down!: number;
  @Field(() => [TierFlow], { description: 'From where to where.' }) flows!: TierFlow[];
  @Can('customer:read')
  @Field(() => [TierMover], { description: 'Who would move, in the order of the files.' }) movers!: TierMover[];
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next movers; null: these were all.' }) next!: string | null;
}

@InputType({ description: 'A number of a scheme.' })
export class TierParameterInput {
  @MaxLength(40) @Field(() => String, { description: 'From `TierParameterValue.key`.' }) key!: string;
  @Field(() => Int, { description: 'Between its bounds.' }) value!: number;
}

@ArgsType()
export class TierPreviewArgs {
  @Field(() => ID, { description: 'The unit, `org_`; everything below it is judged.' }) unitId!: string;
  @Field(() => TierSchemeEnum, { description: 'Which scheme.' }) scheme!: TierScheme;
  @ArrayMaxSize(ALL_PARAMETERS) @Field(() => [TierParameterInput], { defaultValue: [], description: 'Numbers that are to be tried; those left out are as shipped.' }) parameters!: TierParameterInput[];
  @Min(1) @Max(100) @Field(() => Int, { defaultValue: 50, description: 'Movers a page, at most 100.' }) first!: number;
  @Field(() => ID, { nullable: true, description: 'The mover after whom the page begins, from `next`.' }) after?: string | null;
}

@InputType({ description: 'A unit\'s own numbers of a scheme, inherited by everything below.' })
export class PublishTierParametersInput {
  @Field(() => ID, { description: 'The unit, `org_`.' }) unitId!: string;
  @Field(() => TierSchemeEnum, { description: 'Which scheme.' }) scheme!: TierScheme;
  @ArrayMaxSize(ALL_PARAMETERS) @Field(() => [TierParameterInput], { nullable: true, description: 'All that differ from what ships; null takes the unit\'s own numbers back.' }) parameters?: TierParameterInput[] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Units below may not have their own.' }) locked!: boolean;
  @Field(() => Int, { description: '`TierSchemeHere.number` as it was read; CONFLICT when somebody has published since.' }) expectedNumber!: number;
}

@InputType({ description: 'A tier set by hand, until a day (INV-14).' })
export class OverrideTierInput {
  @Field(() => ID, { description: 'The `cus_` id of the customer.' }) customerId!: string;
  @Field(() => TierSchemeEnum, { description: 'In which scheme.' }) scheme!: TierScheme;
  @MaxLength(12) @Field(() => String, { description: 'One of the scheme\'s tiers.' }) tier!: string;
  @Field(() => LocalDay, { description: 'The last day on which it holds; at most a year away.' }) until!: string;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Why, 2 to 300 characters; stands in the history.' }) reason!: string;
}

@InputType({ description: 'Ends a tier that was set by hand.' })
export class EndTierOverrideInput {
  @Field(() => ID, { description: 'The `cus_` id of the customer.' }) customerId!: string;
  @Field(() => TierSchemeEnum, { description: 'In which scheme.' }) scheme!: TierScheme;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Why, 2 to 300 characters.' }) reason!: string;
}

export const CreditEnum = { OK: 'OK', OVERDUE: 'OVERDUE' } as const;
registerEnumType(CreditEnum, { name: 'CustomerCredit', description: 'Whether the customer pays his bills.', valuesConfig: meanings({ OK: 'No overdue bill.', OVERDUE: 'A bill is overdue.' }) });
export const PriceSensitivityEnum = { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' } as const;
registerEnumType(PriceSensitivityEnum, {
  name: 'PriceSensitivity', description: 'How much the price decides for the customer, as staff have observed it.', valuesConfig: meanings({ LOW: 'Little.', MEDIUM: 'Somewhat.', HIGH: 'Much.' }),
});

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'What staff have observed of a customer that counts for his tier.' })
export class CustomerTraits {
  @Field(() => CreditEnum, { nullable: true, description: 'Null: not known.' }) credit!: keyof typeof CreditEnum | null;
  @Field(() => PriceSensitivityEnum, { nullable: true, description: 'Null: not known.' }) priceSensitivity!: keyof typeof PriceSensitivityEnum | null;
  @Field(() => Int, { description: 'Customers whom he brought, ever.' }) referrals!: number;
  @Field(() => String, { nullable: true, description: 'Why he stayed away, such as SERVICE.ATTITUDE (C-064); null: nobody has asked.' }) churnReason!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'When he said so.' }) churnReasonOn!: string | null;
}

@InputType({ description: 'What was observed; what is left out stays as it is, null means not known.' })
export class NoteCustomerTraitsInput {
  @Field(() => ID, { description: 'The `cus_` id of the customer.' }) customerId!: string;
  @Field(() => CreditEnum, { nullable: true, description: 'Whether bills are overdue.' }) credit?: keyof typeof CreditEnum | null;
  @Field(() => PriceSensitivityEnum, { nullable: true, description: 'How much the price decides.' }) priceSensitivity?: keyof typeof PriceSensitivityEnum | null;
  @MaxLength(20) @Field(() => String, { nullable: true, description: 'A code of two levels, such as SERVICE.ATTITUDE.' }) churnReason?: string | null;
}

@InputType({ description: 'A customer brought another one.' })
export class RecordReferralInput {
  @Field(() => ID, { description: 'The `cus_` id of the one who brought somebody.' }) customerId!: string;
  @Field(() => LocalDay, { nullable: true, description: 'When; today when left out.' }) referredOn?: string | null;
}

export const orderOfSchemes = (scheme: TierScheme): number => tierSchemes.indexOf(scheme);
