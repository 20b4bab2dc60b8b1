import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeName, normaliseName } from './name.js';

describe('a name as it is stored', () => {
  test.each([
    ['a blank for looks', '张　三', '张三'], ['blanks between all characters', '王 小 明', '王小明'], ['a blank behind the surname', '王 小明', '王小明'],
    ['a blank behind 欧阳', '欧阳 娜娜', '欧阳娜娜'],
    ['two names keep their blank', '李四平 王小明', '李四平 王小明'], ['blanks in a firm', '宁波恒信 商贸 有限公司', '宁波恒信商贸有限公司'],
    ['a bullet', '阿卜杜拉•买买提', '阿卜杜拉·买买提'], ['a katakana dot', '阿卜杜拉・买买提', '阿卜杜拉·买买提'], ['a half-width dot', '阿卜杜拉･买买提', '阿卜杜拉·买买提'],
    ['a hyphenation point', '阿卜杜拉‧买买提', '阿卜杜拉·买买提'],
    ['a full stop', '阿卜杜拉.买买提', '阿卜杜拉·买买提'], ['a full-width stop', '阿卜杜拉．买买提', '阿卜杜拉·买买提'], ['blanks around the dot', '阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
    ['a Latin initial keeps its stop', 'John F. Smith', 'John F. Smith'], ['full-width Latin', 'Ｊｏｈｎ　Ｓｍｉｔｈ', 'John Smith'],
    ['many blanks', ' John   Smith ', 'John Smith'], ['an apostrophe', 'O’Neil, Pat', "O'Neil, Pat"],
    ['a rare character', '䶮㛃𠮷', '䶮㛃𠮷'], ['a compatibility ideograph', '\uF9E1小明', '李小明'], ['brackets', '恒信（苏州）有限公司', '恒信(苏州)有限公司'],
    ['an invisible mark', '王\u200B小明', '王小明'],
  ])('%s: "%s" becomes %s', (_what, raw, name) => {
    expect(normaliseName(raw)).toBe(name);
  });

  test('storing it twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'王小明欧阳公司 ·•.’AB1') }), (raw) => normaliseName(normaliseName(raw)) === normaliseName(raw)), { numRuns: 1000 });
  });
});

describe('is it a name', () => {
  test.each(['王小明', '犇', '䶮', '㛃', '𠮷', '\uE863', '阿卜杜拉·买买提', "O'Neil, Pat", 'John Smith', 'Anna Müller', '宁波恒信商贸有限公司', '吴名', '老王', '无锡恒信公司', '张三2', '王总裁'])('%s is', (raw) => {
    expect(judgeName(raw)).toMatchObject({ verdict: 'OK', gravity: 'OK' });
  });

  test.each(['', ' ', '\u3000', '\u200B', '\t'])('"%s" is empty', (raw) => {
    expect(judgeName(raw)).toMatchObject({ name: '', verdict: 'EMPTY', gravity: 'ERROR' });
  });

  test.each([
    '无', '无名', '无名氏', '未知', '不详', '暂无', '没有', '先生', '女士', '小姐', '车主', '客户', '散客', '匿名', '某某', '测试', '测试1', '测试客户', '测试张三', '客户001', '用户 12', 'test', 'TEST01', 'Test',
    'null', 'NULL', 'N/A', 'none', 'unknown',
    '-', '--', '—', '/', '.', '*', '***', '?', '??', '...', '。', '1', '123', '13800138000', 'x', 'XXX', 'aa', 'abc', '无 名', '😀', '(无)', '公司', '姓名',
  ])('"%s" stands for one', (raw) => {
    expect(judgeName(raw)).toMatchObject({ verdict: 'PLACEHOLDER', gravity: 'ERROR' });
  });

  test.each(['王先生', '李女士', '张小姐', '欧阳先生', '刘师傅', '王总', '陈老板', '王 先生', '赵经理'])('%s is a surname only', (raw) => {
    expect(judgeName(raw)).toMatchObject({ verdict: 'SURNAME_ONLY', gravity: 'WARNING' });
  });

  test.each(['王?明', '王\uFFFD', '?小明', '张？'])('%s lost a character on the way', (raw) => {
    expect(judgeName(raw)).toMatchObject({ verdict: 'DAMAGED', gravity: 'WARNING' });
  });

  test('a hundred characters are the most', () => {
    expect(['王'.repeat(100), '王'.repeat(101)].map((raw) => judgeName(raw).verdict)).toEqual(['OK', 'TOO_LONG']);
  });

  test('the kind goes along', () => {
    expect([judgeName('宁波 恒信 有限公司').kind, judgeName('王小明').kind]).toEqual(['ORGANISATION', 'PERSON']);
  });
});
