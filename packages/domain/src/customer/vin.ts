import { upperAscii, valueText, withoutSeparators } from './cell-text.js';
import type { Gravity } from './reading.js';

/** CHECK_DIGIT is a warning, because not every imported car carries one; LENGTH and CHARACTER are errors. */
export type VinVerdict = 'OK' | 'CHECK_DIGIT' | 'LENGTH' | 'CHARACTER';

export interface JudgedVin {
  /** Normalised: the form to store and to compare. */
  vin: string;
  verdict: VinVerdict;
  gravity: Gravity;
  /** What position 9 should hold, '0'..'9' or 'X'; null while length or characters are wrong. */
  expectedCheckDigit: string | null;
}

const VIN_LENGTH = 17;
const CHECK_DIGIT_INDEX = 8;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const LETTER_VALUES: Readonly<Record<string, number>> = {
  A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9,
};
const PATTERN = /^[A-HJ-NPR-Z0-9]{17}$/u;

/** The form in which a VIN is stored and compared: NFKC, upper case, without blanks and dashes inside. */
export function normaliseVin(raw: string): string {
  return upperAscii(withoutSeparators(valueText(raw)));
}

/** The check digit that belongs to a normalised VIN, whatever stands at position 9; null when it is not made of 17 VIN characters. */
export function expectedCheckDigit(vin: string): string | null {
  if (!PATTERN.test(vin)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * valueOf(vin.charAt(index)), 0);
  const remainder = sum % 11;
  return remainder === 10 ? 'X' : String(remainder);
}

function valueOf(character: string): number {
  return LETTER_VALUES[character] ?? Number(character);
}

function verdictOn(vin: string, expected: string | null): VinVerdict {
  if (Array.from(vin).length !== VIN_LENGTH) return 'LENGTH';
  if (expected === null) return 'CHARACTER';
  return vin.charAt(CHECK_DIGIT_INDEX) === expected ? 'OK' : 'CHECK_DIGIT';
}

const gravities: Readonly<Record<VinVerdict, Gravity>> = { OK: 'OK', CHECK_DIGIT: 'WARNING', LENGTH: 'ERROR', CHARACTER: 'ERROR' };

/** Judges a VIN as somebody wrote it (R-110, F1). */
export function judgeVin(raw: string): JudgedVin {
  const vin = normaliseVin(raw);
  const expected = expectedCheckDigit(vin);
  const verdict = verdictOn(vin, expected);
  return { vin, verdict, gravity: gravities[verdict], expectedCheckDigit: expected };
}
