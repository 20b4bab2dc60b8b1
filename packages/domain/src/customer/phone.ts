import { meansNothing, valueText } from './cell-text.js';

/**
 * EMPTY: nothing there. CHARACTER: something beside a number that is no label. SEVERAL: more than one number in the cell.
 * FOREIGN: another country's. LENGTH: too many or too few digits. RANGE: eleven digits, but no mobile range begins so.
 */
export type PhoneFault = 'EMPTY' | 'CHARACTER' | 'SEVERAL' | 'FOREIGN' | 'LENGTH' | 'RANGE';

/** `number` holds digits only and is the form to store, to compare and to make the person key from (`rulings.md` 3). */
export type JudgedPhone =
  | { kind: 'MOBILE'; number: string }
  | { kind: 'LANDLINE'; number: string; extension: string | null }
  | { kind: 'INVALID'; code: PhoneFault };

const MOBILE = /^0?(1[3-9]\d{9})$/u;
const LANDLINE = /^0\d{2,3}\d{7,8}$/u;
/** A landline from abroad has lost the 0 of its area code. */
const LANDLINE_AFTER_COUNTRY = /^(?:10|2\d|[3-9]\d{2})\d{7,8}$/u;
const MOBILE_LENGTH = 11;
const SHORTEST_NUMBER = 7;

/** What people write before and after a number: 手机: , 王先生 , Tel. , (车主). It holds no digits. */
const LABEL = /^(?:[([【]?\p{Script=Han}[\p{Script=Han}\s]*[)\]】]?|tel|phone|mobile|mob|cell)\s*[:.]?\s*/iu;
const REMARK = /[\s([【]*\p{Script=Han}[\p{Script=Han}\s]*[\s)\]】]*$/u;
const EXTENSION = /^(.*\d)\s*\)?\s*(?:转|分机|ext\.?|#|x|\*)\s*[:.]?\s*(\d{1,6})$/iu;
const DASHED_EXTENSION = /^(0\d{2,3}-?\d{7,8})-(\d{1,6})$/u;
const BETWEEN_DIGITS = /[\s\-_./,()[\]·•]/gu;
const SPREADSHEET_DECIMALS = /^(\+?\d{7,15})\.0+$/u;

const invalid = (code: PhoneFault): JudgedPhone => ({ kind: 'INVALID', code });

function digitCount(text: string): number {
  return text.replace(/\D/gu, '').length;
}

/** The numbers of a cell into which somebody wrote more than one: 13800138000/13900139000, 021-61234567;13800138000. */
export function splitPhones(raw: string): string[] {
  const text = valueText(raw);
  const parts = text.split(/[/、,;|或和]|\s(?=\+?(?:86)?1\d{10}(?:\s|$))/u).map((part) => part.trim());
  const numbers = parts.filter((part) => digitCount(part) >= SHORTEST_NUMBER);
  return numbers.length > 1 ? numbers : [text];
}

function withoutCountry(text: string): { number: string; international: boolean } | null {
  const abroad = /^(?:\+|00)/u.exec(text);
  const number = abroad ? text.slice(abroad[0].length) : text;
  if (abroad) return number.startsWith('86') ? { number: number.slice(2), international: true } : null;
  const bare = /^86(0\d{9,11}|1\d{10}|[2-9]\d{9,10})$/u.exec(number);
  return { number: bare?.[1] ?? number, international: bare !== null };
}

function classify(text: string, extension: string | null): JudgedPhone {
  if (!/^\+?\d+$/u.test(text)) return invalid('CHARACTER');
  const found = withoutCountry(text);
  if (!found) return invalid('FOREIGN');
  const { number, international } = found;
  // A mobile dialled with the old trunk 0 would otherwise pass as a landline.
  const mobile = MOBILE.exec(number)?.[1];
  if (mobile) return extension === null ? { kind: 'MOBILE', number: mobile } : invalid('CHARACTER');
  if (LANDLINE.test(number)) return { kind: 'LANDLINE', number, extension };
  if (international && LANDLINE_AFTER_COUNTRY.test(number)) return { kind: 'LANDLINE', number: `0${number}`, extension };
  return invalid(number.length === MOBILE_LENGTH && !number.startsWith('0') ? 'RANGE' : 'LENGTH');
}

function judgeOne(text: string): JudgedPhone {
  const bare = text.replace(LABEL, '').replace(REMARK, '').replace(SPREADSHEET_DECIMALS, '$1');
  if (digitCount(bare) === 0) return invalid('CHARACTER');
  const split = EXTENSION.exec(bare) ?? DASHED_EXTENSION.exec(bare.replace(/[\s()]/gu, ''));
  return classify((split?.[1] ?? bare).replace(BETWEEN_DIGITS, ''), split?.[2] ?? null);
}

/** Judges a phone number as somebody wrote it: mobile, landline with area code, or why not (R-114, G2). */
export function judgePhone(raw: string): JudgedPhone {
  const text = valueText(raw);
  if (meansNothing(text)) return invalid('EMPTY');
  return splitPhones(text).length > 1 ? invalid('SEVERAL') : judgeOne(text);
}

/** Judges each number of a cell; one entry, or one for each number where there are several. */
export function judgePhones(raw: string): JudgedPhone[] {
  return splitPhones(raw).map(judgePhone);
}

/** The number to store, or null when there is none. */
export function normalisePhone(raw: string): string | null {
  const judged = judgePhone(raw);
  return judged.kind === 'INVALID' ? null : judged.number;
}

/** The digits by which people search and recognise a number (I5). */
export function lastFour(number: string): string {
  return number.slice(-4);
}

/** How many digits of a landline number are its area code: 010 and 02x have three, all others four. */
export function areaCodeLength(number: string): number {
  return /^0[12]/u.test(number) || number.length < MOBILE_LENGTH ? 3 : 4;
}
