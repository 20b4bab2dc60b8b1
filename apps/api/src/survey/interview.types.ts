import { Field, Int, ObjectType } from 'type-graphql';
import { Can } from '../platform/access/can.js';

@Can('survey:read')
@ObjectType({ simpleResolvers: true, description: 'An answer offered for choice.' })
export class OfferedAnswer {
  @Field(() => Int, { description: 'What is sent as `value`.' }) value!: number;
  @Field(() => String, { description: 'In Chinese.' }) textZh!: string;
  @Field(() => String, { description: 'In English.' }) textEn!: string;
}

@Can('survey:read')
@ObjectType({ simpleResolvers: true, description: 'A question of an interview with what was answered so far.' })
export class InterviewQuestion {
  @Field(() => String, { description: 'Names the question within its version; sent as `questionKey`.' }) key!: string;
  @Field(() => String, { description: 'RATING, YES_NO, CHOICE, EXPECT_ACTUAL, IMPORTANCE_PERFORMANCE or OPEN.' }) type!: string;
  @Field(() => String, { description: 'In Chinese.' }) textZh!: string;
  @Field(() => String, { description: 'In English.' }) textEn!: string;
  @Field(() => [OfferedAnswer], { description: 'In the order in which they are read out; empty for open questions.' }) answers!: OfferedAnswer[];
  @Field(() => Boolean, { description: 'Without it the questionnaire counts as PARTIAL.' }) required!: boolean;
  @Field(() => Boolean, { description: '"Does not apply" is an answer.' }) naAllowed!: boolean;
  @Field(() => String, { nullable: true, description: 'OVERALL decides the result; RECOMMEND is the 0 to 10 question.' }) purpose!: string | null;
  @Field(() => Boolean, { description: 'An answer is kept already; it may be given again until the end.' }) answered!: boolean;
  @Field(() => Int, { nullable: true, description: 'The answer given; null for open questions and before an answer.' }) value!: number | null;
  @Field(() => Int, { nullable: true, description: 'The expectation or the importance beside the rating; null for questions with one rating (C-103).' }) heldAgainst!: number | null;
  @Field(() => Boolean, { description: 'The customer said that it does not apply; it counts in no score.' }) notApplicable!: boolean;
  @Field(() => String, { nullable: true, description: 'Null where the reader has no right to names.' }) text!: string | null;
}

@Can('survey:read')
@ObjectType({ simpleResolvers: true, description: 'The questionnaire of a follow-up, question by question (E2).' })
export class Interview {
  @Field(() => String, { description: 'Code of the questionnaire, such as SERVICE_CALL.' }) survey!: string;
  @Field(() => Int, { description: 'The published version that is asked; it never changes (INV-20).' }) version!: number;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => String, { description: 'FULL, or OVERALL_ONLY inside the rest after an earlier survey (rulings 9).' }) extent!: string;
  @Field(() => String, { description: 'CREATED, IN_PROGRESS, SUBMITTED, PARTIAL, EXPIRED or VOID.' }) status!: string;
  @Field(() => [InterviewQuestion], { description: 'The questions to ask as the answers stand, in order.' }) questions!: InterviewQuestion[];
  @Field(() => String, { nullable: true, description: 'Key of the question to ask next; null when all are answered.' }) nextQuestion!: string | null;
  @Field(() => Boolean, { description: 'Every required question is answered.' }) complete!: boolean;
  @Field(() => String, { nullable: true, description: 'The result, once it is finished.' }) result!: string | null;
  @Field(() => String, { description: 'The last words of the call in Chinese.' }) closingZh!: string;
  @Field(() => String, { description: 'The last words of the call in English.' }) closingEn!: string;
}
