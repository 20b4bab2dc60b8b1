import { describe, expect, test } from 'vitest';
import { errorText, errorTexts, isErrorCode } from './error-codes.js';

const HAN = /[一-鿿]/;
const texts = Object.entries(errorTexts);
const paramsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

/** Half-width marks between Chinese words; inside a time, a number or a name they stay as they are. */
const halfWidthIn = (text: string): string[] => [...text.matchAll(/(?<!\d)[,:]|[,:](?!\d)|[;!?()"]/g)].map(([mark]) => mark);

describe('every refusal has a text in both languages', () => {
  test.each(texts)('%s', (_code, { 'zh-CN': zh, en }) => {
    expect([HAN.test(zh), HAN.test(en.replaceAll('八月十五', ''))]).toEqual([true, false]);
    expect(halfWidthIn(zh)).toEqual([]);
    expect([/[。…]$/.test(zh), /[.…]$/.test(en)]).toEqual([true, true]);
    expect(paramsOf(zh)).toEqual(paramsOf(en));
  });

  test('the search for half-width marks finds them and leaves times alone', () => {
    expect(halfWidthIn('已保存,请在 10:00 前查看(仅一次)。')).toEqual([',', '(', ')']);
    expect(halfWidthIn('“{value}”无效。请写成 2026-03-02T10:00:00+08:00。')).toEqual([]);
  });
});

test('parameters are filled in, lists in the manner of the language, what is not given as an ellipsis', () => {
  expect(errorText('IMPORT_COLUMNS_MISSING', 'zh-CN', { fields: ['姓名', '电话'] })).toContain('姓名、电话');
  expect(errorText('IMPORT_COLUMNS_MISSING', 'en', { fields: ['name', 'phone'] })).toContain('name, phone');
  expect(errorText('NAME_MISSING', 'en')).not.toContain('…');
  expect(errorText('CONFLICT', 'en')).toContain('version …');
  expect([isErrorCode('CONFLICT'), isErrorCode('conflict'), isErrorCode('toString')]).toEqual([true, false, false]);
});
