import { readWord, valueMap, type ValueMap } from './dms-words.js';
import { unread, type Reading } from './reading.js';

/** Sex of a person as an identity card or a file states it. */
export type Sex = 'MALE' | 'FEMALE';

/** The numbers are those of GB/T 2261.1: 1 male, 2 female, 0 and 9 not known. */
export const sexWords: ValueMap<Sex | null> = valueMap<Sex | null>(
  ['MALE', '男 男性 男士 男人 先生 m male man mr 1 ♂'],
  ['FEMALE', '女 女性 女士 女人 小姐 太太 夫人 f female woman mrs ms miss 2 ♀'],
  [null, '0 9 保密 其他 未说明'],
);

/** Reads a sex; EMPTY also for the words and numbers that say that it is not known. */
export function readSex(raw: string, map: ValueMap<Sex | null> = sexWords): Reading<Sex, 'EMPTY' | 'WORD'> {
  const found = readWord(raw, map);
  if (!found.ok) return found;
  return found.value === null ? unread('EMPTY') : { ok: true, value: found.value };
}
