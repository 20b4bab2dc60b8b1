import { clockSpan } from '@dealercare/domain/complaint/clock-setting';
import { deadline, type ClockSpan } from '@dealercare/domain/time/clock-span';
import { unitTime } from '../calendar/calendar-state.js';
import type { FollowUpCall } from '../care/call/follow-up.service.js';
import { Customer } from '../customer/customer.entity.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { publish } from '../platform/events/event.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { resolvedSetting } from '../policy/settings-state.js';
import { Suggestion } from './suggestion.entity.js';
import type { AnswerSuggestionInput } from './suggestion.inputs.js';

const REPLY_KEY = 'sla.suggestionReply.general';

/** When a suggestion made now must be answered (C-096, EX-200): two working days, or fewer where a unit says so. */
async function answerDue(tx: TxCtx, dealerId: string): Promise<{ dueAt: Date; provisional: boolean }> {
  const shipped = clockSpan('SUGGESTION_REPLY', 'DEALER_FRONTLINE', 'GENERAL');
  const { value } = await resolvedSetting(tx.app, dealerId, { key: REPLY_KEY, shipped });
  return deadline(tx.now, value as ClockSpan, await unitTime(tx.app, dealerId));
}

const textPlace = (id: string, side: 'text' | 'answer'): string => `suggestion|${id}|${side}`;

/** Keeps what a customer wants to be passed on, with its deadline. */
export async function openSuggestion(tx: TxCtx, { task, customer }: FollowUpCall, responseId: string, text: string): Promise<void> {
  const id = newId('sug');
  const { dueAt, provisional } = await answerDue(tx, task.dealerId);
  await tx.db.manager.insert(Suggestion, {
    id, dealerId: task.dealerId, customerId: customer.id, taskId: task.id, responseId, status: 'OPEN', openedAt: tx.now, answerDueAt: dueAt, provisional, answeredAt: null, answeredBy: null,
    textCipher: await tx.app.subjectKeys.seal(tx.db, customer.subjectKeyId, text, textPlace(id, 'text')), answerCipher: null,
    createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  audit(tx, { unitId: task.dealerId, action: 'suggestion.open', entity: 'suggestion', entityId: id, after: { responseId, answerDueAt: dueAt } });
  publish(tx, 'suggestion.opened', task.dealerId, { suggestionId: id, taskId: task.id, answerDueAt: dueAt.toISOString() });
}

/** The answer was told to the customer; the suggestion is done (3.7). */
export async function answerSuggestion(tx: TxCtx, { suggestionId, expectedVersion, answer }: AnswerSuggestionInput): Promise<Suggestion> {
  const suggestion = await findInScope(tx, Suggestion, suggestionId, 'suggestion:answer');
  requireVersion(suggestion, expectedVersion);
  if (suggestion.status !== 'OPEN') throw refuse('SUGGESTION_ENDED');
  const customer = await tx.db.manager.findOneByOrFail(Customer, { id: suggestion.customerId });
  const answerCipher = await tx.app.subjectKeys.seal(tx.db, customer.subjectKeyId, answer, textPlace(suggestion.id, 'answer'));
  await saveVersioned(tx, Suggestion, suggestion, { status: 'ANSWERED', answeredAt: tx.now, answeredBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, answerCipher });
  audit(tx, { unitId: suggestion.dealerId, action: 'suggestion.answer', entity: 'suggestion', entityId: suggestion.id, before: { status: 'OPEN' }, after: { status: 'ANSWERED' } });
  publish(tx, 'suggestion.answered', suggestion.dealerId, { suggestionId: suggestion.id });
  return suggestion;
}

/** Text or answer in the clear; null once the person was erased. */
export async function suggestionText(ctx: Ctx, suggestion: Suggestion, side: 'text' | 'answer', subjectKeyId: string): Promise<string | null> {
  const sealed = side === 'text' ? suggestion.textCipher : suggestion.answerCipher;
  return sealed && ctx.app.subjectKeys.open(ctx.db, subjectKeyId, sealed, textPlace(suggestion.id, side));
}
