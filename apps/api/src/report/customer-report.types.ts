import { ageSegments, type AgeSegment } from '@dealercare/domain/tier/segment';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';
import { UsageEnum } from '../vehicle/vehicle.entity.js';

export const AgeSegmentEnum = Object.fromEntries(ageSegments.map((segment) => [segment, segment])) as { [S in AgeSegment]: S };
registerEnumType(AgeSegmentEnum, {
  name: 'AgeSegment',
  description: 'How old a car is, as it matters to service (C-041 to C-043).',
  valuesConfig: meanings({
    AGE_WARRANTY: 'In the repair period: attentive and dependent.',
    AGE_2_5: 'Past it, up to five years: the main target of offers.',
    AGE_5_PLUS: 'Older than five years: comes for large faults only.',
  }),
});

@Can('report:read')
@ObjectType('ChurnFlow', { simpleResolvers: true, description: 'A rung of the ladder of loss in a month, over the units asked for: opening + in - out = closing (D5).' })
export class ChurnFlowRow {
  @Field(() => String, { description: 'Such as 2026-03.' }) month!: string;
  @Field(() => String, { description: 'ACTIVE, THIN_ICE, AT_RISK or LOST.' }) tier!: string;
  @Field(() => Int, { description: 'Customers at its begin.' }) opening!: number;
  @Field(() => Int, { description: 'Who came to it.' }) inflow!: number;
  @Field(() => Int, { description: 'Who left it.' }) outflow!: number;
  @Field(() => Int, { description: 'Customers at its end.' }) closing!: number;
}

@Can('report:read')
@ObjectType('ChurnReasonCount', { simpleResolvers: true, description: 'How often a reason for loss was told (C-064).' })
export class ChurnReasonRow {
  @Field(() => String, { description: 'Of two levels, such as COST.PARTS_DEAR.' }) reason!: string;
  @Field(() => Int, { description: 'Customers who said so in the months.' }) customers!: number;
}

@Can('report:read')
@ObjectType('BaseTableRow', { simpleResolvers: true, description: 'A row of the monthly base table (C-032).' })
export class BaseTableRow {
  @Field(() => String, { description: 'Such as 2026-03.' }) month!: string;
  @Field(() => String, { nullable: true, description: 'Of the car; null when not known.' }) series!: string | null;
  @Field(() => Int, { description: 'Cars that the dealers delivered.' }) sold!: number;
  @Field(() => Int, { description: 'Cars that came to the workshop for the first time.' }) firstVisits!: number;
  @Field(() => Int, { description: 'Customers who went to LOST on the ladder.' }) lost!: number;
}

@Can('report:read')
@ObjectType('RevenueParts', { simpleResolvers: true, description: 'Service revenue of a unit and month in its parts: base × return rate × ticket (F-1). Paid visits and paid spend only.' })
export class RevenuePartsRow {
  @Field(() => ID, { description: 'The dealer.' }) unitId!: string;
  @Field(() => String, { description: 'Such as 2026-03.' }) month!: string;
  @Field(() => Int, { description: 'Customers who owned a car at the month\'s end.' }) baseCustomers!: number;
  @Field(() => Int, { description: 'Paid visits in the month.' }) paidVisits!: number;
  @Field(() => Float, { description: 'What customers paid, in fen; more than 32 bits hold.' }) revenueFen!: number;
  @Field(() => Float, { nullable: true, description: 'Paid visits by base customer; null without a base.' }) returnRate!: number | null;
  @Field(() => Int, { nullable: true, description: 'Revenue by paid visit, in fen; null without visits.' }) ticketFen!: number | null;
}

@Can('report:read')
@ObjectType('VehicleSegment', { simpleResolvers: true, description: 'Cars in use by age and use (C-040).' })
export class VehicleSegmentRow {
  @Field(() => AgeSegmentEnum, { nullable: true, description: 'Null while nobody knows the delivery.' }) age!: AgeSegment | null;
  @Field(() => UsageEnum, { description: 'What the cars are used for.' }) usage!: keyof typeof UsageEnum;
  @Field(() => Int, { description: 'How many.' }) vehicles!: number;
}

@Can('report:read')
@ObjectType('RelationshipValue', { simpleResolvers: true, description: 'What a relation with a customer is worth to a dealer on average (F-2), with what goes in.' })
export class RelationshipValueRow {
  @Field(() => ID, { description: 'The dealer.' }) unitId!: string;
  @Field(() => Int, { description: 'Customers with figures.' }) customers!: number;
  @Field(() => Float, { description: 'Paid spend in the window by customer, in fen.' }) yearlySpendFen!: number;
  @Field(() => Float, { description: 'Years of relation by customer.' }) years!: number;
  @Field(() => Int, { description: 'Customers whom others brought in the last twelve months.' }) referredInYear!: number;
  @Field(() => Float, { description: 'Spend × years × (1 + referred / customers), in fen.' }) valueFen!: number;
}

@Can('customer:read')
@ObjectType('CustomerValue', { simpleResolvers: true, description: 'What a customer is worth (C-212), with what goes in. Money in fen.' })
export class CustomerValueView {
  @Field(() => Float, { description: 'Paid in the window of the tiers.' }) yearlySpendFen!: number;
  @Field(() => Float, { description: 'Paid ever.' }) totalSpendFen!: number;
  @Field(() => Int, { description: 'Contacts in twelve months.' }) contactsInYear!: number;
  @Field(() => Int, { description: 'Of one contact; a setting.' }) contactCostFen!: number;
  @Field(() => Float, { description: 'Of those contacts.' }) contactsCostFen!: number;
  @Field(() => Int, { description: 'Margin of service in percent; a setting.' }) marginPct!: number;
  @Field(() => Float, { description: 'Margin of the year\'s spend less its contacts.' }) netProfitFen!: number;
  @Field(() => Int, { description: 'Whole months since the relation began.' }) relationMonths!: number;
  @Field(() => Int, { description: 'Years still expected; a setting.' }) expectedYears!: number;
  @Field(() => Float, { description: 'Net profit over those years.' }) expectedProfitFen!: number;
}
