import { expect, test } from 'vitest';
import { readOrigin } from './origin.js';

test.each([['展厅销售', 'SALES'], ['首次进厂', 'SERVICE_FIRST_VISIT'], ['转介绍', 'PROSPECT'], ['网络', 'PROSPECT'], [' 展厅 销售 ', 'SALES']])('%s is %s (C-028)', (raw, origin) => {
  expect(readOrigin(raw)).toEqual({ ok: true, value: origin });
});

test.each([['', 'EMPTY'], ['-', 'EMPTY'], ['朋友圈', 'WORD']])('"%s" is none: %s', (raw, code) => {
  expect(readOrigin(raw)).toEqual({ ok: false, code });
});
