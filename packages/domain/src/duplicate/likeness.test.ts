import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likenessOf, type ComparedFile } from './likeness.js';
import { nameCore } from './name-core.js';
import { nameLikeness } from './name-likeness.js';
import { foldVariants } from './variant-character.js';
import { asksAgain } from './verdict.js';

const file = (changes: Partial<ComparedFile> = {}): ComparedFile =>
  ({ name: '王建国', pinyin: 'wangjianguo', kind: 'PERSON', phone: null, phone2: null, idNumber: null, birthday: null, sex: null, address: null, vins: [], plates: [], ...changes });

describe('names', () => {
  test.each([
    ['王建国', '', '王建国', '', 'EQUAL'], ['王 建国', '', '王建国', '', 'EQUAL'],
    ['吕峰', 'lvfeng', '呂峯', 'lvfeng', 'VARIANT'], ['张国强', '', '張國強', '', 'VARIANT'], ['肖战', '', '萧战', '', 'VARIANT'], ['阎锐', '', '闫锐', '', 'VARIANT'],
    ['李佳怡', 'lijiayi', '李嘉仪', 'lijiayi', 'PINYIN'], ['王伟', 'wangwei', '王薇', 'wangwei', 'PINYIN'],
    ['王建国', 'wangjianguo', '王建果', 'wangjianguo', 'PINYIN'], ['王建国', 'wangjianguo', '王健林', 'wangjianlin', 'DIFFERENT'],
    ['欧阳明月', 'a', '欧阳明日', 'b', 'ONE_OFF'], ['王建国', 'a', '王建华', 'b', 'ONE_OFF'], ['王建国华', 'a', '王建国', 'b', 'ONE_OFF'],
    ['王伟', 'wangwei', '王芳', 'wangfang', 'DIFFERENT'], ['李建国', 'a', '王建国', 'b', 'DIFFERENT'],
    ['江苏鼎盛物流有限公司', '', '江苏鼎盛物流', '', 'EQUAL'], ['鼎盛科技股份有限公司', '', '鼎盛科技有限责任公司', '', 'EQUAL'], ['鼎盛科技有限公司南京分公司', 'a', '鼎盛科技有限公司', 'b', 'DIFFERENT'],
    ['江苏鼎盛物流有限公司（开发区）', '', '江苏鼎盛物流有限公司', '', 'EQUAL'], ['Acme Logistics Co., Ltd.', '', 'ACME Logistics', '', 'EQUAL'],
    ['', '', '', '', 'DIFFERENT'], ['阿依古丽·买买提', 'a', '阿依古丽买买提', 'a', 'EQUAL'],
  ] as const)('%s (%s) and %s (%s) are %s', (left, leftPinyin, right, rightPinyin, verdict) => {
    const [a, b] = [{ name: left, pinyin: leftPinyin }, { name: right, pinyin: rightPinyin }];
    expect([nameLikeness(a, b), nameLikeness(b, a)]).toEqual([verdict, verdict]);
  });

  test('a firm keeps at least two characters of itself', () => {
    expect([nameCore('有限公司'), nameCore('鼎盛集团公司'), foldVariants('劉鳳強')]).toEqual(['有限公司', '鼎盛', '刘凤强']);
  });
});

describe('two files', () => {
  test.each<[string, Partial<ComparedFile>, Partial<ComparedFile>, number, string]>([
    ['the same phone and name', { phone: 'p' }, { phone: 'p' }, 80, 'PHONE NAME'],
    ['the ID number alone', { idNumber: 'i', name: '王建' }, { idNumber: 'i', name: '赵六七', pinyin: 'zhaoliuqi' }, 70, 'ID_NUMBER OTHER_NAME'],
    ['a family on one phone', { phone: 'p' }, { phone: 'p', name: '李芳', pinyin: 'lifang', sex: 'FEMALE' }, 30, 'PHONE OTHER_NAME'],
    ['a family on one phone in one flat', { phone: 'p', address: '人民路 1号' }, { phone: 'p', name: '李芳', pinyin: 'lifang', address: '人民路1号' }, 50, 'PHONE ADDRESS OTHER_NAME'],
    ['the second phone is the other\'s first', { phone: 'p', phone2: 'q' }, { phone: 'q' }, 70, 'SECOND_PHONE NAME'],
    ['namesakes', {}, {}, 30, 'NAME'],
    ['namesakes with two ID numbers', { phone: 'p', idNumber: 'i' }, { phone: 'p', idNumber: 'j' }, 20, 'PHONE NAME OTHER_ID_NUMBER'],
    ['a sold car', { vins: ['v'] }, { vins: ['v'], name: '李芳', pinyin: 'lifang' }, 15, 'VIN OTHER_NAME'],
    ['a car twice under one name', { vins: ['v', 'w'] }, { vins: ['v'] }, 65, 'VIN NAME'],
    ['a plate and a variant character', { plates: ['苏A1'], name: '王国强' }, { plates: ['苏A1'], name: '王國強' }, 58, 'PLATE NAME_VARIANT'],
    ['father and son', { phone: 'p', birthday: '1960-01-01' }, { phone: 'p', birthday: '1990-01-01', name: '王建华', pinyin: 'x' }, 48, 'PHONE NAME_ONE_OFF OTHER_BIRTHDAY'],
    ['a firm and its owner', { phone: 'p' }, { phone: 'p', name: '鼎盛物流有限公司', pinyin: 'dingshengwuliu', kind: 'ORGANISATION' }, 0, 'PHONE OTHER_NAME OTHER_KIND'],
    ['a firm with and without its legal form', { phone: 'p', name: '鼎盛物流有限公司', kind: 'ORGANISATION' }, { phone: 'p', name: '鼎盛物流' }, 80, 'PHONE NAME'],
    ['everything', { phone: 'p', idNumber: 'i', vins: ['v'] }, { phone: 'p', idNumber: 'i', vins: ['v'] }, 100, 'ID_NUMBER PHONE VIN NAME'],
    ['nothing told on one side is no evidence', { sex: 'MALE', birthday: '1990-01-01', address: '' }, { address: '' }, 30, 'NAME'],
  ])('%s', (_name, a, b, score, reasons) => {
    expect(likenessOf(file(a), file(b))).toEqual({ score, reasons: reasons.split(' ') });
  });

  const anyFile = fc.record({
    name: fc.constantFrom('王伟', '王薇', '王建国', '王建华', '呂峯', '吕峰', '鼎盛有限公司'), pinyin: fc.constantFrom('', 'wangwei', 'lvfeng'), kind: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const),
    phone: fc.constantFrom(null, 'p', 'q'), phone2: fc.constantFrom(null, 'p', 'q'), idNumber: fc.constantFrom(null, 'i', 'j'), birthday: fc.constantFrom(null, '1990-01-01', '1991-01-01'),
    sex: fc.constantFrom(null, 'MALE' as const, 'FEMALE' as const), address: fc.constantFrom(null, 'a', 'b'), vins: fc.subarray(['v', 'w']), plates: fc.subarray(['x', 'y']),
  });

  test('are as alike one way as the other, and never more alike than each is to itself', () => {
    fc.assert(fc.property(anyFile, anyFile, (a, b) => {
      const [there, back] = [likenessOf(a, b), likenessOf(b, a)];
      expect(there).toEqual(back);
      expect(there.score).toBeLessThanOrEqual(100);
    }));
  });
});

test.each([
  [['PHONE', 'NAME'], ['PHONE', 'NAME'], false], [['PHONE', 'NAME'], ['NAME'], false], [['PHONE', 'OTHER_NAME'], ['PHONE', 'NAME'], true], [['NAME'], ['NAME', 'OTHER_SEX'], false], [['NAME', 'ADDRESS'], ['NAME', 'VIN'], true],
] as const)('judged by %s, seen now %s: asked again %s', (known, now, again) => {
  expect(asksAgain(known, now)).toBe(again);
});
