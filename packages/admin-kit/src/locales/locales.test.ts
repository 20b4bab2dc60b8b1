import { expect, test } from 'vitest';
import { textProblems } from '../testing/text-problems.js';
import deskEn from './desk.en.js';
import deskZhCN from './desk.zh-CN.js';
import en from './en.js';
import zhCN from './zh-CN.js';

test.each([['kit', zhCN, en], ['desk', deskZhCN, deskEn]])('the texts of the %s say the same in both languages (P1)', (_, chinese, english) => {
  expect(textProblems(chinese, english)).toEqual([]);
});
