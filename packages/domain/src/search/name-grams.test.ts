import { expect, test } from 'vitest';
import { GRAM_LENGTH, gramOf, nameGrams } from './name-grams.js';

const has = (name: string, syllables: string[], typed: string): boolean => nameGrams(name, syllables).some(({ gram }) => gram.startsWith(gramOf(typed)));

test.each([
  ['王建国', ['wang', 'jian', 'guo'], ['王', '建国', '王建', 'wjg', 'jg', 'wangj', 'jianguo', 'Guo', 'wang jian guo'], ['王国', 'anguo', 'ng']],
  ['吕布', ['lü', 'bu'], ['呂布', '吕', 'lv', 'lvbu', 'lubu', 'lü bu', 'lb'], ['b u l']],
  ['欧阳修', ['ou', 'yang', 'xiu'], ['歐陽', '阳修', 'oyx', 'ouyang', 'yangx'], ['欧修']],
  ['杭州云雀汽车服务有限公司', ['hang', 'zhou', 'yun', 'que', 'qi', 'che', 'fu', 'wu', 'you', 'xian', 'gong', 'si'], ['云雀', '雀汽', '服务', 'yunque', 'yqqc', '雲雀'], ['云汽']],
  ['José Müller', ['José Müller'], ['jose', 'müller', 'mull', 'JOSE M'], ['ller']],
  ['ＡＢＣ4S店', ['ABC4S', 'dian'], ['abc', '店', 'ABC4s店'], ['4s']],
])('%s is found by %j', (name, syllables, found, missed) => {
  expect(found.filter((typed) => !has(name, syllables as string[], typed))).toEqual([]);
  expect((missed as string[]).filter((typed) => has(name, syllables as string[], typed))).toEqual([]);
});

test('a piece that begins the name counts as that, however often it comes again', () => {
  expect(nameGrams('高高', ['gao', 'gao']).filter(({ head }) => head).map(({ gram }) => gram)).toEqual(['高高', 'gaogao', 'gg']);
  expect(nameGrams('', [])).toEqual([]);
});

test('pieces are short, and so is what is looked for', () => {
  expect(Math.max(...nameGrams('很'.repeat(80), Array.from({ length: 80 }, () => 'hen')).map(({ gram }) => gram.length))).toBe(GRAM_LENGTH);
  expect(gramOf('很'.repeat(80))).toHaveLength(GRAM_LENGTH);
  expect([gramOf(' ·- '), gramOf('王 · 明'), gramOf("O'Neil")]).toEqual(['', '王明', 'oneil']);
});
