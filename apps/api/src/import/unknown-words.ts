import { cellText } from '@dealercare/domain/customer/cell-text';
import type { Finding, ImportKind, Judged } from './import-kind.js';
import type { ImportRun } from './import-run.entity.js';
import type { RawLine } from './raw-line.js';

type UnknownWords = NonNullable<ImportRun['unknownWords']>;

const UNREAD: ReadonlySet<Finding['code']> = new Set(['CELL_UNREADABLE', 'CELL_INVALID', 'ORDER_TYPE_UNKNOWN']);
/** A column with more words than that is no list of words. */
const MAX_WORDS = 40;
/** Numbers are never words: a column that was mapped wrongly must not show phones here. */
const WORD = /^[^\d]{1,20}$/u;

/** Adds the words of a batch that stand in columns for lists of words and that nobody understood. */
export function addUnknownWords(before: UnknownWords | null, kind: ImportKind, run: Pick<ImportRun, 'columns'>, lines: readonly RawLine[], judged: readonly Judged[]): UnknownWords {
  const fields = new Map(run.columns.flatMap(({ field }, place) => (kind.fields.some(({ name, choices }) => name === field && choices) ? [[field!, place] as const] : [])));
  const words: UnknownWords = structuredClone(before ?? {});
  judged.forEach(({ findings }, index) => {
    for (const { field, code } of findings) {
      const place = fields.get(field);
      const word = place === undefined || !UNREAD.has(code) ? '' : cellText(lines[index]!.cells[place] ?? '');
      if (!WORD.test(word)) continue;
      const known = (words[field] ??= {});
      if (Object.hasOwn(known, word) || Object.keys(known).length < MAX_WORDS) known[word] = (known[word] ?? 0) + 1;
    }
  });
  return words;
}
