import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../time/local-date.js';
import { expectedIdCheckDigit, judgeIdNumber, normaliseIdNumber } from './id-number.js';

const TODAY = '2026-03-02';

describe('the number of an identity card (R-113)', () => {
  test.each([
    ['EX-219', '11010519491231002X', '1949-12-31', 'FEMALE'],
    ['EX-219, born 1880', '440524188001010014', '1880-01-01', 'MALE'],
    ['an even 17th digit is female', '32010619910824076X', '1991-08-24', 'FEMALE'],
    ['an odd 17th digit is male', '320106199108240794', '1991-08-24', 'MALE'],
    ['born on a leap day', '110105200002290013', '2000-02-29', 'MALE'],
    ['born today', '110105202603020018', '2026-03-02', 'MALE'],
  ] as const)('%s: %s is verified', (_id, idNumber, birthDate, sex) => {
    expect(judgeIdNumber(idNumber, TODAY)).toEqual({ idNumber, verdict: 'OK', gravity: 'OK', expectedCheckDigit: idNumber.charAt(17), birthDate, sex });
  });

  test.each([
    ['EX-219', '310101199003070013', '9'],
    ['X where a digit belongs', '31010119900307001X', '9'],
    ['a digit where X belongs', '110105194912310020', 'X'],
  ])('%s: %s is not verified, %s expected, yet imported with a warning', (_id, idNumber, expectedCheckDigit) => {
    const judged = judgeIdNumber(idNumber, TODAY);
    expect(judged).toMatchObject({ verdict: 'CHECK_DIGIT', gravity: 'WARNING', expectedCheckDigit });
    expect([judged.birthDate, judged.sex]).not.toContain(null);
  });

  test.each([
    ['30 February', '110105199002300011', 'BIRTH_DATE'], ['29 February of an ordinary year', '110105199902290016', 'BIRTH_DATE'],
    ['month 13', '110105199013010015', 'BIRTH_DATE'],
    ['month 0', '110105199000010015', 'BIRTH_DATE'], ['31 April', '110105199004310011', 'BIRTH_DATE'], ['tomorrow', '110105202603030013', 'BIRTH_DATE'],
    ['the year 1799', '110105179912310011', 'BIRTH_DATE'], ['year 0', '110105000001010011', 'BIRTH_DATE'],
    ['fifteen digits of an old card', '110105491231002', 'LENGTH'], ['seventeen', '11010519491231002', 'LENGTH'], ['nineteen', '11010519491231002XX', 'LENGTH'],
    ['empty', '', 'LENGTH'],
    ['a word', '无', 'LENGTH'], ['a letter inside', '1101051949A231002X', 'CHARACTER'], ['an X in the middle', '11010519491231X021', 'CHARACTER'],
    ['another letter at the end', '11010519491231002Y', 'CHARACTER'],
    ['what a spreadsheet makes of it', '1.10105E+17', 'LENGTH'],
  ] as const)('%s: "%s" is an error of %s', (_what, raw, verdict) => {
    expect(judgeIdNumber(raw, TODAY)).toMatchObject({ verdict, gravity: 'ERROR', birthDate: null, sex: null });
  });

  test.each(['11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ', ' 110105 19491231 002X ', '110105-19491231-002x', "'11010519491231002X", '="11010519491231002X"'])('"%s" is the same number', (raw) => {
    expect(judgeIdNumber(raw, TODAY)).toMatchObject({ idNumber: '11010519491231002X', verdict: 'OK' });
  });
});

describe('numbers of any people', () => {
  const birthDate = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1900-01-01', days));
  const person = fc.tuple(fc.integer({ min: 110_000, max: 659_999 }), birthDate, fc.integer({ min: 0, max: 999 }))
    .map(([district, date, serial]) => ({ date, serial, digits: `${district}${date.replaceAll('-', '')}${String(serial).padStart(3, '0')}` }));

  test('birth date and sex are read from a number with its check digit', () => {
    fc.assert(fc.property(person, ({ digits, date, serial }) => {
      const judged = judgeIdNumber(`${digits}${expectedIdCheckDigit(digits)!}`, TODAY);
      return judged.verdict === 'OK' && judged.birthDate === date && judged.sex === (serial % 2 === 1 ? 'MALE' : 'FEMALE');
    }));
  });

  test('exactly one of the eleven endings is verified', () => {
    fc.assert(fc.property(person, ({ digits }) =>
      [...'0123456789X'].filter((ending) => judgeIdNumber(`${digits}${ending}`, TODAY).verdict === 'OK').length === 1));
  });

  test('normalising twice changes nothing', () => {
    fc.assert(fc.property(fc.string(), (raw) => normaliseIdNumber(normaliseIdNumber(raw)) === normaliseIdNumber(raw)));
  });
});
