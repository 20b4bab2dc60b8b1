import { overallAnswer } from '@dealercare/domain/survey/interview';
import type { Answer } from '@dealercare/domain/survey/answer';
import { resultOfTalk, type FollowUpVerdict } from '@dealercare/domain/survey/follow-up-result';
import { followUpPolicyOf, followUpSettings } from '@dealercare/domain/survey/follow-up-settings';
import { followUpInCall, endFollowUp, type FollowUpCall } from '../care/call/follow-up.service.js';
import type { CareTask } from '../care/task/care-task.entity.js';
import { valuesOf } from '../messaging/contact-settings.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { answersOf } from './answers.js';
import type { FinishFollowUpInput } from './finish-inputs.js';
import { sealWords, type SpokenWords } from './spoken-words.js';
import { openResponse, stepOf, type OpenResponse } from './response.service.js';
import { openSuggestion } from './suggestion.service.js';
import { SurveyResponse } from './survey-response.entity.js';

/** A finished follow-up: what it means, and where the work goes on. */
export interface FinishedFollowUp {
  task: CareTask;
  result: FollowUpVerdict['result'];
  reason: FollowUpVerdict['reason'];
  transferred: boolean;
  next: string | null;
}

const told = (text: string | null | undefined): string | null => text?.trim() || null;

async function judge(tx: TxCtx, { task }: FollowUpCall, input: FinishFollowUpInput, overall: number | null): Promise<FollowUpVerdict> {
  const policy = followUpPolicyOf(await valuesOf(tx.app, task.dealerId, followUpSettings));
  const verdict = resultOfTalk({ overall, complains: input.complains, negativeRemark: told(input.remark) !== null, passOn: told(input.suggestion) !== null, endedAt: tx.now }, policy);
  if (!verdict) throw refuse('OVERALL_ANSWER_REQUIRED');
  return verdict;
}

/** A customer who rings off in anger leaves an interview that simply stays as it is. */
function endedStatus(open: OpenResponse, answers: readonly Answer[], overall: number | null, today: string): SurveyResponse['status'] {
  return overall === null ? stepOf(open, 'ANSWER', answers, today) : stepOf(open, 'END', answers, today);
}

async function saveResponse(tx: TxCtx, call: FollowUpCall, open: OpenResponse, changes: Partial<SurveyResponse>, words: SpokenWords): Promise<void> {
  const wordsCipher = await sealWords(tx, open.response.id, call.customer.subjectKeyId, words);
  await saveVersioned(tx, SurveyResponse, open.response, { ...changes, wordsCipher });
  audit(tx, { unitId: call.task.dealerId, action: 'survey.finish', entity: 'survey_response', entityId: open.response.id, after: { status: changes.status, result: changes.result, overall: changes.overall } });
}

/**
 * Ends a follow-up in which the customer was reached (F6, F7, DT-RES). A complaint is registered in this very transaction by the room that
 * listens to `follow-up.complained` (E3); a suggestion gets its two working days (C-096); thanks leave right after the call.
 */
export async function finishFollowUp(tx: TxCtx, input: FinishFollowUpInput): Promise<FinishedFollowUp> {
  const call = await followUpInCall(tx, input.taskId);
  requireVersion(call.task, input.expectedVersion);
  const open = await openResponse(tx, call);
  const answers = await answersOf(tx, open.response.id, call.customer.subjectKeyId);
  const overall = overallAnswer(open.version, answers);
  const verdict = await judge(tx, call, input, overall);
  const transferred = verdict.transfer !== null;
  const status = endedStatus(open, answers, overall, call.dealer.today);
  const words = { remark: told(input.remark), suggestion: told(input.suggestion), complaint: told(input.complaintText) };
  await saveResponse(tx, call, open, {
    status, overall, result: verdict.result, resultReason: verdict.reason, complains: input.complains, transferred, submittedAt: status === 'IN_PROGRESS' ? null : tx.now,
  }, words);
  const isWhole = status === 'SUBMITTED' && open.response.extent === 'FULL';
  const next = await endFollowUp(tx, call, {
    result: verdict.result as Exclude<FollowUpVerdict['result'], 'NOT_REACHED'>, overall, autoTransfer: transferred, surveyedOn: isWhole ? call.dealer.today : null,
    note: told(input.note), mood: input.mood ?? null, topics: input.topics, noMoreFollowUps: input.noMoreFollowUps,
  });
  if (call.task.status === 'TRANSFERRED') complained(tx, call.task, open.response.id);
  else if (verdict.result === 'SUGGESTION') await openSuggestion(tx, call, open.response.id, suggestionText(words, answers));
  return { task: call.task, result: verdict.result, reason: verdict.reason, transferred: call.task.status === 'TRANSFERRED', next };
}

function complained(tx: TxCtx, { id, dealerId, customerId, vehicleId, orderId }: CareTask, responseId: string): void {
  publish(tx, 'follow-up.complained', dealerId, { taskId: id, responseId, customerId, vehicleId, orderId, dealerId, callEndedAt: tx.now.toISOString() });
}

/** What is to be answered: what the specialist wrote down, else what the customer said in the open question. */
function suggestionText({ suggestion, remark }: SpokenWords, answers: readonly Answer[]): string {
  const advice = answers.map(({ text }) => text).filter((text) => text !== null).join('\n');
  return suggestion ?? remark ?? advice;
}
