import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaCodeLength, judgePhone, judgePhones, lastFour, normalisePhone } from './phone.js';

describe('a mobile number (R-114)', () => {
  test.each([
    ['EX-220', '+86 138 0013 8000'], ['plain', '13800138000'], ['86', '8613800138000'], ['86 and a blank', '86 13800138000'], ['86 and a dash', '86-13800138000'],
    ['0086', '008613800138000'],
    ['0086 in groups', '0086-138-0013-8000'], ['country in brackets', '(+86)13800138000'], ['full-width brackets', '（86）13800138000'],
    ['full-width plus', '＋８６１３８００１３８０００'],
    ['dashes', '138-0013-8000'], ['en dashes', '138–0013–8000'], ['dots', '138.0013.8000'], ['middle dots', '138·0013·8000'], ['underscores', '138_0013_8000'],
    ['slashes', '138/0013/8000'],
    ['full width', '１３８００１３８０００'], ['blanks around', ' 13800138000\u3000'], ['blanks inside', '138 0013 8000'], ['no-break blanks', '138\u00A00013\u00A08000'],
    ['a tab', '13800138000\t'],
    ['the old trunk 0', '013800138000'], ['country and trunk 0', '+86 (0)138 0013 8000'], ['a forced text', "'13800138000"], ['a formula', '="13800138000"'],
    ['spreadsheet decimals', '13800138000.0'],
    ['direction marks', '\u202D13800138000\u202C'], ['a label', '手机:13800138000'], ['a label with a full-width colon', '手机号码：138 0013 8000'],
    ['an English label', 'Tel: +86 13800138000'],
    ['a remark', '13800138000(车主)'], ['a full-width remark', '13800138000（本人）'], ['a name behind', '13800138000 王先生'], ['a name before', '王先生13800138000'],
    ['a comma behind', '13800138000,'],
  ])('%s: "%s" is 13800138000', (_id, raw) => {
    expect(judgePhone(raw)).toEqual({ kind: 'MOBILE', number: '13800138000' });
  });

  test.each(['13', '14', '15', '16', '17', '18', '19'])('%s opens a mobile range', (start) => {
    expect(judgePhone(`${start}912345678`)).toMatchObject({ kind: 'MOBILE' });
  });
});

describe('a landline (R-114)', () => {
  test.each([
    ['021-61234567', '02161234567', null], ['02161234567', '02161234567', null], ['(021)61234567', '02161234567', null], ['（０２１）６１２３－４５６７', '02161234567', null],
    ['0512-65123456', '051265123456', null], ['0512-6512345', '05126512345', null], ['010 8888 6666', '01088886666', null], ['+86 21 6123 4567', '02161234567', null],
    ['+86 (0)21-61234567', '02161234567', null], ['0086-512-65123456', '051265123456', null], ['862161234567', '02161234567', null],
    ['座机:0574-87654321', '057487654321', null],
    ['021-61234567-801', '02161234567', '801'], ['021-61234567转801', '02161234567', '801'], ['0512-65123456 分机 12', '051265123456', '12'],
    ['(021)61234567 ext. 8', '02161234567', '8'],
    ['021-61234567*801', '02161234567', '801'], ['021-61234567#1', '02161234567', '1'], ['051-2651234', '0512651234', null],
  ])('%s', (raw, number, extension) => {
    expect(judgePhone(raw)).toEqual({ kind: 'LANDLINE', number, extension });
  });

  test.each([['02161234567', 3], ['01088886666', 3], ['051265123456', 4], ['05126512345', 4], ['0512651234', 3]])('%s has an area code of %i', (number, length) => {
    expect(areaCodeLength(number)).toBe(length);
  });
});

describe('no phone number', () => {
  test.each([
    ['EX-220', '12800138000', 'RANGE'], ['EX-220 from abroad', '+86 12800138000', 'RANGE'], ['of a file', '12345678901', 'RANGE'],
    ['11 digits from 2', '23800138000', 'RANGE'],
    ['of a file', 'abc', 'CHARACTER'], ['of a file', '1380013', 'LENGTH'], ['one short', '1380013800', 'LENGTH'], ['one long', '138001380000', 'LENGTH'],
    ['no area code', '65123456', 'LENGTH'],
    ['a service number', '400-820-8888', 'LENGTH'], ['letter O for zero', '1380013800O', 'CHARACTER'], ['a hidden number', '138****8000', 'CHARACTER'],
    ['in words', '一三八零零一三八零零零', 'CHARACTER'],
    ['what a spreadsheet makes of it', '1.38E+10', 'CHARACTER'], ['a mobile with an extension', '13800138000转5', 'CHARACTER'],
    ['text inside', '138abc00138000', 'CHARACTER'],
    ['an e-mail address', '13800138000@example.com', 'CHARACTER'], ['Hong Kong', '+852 9123 4567', 'FOREIGN'], ['America', '+1 (202) 555-0101', 'FOREIGN'],
    ['00 and another country', '00852 91234567', 'FOREIGN'],
    ['two mobiles', '13800138000/13900139000', 'SEVERAL'], ['by a blank', '13800138000 13900139000', 'SEVERAL'],
    ['by a full-width comma', '13800138000，13900139000', 'SEVERAL'],
    ['mobile and landline', '021-61234567;13800138000', 'SEVERAL'], ['with 或', '13800138000或13900139000', 'SEVERAL'],
    ['by a line break', '13800138000\n13900139000', 'SEVERAL'],
  ] as const)('%s: "%s" is refused for %s', (_id, raw, code) => {
    expect(judgePhone(raw)).toEqual({ kind: 'INVALID', code });
  });

  test.each(['', ' \u3000', '无', '-', '/', '未知', 'N/A', 'null', '暂无'])('"%s" is none at all', (raw) => {
    expect(judgePhone(raw)).toEqual({ kind: 'INVALID', code: 'EMPTY' });
    expect(normalisePhone(raw)).toBeNull();
  });
});

describe('several numbers in one cell', () => {
  test.each([
    ['13800138000/13900139000', ['13800138000', '13900139000']], ['13800138000、021-61234567', ['13800138000', '02161234567']],
    ['+86 138 0013 8000; 0512-65123456', ['13800138000', '051265123456']],
    ['13800138000(本人),13900139000(司机)', ['13800138000', '13900139000']], ['021-61234567 13800138000', ['02161234567', '13800138000']], ['138 0013 8000', ['13800138000']],
  ])('%s', (raw, numbers) => {
    expect(judgePhones(raw).map((phone) => phone.kind === 'INVALID' ? phone.code : phone.number)).toEqual(numbers);
  });

  test('an empty cell has one verdict', () => {
    expect(judgePhones('')).toEqual([{ kind: 'INVALID', code: 'EMPTY' }]);
  });
});

describe('the last four digits', () => {
  test.each([['13800138000', '8000'], ['02161234567', '4567']])('of %s', (number, last) => {
    expect(lastFour(number)).toBe(last);
  });
});

describe('one person, one number, however it is written (G2)', () => {
  const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 })).map(([range, rest]) => `1${range}${String(rest).padStart(9, '0')}`);
  const landline = fc.tuple(fc.constantFrom('010', '021', '025', '0512', '0574', '0755'), fc.integer({ min: 2_000_000, max: 89_999_999 })).map(([area, local]) => `${area}${local}`);
  const groups = (number: string, separator: string): string => `${number.slice(0, 3)}${separator}${number.slice(3, 7)}${separator}${number.slice(7)}`;
  const fullWidth = (text: string): string => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xFEE0));

  test('any prefix, any separator, any width', () => {
    fc.assert(fc.property(mobile, fc.constantFrom('', '+86', '86', '0086', '+86 ', '86-', '(+86)', '0'), fc.constantFrom('', ' ', '-', '.', '\u3000', '－'), fc.boolean(), (number, prefix, separator, wide) => {
      const written = `${prefix}${groups(number, separator)}`;
      return normalisePhone(wide ? fullWidth(written) : written) === number;
    }));
  });

  test('a stored number stays as it is', () => {
    fc.assert(fc.property(fc.oneof(mobile, landline), (number) => normalisePhone(number) === number));
  });

  test('whatever is written, only digits are stored', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789+-() /转') })), (raw) => {
      const number = normalisePhone(raw);
      return number === null || /^(?:1[3-9]\d{9}|0\d{9,11})$/u.test(number);
    }), { numRuns: 2000 });
  });
});
