import { followUpResults } from '@dealercare/domain/survey/follow-up-result';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as Context, Field, FieldResolver, ID, Info, Mutation, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { CareTask } from '../care/task/care-task.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { customerById } from '../customer/customer-by-id.js';
import { seesPerson } from '../customer/person-sight.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { meanings } from '../platform/graphql/meanings.js';
import { bareId, wireId } from '../platform/ids.js';
import { connectionOf, type Connection } from '../platform/paging/connection.js';
import { answerQuestion, AnswerQuestionInput } from './answer-question.js';
import { FinishFollowUpInput } from './finish-inputs.js';
import { finishFollowUp } from './finish-follow-up.js';
import { interviewOf } from './interview.service.js';
import { Interview } from './interview.types.js';
import { listSuggestions, type ListedSuggestion } from './suggestion-list.js';
import { AnswerSuggestionInput, SuggestionArgs } from './suggestion.inputs.js';
import { Suggestion } from './suggestion.entity.js';
import { answerSuggestion, suggestionText } from './suggestion.service.js';

const FollowUpResultEnum = Object.fromEntries(followUpResults.map((result) => [result, result])) as { [R in (typeof followUpResults)[number]]: R };
registerEnumType(FollowUpResultEnum, {
  name: 'FollowUpResult',
  description: 'What a follow-up means (DT-RES).',
  valuesConfig: meanings({
    SATISFIED: 'Overall 4 or 5 and no unfriendly remark.',
    SUGGESTION: 'A remark to be passed on, or overall 3: answered within 2 working days (C-096).',
    COMPLAINT: 'The customer complains, or overall 1 or 2: registered as a complaint at once (C-095).',
    NOT_REACHED: 'Three tries in vain.',
  }),
});

const SuggestionConnection = connectionOf(Suggestion, 'Suggestion', 'suggestion:read');

@Can('survey:answer')
@ObjectType({ simpleResolvers: true, description: 'A finished follow-up, and where the work goes on.' })
class FollowUpFinished {
  @Field(() => CareTask, { description: 'The task in its new state.' }) task!: CareTask;
  @Field(() => FollowUpResultEnum, { description: 'What the follow-up means.' }) result!: keyof typeof FollowUpResultEnum;
  @Field(() => String, { description: 'The row of DT-RES that decided, such as LOW_OVERALL.' }) reason!: string;
  @Field(() => Boolean, { description: 'It was registered as a complaint.' }) transferred!: boolean;
  @Field(() => ID, { nullable: true, description: 'The next task of today\'s list; null when it is done.' }) next!: string | null;
}

@Resolver()
export class SurveyResolver {
  @Can('survey:answer')
  @Mutation(() => CareTask, { description: 'Keeps one answer of the call in hand; it may be given again until the end.' })
  answerQuestion(
    @Arg('input', () => AnswerQuestionInput, {
      description: 'Refused also with CALL_NOT_BEGUN, NO_SURVEY, RESPONSE_ENDED, QUESTION_UNKNOWN, NOT_ASKED, VALUE_MISSING, VALUE_NOT_OFFERED, '
        + 'TEXT_MISSING, NA_NOT_ALLOWED, NA_WITH_ANSWER.',
    }) input: AnswerQuestionInput,
    @Context() ctx: TxCtx,
  ): Promise<CareTask> {
    return answerQuestion(ctx, input);
  }

  @Can('survey:answer')
  @Mutation(() => FollowUpFinished, { description: 'Ends a follow-up in which the customer was reached. A low overall answer registers a complaint in the same transaction (DT-RES).' })
  finishFollowUp(
    @Arg('input', () => FinishFollowUpInput, { description: 'Refused also with CALL_NOT_BEGUN, OVERALL_ANSWER_REQUIRED, RESPONSE_ENDED, TOPIC_UNKNOWN, MOVE_NOT_ALLOWED.' }) input: FinishFollowUpInput,
    @Context() ctx: TxCtx,
  ): Promise<FollowUpFinished> {
    return finishFollowUp(ctx, input);
  }
}

/** What the survey room knows of a care task. */
@Resolver(() => CareTask)
export class TaskInterviewResolver {
  @Can('survey:read')
  @FieldResolver(() => Interview, { nullable: true, description: 'The questionnaire of a follow-up with the answers so far.' })
  interview(@Root() task: CareTask, @Context() ctx: Ctx): Promise<Interview | null> {
    return interviewOf(ctx, task);
  }
}

@Resolver(() => Suggestion)
export class SuggestionResolver {
  @Can('suggestion:read')
  @Query(() => SuggestionConnection, { description: 'Suggestions in the caller\'s scope, the most urgent first.' })
  suggestions(@Args(() => SuggestionArgs) args: SuggestionArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<Suggestion>> {
    return listSuggestions(ctx, args, info);
  }

  @Can('suggestion:answer')
  @Mutation(() => Suggestion, { description: 'The answer was told to the customer.' })
  answerSuggestion(@Arg('input', () => AnswerSuggestionInput, { description: 'Refused also with SUGGESTION_ENDED.' }) input: AnswerSuggestionInput, @Context() ctx: TxCtx): Promise<Suggestion> {
    return answerSuggestion(ctx, input);
  }

  @FieldResolver(() => OrgUnit, { description: 'The dealer who owes the answer.' })
  dealer(@Root() suggestion: Suggestion, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, suggestion.dealerId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Null where the reader may not see customers.' })
  customer(@Root() suggestion: ListedSuggestion, @Context() ctx: Ctx): Customer | null | Promise<Customer | null> {
    return suggestion.listedCustomer === undefined ? customerById(ctx, suggestion.customerId) : suggestion.listedCustomer;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the customer said; null where the reader has no right to names.' })
  text(@Root() suggestion: ListedSuggestion, @Context() ctx: Ctx): Promise<string | null> {
    return opened(ctx, suggestion, 'text');
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the customer was told.' })
  answer(@Root() suggestion: ListedSuggestion, @Context() ctx: Ctx): Promise<string | null> {
    return opened(ctx, suggestion, 'answer');
  }
}

async function opened(ctx: Ctx, suggestion: ListedSuggestion, side: 'text' | 'answer'): Promise<string | null> {
  if (!seesPerson(ctx, { dealerId: suggestion.dealerId, ownerUserId: null })) return null;
  const key = suggestion.subjectKeyId ?? wireId('key', String((await ctx.db.rows('SELECT subject_key_id FROM customer WHERE dealer_id = ? AND id = ?', [bareId(suggestion.dealerId), bareId(suggestion.customerId)]))[0]?.[0]));
  return suggestionText(ctx, suggestion, side, key);
}
