import { describe, expect, test } from 'vitest';
import { hasEnded, readFaultCodes, readSiteStatus, siteStatuses } from './site-case.js';

describe('a case of a complaint site (R-32, rulings 17)', () => {
  test.each([
    ['信息审核', 'IN_REVIEW'], ['厂家受理', 'ACCEPTED'], ['处理反馈', 'ANSWERED'], ['用户评分', 'RATED'],
    [' 用户评分 ', 'RATED'], ['\u3000处理反馈', 'ANSWERED'], ['In Review', 'IN_REVIEW'], ['RATED', 'RATED'], ['已回复', 'ANSWERED'],
  ])('"%s" is %s', (text, status) => {
    expect(readSiteStatus(text)).toEqual({ ok: true, value: status });
  });

  test.each([['', 'EMPTY'], ['  ', 'EMPTY'], ['撤诉', 'WORD'], ['用户', 'WORD']])('"%s" cannot be read: %s', (text, code) => {
    expect(readSiteStatus(text)).toEqual({ ok: false, code });
  });

  test('only a rated case is over', () => {
    expect(siteStatuses.filter(hasEnded)).toEqual(['RATED']);
  });

  test.each<[string, string[], string[]]>([
    ['A339,', ['A339'], []], ['E74,G225,I295,J300,', ['E74', 'G225', 'I295', 'J300'], []], ['', [], []], [',', [], []],
    ['a24、g52', ['A24', 'G52'], []], ['Ａ２４，Ｇ５２，', ['A24', 'G52'], []], ['B33;B33 ; D59', ['B33', 'D59'], []], ['A24,异响,7', ['A24'], ['异响', '7']], ['AA12,Z99999', [], ['AA12', 'Z99999']],
  ])('fault codes of "%s"', (text, codes, unread) => {
    expect(readFaultCodes(text)).toEqual({ codes, unread });
  });
});
