import { expect, test } from 'vitest';
import { lunarInEnglish } from './lunar-in-english.js';

test.each([
  ['八月十五', '15th of the 8th month'], ['闰五月初三', '3rd of the leap 5th month'], ['腊月廿二', '22nd of the 12th month'], ['正月初一', '1st of the 1st month'], ['秋天', '秋天'],
])('%s is the %s', (text, words) => {
  expect(lunarInEnglish(text)).toBe(words);
});
