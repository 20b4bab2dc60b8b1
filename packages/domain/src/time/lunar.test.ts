import { type Lunar, Solar } from 'lunar-typescript';
import { describe, expect, test } from 'vitest';
import { eachDay } from './local-date.js';
import { leapMonthOf, lunarAnniversary, lunarOf, lunarText, parseLunarText, solarOf, solarTermDay } from './lunar.js';

describe('the Chinese calendar', () => {
  test.each([
    ['2027-02-06', { year: 2027, month: 1, day: 1, leap: false }], // Intl says 02-07 (EX-069)
    ['1987-08-25', { year: 1987, month: 7, day: 2, leap: false }], // Intl says leap month (EX-067)
    ['2025-07-25', { year: 2025, month: 6, day: 1, leap: true }],
    ['1985-03-12', { year: 1985, month: 1, day: 21, leap: false }],
    ['1990-06-25', { year: 1990, month: 5, day: 3, leap: true }],
  ])('%s', (date, lunar) => {
    expect(lunarOf(date)).toEqual(lunar);
    expect(solarOf(lunar)).toBe(date);
  });

  test.each([
    ['EX-060', { month: 1, day: 21, leap: false }, { 2025: '2025-02-18', 2026: '2026-03-09', 2027: '2027-02-26' }],
    ['EX-061', { month: 5, day: 3, leap: true }, { 2026: '2026-06-17', 2028: '2028-06-25' }],
    ['EX-062', { month: 4, day: 2, leap: true }, { 2026: '2026-05-18' }],
    ['EX-064', { month: 12, day: 30, leap: false }, { 2025: '2026-02-16', 2026: '2027-02-05', 2029: '2030-02-02' }],
    ['EX-065', { month: 12, day: 1, leap: false }, { 2023: '2024-01-11', 2024: '2024-12-31', 2025: '2026-01-19', 2026: '2027-01-08', 2027: '2027-12-28' }],
    ['EX-066', { month: 3, day: 26, leap: false }, { 2026: '2026-05-12' }],
  ])('%s: birthday in each lunar year', (_id, birthday, expected) => {
    for (const [year, date] of Object.entries(expected)) expect(lunarAnniversary(birthday, Number(year))).toEqual([date]);
  });

  test('leap-month birthdays as the setting says (A-20)', () => {
    const birthday = { month: 6, day: 1, leap: true };
    expect(lunarAnniversary(birthday, 2025, 'LEAP_FIRST')).toEqual(['2025-07-25']);
    expect(lunarAnniversary(birthday, 2025, 'ORDINARY_ONLY')).toEqual(['2025-06-25']);
    expect(lunarAnniversary(birthday, 2025, 'BOTH')).toEqual(['2025-06-25', '2025-07-25']);
    expect(lunarAnniversary(birthday, 2026, 'BOTH')).toEqual([lunarAnniversary(birthday, 2026)[0]]);
  });

  test('days that do not exist', () => {
    expect(solarOf({ year: 2025, month: 12, day: 30, leap: false })).toBeNull();
    expect(solarOf({ year: 2026, month: 5, day: 3, leap: true })).toBeNull();
    expect(solarOf({ year: 2026, month: 13, day: 1, leap: false })).toBeNull();
  });

  test('Qingming is a solar term', () => {
    expect([2024, 2025, 2026, 2027, 2028].map((year) => solarTermDay(year, 7))).toEqual(['2024-04-04', '2025-04-04', '2026-04-05', '2027-04-05', '2028-04-04']);
  });

  test('leap months', () => {
    expect([2025, 2026, 2028, 2033].map(leapMonthOf)).toEqual([6, 0, 5, 11]);
  });

  test.each([
    ['八月十五', { month: 8, day: 15, leap: false }], ['闰五月初三', { month: 5, day: 3, leap: true }], ['腊月三十', { month: 12, day: 30, leap: false }],
    ['正月初一', { month: 1, day: 1, leap: false }], ['十一月廿六', { month: 11, day: 26, leap: false }], ['冬月二十九', { month: 11, day: 29, leap: false }],
    ['十二月二十', { month: 12, day: 20, leap: false }], ['农历三月廿六', { month: 3, day: 26, leap: false }], ['8月15日', { month: 8, day: 15, leap: false }],
    ['闰5/3', { month: 5, day: 3, leap: true }], ['１２月１日', { month: 12, day: 1, leap: false }], ['十月初十', { month: 10, day: 10, leap: false }],
  ])('%s is read', (text, expected) => {
    expect(parseLunarText(text)).toEqual(expected);
  });

  test.each(['', '十三月初一', '八月', '八月三十一', '1988-03-02', 'abc', '月初一'])('"%s" is no lunar day', (text) => {
    expect(parseLunarText(text)).toBeNull();
  });

  test('what is written can be read', () => {
    for (let month = 1; month <= 12; month += 1) for (let day = 1; day <= 30; day += 1) for (const leap of [false, true]) {
      expect(parseLunarText(lunarText({ month, day, leap }))).toEqual({ month, day, leap });
    }
  });

  test('a second library agrees on every day from 1901 to 2099', () => {
    const differences: string[] = [];
    for (const date of eachDay('1901-03-01', '2099-12-31')) {
      const [year, month, day] = date.split('-').map(Number);
      const oracle: Lunar = Solar.fromYmd(year!, month!, day!).getLunar();
      const ours = lunarOf(date);
      const same = oracle.getYear() === ours.year && Math.abs(oracle.getMonth()) === ours.month && oracle.getMonth() < 0 === ours.leap && oracle.getDay() === ours.day;
      if (!same) differences.push(date);
    }
    expect(differences).toEqual([]);
  }, 60_000);
});
