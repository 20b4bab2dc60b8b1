import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TopicInput } from '../care/call/call-inputs.js';
import { MoodEnum } from '../messaging/contact-log.entity.js';

const TEXT_LIMIT = 2000;

@InputType({ description: 'The end of a follow-up call in which the customer was reached.' })
export class FinishFollowUpInput {
  @Field(() => ID, { description: 'The follow-up whose call has begun, `tsk_`.' }) taskId!: string;
  @Field(() => Int, { description: 'The task\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => Boolean, { defaultValue: false, description: 'The customer complains, in whatever words (A-19).' }) complains!: boolean;
  @IsOptional() @MaxLength(TEXT_LIMIT) @Field(() => String, { nullable: true, description: 'A remark that is not friendly, although it is no complaint.' }) remark?: string | null;
  @IsOptional() @MaxLength(TEXT_LIMIT) @Field(() => String, { nullable: true, description: 'What the customer wants to be passed on; it is answered within two working days.' })
  suggestion?: string | null;
  @IsOptional() @MaxLength(TEXT_LIMIT) @Field(() => String, { nullable: true, description: 'The complaint in the customer\'s words.' }) complaintText?: string | null;
  @IsOptional() @MaxLength(TEXT_LIMIT) @Field(() => String, { nullable: true, description: 'What else was said; of no weight for the result.' }) note?: string | null;
  @Field(() => MoodEnum, { nullable: true, description: 'How the customer came across (C-060).' }) mood?: keyof typeof MoodEnum | null;
  @ArrayMaxSize(20) @Field(() => [TopicInput], { defaultValue: [], description: 'The topics that were merged into this call; one that is left out counts as not told.' }) topics!: TopicInput[];
  @Field(() => Boolean, { defaultValue: false, description: 'The customer wants no more follow-up calls.' }) noMoreFollowUps!: boolean;
}
