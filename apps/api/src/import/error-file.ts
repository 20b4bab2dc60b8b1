import { errorText } from '@dealercare/schema/error-codes';
import type { Ctx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import type { Finding } from './import-kind.js';
import type { ImportRun } from './import-run.entity.js';
import { cellsPlace } from './stage.js';

const PAGE = 500;
/** Excel takes a cell that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * The refused rows as they stood in the file, with the reasons in the reader's language in front. UTF-8 with a byte order
 * mark, as Excel wants it; corrected, the file can be imported again (H6).
 */
export async function* errorFile(ctx: Ctx, run: ImportRun): AsyncGenerator<string> {
  const [lineTitle, reasonTitle] = ctx.locale === 'en' ? ['Line', 'Reason'] : ['行号', '原因'];
  yield `\uFEFF${line([lineTitle!, reasonTitle!, ...run.columns.map(({ header }) => header)])}`;
  for (let after = 0; ;) {
    const rows = await ctx.db.rows(
      `SELECT line, findings, cells FROM import_row WHERE run_id = ? AND verdict = 'REFUSED' AND line > ? ORDER BY line LIMIT ${PAGE}`, [bareId(run.id), after]);
    for (const [number, findings, sealed] of rows as [number, string, string][]) {
      const text = await ctx.app.subjectKeys.open(ctx.db, run.subjectKeyId, sealed, cellsPlace(run.id, number));
      const reasons = (JSON.parse(findings) as Finding[]).filter(({ gravity }) => gravity === 'ERROR').map(({ code, params }) => errorText(code, ctx.locale, params));
      yield line([String(number), reasons.join(' '), ...JSON.parse(text ?? '[]') as string[]]);
      after = number;
    }
    if (rows.length < PAGE) return;
  }
}
