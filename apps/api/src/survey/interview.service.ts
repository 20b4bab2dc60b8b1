import type { Answer } from '@dealercare/domain/survey/answer';
import { isComplete, nextQuestion, questionsAsked } from '@dealercare/domain/survey/interview';
import type { Question } from '@dealercare/domain/survey/question';
import type { CareTask } from '../care/task/care-task.entity.js';
import { seesPerson } from '../customer/person-sight.js';
import type { Ctx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { reachesDealer } from '../platform/scope.js';
import { answersOf } from './answers.js';
import type { Interview, InterviewQuestion } from './interview.types.js';
import { extentFor, responseOfTask } from './response.service.js';
import { publishedVersion, versionOfResponse } from './survey-versions.js';

async function givenAnswers(ctx: Ctx, task: CareTask, responseId: string | null): Promise<Answer[]> {
  if (!responseId) return [];
  const [row] = await ctx.db.rows('SELECT subject_key_id FROM customer WHERE dealer_id = ? AND id = ?', [bareId(task.dealerId), bareId(task.customerId)]);
  return row ? answersOf(ctx, responseId, wireId('key', String(row[0]))) : [];
}

function presented(question: Question, answers: readonly Answer[], showsText: boolean): InterviewQuestion {
  const given = answers.find(({ key }) => key === question.key);
  return {
    key: question.key, type: question.type, textZh: question.text['zh-CN'], textEn: question.text.en, required: question.required, naAllowed: question.naAllowed, purpose: question.purpose ?? null,
    answers: question.answers.map(({ value, text }) => ({ value, textZh: text['zh-CN'], textEn: text.en })),
    answered: given !== undefined, value: given?.value ?? null, heldAgainst: given?.heldAgainst ?? null, notApplicable: given?.na ?? false, text: showsText ? given?.text ?? null : null,
  };
}

/** The questionnaire of a follow-up as its answers stand; null for tasks without one and for readers without the right. */
export async function interviewOf(ctx: Ctx, task: CareTask): Promise<Interview | null> {
  if (!task.surveyCode || !reachesDealer(ctx, 'survey:read', task.dealerId)) return null;
  const response = await responseOfTask(ctx, task);
  const version = response ? await versionOfResponse(ctx, response.survey, response.surveyNumber) : await publishedVersion(ctx, task.surveyCode);
  if (!version) return null;
  const extent = response?.extent ?? await extentFor(ctx, task);
  const answers = await givenAnswers(ctx, task, response?.id ?? null);
  const showsText = seesPerson(ctx, { dealerId: task.dealerId, ownerUserId: null });
  return {
    survey: version.survey, version: version.version, nameZh: version.name['zh-CN'], nameEn: version.name.en, extent, status: response?.status ?? 'CREATED',
    questions: questionsAsked(version, answers, extent).map((question) => presented(question, answers, showsText)),
    nextQuestion: nextQuestion(version, answers, extent)?.key ?? null, complete: isComplete(version, answers, extent), result: response?.result ?? null,
    closingZh: version.closing['zh-CN'], closingEn: version.closing.en,
  };
}
