import { expect, test } from 'vitest';
import { readSex } from './sex.js';

test.each([
  ['男', 'MALE'], ['M', 'MALE'], ['m', 'MALE'], ['1', 'MALE'], ['１', 'MALE'], ['先生', 'MALE'], ['男性', 'MALE'], ['Male', 'MALE'], ['Mr.', 'MALE'], [' 男 ', 'MALE'],
  ['女', 'FEMALE'], ['F', 'FEMALE'], ['2', 'FEMALE'], ['女士', 'FEMALE'], ['小姐', 'FEMALE'], ['female', 'FEMALE'], ['Ms.', 'FEMALE'], ['Ｆ', 'FEMALE'],
])('"%s" is %s', (raw, sex) => {
  expect(readSex(raw)).toEqual({ ok: true, value: sex });
});

test.each([['', 'EMPTY'], ['未知', 'EMPTY'], ['0', 'EMPTY'], ['9', 'EMPTY'], ['保密', 'EMPTY'], ['-', 'EMPTY'], ['3', 'WORD'], ['公司', 'WORD'], ['X', 'WORD']])('"%s" is none: %s', (raw, code) => {
  expect(readSex(raw)).toEqual({ ok: false, code });
});
