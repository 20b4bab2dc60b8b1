import type { Answer } from '@dealercare/domain/survey/answer';
import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { bareId } from '../platform/ids.js';
import { SurveyAnswer, type SurveyResponse } from './survey-response.entity.js';

const textPlace = (responseId: string, key: string): string => `survey_answer|${responseId}|${key}`;

/** The answers of a response with their texts in the clear; a text whose key was destroyed is empty. */
export async function answersOf(ctx: Ctx, responseId: string, subjectKeyId: string): Promise<Answer[]> {
  const rows = await ctx.db.manager.find(SurveyAnswer, { where: { responseId }, order: { answeredAt: 'ASC', questionKey: 'ASC' } });
  return Promise.all(rows.map(async ({ questionKey, value, heldAgainst, na, textCipher }) => ({
    key: questionKey, value, heldAgainst, na, text: textCipher && await ctx.app.subjectKeys.open(ctx.db, subjectKeyId, textCipher, textPlace(responseId, questionKey)),
  })));
}

/** Keeps one answer; a second one to the same question takes its place. */
export async function keepAnswer(tx: TxCtx, response: SurveyResponse, subjectKeyId: string, { key, value, heldAgainst, text, na }: Answer): Promise<void> {
  const sealed = text ? await tx.app.subjectKeys.seal(tx.db, subjectKeyId, text, textPlace(response.id, key)) : null;
  const update = ['value', 'held_against', 'na', 'text_cipher', 'answered_at'].map((column) => `${column} = ${inserted(column)}`).join(', ');
  await tx.db.run(
    `INSERT INTO survey_answer (response_id, question_key, dealer_id, value, held_against, na, text_cipher, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ${onDuplicate(['response_id', 'question_key'], update)}`,
    [bareId(response.id), key, bareId(response.dealerId), value, heldAgainst, na, sealed, instantText(tx.now)]);
}

/** Answers to questions that are not asked any more, because an earlier answer was changed, do not stay. */
export async function dropAnswers(tx: TxCtx, responseId: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await tx.db.run('DELETE FROM survey_answer WHERE response_id = ? AND question_key = ?', [bareId(responseId), key]);
}
