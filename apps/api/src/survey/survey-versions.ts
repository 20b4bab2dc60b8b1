import { seedSurveys as shipped } from '@dealercare/domain/survey/seed-surveys';
import type { SurveyVersion } from '@dealercare/domain/survey/survey-version';
import type { Ctx, TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { SurveyVersionRow } from './survey-version.entity.js';

const versionOf = ({ survey, number, status, name, questions, closing }: SurveyVersionRow): SurveyVersion => ({ survey, version: number, status, name, questions, closing });

/** Writes the questionnaires that ship where they are missing; what stands is never changed (INV-20). */
export async function seedSurveys(tx: TxCtx): Promise<void> {
  await insertRows(tx.db, 'survey_version', shipped.map(({ survey, version, status, name, questions, closing }) => ({
    survey, number: version, status, name, questions, closing, createdAt: tx.now,
  })), { ignore: true });
}

/** The published version of a questionnaire with the highest number; before the first start wrote any, the one that ships. */
export async function publishedVersion(ctx: Ctx, survey: string): Promise<SurveyVersion | null> {
  const [row] = await ctx.db.manager.find(SurveyVersionRow, { where: { survey, status: 'PUBLISHED' }, order: { number: 'DESC' }, take: 1 });
  return row ? versionOf(row) : shipped.find((version) => version.survey === survey) ?? null;
}

/** The version that a response belongs to (INV-20). */
export async function versionOfResponse(ctx: Ctx, survey: string, number: number): Promise<SurveyVersion | null> {
  const row = await ctx.db.manager.findOneBy(SurveyVersionRow, { survey, number });
  return row ? versionOf(row) : shipped.find((version) => version.survey === survey && version.version === number) ?? null;
}
