import { isLocalDate, type LocalDate } from '../time/local-date.js';
import { upperAscii, valueText, withoutSeparators } from './cell-text.js';
import type { Gravity } from './reading.js';
import type { Sex } from './sex.js';

/**
 * CHECK_DIGIT is a warning: the row is imported, but the number is not stored as verified (`rulings.md` 19). The others are
 * errors; BIRTH_DATE means that positions 7 to 14 are no day between 1800 and today.
 */
export type IdNumberVerdict = 'OK' | 'CHECK_DIGIT' | 'LENGTH' | 'CHARACTER' | 'BIRTH_DATE';

export interface JudgedIdNumber {
  /** Normalised: the form to store (encrypted) and to compare. */
  idNumber: string;
  verdict: IdNumberVerdict;
  gravity: Gravity;
  /** What position 18 should hold, '0'..'9' or 'X'; null while length or characters are wrong. */
  expectedCheckDigit: string | null;
  /** Null unless the verdict is OK or CHECK_DIGIT. */
  birthDate: LocalDate | null;
  /** From position 17: odd is male. Null unless the verdict is OK or CHECK_DIGIT. */
  sex: Sex | null;
}

const ID_NUMBER_LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const EARLIEST_BIRTH_DATE: LocalDate = '1800-01-01';

/** The form in which an ID number is stored and compared: NFKC, upper-case X, without blanks and dashes. */
export function normaliseIdNumber(raw: string): string {
  return upperAscii(withoutSeparators(valueText(raw)));
}

/** The check digit that belongs to the first 17 digits; null when they are not digits. */
export function expectedIdCheckDigit(idNumber: string): string | null {
  if (!/^\d{17}/u.test(idNumber)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(idNumber.charAt(index)), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

function birthDateOf(idNumber: string, today: LocalDate): LocalDate | null {
  const date = idNumber.slice(6, 14).replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
  return date >= EARLIEST_BIRTH_DATE && date <= today && isLocalDate(date) ? date : null;
}

function refused(idNumber: string, verdict: IdNumberVerdict, expectedCheckDigit: string | null): JudgedIdNumber {
  return { idNumber, verdict, gravity: 'ERROR', expectedCheckDigit, birthDate: null, sex: null };
}

/** Judges the number of a mainland identity card as somebody wrote it. `today` is the dealer's day. */
export function judgeIdNumber(raw: string, today: LocalDate): JudgedIdNumber {
  const idNumber = normaliseIdNumber(raw);
  if (Array.from(idNumber).length !== ID_NUMBER_LENGTH) return refused(idNumber, 'LENGTH', null);
  if (!/^\d{17}[\dX]$/u.test(idNumber)) return refused(idNumber, 'CHARACTER', null);
  const expectedCheckDigit = expectedIdCheckDigit(idNumber);
  const birthDate = birthDateOf(idNumber, today);
  if (!birthDate) return refused(idNumber, 'BIRTH_DATE', expectedCheckDigit);
  const verified = idNumber.charAt(17) === expectedCheckDigit;
  return {
    idNumber,
    verdict: verified ? 'OK' : 'CHECK_DIGIT',
    gravity: verified ? 'OK' : 'WARNING',
    expectedCheckDigit,
    birthDate,
    sex: Number(idNumber.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE',
  };
}
