import { ArrayMaxSize, ArrayMinSize, MaxLength, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { meanings } from '../platform/graphql/meanings.js';
import { LocalDay } from '../platform/graphql/scalars.js';

export const FollowsEnum = { WEEK: 'WEEK', WORK_DAYS: 'WORK_DAYS' } as const;
registerEnumType(FollowsEnum, {
  name: 'OpeningFollows',
  description: 'What decides beside the exceptions whether a unit opens on a day.',
  valuesConfig: meanings({
    WEEK: 'The week alone decides.',
    WORK_DAYS: 'Closed on national days off, open on adjusted working days (R-80).',
  }),
});

@InputType({ description: 'The weekly hours of a unit and of everything below it without hours of its own.' })
export class SetOpeningWeekInput {
  @Field(() => ID, { description: 'The unit, `org_`.' }) unitId!: string;
  @ArrayMinSize(7) @ArrayMaxSize(7)
  @Field(() => [[String]], { description: 'Seven lists of windows, Monday first, such as "08:30-12:00"; up to 6 a day; "22:00-26:00" runs past midnight.' }) week!: string[][];
  @Field(() => FollowsEnum, { description: 'Whether national days off and adjusted working days change the week.' }) follows!: keyof typeof FollowsEnum;
}

@InputType({ description: 'A day with other hours, for a unit and everything below it.' })
export class AddOpeningExceptionInput {
  @Field(() => ID, { description: 'The unit, `org_`.' }) unitId!: string;
  @Field(() => LocalDay, { description: 'Today or later, where the unit is.' }) date!: string;
  @Field(() => [String], { description: 'Windows of that day; empty: closed.' }) windows!: string[];
  @MaxLength(120) @Field(() => String, { description: 'Why, for the calendar and the audit; at most 120 characters.' }) reason!: string;
}

@InputType({ description: 'A day on which the nation does not go by its weekday (调休, R-80).' })
export class WorkDayInput {
  @Field(() => LocalDay, { description: 'A day of the year that is imported.' }) date!: string;
  @Field(() => Boolean, { description: 'true: works although a weekend; false: off.' }) working!: boolean;
  @MaxLength(40) @Field(() => String, { nullable: true, description: 'Such as 春节; null: without a name.' }) name?: string | null;
}

@InputType({ description: 'The published adjusted days of a year; replaces what was known of it.' })
export class ImportWorkYearInput {
  @Min(2000) @Max(2100) @Field(() => Int, { description: '2000 to 2100.' }) year!: number;
  @ArrayMinSize(1) @ArrayMaxSize(120) @Field(() => [WorkDayInput], { description: 'Only days that differ from their weekday, 1 to 120.' }) days!: WorkDayInput[];
}
