import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskName } from './name-masking.js';

describe('a name for those who may not see it (K3)', () => {
  test.each([
    ['王小明', '王**'], ['王明', '王**'], ['欧阳娜娜', '欧阳**'], ['诸葛亮', '诸葛**'], ['欧阳', '欧**'], ['王先生', '王**'], ['犇', '**'], ['𠮷野太郎', '𠮷**'], ['阿卜杜拉·买买提', '阿**'],
    ['John Smith', 'J**'], ["O'Neil, Pat", 'O**'], ['Anna Müller', 'A**'], [' 王 小明 ', '王**'], ['', ''], ['  ', ''],
  ])('%s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test.each([
    ['宁波恒信商贸有限公司', '宁**有限公司'], ['恒信股份有限公司', '恒**股份有限公司'], ['王小明汽修厂', '王**厂'], ['王小明工作室', '王**工作室'], ['工商局', '工**局'], ['恒信集团', '恒**集团'],
    ['恒公司', '**公司'], ['公司', '**公司'], ['江南大酒店', '江**'], ['Hengxin Trading Co., Ltd.', 'H**'],
  ])('the body %s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test('the file knows better than a guess', () => {
    expect([maskName('张大学', 'ORGANISATION'), maskName('恒信商贸有限公司', 'PERSON')]).toEqual(['**大学', '恒**']);
  });

  test('the length of a person\'s name cannot be told from its mask', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'小明华强丽芳建国'), { minLength: 1, maxLength: 5 }), (given) => maskName(`王${given.join('')}`, 'PERSON') === '王**'));
  });
});
