import { describe, expect, test } from 'vitest';
import { readWord, readYesNo, valueMap, wordKey } from './dms-words.js';

describe('words', () => {
  test.each([['Ｙ', 'y'], [' 同 意 ', '同意'], ['同意。', '同意'], ['TRUE', 'true'], ['“是”', '是'], ["'是", '是'], ['是\u200B', '是']])('"%s" is looked up as %s', (raw, key) => {
    expect(wordKey(raw)).toBe(key);
  });

  const colours = valueMap(['WHITE', '白 珍珠白'], ['BLACK', '黑']);

  test('a word that is mapped, one that is not, and nothing', () => {
    expect([readWord('珍珠白', colours), readWord('紫', colours), readWord(' ', colours), readWord('无', colours)])
      .toEqual([{ ok: true, value: 'WHITE' }, { ok: false, code: 'WORD' }, { ok: false, code: 'EMPTY' }, { ok: false, code: 'EMPTY' }]);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is a word like any other', (raw) => {
    expect(readWord(raw, colours)).toEqual({ ok: false, code: 'WORD' });
  });

  test('a map may give a meaning to a word for nothing', () => {
    expect(readWord('无', valueMap(['NONE', '无']))).toEqual({ ok: true, value: 'NONE' });
  });
});

describe('yes or no', () => {
  test.each(['是', '有', 'Y', 'ｙ', 'yes', 'TRUE', '1', '√', '✓'])('"%s" is yes', (raw) => {
    expect(readYesNo(raw)).toEqual({ ok: true, value: true });
  });

  test.each(['否', '无', '没有', 'N', 'no', 'False', '0', '×', '不是'])('"%s" is no', (raw) => {
    expect(readYesNo(raw)).toEqual({ ok: true, value: false });
  });

  test.each([['', 'EMPTY'], ['-', 'EMPTY'], ['也许', 'WORD'], ['2', 'WORD']])('"%s" is neither: %s', (raw, code) => {
    expect(readYesNo(raw)).toEqual({ ok: false, code });
  });
});
