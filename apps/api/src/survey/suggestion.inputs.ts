import { IsNotEmpty, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/paging/connection.js';
import { SuggestionStatusEnum, type SuggestionStatus } from './suggestion.entity.js';

const TEXT_LIMIT = 2000;

@InputType({ description: 'What the customer was told, and to which suggestion.' })
export class AnswerSuggestionInput {
  @Field(() => ID, { description: 'An open suggestion, `sug_`.' }) suggestionId!: string;
  @Field(() => Int, { description: 'The suggestion\'s version as you saw it.' }) expectedVersion!: number;
  @IsNotEmpty() @MaxLength(TEXT_LIMIT) @Field(() => String, { description: 'What the customer was told.' }) answer!: string;
}

@ArgsType()
export class SuggestionArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'One dealer; all in reach when left out.' }) dealerId?: string | null;
  @Field(() => SuggestionStatusEnum, { nullable: true, description: 'Left out: suggestions in every state.' }) status?: SuggestionStatus | null;
}
