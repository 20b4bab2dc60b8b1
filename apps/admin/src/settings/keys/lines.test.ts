import { expect, test } from 'vitest';
import { linesOf } from './lines.js';

test.each([
  ['', []],
  ['10.0.0.0/8', ['10.0.0.0/8']],
  ['10.0.0.0/8\n 2001:db8::/32 \n\n', ['10.0.0.0/8', '2001:db8::/32']],
  ['10.0.0.1, 10.0.0.2\uff0c10.0.0.3\uff1b10.0.0.4', ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4']],
])('addresses as people write them: %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
