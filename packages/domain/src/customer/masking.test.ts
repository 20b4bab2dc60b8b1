import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskIdNumber, maskPhone, withoutNumbers } from './masking.js';

describe('a phone number for those who may not see it (K3)', () => {
  test.each([
    ['13800131234', '138****1234'], ['+86 138 0013 1234', '138****1234'], ['１３８００１３１２３４', '138****1234'],
    ['02161235678', '021-****5678'], ['021-61235678', '021-****5678'], ['0512-6512345', '0512-***2345'], ['051265123456', '0512-****3456'],
    ['021-61235678-801', '021-****5678'],
    ['12345', '****'], ['王小明 138', '****'], ['13800138000/13900139000', '****'], ['', ''], ['  ', ''],
  ])('"%s" is shown as %s', (raw, masked) => {
    expect(maskPhone(raw)).toBe(masked);
  });

  test('the middle four digits of a mobile never show', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (middle, last) => {
      const text = (part: number): string => String(part).padStart(4, '0');
      return maskPhone(`138${text(middle)}${text(last)}`) === `138****${text(last)}`;
    }));
  });
});

describe('an ID number for those who may not see it (2.6, R-68)', () => {
  test.each(['11010519491231002X', '440524188001010014', '110105 19491231 002x', '310101199003070013', 'whatever stands there', '1'])('nothing of "%s" shows', (raw) => {
    expect(maskIdNumber(raw)).toBe('******************');
  });

  test.each(['', ' \u3000'])('an empty one stays empty', (raw) => {
    expect(maskIdNumber(raw)).toBe('');
  });
});

describe('numbers that somebody typed into a remark', () => {
  test.each([
    ['客户来电 13812345678', '客户来电 ****'], ['回拨 138 1234 5678 或 138-1234-5678', '回拨 **** 或 ****'], ['+86 13812345678', '****'], ['座机 0512-12345678', '座机 ****'], ['证号 11010519491231002X', '证号 ****'],
    ['投诉 TS-D001-20260302-007', '投诉 TS-D001-20260302-007'], ['工单 20260302123456', '工单 20260302123456'], ['满意', '满意'],
  ])('%s', (typed, kept) => {
    expect(withoutNumbers(typed)).toBe(kept);
  });
});
