import { expect, test } from 'vitest';
import { textProblems } from '@dealercare/admin-kit/testing';
import en from './en.js';
import zhCN from './zh-CN.js';

test('both languages say the same, each in its own words (P1)', () => {
  expect(textProblems(zhCN, en)).toEqual([]);
});
