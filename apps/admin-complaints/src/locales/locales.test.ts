import { expect, test } from 'vitest';
import { textProblems } from '@dealercare/admin-kit/testing';
import en from './en.js';
import fileEn from './file.en.js';
import fileZhCN from './file.zh-CN.js';
import zhCN from './zh-CN.js';

test.each([['lists', zhCN, en], ['case file', fileZhCN, fileEn]])('both languages say the same in the %s, each in its own words (P1)', (_, chinese, english) => {
  expect(textProblems(chinese, english)).toEqual([]);
});
