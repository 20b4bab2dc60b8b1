import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMOUNT_LIMIT_FEN, readMoney } from './dms-money.js';

describe('an amount', () => {
  test.each([
    ['1,958.00', 195_800], ['￥300', 30_000], ['¥300', 30_000], ['300', 30_000], ['300元', 30_000], ['300.5', 30_050], ['0.00', 0], ['0.07', 7], ['1958.1', 195_810],
    ['￥ 1,958.00 元', 195_800], ['300元整', 30_000], ['300块', 30_000],
    ['RMB 300', 30_000], ['CNY300', 30_000], ['300 RMB', 30_000], ['人民币300元', 30_000], ['１，９５８．００', 195_800], ['￥３００', 30_000], ['1.2万元', 1_200_000],
    ['1.234567万', 1_234_567], ['1958.0000', 195_800], ['1 958.00', 195_800], ['+300', 30_000], ["'300", 30_000],
    ['-120.00', -12_000], ['−120', -12_000], ['－１２０', -12_000], ['-￥120', -12_000], ['￥-120', -12_000], ['120.00-', -12_000], ['(120.00)', -12_000], ['（￥120）', -12_000],
    ['￥(120.00)', -12_000], ['-120元', -12_000], ['-0.00', 0], ['(0)', 0],
    ['1.15', 115], ['8.29', 829], ['1001.13', 100_113],
  ])('"%s" is %i fen', (raw, fen) => {
    expect(readMoney(raw)).toEqual({ ok: true, value: fen });
  });

  test.each([
    ['', 'EMPTY'], ['-', 'EMPTY'], ['无', 'EMPTY'], ['/', 'EMPTY'], ['12.345', 'PRECISION'], ['0.001', 'PRECISION'], ['1957.9999999998', 'PRECISION'], ['$300', 'UNIT'],
    ['300美元', 'UNIT'], ['HK$300', 'UNIT'], ['€300', 'UNIT'],
    ['abc', 'FORMAT'], ['1,95,8.00', 'FORMAT'], ['--300', 'FORMAT'], ['-300-', 'FORMAT'], ['(-300)', 'FORMAT'], ['3.1E+2', 'FORMAT'], ['300元/次', 'FORMAT'],
    ['约300', 'FORMAT'], ['三百元', 'FORMAT'], ['1.2.3', 'FORMAT'], ['￥', 'FORMAT'], ['300+50', 'FORMAT'],
    ['10000000000.01', 'RANGE'], ['9'.repeat(40), 'RANGE'],
  ])('"%s" is refused for %s', (raw, code) => {
    expect(readMoney(raw)).toEqual({ ok: false, code });
  });

  test('the limit itself is read', () => {
    expect(readMoney('10,000,000,000.00')).toEqual({ ok: true, value: AMOUNT_LIMIT_FEN });
  });

  test('every fen arrives, in any dress', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom('', '¥', '￥', 'RMB '), fc.constantFrom('', '元'), (fen, before, after) => {
      const digits = String(Math.abs(fen)).padStart(3, '0');
      const amount = `${Number(digits.slice(0, -2)).toLocaleString('en-US')}.${digits.slice(-2)}`;
      const found = readMoney(`${fen < 0 ? '-' : ''}${before}${amount}${after}`);
      return found.ok && found.value === fen;
    }));
  });
});
