import { later } from '../time/local-date.js';

/** Fields of a customer that are chosen one by one when two files become one (G4). */
export const mergeFields = [
  'NAME', 'SEX', 'PHONE', 'PHONE2', 'ID_NUMBER', 'SOLAR_BIRTHDAY', 'LUNAR_BIRTHDAY', 'OCCUPATION', 'ADDRESS', 'HOBBIES', 'ORIGIN', 'EXTERNAL_NO', 'OWNER',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Where a value comes from: typed by somebody, or brought by a file. */
export type ValueSource = 'DESK' | 'IMPORT' | 'UNKNOWN';

export interface FieldValue {
  value: string | null;
  source: ValueSource;
  /** When it was last said; ISO text. */
  at: string;
}

const trust: Readonly<Record<ValueSource, number>> = { DESK: 2, IMPORT: 1, UNKNOWN: 0 };

/** Newest trusted: a value beats none, what somebody typed beats what a file brought, and then the newer one. */
export function takesOther(survivor: FieldValue, other: FieldValue): boolean {
  if (other.value === null || other.value === survivor.value) return false;
  if (survivor.value === null) return true;
  if (trust[survivor.source] !== trust[other.source]) return trust[other.source] > trust[survivor.source];
  return other.at > survivor.at;
}

/** Who asked for peace in one of both files has asked for it (INV-18): the later day holds. */
export const laterDay = (a: string | null, b: string | null): string | null => (a === null ? b : b === null ? a : later(a, b));
