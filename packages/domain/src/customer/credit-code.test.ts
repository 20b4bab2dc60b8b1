import { expect, test } from 'vitest';
import { expectedCreditCodeSign, judgeCreditCode } from './credit-code.js';

test.each([
  ['as printed', '91350100M000100Y43', 'OK'],
  ['in lower case with blanks', '9135 0100 m000 100y 43', 'OK'],
  ['in full width', '９１３５０１００M０００１００Y４３', 'OK'],
  ['a digit too many', '91350100M000100Y430', 'LENGTH'],
  ['an old business number', '320100000012345', 'LENGTH'],
  ['a letter that the code does not know', '91350100I000100Y43', 'CHARACTER'],
  ['two digits changed places', '91350100M000010Y43', 'CHECK_CHARACTER'],
] as const)('%s: %s', (_what, text, verdict) => {
  expect(judgeCreditCode(text).verdict).toBe(verdict);
});

test('any one wrong sign is seen', () => {
  const code = '91350100M000100Y43';
  for (let index = 0; index < 17; index += 1) {
    const other = code.charAt(index) === 'A' ? 'B' : 'A';
    expect([index, expectedCreditCodeSign(`${code.slice(0, index)}${other}${code.slice(index + 1)}`)]).not.toEqual([index, '3']);
  }
});
