/** Zero-width and direction marks, soft hyphens, byte order marks: left behind by spreadsheets and chat programs. */
const INVISIBLE = /\p{Cf}/gu;
const CONTROL = /\p{Cc}/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/gu;

/** What makes a spreadsheet take a number for text: a leading apostrophe, `="…"`. */
const FORCED_TEXT = /^(?:=?["'`’‘]\s*)+/u;
/** No number, date or key is longer; patterns must not run over what a hostile file holds. */
const VALUE_LIMIT = 200;

/** The words with which dealers' files say that there is nothing. */
const NOTHING = new Set([
  '', '无', '暂无', '没有', '空', '未知', '不详', '不明', '未填', '未填写', '未登记', '待补', '待定',
  'null', '(null)', 'nil', 'none', 'n/a', '#n/a', 'na', 'nan', 'undefined', 'unknown',
]);

/** Any text as we keep and compare it: NFKC (full-width becomes ordinary), nothing invisible, single blanks, trimmed. */
export function cellText(raw: string): string {
  return raw.replace(INVISIBLE, '').normalize('NFKC').replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim();
}

/**
 * A cell that holds a number, a date or a key: as `cellText`, with one kind of dash and without the marks by which
 * spreadsheets force text. Cut after 200 characters.
 */
export function valueText(raw: string): string {
  const text = cellText(raw).slice(0, VALUE_LIMIT).replace(DASHES, '-');
  return FORCED_TEXT.test(text) ? text.replace(FORCED_TEXT, '').replace(/[\s"']+$/u, '') : text.trim();
}

/** True for an empty cell, for strokes and dots alone, and for the words that mean nothing (无, 未知, N/A ...). */
export function meansNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase()) || /^[-/\\_.·*~。…\s]+$/u.test(text);
}

/** Upper case for A to Z only: other letters may change their number when raised (ß becomes SS) and would pass a length check. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]/gu, (letter) => letter.toUpperCase());
}

/** A key without what people and spreadsheets put into it: blanks, dashes, dots, quotes, loose accents. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s\p{M}\-_.·•・‧∙⋅●'"`’‘=]/gu, '');
}
