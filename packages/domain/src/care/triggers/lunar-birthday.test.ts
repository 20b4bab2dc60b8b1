import { describe, expect, test } from 'vitest';
import { lunarOf, parseLunarText, type LeapPolicy } from '../../time/lunar.js';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { lunarBirthday } from './lunar-birthday.js';

const rule = defaultRule('CR-11-LUNAR') as RuleOf<'LUNAR_BIRTHDAY'>;
const told = (text: string) => parseLunarText(text);
const days = (text: string, from: string, to: string, leapPolicy: LeapPolicy | null = null): string[] =>
  lunarBirthday.occurrences(rule, { lunarBirthday: told(text), leapPolicy }, from, to).map(({ t }) => t);

describe('birthdays by the Chinese calendar', () => {
  test.each<[string, string, string, string, string[]]>([
    ['EX-060 正月廿一', '正月廿一', '2025-01-01', '2027-12-31', ['2025-02-18', '2026-03-09', '2027-02-26']],
    ['EX-061 闰五月初三', '闰五月初三', '2026-01-01', '2028-12-31', ['2026-06-17', '2027-06-07', '2028-06-25']],
    ['EX-062 闰四月初二', '闰四月初二', '2026-01-01', '2026-12-31', ['2026-05-18']],
    ['EX-064 腊月三十 where the month has 29', '腊月三十', '2026-01-01', '2027-12-31', ['2026-02-16', '2027-02-05']],
    ['EX-064 腊月三十, lunar 2029', '腊月三十', '2030-01-01', '2030-12-31', ['2030-02-02']],
    ['EX-065 two in 2024', '腊月初一', '2024-01-01', '2024-12-31', ['2024-01-11', '2024-12-31']],
    ['EX-065 none in 2025', '腊月初一', '2025-01-01', '2025-12-31', []],
    ['EX-065 2026', '腊月初一', '2026-01-01', '2026-12-31', ['2026-01-19']],
    ['EX-065 two in 2027', '腊月初一', '2027-01-01', '2027-12-31', ['2027-01-08', '2027-12-28']],
    ['EX-066 三月廿六', '三月廿六', '2026-01-01', '2026-12-31', ['2026-05-12']],
    ['八月十五, Mid-Autumn', '八月十五', '2026-01-01', '2026-12-31', ['2026-09-25']],
    ['正月初一, Spring Festival 2027 (Intl is a day off)', '正月初一', '2027-01-01', '2027-12-31', ['2027-02-06']],
  ])('%s', (_what, text, from, to, expected) => {
    expect(days(text, from, to)).toEqual(expected);
  });

  test('EX-067: 1987-08-25 is the second of the ordinary seventh month', () => {
    expect(lunarOf('1987-08-25')).toEqual({ year: 1987, month: 7, day: 2, leap: false });
  });
});

test('EX-065: the key is the lunar year, so both greetings of 2024 exist once each', () => {
  expect(lunarBirthday.occurrences(rule, { lunarBirthday: told('腊月初一'), leapPolicy: null }, '2024-01-01', '2024-12-31').map(({ anchorKey }) => anchorKey)).toEqual(['2023', '2024']);
});

describe('leap months as the customer or the setting says (A-20, B5)', () => {
  test.each<[LeapPolicy | null, string[]]>([
    [null, ['2025-07-25']], ['LEAP_FIRST', ['2025-07-25']], ['ORDINARY_ONLY', ['2025-06-25']], ['BOTH', ['2025-06-25', '2025-07-25']],
  ])('%s: 闰六月初一 in 2025', (policy, expected) => {
    expect(days('闰六月初一', '2025-01-29', '2026-02-16', policy)).toEqual(expected);
  });

  test('two days of one lunar year have two keys', () => {
    expect(lunarBirthday.occurrences(rule, { lunarBirthday: told('闰六月初一'), leapPolicy: 'BOTH' }, '2025-01-29', '2026-02-16').map(({ anchorKey }) => anchorKey)).toEqual(['2025', '2025-leap']);
  });

  test('born in an ordinary month: never in the leap month', () => {
    expect(days('六月初一', '2025-01-29', '2026-02-16', 'BOTH')).toEqual(['2025-06-25']);
  });
});

test('an unknown lunar birthday', () => {
  expect(lunarBirthday.occurrences(rule, { lunarBirthday: null, leapPolicy: null }, '2026-01-01', '2026-12-31')).toEqual([]);
});

test.each([
  ['2026-03-09', '2026-03-11', [['01-21', '01-23']]],
  ['2026-02-16', '2026-02-17', [['01-01', '01-01'], ['12-29', '12-30']]], // the last month has 29 days
  ['2025-07-25', '2025-07-25', [['06-01', '06-01']]], // leap months are sought by their number
  ['2025-01-01', '2026-12-31', [['01-01', '12-30']]],
])('birthdays to be sought for %s..%s: %j', (from, to, expected) => {
  expect(lunarBirthday.candidates(rule, from, to).map((range) => [range.from, range.to])).toEqual(expected);
});
