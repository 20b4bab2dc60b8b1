import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedCheckDigit, judgeVin, normaliseVin } from './vin.js';

describe('a VIN (R-110)', () => {
  test.each([
    ['EX-215', '1M8GDM9AXKP042788', 'X'],
    ['EX-215', '11111111111111111', '1'],
    ['EX-215', 'LFV2A21K0E3000001', '0'],
    ['EX-215', 'LSVAA49J3K2047371', '3'],
    ['a published North American number', '1HGCM82633A004352', '3'],
    ['another, with an X', '5GZCZ43D13S812715', '1'],
  ])('%s: %s is valid', (_id, vin, digit) => {
    expect(judgeVin(vin)).toEqual({ vin, verdict: 'OK', gravity: 'OK', expectedCheckDigit: digit });
  });

  test.each([
    ['EX-216', 'LSVAA49J0K2047371', '3'],
    ['two neighbours changed places', 'LSVAA94J3K2047371', null],
    ['a letter at position 9, as European makers write it', 'WVWZZZ1KZAW000001', null],
  ])('%s: %s has a wrong check digit, which is a warning', (_id, vin, digit) => {
    const judged = judgeVin(vin);
    expect(judged).toMatchObject({ vin, verdict: 'CHECK_DIGIT', gravity: 'WARNING' });
    expect(judged.expectedCheckDigit).toBe(digit ?? expectedCheckDigit(vin));
  });

  test.each([
    ['EX-216', 'LSVAA49J3K204737O', 'CHARACTER'],
    ['the letter I', 'ISVAA49J3K2047371', 'CHARACTER'],
    ['the letter Q', 'LSVAA49J3KQ047371', 'CHARACTER'],
    ['O at position 9', 'LSVAA49JOK2047371', 'CHARACTER'],
    ['a star', 'LSVAA49J3K20473*1', 'CHARACTER'],
    ['a Chinese character', 'LSVAA49J3K204737无', 'CHARACTER'],
    ['one short', 'LSVAA49J3K204737', 'LENGTH'],
    ['one long', 'LSVAA49J3K20473711', 'LENGTH'],
    ['empty', '', 'LENGTH'],
    ['blanks', ' \u3000 ', 'LENGTH'],
    ['the last eight only', 'K2047371', 'LENGTH'],
    ['sixteen and a letter that doubles in upper case', 'LSVAA49J3K204737ß', 'CHARACTER'],
    ['fifteen and that letter', 'LSVAA49J3K20473ß', 'LENGTH'],
    ['text behind it', 'LSVAA49J3K2047371(旧)', 'LENGTH'],
  ] as const)('%s: "%s" is an error of %s', (_id, raw, verdict) => {
    expect(judgeVin(raw)).toMatchObject({ verdict, gravity: 'ERROR', expectedCheckDigit: null });
  });

  test.each([
    ['lower case', 'lsvaa49j3k2047371'], ['full width', 'ＬＳＶＡＡ４９Ｊ３Ｋ２０４７３７１'], ['blanks around', '  LSVAA49J3K2047371\u3000'],
    ['blanks inside', 'LSV AA49J3 K2047371'], ['dashes inside', 'LSV-AA49J3-K2047371'], ['a line break', 'LSVAA49J3\nK2047371'],
    ['a forced text', "'LSVAA49J3K2047371"], ['a formula', '="LSVAA49J3K2047371"'], ['an invisible blank', 'LSVAA49J3\u200BK2047371'],
  ])('%s does not matter', (_what, raw) => {
    expect(judgeVin(raw)).toMatchObject({ vin: 'LSVAA49J3K2047371', verdict: 'OK' });
  });
});

describe('the check digit', () => {
  const character = fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789');
  const vin = fc.array(character, { minLength: 17, maxLength: 17 }).map((characters) => characters.join(''));

  test('put at its place it makes any number valid', () => {
    fc.assert(fc.property(vin, (number) => judgeVin(`${number.slice(0, 8)}${expectedCheckDigit(number)!}${number.slice(9)}`).verdict === 'OK'));
  });

  test('it does not depend on what stands at its own place', () => {
    fc.assert(fc.property(vin, character, (number, other) =>
      expectedCheckDigit(`${number.slice(0, 8)}${other}${number.slice(9)}`) === expectedCheckDigit(number)));
  });

  test('a wrongly typed digit elsewhere never passes', () => {
    fc.assert(fc.property(vin, fc.integer({ min: 11, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
      const digit = Number(/\d/u.exec(number.charAt(place))?.[0] ?? 0);
      const at = (value: number): string => `${number.slice(0, place)}${value}${number.slice(place + 1)}`;
      return expectedCheckDigit(at(digit)) !== expectedCheckDigit(at((digit + step) % 10));
    }));
  });

  test('normalising twice changes nothing', () => {
    fc.assert(fc.property(fc.string(), (raw) => normaliseVin(normaliseVin(raw)) === normaliseVin(raw)));
  });
});
