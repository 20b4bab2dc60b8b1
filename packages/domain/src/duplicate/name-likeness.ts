import { surnameOf } from '../customer/surname.js';
import { nameCore, writtenCore } from './name-core.js';

/** A name with how it is spoken; the pinyin is found outside, so that the rules need no dictionary. */
export interface SpokenName {
  name: string;
  /** Of `nameCore`, without tones and blanks. */
  pinyin: string;
}

/**
 * EQUAL: the same characters, of firms also with another legal form. VARIANT: one is written with variant characters (吕峰, 呂峯). PINYIN: spoken
 * alike. ONE_OFF: one character differs. DIFFERENT: nothing of these.
 */
export type NameLikeness = 'EQUAL' | 'VARIANT' | 'PINYIN' | 'ONE_OFF' | 'DIFFERENT';

/** In a name of two characters one of them is half of it: 王伟 and 王芳 are not alike. */
const SHORTEST_ONE_OFF = 3;

function isOneOff(a: string, b: string): boolean {
  const [left, right] = [Array.from(a), Array.from(b)];
  if (Math.min(left.length, right.length) < SHORTEST_ONE_OFF || surnameOf(a) !== surnameOf(b)) return false;
  if (left.length === right.length) return left.filter((character, index) => character !== right[index]).length === 1;
  const [longer, shorter] = left.length > right.length ? [left, right] : [right, left];
  if (longer.length - shorter.length !== 1) return false;
  return longer.some((_, index) => longer.filter((_character, at) => at !== index).join('') === shorter.join(''));
}

/** How alike two names are. Symmetric. */
export function nameLikeness(a: SpokenName, b: SpokenName): NameLikeness {
  const [left, right] = [nameCore(a.name), nameCore(b.name)];
  if (left === '' || right === '') return 'DIFFERENT';
  if (left === right) return writtenCore(a.name) !== writtenCore(b.name) ? 'VARIANT' : 'EQUAL';
  if (a.pinyin !== '' && a.pinyin === b.pinyin) return 'PINYIN';
  return isOneOff(left, right) ? 'ONE_OFF' : 'DIFFERENT';
}
