import { planSettingsOf } from '@dealercare/domain/care/care-settings';
import { interviewExtent } from '@dealercare/domain/survey/interview-extent';
import { decideResponse } from '@dealercare/domain/survey/survey-response';
import type { SurveyVersion } from '@dealercare/domain/survey/survey-version';
import { localDateOf } from '@dealercare/domain/time/zone';
import { lastSurveyOn } from '../care/plan/person-facts.js';
import type { FollowUpCall } from '../care/call/follow-up.service.js';
import type { CareTask } from '../care/task/care-task.entity.js';
import { careValues } from '../messaging/contact-settings.js';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { SurveyResponse } from './survey-response.entity.js';
import { publishedVersion, seedSurveys, versionOfResponse } from './survey-versions.js';

/** A response with the version it belongs to. */
export interface OpenResponse {
  response: SurveyResponse;
  version: SurveyVersion;
}

export async function responseOfTask(ctx: Ctx, task: Pick<CareTask, 'id' | 'dealerId'>): Promise<SurveyResponse | null> {
  return ctx.db.manager.findOneBy(SurveyResponse, { dealerId: task.dealerId, taskId: task.id });
}

/** How much this call asks: the overall question alone while the person rests from an earlier survey (rulings 9, E4). */
export async function extentFor(ctx: Ctx, task: Pick<CareTask, 'dealerId' | 'personKey'>): Promise<SurveyResponse['extent']> {
  const { surveyRestDays } = planSettingsOf(await careValues(ctx.app, task.dealerId));
  const today = localDateOf(ctx.now, (await orgTree(ctx.app)).unit(task.dealerId)?.timezone ?? 'Asia/Shanghai');
  return interviewExtent({ lastSurveyOn: await lastSurveyOn(ctx, task.personKey), complains: false }, today, surveyRestDays);
}

async function beginResponse(tx: TxCtx, { task, dealer }: FollowUpCall): Promise<OpenResponse> {
  await seedSurveys(tx);
  const version = await publishedVersion(tx, task.surveyCode!);
  if (!version) throw refuse('NO_SURVEY');
  const response = tx.db.manager.create(SurveyResponse, {
    id: newId('svr'), dealerId: task.dealerId, taskId: task.id, customerId: task.customerId, vehicleId: task.vehicleId, orderId: task.orderId, survey: version.survey, surveyNumber: version.version,
    mode: 'PHONE', respondentRole: 'OWNER', status: 'CREATED', extent: await extentFor(tx, task), createdOn: dealer.today, submittedAt: null, overall: null, result: null, resultReason: null,
    complains: false, transferred: false, wordsCipher: null, createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(SurveyResponse, response as object);
  return { response, version };
}

/** The response of a follow-up, begun if this is its first answer; it goes on over several calls (E2). */
export async function openResponse(tx: TxCtx, call: FollowUpCall): Promise<OpenResponse> {
  const response = await responseOfTask(tx, call.task);
  if (!response) return beginResponse(tx, call);
  const version = await versionOfResponse(tx, response.survey, response.surveyNumber);
  if (!version) throw refuse('NO_SURVEY');
  return { response, version };
}

/** The status after a step; throws what the response's machine refuses. */
export function stepOf({ response, version }: OpenResponse, step: Parameters<typeof decideResponse>[1], answers: Parameters<typeof decideResponse>[0]['answers'], today: string): SurveyResponse['status'] {
  const decision = decideResponse({ status: response.status, version, answers, extent: response.extent, createdOn: response.createdOn }, step, today);
  if (!decision.ok) throw refuse(decision.code);
  return decision.status;
}
