import { cellText, meansNothing } from './cell-text.js';
import { guessNameKind, NAME_LIMIT, type NameKind } from './name-kind.js';
import type { Gravity } from './reading.js';
import { isCompoundSurname } from './surname.js';

/**
 * EMPTY, PLACEHOLDER (无, 先生, 测试) and TOO_LONG (over 100 characters) are errors. SURNAME_ONLY (王先生) and DAMAGED (characters
 * lost on the way, 王?明) are warnings: the customer can be called, the file should be completed (F6).
 */
export type NameVerdict = 'OK' | 'SURNAME_ONLY' | 'DAMAGED' | 'EMPTY' | 'PLACEHOLDER' | 'TOO_LONG';

export interface JudgedName {
  /** Normalised: the form to store and to compare. */
  name: string;
  verdict: NameVerdict;
  gravity: Gravity;
  kind: NameKind;
}

const MIDDLE_DOTS = /\s*[·•・‧∙⋅]\s*/gu;
const DOT_BETWEEN_HAN = /(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu;
const BLANK_BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const APOSTROPHES = /[’‘ʼ`´]/gu;

const PLACEHOLDERS = new Set([
  '无名', '无名氏', '匿名', '保密', '某某', '某人', '先生', '女士', '小姐', '太太', '师傅', '老板', '车主', '客户', '顾客', '用户', '散客', '路人', '个人',
  '新客户', '老客户', '潜在客户', '姓名', '客户姓名', '公司', '单位',
  'test', 'tester', 'testing', 'testuser', 'testcustomer', 'demo', 'customer', 'user', 'name', 'anonymous', 'mr', 'mrs', 'ms', 'miss', 'sir', 'asdf', 'abc',
]);
const TITLE = '(?:先生|女士|小姐|太太|师傅|老板|总|经理|老师)';

/** A blank in a Chinese name sets characters apart for looks (张 三), or surname from given name; two whole names keep it. */
function joined(name: string): string {
  const parts = name.split(' ');
  const first = parts[0] ?? '';
  const oneName = Array.from(first).length === 1 || isCompoundSurname(first) || guessNameKind(name.replace(/ /gu, '')) === 'ORGANISATION';
  return oneName ? name.replace(BLANK_BETWEEN_HAN, '') : name;
}

/** Nothing in them changes: most stored names. */
const PLAIN_HAN = /^[\u4e00-\u9fff]+$/u;

/** The form in which a name is stored and compared: NFKC, no blanks inside a Chinese name, one kind of middle dot and apostrophe. */
export function normaliseName(raw: string): string {
  if (PLAIN_HAN.test(raw)) return raw;
  return joined(cellText(raw).replace(DOT_BETWEEN_HAN, '·').replace(MIDDLE_DOTS, '·').replace(APOSTROPHES, "'"));
}

function isPlaceholder(name: string): boolean {
  // Private-use characters are rare characters of older code pages, and so letters of a name.
  if (!/[\p{L}\p{Co}]/u.test(name)) return true;
  const word = name.toLowerCase().replace(/[\s\d()[\]【】.:_*#-]/gu, '');
  return meansNothing(word) || word.startsWith('测试') || PLACEHOLDERS.has(word) || /^([a-z])\1*$/u.test(word);
}

function verdictOn(name: string): NameVerdict {
  if (name === '') return 'EMPTY';
  if (name.length > NAME_LIMIT) return 'TOO_LONG';
  if (/[?\uFFFD]/u.test(name) && /\p{L}/u.test(name)) return 'DAMAGED';
  if (isPlaceholder(name)) return 'PLACEHOLDER';
  const surname = new RegExp(`^(\\p{Script=Han}{1,2})${TITLE}$`, 'u').exec(name)?.[1];
  if (surname && (Array.from(surname).length === 1 || isCompoundSurname(surname))) return 'SURNAME_ONLY';
  return 'OK';
}

const gravities: Readonly<Record<NameVerdict, Gravity>> = {
  OK: 'OK', SURNAME_ONLY: 'WARNING', DAMAGED: 'WARNING', EMPTY: 'ERROR', PLACEHOLDER: 'ERROR', TOO_LONG: 'ERROR',
};

/** Judges a customer's name as somebody wrote it (C-020). */
export function judgeName(raw: string): JudgedName {
  const name = normaliseName(raw);
  const verdict = verdictOn(name);
  return { name, verdict, gravity: gravities[verdict], kind: guessNameKind(name) };
}
