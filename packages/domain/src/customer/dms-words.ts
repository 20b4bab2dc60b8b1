import { meansNothing, valueText } from './cell-text.js';
import { read, unread, type Reading } from './reading.js';

/** Words of a dealer's file and what they mean here. An administrator may edit a map for one source system (H4, `rulings.md` 18). */
export type ValueMap<Value> = Readonly<Record<string, Value>>;

/** The form in which words are looked up: NFKC, lower case, without blanks and punctuation. */
export function wordKey(raw: string): string {
  return valueText(raw).toLowerCase().replace(/[\s"'“”‘’.,;:。、,;:!?]/gu, '');
}

/** Makes a value map from lists of words. */
export function valueMap<Value>(...entries: readonly (readonly [value: Value, words: string])[]): ValueMap<Value> {
  return Object.fromEntries(entries.flatMap(([value, words]) => words.split(' ').map((word) => [wordKey(word), value])));
}

/** Reads a cell by its value map: EMPTY for nothing, WORD for a word that nobody has mapped yet. */
export function readWord<Value>(raw: string, map: ValueMap<Value>): Reading<Value, 'EMPTY' | 'WORD'> {
  const word = wordKey(raw);
  if (Object.hasOwn(map, word)) return read(map[word]!);
  return unread(meansNothing(word) ? 'EMPTY' : 'WORD');
}

export const yesNoWords: ValueMap<boolean> = valueMap<boolean>(
  [true, '是 有 对 真 已 y yes true t 1 √ ✓ ✔ ☑ on'],
  [false, '否 无 没有 不 不是 非 未 假 n no false f 0 × ✕ ✗ ✘ x ☐ off'],
);

/** Reads a yes or no; here 无 is an answer. */
export function readYesNo(raw: string, map: ValueMap<boolean> = yesNoWords): Reading<boolean, 'EMPTY' | 'WORD'> {
  return readWord(raw, map);
}
