import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, meansNothing, upperAscii, valueText, withoutSeparators } from './cell-text.js';

describe('text of a cell', () => {
  test.each([
    ['full-width digits and letters', '１３８ＡＢｃ', '138ABc'],
    ['a full-width blank', '\u3000王\u3000小明\u3000', '王 小明'],
    ['a no-break blank', '\u00A0138\u00A00013', '138 0013'],
    ['a tab and a line break', '王\t小明\r\n', '王 小明'],
    ['a byte order mark', '\uFEFF王小明', '王小明'],
    ['a zero-width blank', '王\u200B小\u200D明', '王小明'],
    ['a direction mark from a chat program', '\u202A13800138000\u202C', '13800138000'],
    ['a compatibility ideograph', '\uF9E1', '李'],
    ['a composed letter', 'Mu\u0308ller', 'Müller'],
    ['a character outside the basic plane', '𠮷野', '𠮷野'],
    ['a full-width colon', '电话：', '电话:'],
  ])('%s', (_what, raw, text) => {
    expect(cellText(raw)).toBe(text);
  });

  test.each([
    ['an apostrophe that forces text', "'13800138000", '13800138000'],
    ['a formula that forces text', '="01380"', '01380'],
    ['a back quote', '`13800138000', '13800138000'],
    ['several apostrophes', "''13800138000", '13800138000'],
    ['quotes around', '"2025-05-19"', '2025-05-19'],
    ['an en dash', '138–0013–8000', '138-0013-8000'],
    ['an em dash', '2025—05—19', '2025-05-19'],
    ['a minus sign', '−120', '-120'],
    ['a full-width dash', '１３８－００１３', '138-0013'],
    ['nothing special', ' 65133 km ', '65133 km'],
  ])('%s is taken off a value', (_what, raw, text) => {
    expect(valueText(raw)).toBe(text);
  });

  test('a value is cut where no value goes on', () => {
    expect(valueText('1'.repeat(100_000))).toHaveLength(200);
  });

  test('reading a value twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...`'"= -–1a`) }), (raw) => valueText(valueText(raw)) === valueText(raw)), { numRuns: 2000 });
  });

  test('reading a text twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (raw) => cellText(cellText(raw)) === cellText(raw)));
  });
});

describe('words for nothing', () => {
  test.each(['', '无', '暂无', '没有', '未知', '不详', 'NULL', 'null', 'N/A', '#N/A', 'NaN', 'None', '-', '--', '/', '//', '\\', '.', '***', '…', '_'])('"%s"', (text) => {
    expect(meansNothing(text)).toBe(true);
  });

  test.each(['0', '无锡', '吴', '不', '王', '-1', 'nan hai', '否'])('"%s" says something', (text) => {
    expect(meansNothing(text)).toBe(false);
  });
});

describe('keys', () => {
  test('upper case touches A to Z only, so that the number of characters stays', () => {
    expect(upperAscii('lsvaß')).toBe('LSVAß');
  });

  test.each([['LSVA A49-J3K', 'LSVAA49J3K'], ['沪A·12345', '沪A12345'], ['沪A•12345', '沪A12345'], ['沪A.12345', '沪A12345'], ['沪A_12345', '沪A12345']])('%s without separators', (text, key) => {
    expect(withoutSeparators(text)).toBe(key);
  });
});
