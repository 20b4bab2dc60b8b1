import { answerProblems, questionsAsked } from '@dealercare/domain/survey/interview';
import type { Answer } from '@dealercare/domain/survey/answer';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { followUpInCall } from '../care/call/follow-up.service.js';
import type { CareTask } from '../care/task/care-task.entity.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { answersOf, dropAnswers, keepAnswer } from './answers.js';
import { openResponse, stepOf, type OpenResponse } from './response.service.js';
import { SurveyResponse } from './survey-response.entity.js';

const TEXT_LIMIT = 4000;

@InputType({ description: 'One answer of an interview by phone; saved at once, so that nothing is lost when the call breaks off.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'The follow-up whose call has begun, `tsk_`.' }) taskId!: string;
  @Field(() => Int, { nullable: true, description: 'Version of the task, where the answer must not follow somebody else\'s change.' }) expectedVersion?: number | null;
  @IsNotEmpty() @MaxLength(40) @Field(() => String, { description: 'From `InterviewQuestion.key`.' }) questionKey!: string;
  @Field(() => Int, { nullable: true, description: 'One of the offered values; left out for open questions.' }) value?: number | null;
  @Field(() => Int, { nullable: true, description: 'What `value` is held against, for questions with two ratings.' }) heldAgainst?: number | null;
  @IsOptional() @MaxLength(TEXT_LIMIT) @Field(() => String, { nullable: true, description: 'The answer to an open question, or words beside a rating.' }) text?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'The question does not apply; excludes every other answer.' }) notApplicable!: boolean;
}

const answerOf = ({ questionKey, value, heldAgainst, text, notApplicable }: AnswerQuestionInput): Answer =>
  ({ key: questionKey, value: value ?? null, heldAgainst: heldAgainst ?? null, text: text?.trim() || null, na: notApplicable });

function requireSound({ response, version }: OpenResponse, answers: readonly Answer[], answer: Answer): void {
  const problem = answerProblems(version, answers).find(({ key }) => key === answer.key);
  if (problem) throw refuse(problem.code, { key: answer.key }, [{ path: 'input.questionKey', code: problem.code, params: { key: answer.key } }]);
  if (!questionsAsked(version, answers, response.extent).some(({ key }) => key === answer.key)) throw refuse('NOT_ASKED', { key: answer.key });
}

/** Keeps one answer of the call in hand (C-093, E2). Answers that no longer belong to the interview go. */
export async function answerQuestion(tx: TxCtx, input: AnswerQuestionInput): Promise<CareTask> {
  const call = await followUpInCall(tx, input.taskId);
  if (input.expectedVersion != null) requireVersion(call.task, input.expectedVersion);
  const open = await openResponse(tx, call);
  const status = stepOf(open, 'ANSWER', [], call.dealer.today);
  const { subjectKeyId } = call.customer;
  const answer = answerOf(input);
  const answers = [...(await answersOf(tx, open.response.id, subjectKeyId)).filter(({ key }) => key !== answer.key), answer];
  requireSound(open, answers, answer);
  await keepAnswer(tx, open.response, subjectKeyId, answer);
  const asked = new Set(questionsAsked(open.version, answers).map(({ key }) => key));
  await dropAnswers(tx, open.response.id, answers.filter(({ key }) => !asked.has(key)).map(({ key }) => key));
  await saveVersioned(tx, SurveyResponse, open.response, { status });
  audit(tx, { unitId: call.task.dealerId, action: 'survey.answer', entity: 'survey_response', entityId: open.response.id, after: { key: answer.key, value: answer.value, na: answer.na } });
  return call.task;
}
