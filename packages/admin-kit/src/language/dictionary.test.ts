import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { textIn } from './dictionary.js';
import { languageFor } from './language.js';
import type { TextName, Translation } from './texts.js';

const zhCN = { title: '客户', list: { rows_other: '共 {{count}} 位', late: '{{name}}已超时{{time}}' }, plain: '数量 {{count}}' };
const en = { title: 'Customers', list: { rows_one: '{{count}} customer', rows_other: '{{count}} customers', late: '{{name}} is {{time}} late' }, plain: 'Number {{count}}' };

describe('a text of a dictionary', () => {
  test.each([
    ['zh-CN', zhCN, 'title', {}, '客户'],
    ['zh-CN', zhCN, 'list.rows', { count: 1 }, '共 1 位'],
    ['zh-CN', zhCN, 'list.rows', { count: 0 }, '共 0 位'],
    ['zh-CN', zhCN, 'list.late', { name: '王建国', time: '5分钟' }, '王建国已超时5分钟'],
    ['en', en, 'list.rows', { count: 1 }, '1 customer'],
    ['en', en, 'list.rows', { count: 0 }, '0 customers'],
    ['en', en, 'list.rows', { count: 21 }, '21 customers'],
    ['en', en, 'plain', { count: 1 }, 'Number 1'],
    ['en', en, 'list.late', { name: '欧阳雪', time: '' }, '欧阳雪 is  late'],
    ['en', en, 'list.late', { name: '{{time}}' }, '{{time}} is {{time}} late'],
    ['en', en, 'list.nobody', {}, 'list.nobody'],
    ['en', en, 'list', {}, 'list'],
    ['en', en, 'title.deeper', {}, 'title.deeper'],
  ] as const)('%s %# is filled in', (language, dictionary, name, values, text) => {
    expect(textIn(dictionary, name, language, values)).toBe(text);
  });

  test('a value is put in as it is, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (name) => {
      expect(textIn({ greeting: '您好{{name}}。' }, 'greeting', 'zh-CN', { name })).toBe(`您好${name}。`);
    }));
  });

  test('names and translations are checked by the compiler (P1)', () => {
    expectTypeOf<TextName<typeof zhCN>>().toEqualTypeOf<'title' | 'plain' | 'list.rows' | 'list.late'>();
    expectTypeOf<typeof en>().toExtend<Translation<typeof zhCN>>();
    expectTypeOf<Omit<typeof en, 'title'>>().not.toExtend<Translation<typeof zhCN>>();
    expectTypeOf<typeof zhCN>().not.toExtend<Translation<typeof zhCN>>();
    expect(Object.keys(zhCN)).toEqual(Object.keys(en));
  });
});

test.each([
  [['zh-CN', 'en'], 'zh-CN'], [['zh'], 'zh-CN'], [['zh-Hant-TW'], 'zh-CN'], [['ZH-hk'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'], [['EN'], 'en'], [['de-DE', 'zh-CN'], 'zh-CN'], [['fr', 'de'], 'en'], [[], 'en'], [['zho'], 'en'],
] as const)('somebody who reads %j is shown %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});
