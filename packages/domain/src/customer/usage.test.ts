import { expect, test } from 'vitest';
import { readUsage } from './usage.js';

test.each([
  ['私家', 'PRIVATE'], ['私家车', 'PRIVATE'], ['家用', 'PRIVATE'], ['家庭自用', 'PRIVATE'], ['个人', 'PRIVATE'], ['非营运', 'PRIVATE'], ['Private', 'PRIVATE'], [' 私 家 ', 'PRIVATE'],
  ['公务', 'OFFICIAL'], ['公务车', 'OFFICIAL'], ['公车', 'OFFICIAL'], ['单位', 'OFFICIAL'], ['企业非营业', 'OFFICIAL'], ['党政机关', 'OFFICIAL'],
  ['营运', 'COMMERCIAL'], ['营运车', 'COMMERCIAL'], ['营业', 'COMMERCIAL'], ['出租', 'COMMERCIAL'], ['出租车', 'COMMERCIAL'], ['网约车', 'COMMERCIAL'], ['租赁', 'COMMERCIAL'],
  ['货运', 'COMMERCIAL'],
])('%s is %s (C-044 to C-046)', (raw, usage) => {
  expect(readUsage(raw)).toEqual({ ok: true, value: usage });
});

test.each([['', 'EMPTY'], ['不详', 'EMPTY'], ['其他', 'WORD'], ['非', 'WORD']])('"%s" is none: %s', (raw, code) => {
  expect(readUsage(raw)).toEqual({ ok: false, code });
});
