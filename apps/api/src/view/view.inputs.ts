import { ArrayMaxSize, IsNotEmpty, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ViewAudienceEnum, type ViewAudience } from './saved-view.entity.js';

const LIST = /^[a-z][a-z-]{1,29}$/;

@InputType({ description: 'Filters that get a name.' })
export class KeepViewInput {
  @Matches(LIST) @Field(() => String, { description: 'The list, such as customers.' }) list!: string;
  @IsNotEmpty() @MaxLength(40) @Field(() => String, { description: 'At most 40 characters.' }) title!: string;
  @MaxLength(1000) @Field(() => String, { description: 'The filters as the address of the list has them.' }) search!: string;
  @Field(() => ViewAudienceEnum, { defaultValue: 'PRIVATE', description: 'Who has it.' }) audience!: ViewAudience;
  @Field(() => ID, { nullable: true, description: 'With which unit it is shared, `org_`; needed unless it is private.' }) unitId?: string | null;
}

@InputType({ description: 'What is left out stays.' })
export class ChangeViewInput {
  @Field(() => ID, { description: 'The view, `viw_`.' }) viewId!: string;
  @Field(() => Int, { description: 'The view\'s version as you saw it.' }) expectedVersion!: number;
  @IsOptional() @IsNotEmpty() @MaxLength(40) @Field(() => String, { nullable: true, description: 'At most 40 characters.' }) title?: string | null;
  @IsOptional() @MaxLength(1000) @Field(() => String, { nullable: true, description: 'The filters as the address of the list has them.' }) search?: string | null;
  @Field(() => ViewAudienceEnum, { nullable: true, description: 'Who has it.' }) audience?: ViewAudience | null;
  @Field(() => ID, { nullable: true, description: 'With which unit it is shared, `org_`.' }) unitId?: string | null;
}

@InputType({ description: 'A view that is given up.' })
export class ForgetViewInput {
  @Field(() => ID, { description: 'The view, `viw_`.' }) viewId!: string;
  @Field(() => Int, { description: 'The view\'s version as you saw it.' }) expectedVersion!: number;
}

@InputType({ description: 'How somebody arranges the views of a list for himself.' })
export class ArrangeViewsInput {
  @Matches(LIST) @Field(() => String, { description: 'The list, such as customers.' }) list!: string;
  @ArrayMaxSize(30) @MaxLength(30, { each: true }) @Field(() => [String], { description: 'Ids of views and names of built-in ones that stand in front, at most 30.' }) pinned!: string[];
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: 'With which the list opens; null: with everything.' }) defaultView?: string | null;
}
