import { describe, expect, test } from 'vitest';
import { causeCodes, causePath, causeTree, isCauseCode, type Cause } from './cause.js';

const leaves = (causes: readonly Cause[]): Cause[] => causes.flatMap((one) => (one.children.length > 0 ? leaves(one.children) : [one]));

describe('the catalogue of causes (DT-CAUSE)', () => {
  test.each([
    ['P', 5], ['M', 2], ['V', 6], ['D', 5], ['C', 5], ['D1', 3], ['D2', 6], ['D3', 5], ['D4', 4], ['D5', 1],
  ])('%s has %i causes below it', (code, count) => {
    expect(causePath(code).at(-1)?.children).toHaveLength(count);
  });

  test.each([
    ['P2', ['P', 'P2'], '质量', 'Quality'],
    ['M2', ['M', 'M2'], '服务政策', 'Service policy'],
    ['V3', ['V', 'V3'], '态度', 'Attitude'],
    ['D1.1', ['D', 'D1', 'D1.1'], '销售承诺未兑现', 'Promise unfulfilled'],
    ['D2.6', ['D', 'D2', 'D2.6'], '结账等待过长', 'Long wait to pay'],
    ['D3.1', ['D', 'D3', 'D3.1'], '首次修复失败', 'First repair failed'],
    ['D4.3', ['D', 'D4', 'D4.3'], '配件非原厂', 'Non-genuine parts'],
    ['D5.1', ['D', 'D5', 'D5.1'], '内部沟通不畅', 'Internal communication'],
    ['C5', ['C', 'C5'], '侥幸心理', 'Luck-seeking'],
  ])('%s lies under %j', (code, path, zh, en) => {
    expect(causePath(code).map((one) => one.code)).toEqual(path);
    expect(causePath(code).at(-1)).toMatchObject({ nameZh: zh, nameEn: en });
  });

  test.each(['', 'X', 'D6', 'D3.6', 'D3.0', 'd3.1', 'P6', 'D3.1.1', '__proto__'])('%j is no cause', (code) => {
    expect([isCauseCode(code), causePath(code)]).toEqual([false, []]);
  });

  test('no code stands twice, and each has a name in both languages', () => {
    expect(new Set(causeCodes).size).toBe(causeCodes.length);
    for (const code of causeCodes) {
      const { nameZh, nameEn } = causePath(code).at(-1)!;
      expect(nameZh).toMatch(/[\u4e00-\u9fff]/);
      expect(nameEn).toMatch(/^[A-Z][A-Za-z ,-]+$/);
    }
  });

  test('a code begins with the code above it', () => {
    for (const code of causeCodes) {
      const above = causePath(code).at(-2);
      expect(above ? code.startsWith(above.code) && code !== above.code : code.length === 1).toBe(true);
    }
  });

  test('the source documents name 37 single causes', () => {
    expect(leaves(causeTree)).toHaveLength(5 + 2 + 6 + 19 + 5);
  });
});
