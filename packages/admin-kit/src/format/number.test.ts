import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countText, daysText, durationText, mileageText, moneyText, numberText, shareText } from './number.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, '¥0.00'], [1, '¥0.01'], [123_450, '¥1,234.50'], [-99, '-¥0.99'], [123_456_789_00, '¥123,456,789.00'],
])('%i fen are %s in both languages', (fen, text) => {
  expect(moneyText(fen, 'zh-CN')).toBe(text);
  expect(moneyText(fen, 'en')).toBe(text);
});

test.each([[0, '0公里', '0 km'], [12_345, '12,345公里', '12,345 km'], [999, '999公里', '999 km']])('%i km', (km, zhCN, en) => {
  expect(mileageText(km, 'zh-CN')).toBe(zhCN);
  expect(mileageText(km, 'en')).toBe(en);
});

test.each([
  [1234.5, undefined, '1,234.5'], [1234.567, undefined, '1,234.57'], [92, 1, '92.0'], [0.05, 2, '0.05'], [-7, 0, '-7'],
])('%d with %s decimals is %s', (value, decimals, text) => {
  expect(numberText(value, 'zh-CN', decimals)).toBe(text);
});

test.each([[0.855, 1, '85.5%'], [1, 1, '100%'], [0.123456, 2, '12.35%'], [0, 0, '0%']])('a share of %d is %s', (share, decimals, text) => {
  expect(shareText(share, 'en', decimals)).toBe(text);
});

test.each([[0, 1000, '0'], [999, 1000, '999'], [1000, 1000, '1,000+'], [1500, 1000, '1,000+'], [1500, undefined, '1,500']])('%i counted up to %s reads %s', (count, limit, text) => {
  expect(countText(count, 'zh-CN', limit)).toBe(text);
});

describe('a length of time in its two largest units', () => {
  test.each([
    [0, '0分钟', '0 min'],
    [1, '<1分钟', '<1 min'],
    [MINUTE - 1, '<1分钟', '<1 min'],
    [MINUTE, '1分钟', '1 min'],
    [59 * MINUTE + 59_999, '59分钟', '59 min'],
    [HOUR, '1小时', '1 hr'],
    [2 * HOUR + 5 * MINUTE, '2小时5分钟', '2 hr 5 min'],
    [DAY, '1天', '1 day'],
    [3 * DAY + 4 * HOUR + 59 * MINUTE, '3天4小时', '3 days 4 hr'],
    [-5 * MINUTE, '0分钟', '0 min'],
  ])('%i ms', (ms, zhCN, en) => {
    expect(durationText(ms, 'zh-CN')).toBe(zhCN);
    expect(durationText(ms, 'en')).toBe(en);
  });

  test('working time is never turned into days of 24 hours', () => {
    expect(durationText(30 * HOUR, 'zh-CN', { working: true })).toBe('30小时');
    expect(durationText(30 * HOUR, 'zh-CN')).toBe('1天6小时');
  });

  test('minutes are cut, never rounded up: a promise is not made longer by telling it', () => {
    fc.assert(fc.property(fc.integer({ min: MINUTE, max: HOUR - 1 }), (ms) => {
      expect(Number.parseInt(durationText(ms, 'zh-CN'), 10) * MINUTE).toBeLessThanOrEqual(ms);
    }));
  });
});

test.each([[1, '1天', '1 day'], [3, '3天', '3 days']])('%i days', (days, zhCN, en) => {
  expect([daysText(days, 'zh-CN'), daysText(days, 'en')]).toEqual([zhCN, en]);
});
