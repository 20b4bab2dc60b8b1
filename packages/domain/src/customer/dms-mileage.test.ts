import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ODOMETER_LIMIT_KM, readMileage } from './dms-mileage.js';

describe('an odometer cell', () => {
  test.each([
    ['65133', 65_133], ['90,977', 90_977], ['15万公里', 150_000], ['1.2万', 12_000], ['65133 km', 65_133], ['65133KM', 65_133], ['65133公里', 65_133], ['65,133 公里', 65_133],
    ['6.5万km', 65_000], ['12.34万公里', 123_400],
    ['1.1万', 11_000], ['１５万公里', 150_000], ['９０，９７７', 90_977], ['12w', 120_000], ['12W公里', 120_000], ['3千公里', 3_000], ['15万8千公里', 158_000], ['15万8000', 158_000],
    ['15千米', 15], ['15万千米', 150_000],
    ['里程:65133', 65_133], ['行驶里程 65133公里', 65_133], ['约6万公里', 60_000], ['大约 6.5 万公里', 65_000], ['0', 0], ['0公里', 0], ['65133.0', 65_133], ['65133.7', 65_133],
    ['65133.4567', 65_133], ['1.23456万', 12_345],
    [' 65 133 ', 65_133], ['65133㎞', 65_133], ["'65133", 65_133], ['1,234,567', 1_234_567],
  ])('"%s" is %i km', (raw, km) => {
    expect(readMileage(raw)).toEqual({ ok: true, value: km });
  });

  test.each([
    ['', 'EMPTY'], ['无', 'EMPTY'], ['-', 'EMPTY'], ['未知', 'EMPTY'], ['-5', 'NEGATIVE'], ['-1.2万公里', 'NEGATIVE'], ['－５', 'NEGATIVE'], ['3000001', 'RANGE'],
    ['651万公里', 'RANGE'], ['9'.repeat(40), 'RANGE'],
    ['40000英里', 'UNIT'], ['40000 miles', 'UNIT'], ['40000mi', 'UNIT'], ['500米', 'UNIT'], ['500里', 'UNIT'], ['abc', 'FORMAT'], ['五万公里', 'FORMAT'], ['5-6万公里', 'FORMAT'],
    ['6万多公里', 'FORMAT'], ['3万5', 'FORMAT'],
    ['9,0977', 'FORMAT'], ['90.977', 'FORMAT'], ['1.2.3万', 'FORMAT'], ['万公里', 'FORMAT'], ['-abc', 'FORMAT'], ['65133(表显)', 'FORMAT'], ['6.5E+4', 'FORMAT'],
    ['公里', 'FORMAT'],
  ])('"%s" is refused for %s', (raw, code) => {
    expect(readMileage(raw)).toEqual({ ok: false, code });
  });

  test('the limit itself is read', () => {
    expect(readMileage(String(ODOMETER_LIMIT_KM))).toEqual({ ok: true, value: ODOMETER_LIMIT_KM });
  });

  test('however it is written, it is the same distance', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom('', 'km', ' KM', '公里'), (km, unit) =>
      [`${km}${unit}`, `${km.toLocaleString('en-US')}${unit}`, `${Math.floor(km / 10_000)}.${String(km % 10_000).padStart(4, '0')}万${unit}`]
        .every((text) => { const found = readMileage(text); return found.ok && found.value === km; })));
  });
});
