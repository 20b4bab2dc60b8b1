import { expect, test } from 'vitest';
import { matches } from './matches.js';

test.each([
  ['今日', ['今日工作', 'Today'], true],
  ['工作', ['今日工作'], true],
  ['TODAY', ['今日工作', 'Today\'s work'], true],
  ['ｔｏｄａｙ', ['Today'], true],
  ['  today   work ', ['Today\'s work'], true],
  ['work today', ['Today\'s work'], true],
  ['投诉 今日', ['今日工作'], false],
  ['', ['今日工作'], true],
  ['　', ['今日工作'], true],
  ['客', [], false],
])('%s in %j: %s', (words, texts, found) => {
  expect(matches(words, texts)).toBe(found);
});
