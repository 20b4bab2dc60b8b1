import type { Ctx, TxCtx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { answersOf } from './answers.js';
import { SurveyResponse } from './survey-response.entity.js';

/** What the customer said beyond the questions. */
export interface SpokenWords {
  remark: string | null;
  suggestion: string | null;
  complaint: string | null;
}

const place = (responseId: string): string => `survey_response|${responseId}|words`;
const nothing: SpokenWords = { remark: null, suggestion: null, complaint: null };

/** Sealed with the person's key; null when nothing was said. */
export async function sealWords(tx: TxCtx, responseId: string, subjectKeyId: string, words: SpokenWords): Promise<string | null> {
  if (Object.values(words).every((text) => text === null)) return null;
  return tx.app.subjectKeys.seal(tx.db, subjectKeyId, JSON.stringify(words), place(responseId));
}

async function openWords(ctx: Ctx, { id, wordsCipher }: SurveyResponse, subjectKeyId: string): Promise<SpokenWords> {
  const text = wordsCipher && await ctx.app.subjectKeys.open(ctx.db, subjectKeyId, wordsCipher, place(id));
  return text ? JSON.parse(text) as SpokenWords : nothing;
}

/** How a low overall answer reads when the customer gave no words. */
const lowAnswer = (overall: number | null): string => (overall === null ? '回访中客户表示不满。' : `回访总体评价 ${overall} 分。`);

/**
 * The complaint of a follow-up in the customer's words, for the room that registers it: what was written down as the complaint, else the
 * remark, else the open answers, else the low overall answer itself. Never empty.
 */
export async function complaintTextOf(tx: TxCtx, responseId: string): Promise<string> {
  const response = await tx.db.manager.findOneByOrFail(SurveyResponse, { id: responseId });
  const [row] = await tx.db.rows('SELECT subject_key_id FROM customer WHERE dealer_id = ? AND id = ?', [bareId(response.dealerId), bareId(response.customerId)]);
  const subjectKeyId = wireId('key', String(row?.[0]));
  const { complaint, remark, suggestion } = await openWords(tx, response, subjectKeyId);
  const answered = (await answersOf(tx, responseId, subjectKeyId)).flatMap(({ text }) => text ?? []);
  const words = [complaint ?? remark, suggestion, ...answered].filter((text) => text !== null);
  return words.length > 0 ? words.join('\n') : lowAnswer(response.overall);
}
