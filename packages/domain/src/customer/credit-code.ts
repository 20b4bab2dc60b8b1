import { upperAscii, valueText, withoutSeparators } from './cell-text.js';
import type { Gravity } from './reading.js';

/** CHECK_CHARACTER is a warning like that of an ID card: kept, but not as verified. */
export type CreditCodeVerdict = 'OK' | 'CHECK_CHARACTER' | 'LENGTH' | 'CHARACTER';

export interface JudgedCreditCode {
  /** Normalised: the form to store and to compare. */
  creditCode: string;
  verdict: CreditCodeVerdict;
  gravity: Gravity;
}

const CREDIT_CODE_LENGTH = 18;
/** Without I, O, S, V and Z, which look like digits or like one another. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The sign that belongs behind the first 17; null when one of them is no sign of the code. */
export function expectedCreditCodeSign(creditCode: string): string | null {
  const values = Array.from(creditCode.slice(0, WEIGHTS.length), (sign) => SIGNS.indexOf(sign));
  if (values.length < WEIGHTS.length || values.includes(-1)) return null;
  const sum = values.reduce((total, value, index) => total + value * WEIGHTS[index]!, 0);
  return SIGNS.charAt((SIGNS.length - (sum % SIGNS.length)) % SIGNS.length);
}

/** Judges the unified social credit code of a firm or an office as somebody wrote it (GB 32100): what an organisation has instead of an ID card. */
export function judgeCreditCode(raw: string): JudgedCreditCode {
  const creditCode = upperAscii(withoutSeparators(valueText(raw)));
  if (Array.from(creditCode).length !== CREDIT_CODE_LENGTH) return { creditCode, verdict: 'LENGTH', gravity: 'ERROR' };
  const expected = expectedCreditCodeSign(creditCode);
  if (expected === null || !SIGNS.includes(creditCode.charAt(17))) return { creditCode, verdict: 'CHARACTER', gravity: 'ERROR' };
  return creditCode.charAt(17) === expected ? { creditCode, verdict: 'OK', gravity: 'OK' } : { creditCode, verdict: 'CHECK_CHARACTER', gravity: 'WARNING' };
}
