import { expect, test } from 'vitest';
import { lunarInEnglish } from './lunar-words.js';

test.each([
  ['正月初一', '1st of the 1st month'],
  ['二月初二', '2nd of the 2nd month'],
  ['三月廿六', '26th of the 3rd month'],
  ['闰五月初三', '3rd of the leap 5th month'],
  ['八月十五', '15th of the 8th month'],
  ['九月初十', '10th of the 9th month'],
  ['十月二十', '20th of the 10th month'],
  ['冬月十一', '11th of the 11th month'],
  ['冬月廿一', '21st of the 11th month'],
  ['腊月三十', '30th of the 12th month'],
  ['腊月廿九', '29th of the 12th month'],
  ['五月', '五月'],
])('%s is the %s', (chinese, english) => {
  expect(lunarInEnglish(chinese)).toBe(english);
});
