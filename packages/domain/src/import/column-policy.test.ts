import { expect, test } from 'vitest';
import { mayReplace, type ColumnPolicy } from './column-policy.js';

test.each<[string, ColumnPolicy, boolean, string, string, boolean]>([
  ['overwriting asks nothing', 'OVERWRITE', false, '2026-01-01', '2026-03-02', true],
  ['filling up leaves what stands there', 'FILL_EMPTY', false, '2026-03-02', '2026-01-01', false],
  ['filling up fills what is empty, however old the file', 'FILL_EMPTY', true, '2020-01-01', '2026-03-02', true],
  ['the newer one wins: the file', 'NEWEST_WINS', false, '2026-03-02', '2026-03-01', true],
  ['the newer one wins: the record', 'NEWEST_WINS', false, '2026-03-01', '2026-03-02', false],
  ['of one day the file wins', 'NEWEST_WINS', false, '2026-03-02', '2026-03-02', true],
  ['an older file fills what is empty', 'NEWEST_WINS', true, '2020-01-01', '2026-03-02', true],
])('%s', (_, policy, isEmpty, saidOn, recordedOn, may) => {
  expect(mayReplace(policy, { isEmpty, saidOn, recordedOn })).toBe(may);
});
