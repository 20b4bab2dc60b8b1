import { expect, test } from 'vitest';
import { worthAsking } from './case-search.js';

test.each([['TS-D001', true], ['20260302', true], ['ＴＳ－Ｄ００１', true], ['王芳', true], ['王', true], ['07', true], ['7', false], ['w', false], ['', false]])('%s is worth asking: %s', (words, expected) => {
  expect(worthAsking(words)).toBe(expected);
});
