import { expect, test } from 'vitest';
import { mergeEdits } from './merge-edits.js';

interface Values extends Record<string, unknown> {
  name: string;
  address: string | null;
}

const base: Values = { name: '王建国', address: '人民路 1 号' };

test.each<[string, Values, Values, Values, readonly string[]]>([
  ['nobody has changed anything', base, base, base, []],
  ['I alone', { ...base, name: '王建' }, base, { ...base, name: '王建' }, []],
  ['somebody else alone', base, { ...base, address: null }, { ...base, address: null }, []],
  ['each another field', { ...base, name: '王建' }, { ...base, address: null }, { name: '王建', address: null }, []],
  ['both the same', { ...base, name: '王建' }, { ...base, name: '王建' }, { ...base, name: '王建' }, []],
  ['both the same field', { ...base, name: '王建' }, { ...base, name: '王国' }, { ...base, name: '王国' }, ['name']],
  ['emptying is a change', { ...base, address: null }, { ...base, address: '解放路 2 号' }, { ...base, address: '解放路 2 号' }, ['address']],
])('%s', (_, mine, theirs, values, clashes) => {
  expect(mergeEdits(base, mine, theirs)).toEqual({ values, clashes });
});
