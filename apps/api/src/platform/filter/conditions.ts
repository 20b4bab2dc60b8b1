import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, LocalDay } from '../graphql/scalars.js';

@InputType({ description: 'A condition on a text; all given parts must hold.' })
export class TextCondition {
  @Field(() => String, { nullable: true, description: 'The whole text is this one.' }) eq?: string | null;
  @Field(() => [String], { nullable: true, description: 'One of these texts.' }) in?: string[] | null;
  @Field(() => String, { nullable: true, description: 'The text stands anywhere in it.' }) contains?: string | null;
  @Field(() => String, { nullable: true, description: 'The text begins so.' }) startsWith?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'true: empty; false: filled.' }) isNull?: boolean | null;
}

@InputType({ description: 'A condition on a code such as a state or a tier.' })
export class CodeCondition {
  @Field(() => [String], { nullable: true, description: 'One of these codes.' }) in?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'None of these codes; rows without a code are left out too.' }) notIn?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'true: empty; false: filled.' }) isNull?: boolean | null;
}

@InputType({ description: 'A condition on another record.' })
export class IdCondition {
  @Field(() => [ID], { nullable: true, description: 'One of these records, by id; a wrong prefix answers ID_OF_OTHER_TYPE.' }) in?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'true: none is named; false: one is.' }) isNull?: boolean | null;
}

@InputType({ description: 'A condition on a whole number.' })
export class NumberCondition {
  @Field(() => Int, { nullable: true, description: 'Exactly this number.' }) eq?: number | null;
  @Field(() => Int, { nullable: true, description: 'This number or more.' }) gte?: number | null;
  @Field(() => Int, { nullable: true, description: 'This number or less.' }) lte?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'true: empty; false: filled.' }) isNull?: boolean | null;
}

@InputType({ description: 'A condition on a calendar day: fixed, or counted in days from today.' })
export class DayCondition {
  @Field(() => LocalDay, { nullable: true, description: 'Exactly this day.' }) eq?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'This day or later.' }) gte?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'This day or earlier.' }) lte?: string | null;
  @Field(() => Int, { nullable: true, description: 'Not before today plus this many days; -7 is a week ago.' }) fromToday?: number | null;
  @Field(() => Int, { nullable: true, description: 'Not after today plus this many days.' }) toToday?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'true: empty; false: filled.' }) isNull?: boolean | null;
}

@InputType({ description: 'A condition on an instant.' })
export class InstantCondition {
  @Field(() => DateTime, { nullable: true, description: 'At this instant or later.' }) gte?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this instant, so that periods do not overlap.' }) lt?: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'true: empty; false: filled.' }) isNull?: boolean | null;
}
