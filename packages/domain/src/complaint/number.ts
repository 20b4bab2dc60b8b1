import { isLocalDate, type LocalDate } from '../time/local-date.js';

/** 投诉: whoever reads the number over the phone says what it is. */
const PREFIX = 'TS';
const SEQUENCE_DIGITS = 3;
const UNIT_CODE = /^[A-Z0-9]{1,12}$/;
const NUMBER = /^TS-([A-Z0-9]{1,12})-(\d{4})(\d{2})(\d{2})-(\d{3,})$/;

export interface ComplaintNumberParts {
  unitCode: string;
  date: LocalDate;
  sequence: number;
}

/**
 * The number of a complaint: TS-D001-20260302-007. `unitCode` is the dealer's, or the unit's that registered a case above
 * the dealer; `date` the day in its zone; `sequence` counts from 1 each day. Throws RangeError for anything else.
 */
export function complaintNumber(unitCode: string, date: LocalDate, sequence: number): string {
  if (!UNIT_CODE.test(unitCode)) throw new RangeError(`not a unit code: ${unitCode}`);
  if (!isLocalDate(date)) throw new RangeError(`not a calendar day: ${date}`);
  if (!Number.isInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence: ${sequence}`);
  return [PREFIX, unitCode, date.replaceAll('-', ''), String(sequence).padStart(SEQUENCE_DIGITS, '0')].join('-');
}

/** Reads a number as people type what they heard: small letters, full-width characters, blanks or other dashes. Null: none. */
export function parseComplaintNumber(text: string): ComplaintNumberParts | null {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s_.–—−]+/g, '-').replace(/-+/g, '-').replace(/^-|-$/g, '');
  const [, unitCode = '', year, month, day, sequence] = NUMBER.exec(plain) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isLocalDate(date) || Number(sequence) < 1) return null;
  return { unitCode, date, sequence: Number(sequence) };
}
