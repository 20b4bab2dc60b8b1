import { areaCodeLength, judgePhone, lastFour } from './phone.js';

const HIDDEN = '****';
const MOBILE_VISIBLE = 3;
const HIDDEN_ID_NUMBER = '*'.repeat(18);

/**
 * A phone number for those who may not see it whole (K3, S11): 138****1234, 021-****5678, 0512-***2345. Text that is no number
 * is hidden altogether, because nobody knows which part of it tells something. Empty stays empty.
 */
export function maskPhone(raw: string): string {
  if (raw.trim() === '') return '';
  const phone = judgePhone(raw);
  if (phone.kind === 'INVALID') return HIDDEN;
  const last = lastFour(phone.number);
  if (phone.kind === 'MOBILE') return `${phone.number.slice(0, MOBILE_VISIBLE)}${HIDDEN}${last}`;
  const area = areaCodeLength(phone.number);
  return `${phone.number.slice(0, area)}-${'*'.repeat(phone.number.length - area - last.length)}${last}`;
}

/**
 * An ID number for those who may not see it whole: all eighteen characters hidden (R-68, 2.6). The first six (district) and the
 * last four (serial) must not be seen; what would remain is the birth date, and a birth date beside a name and a district
 * is most of the number. Only the reveal, with a reason, shows more. Empty stays empty.
 */
export function maskIdNumber(raw: string): string {
  return raw.trim() === '' ? '' : HIDDEN_ID_NUMBER;
}

/** Mobiles, landlines with their area code, ID numbers; blanks and dashes between the digits do not hide them. */
const NUMBERS = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}|0\d{2,3}[\s-]?\d{7,8})(?![\dA-Za-z])/gu;

/** A remark without the numbers of people that somebody has typed into it: remarks are kept for years, in the clear (S11). */
export function withoutNumbers(text: string): string {
  return text.normalize('NFKC').match(NUMBERS) ? text.normalize('NFKC').replace(NUMBERS, HIDDEN) : text;
}
