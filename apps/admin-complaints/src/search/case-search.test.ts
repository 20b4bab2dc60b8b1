import { expect, test } from 'vitest';
import { mayBeNumber } from './case-search.js';

test.each([['TS-D001', true], ['20260302', true], ['ＴＳ－Ｄ００１', true], ['王芳', false], ['07', false], ['wang', false]])('%s may be the number of a case: %s', (words, expected) => {
  expect(mayBeNumber(words)).toBe(expected);
});
