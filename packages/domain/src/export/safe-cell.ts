/** What a spreadsheet takes for the beginning of a formula or command, in either width, also behind blanks and marks that nobody sees. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A text as a cell that no spreadsheet program runs: an apostrophe in front says that it is text. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
