import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgePlate, normalisePlate } from './plate.js';

describe('a plate (R-111)', () => {
  test.each([
    ['EX-217', '沪A12345', 'ORDINARY'], ['EX-217', '粤BDF1234', 'NEW_ENERGY_SMALL'], ['EX-217', '京AD12345', 'NEW_ENERGY_SMALL'],
    ['EX-217', '川A12345D', 'NEW_ENERGY_LARGE'], ['EX-217', '粤Z1234港', 'ORDINARY'],
    ['four letters', '苏ANZGE9', 'ORDINARY'], ['letters only', '沪AABCDE', 'ORDINARY'], ['a trailer', '鲁A1234挂', 'ORDINARY'],
    ['a driving school', '浙A1234学', 'ORDINARY'], ['police', '京A1234警', 'ORDINARY'], ['Macao', '粤Z12F4澳', 'ORDINARY'],
    ['a letter D third, but seven characters', '沪AD1234', 'ORDINARY'],
    ['other new energy', '沪AF12345', 'NEW_ENERGY_SMALL'], ['two letters', '苏EKA1234', 'NEW_ENERGY_SMALL'], ['large, other new energy', '粤B12345K', 'NEW_ENERGY_LARGE'],
  ] as const)('%s: %s', (_id, plate, kind) => {
    expect(judgePlate(plate)).toEqual({ valid: true, plate, kind });
  });

  test.each(['京', '津', '沪', '渝', '冀', '豫', '云', '辽', '黑', '湘', '皖', '鲁', '新', '苏', '浙', '赣', '鄂', '桂', '甘', '晋', '蒙', '陕', '吉', '闽', '贵', '粤', '青', '藏', '川', '宁', '琼'])('%s is a province', (province) => {
    expect(judgePlate(`${province}A12345`)).toMatchObject({ valid: true, kind: 'ORDINARY' });
  });

  test.each([
    ['the dot', '沪A·12345'], ['another dot', '沪A•12345'], ['a full stop', '沪A.12345'], ['a blank', '沪A 12345'], ['a full-width blank', '沪A　12345'],
    ['a dash', '沪A-12345'], ['lower case', '沪a12345'], ['full width', '沪Ａ１２３４５'], ['blanks all over', ' 沪 A 1 2 3 4 5 '], ['a katakana dot', '沪A・12345'],
  ])('%s is not stored', (_what, raw) => {
    expect(judgePlate(raw)).toEqual({ valid: true, plate: '沪A12345', kind: 'ORDINARY' });
  });

  test.each([
    ['too short', '沪A1234', 'LENGTH'], ['too long', '沪A1234567', 'LENGTH'], ['eight, but no new energy letter', '沪A123456', 'CHARACTER'],
    ['eight, with L', '沪AL12345', 'CHARACTER'], ['eight, with a letter among the last four', '沪AD123A5', 'CHARACTER'], ['large with L', '川A12345L', 'CHARACTER'],
    ['an I', '沪A1234I', 'CHARACTER'], ['an O', '沪A123O5', 'CHARACTER'], ['a suffix in the middle', '沪A12挂45', 'CHARACTER'], ['city I', '沪I12345', 'CITY_LETTER'],
    ['a digit for the city', '沪012345', 'CITY_LETTER'], ['no province', 'A12345', 'PROVINCE'], ['no such province', '海A12345X', 'PROVINCE'],
    ['Latin', 'ABC1234', 'PROVINCE'],
    ['two plates', '沪A12345/沪A54321', 'LENGTH'], ['a word', '测试', 'PROVINCE'],
  ] as const)('%s: %s is refused for %s', (_what, raw, code) => {
    expect(judgePlate(raw)).toMatchObject({ valid: false, code });
  });

  test.each(['', ' ', '-', '无', '未上牌', '新车', '临牌', '无牌', 'N/A', '·'])('"%s" is no plate at all', (raw) => {
    expect(judgePlate(raw)).toEqual({ valid: false, plate: '', code: 'EMPTY' });
  });
});

describe('special plates are taken as they are (R-112)', () => {
  test.each([
    ['an embassy', '使014578'], ['an embassy, older', '224578使'], ['a consulate', '沪A0023领'], ['armed police', 'WJ京12345'], ['armed police, older', 'WJ0112345'],
    ['the army', 'VA12345'], ['the air force, older', '空A12345'], ['a temporary plate', '沪A12345临'], ['a temporary plate, older', '临沪A12345'],
    ['a test plate', '沪A1234试'], ['an authority', '京O12345'], ['an airport', '民航A1234'],
  ])('%s: %s', (_what, raw) => {
    expect(judgePlate(raw)).toEqual({ valid: true, plate: raw, kind: 'OTHER' });
  });

  test('somebody who says that it is a special plate is believed', () => {
    expect(judgePlate('hk ab 1234', 'OTHER')).toEqual({ valid: true, plate: 'HKAB1234', kind: 'OTHER' });
    expect(judgePlate(' - ', 'OTHER')).toMatchObject({ valid: false, code: 'EMPTY' });
  });
});

describe('plates of any numbers', () => {
  const sign = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789');
  const rest = (length: number): fc.Arbitrary<string> => fc.array(sign, { minLength: length, maxLength: length }).map((signs) => signs.join(''));

  test('any five signs without I and O make an ordinary plate', () => {
    fc.assert(fc.property(rest(5), (signs) => judgePlate(`苏E${signs}`).valid));
  });

  test('a plate is never of two kinds: eight signs are never ordinary', () => {
    fc.assert(fc.property(rest(6), (signs) => {
      const judged = judgePlate(`苏E${signs}`);
      return !judged.valid || judged.kind !== 'ORDINARY';
    }));
  });

  test('normalising twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...`沪A1o'"=-·. Ａ１使`) }), (raw) => normalisePlate(normalisePlate(raw)) === normalisePlate(raw)));
  });
});
