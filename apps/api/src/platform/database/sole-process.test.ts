import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdAlone } from './sole-process.js';

const file = (name: string): string => join(process.env['TEST_FOLDER']!, name);

test('a second holder of the same database file is refused in plain words, and let in once the first has ended', () => {
  const first = holdAlone(file('alone.sqlite'));
  expect(() => holdAlone(file('alone.sqlite'))).toThrow(/Another process already works with .*alone\.sqlite/);
  first.release();
  const second = holdAlone(file('alone.sqlite'));
  second.release();
});

test('another file is another matter', () => {
  const one = holdAlone(file('one.sqlite'));
  const two = holdAlone(file('two.sqlite'));
  one.release();
  two.release();
  expect(one).not.toBe(two);
});
