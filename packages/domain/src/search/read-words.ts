import { parseComplaintNumber } from '../complaint/number.js';
import { gramOf } from './name-grams.js';

/** What typed words may mean: each filled reading is looked for among the records that have such a thing. */
export interface SearchWords {
  /** A part of a name, its pinyin or initials. */
  name: string | null;
  /** A whole phone number. */
  phone: string | null;
  /** The last four digits of one. */
  phoneTail: string | null;
  /** The end or the whole of a plate or a VIN, upper case without dots. */
  mark: string | null;
  /** The number of an order or of a customer, or its beginning. */
  number: string | null;
  /** A part of a case number, or the whole as people say it. */
  caseNumber: string | null;
}

const nothing: SearchWords = { name: null, phone: null, phoneTail: null, mark: null, number: null, caseNumber: null };

/** Of digits and letters it takes so many to be the end of a plate or VIN. */
const SHORTEST_MARK = 4;
const SHORTEST_NUMBER = 3;
const LONGEST = 100;

/** One letter says nothing; one Chinese character is a surname. */
const worthAsking = (text: string): boolean => /\p{Script=Han}/u.test(text) || text.length >= 2;

/** Reads what somebody typed into the search box. A digit in it makes it a number of something; without any it is a name. */
export function readSearchWords(typed: string): SearchWords {
  const text = typed.normalize('NFKC').trim().slice(0, LONGEST);
  if (!worthAsking(text)) return nothing;
  const hasDigit = /\d/.test(text);
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  const mark = text.replace(/[\s·.•-]/g, '').toUpperCase();
  const plain = /^[\x20-\x7e]+$/.test(text);
  const isMark = mark.length >= SHORTEST_MARK && mark.length <= 17 && /^\p{Script=Han}?[A-Z0-9]+\p{Script=Han}?$/u.test(mark);
  return {
    name: !hasDigit || !plain ? gramOf(text) || null : null,
    phone: /^\d{7,12}$/.test(digits) ? digits : null,
    phoneTail: /^\d{4}$/.test(digits) ? digits : null,
    mark: hasDigit && isMark ? mark : null,
    number: hasDigit && plain && text.length >= SHORTEST_NUMBER ? text.replace(/\s/g, '') : null,
    caseNumber: hasDigit && (parseComplaintNumber(text) !== null || (plain && text.length >= SHORTEST_NUMBER)) ? text : null,
  };
}

export const meansNothing = (words: SearchWords): boolean => Object.values(words).every((reading) => reading === null);
