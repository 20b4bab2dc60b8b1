import { IsNotEmpty, IsOptional, Max, MaxLength, Min } from 'class-validator';
import type { channels } from '@dealercare/domain/care/channel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../../customer/customer.inputs.js';
import { OrgUnit } from '../../organisation/org-unit.entity.js';
import { Can } from '../../platform/access/can.js';
import { LocalDay } from '../../platform/graphql/scalars.js';
import { CapClassEnum } from '../task/care-task.entity.js';

const LONGEST_DAYS = 365;
const LAST_PRIORITY = 100;
const LONGEST_MONTHS = 60;

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'A step of a rule: what, on which day relative to T, between which times.' })
export class CareRuleStep {
  @Field(() => ChannelEnum, { description: 'By what the customer is reached.' }) channel!: (typeof channels)[number];
  @Field(() => String, { description: 'DAY, AFTER_CALL or AT_ONCE.' }) timing!: string;
  @Field(() => Int, { nullable: true, description: 'Days after T; -1 is the day before the call.' }) day!: number | null;
  @Field(() => String, { nullable: true, description: 'Not before this time of day, such as 10:00; null: the channel\'s own hours.' }) from!: string | null;
  @Field(() => String, { nullable: true, description: 'Only before this time of day, such as 08:30; null: the channel\'s own hours.' }) until!: string | null;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'A care rule as it holds for a unit: the parts of its sentence (DT-CARE).' })
export class CareRule {
  @Field(() => String, { description: 'Of DT-CARE, such as CR-21.' }) code!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => Boolean, { description: 'false: nothing is planned by it from now on.' }) active!: boolean;
  @Field(() => String, { description: 'What starts it, such as DELIVERY or POLICY_END.' }) trigger!: string;
  @Field(() => Int, { description: 'Days from that day to T; negative: so many days before.' }) offsetDays!: number;
  @Field(() => [CareRuleStep], { description: 'In their order; an SMS and a call of one pair count as one contact (INV-17).' }) steps!: CareRuleStep[];
  @Field(() => Int, { description: 'Days after T on which it may still be done.' }) windowDays!: number;
  @Field(() => String, { description: 'LATER, EARLIER, DROP or ANY_DAY: when T is no callable day.' }) ifImpossible!: string;
  @Field(() => CapClassEnum, { description: 'Which of its contacts count together.' }) capClass!: keyof typeof CapClassEnum;
  @Field(() => Int, { description: '1 is the most important.' }) priority!: number;
  @Field(() => Int, { nullable: true, description: 'Months from delivery to the first maintenance (CR-20).' }) firstMaintenanceMonths!: number | null;
  @Field(() => String, { nullable: true, description: 'The questionnaire of its call.' }) surveyCode!: string | null;
  @Field(() => OrgUnit, { nullable: true, description: 'The unit whose form it is; null: as shipped.' }) from!: OrgUnit | null;
  @Field(() => Int, { description: 'Version of the unit\'s own form; 0 when it has none.' }) version!: number;
}

@InputType({ description: 'What a unit wants otherwise; what is left out stays as it holds now.' })
export class SetCareRuleInput {
  @Field(() => ID, { description: 'The unit, `org_`; what lies below inherits.' }) unitId!: string;
  @IsNotEmpty() @MaxLength(20) @Field(() => String, { description: 'Of an existing rule, such as CR-21.' }) code!: string;
  @Field(() => Int, { nullable: true, description: 'Version of the own form that is changed.' }) expectedVersion?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Takes the own form back: the unit inherits again.' }) inherit!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Switches the rule on or off for the unit.' }) active?: boolean | null;
  @IsOptional() @Min(-LONGEST_DAYS) @Max(LONGEST_DAYS) @Field(() => Int, { nullable: true, description: 'Days from the trigger to T, -365 to 365; negative: so many days before.' })
  offsetDays?: number | null;
  @IsOptional() @Min(-LONGEST_DAYS) @Max(LONGEST_DAYS) @Field(() => Int, { nullable: true, description: 'Days after T on which it may still be done, -365 to 365.' }) windowDays?: number | null;
  @IsOptional() @Min(0) @Max(LAST_PRIORITY) @Field(() => Int, { nullable: true, description: 'Smaller goes first when contacts collide (CAP-5); 1 to 100.' }) priority?: number | null;
  @IsOptional() @MaxLength(5) @Field(() => String, { nullable: true, description: 'From which time of day the SMS leaves, such as 10:00.' }) smsFrom?: string | null;
  @IsOptional() @Min(1) @Max(LONGEST_MONTHS) @Field(() => Int, { nullable: true, description: 'Months from delivery to the first maintenance, 1 to 60; CR-20 only.' })
  firstMaintenanceMonths?: number | null;
  @Field(() => LocalDay, { nullable: true, description: 'From which day on; today when left out.' }) validFrom?: string | null;
}
