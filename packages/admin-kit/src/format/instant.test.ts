import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDayText } from './calendar-day.js';
import { absoluteText, clockText, dayText, momentText, relativeText, type TimeSetting } from './instant.js';
import { sameClock, zoneName } from './zone.js';

const shanghai: TimeSetting = { language: 'zh-CN', zone: 'Asia/Shanghai' };
const inEnglish: TimeSetting = { language: 'en', zone: 'Asia/Shanghai' };
const at = (text: string): Date => new Date(text);
/** Monday 2026-03-02, 10:00 in Shanghai. */
const now = at('2026-03-02T10:00+08:00');

describe('a time in relation to now, in the zone of the dealer', () => {
  test.each([
    ['2026-03-02T10:00:59+08:00', '现在', 'now'],
    ['2026-03-02T09:59:01+08:00', '现在', 'now'],
    ['2026-03-02T09:59:00+08:00', '1分钟前', '1 minute ago'],
    ['2026-03-02T10:59:59+08:00', '59分钟后', 'in 59 minutes'],
    ['2026-03-02T11:00:00+08:00', '1小时后', 'in 1 hour'],
    ['2026-03-02T00:00:00+08:00', '10小时前', '10 hours ago'],
    ['2026-03-02T23:59:00+08:00', '13小时后', 'in 13 hours'],
    ['2026-03-01T23:59:00+08:00', '昨天 23:59', 'yesterday 23:59'],
    ['2026-03-03T00:00:00+08:00', '明天 00:00', 'tomorrow 00:00'],
    ['2026-02-28T10:00:00+08:00', '前天', '2 days ago'],
    ['2026-02-24T08:00:00+08:00', '6天前', '6 days ago'],
    ['2026-02-23T23:00:00+08:00', '2月23日', 'Feb 23'],
    ['2026-03-09T08:00:00+08:00', '3月9日', 'Mar 9'],
    ['2025-12-31T23:30:00+08:00', '2025年12月31日', 'Dec 31, 2025'],
  ])('%s', (instant, zhCN, en) => {
    expect(relativeText(at(instant), now, shanghai)).toBe(zhCN);
    expect(relativeText(at(instant), now, inEnglish)).toBe(en);
  });

  test('twenty to midnight is today for the dealer, whatever day it is for the viewer', () => {
    expect(relativeText(at('2026-03-02T15:40:00Z'), now, shanghai)).toBe('13小时后');
    expect(relativeText(at('2026-03-02T15:40:00Z'), now, { ...shanghai, zone: 'Asia/Tokyo' })).toBe('明天 00:40');
  });

  test('an hour across midnight is told in minutes, not as another day', () => {
    expect(relativeText(at('2026-03-03T00:20+08:00'), at('2026-03-02T23:50+08:00'), shanghai)).toBe('30分钟后');
  });
});

describe('a time in full', () => {
  test.each([
    ['2026-03-02T15:20+08:00', shanghai, '2026年3月2日周一 15:20'],
    ['2026-03-02T15:20+08:00', inEnglish, 'Mon, Mar 2, 2026, 15:20'],
    ['2026-02-16T16:00:00Z', shanghai, '2026年2月17日周二 00:00'],
    ['2024-02-29T00:05+08:00', shanghai, '2024年2月29日周四 00:05'],
    ['2026-03-02T15:20+08:00', { language: 'zh-CN', zone: 'Asia/Urumqi' }, '2026年3月2日周一 13:20'],
  ] as const)('%s in %o', (instant, setting, text) => {
    expect(absoluteText(at(instant), setting)).toBe(text);
  });

  test.each([['2026-03-02T23:59:59.999+08:00', '23:59'], ['2026-03-03T00:00+08:00', '00:00'], ['2026-03-02T09:05+08:00', '09:05']])('the clock at %s shows %s', (instant, text) => {
    expect(clockText(at(instant), shanghai)).toBe(text);
  });

  test.each([
    ['2026-03-02T18:00+08:00', '18:00'],
    ['2026-03-05T18:00+08:00', '3月5日 18:00'],
    ['2027-01-04T10:00+08:00', '2027年1月4日 10:00'],
  ])('a deadline at %s reads %s', (instant, text) => {
    expect(momentText(at(instant), now, shanghai)).toBe(text);
  });

  test('a day of another year says its year', () => {
    expect(dayText(at('2025-12-31T16:00:00Z'), now, shanghai)).toBe('1月1日');
    expect(dayText(at('2025-12-31T15:59:59Z'), now, shanghai)).toBe('2025年12月31日');
  });
});

describe('the zone is named only where the clocks differ', () => {
  test.each([
    ['Asia/Shanghai', 'Asia/Shanghai', true], ['Asia/Shanghai', 'Asia/Chongqing', true], ['Asia/Shanghai', 'Asia/Singapore', true],
    ['Asia/Shanghai', 'Asia/Urumqi', false], ['Asia/Shanghai', 'Asia/Tokyo', false],
  ])('%s and %s show the same: %s', (zone, other, same) => {
    expect(sameClock(now, zone, other)).toBe(same);
  });

  test('summer time counts at the instant, not by the zone', () => {
    expect(sameClock(at('2026-01-15T12:00Z'), 'Europe/London', 'Africa/Abidjan')).toBe(true);
    expect(sameClock(at('2026-07-15T12:00Z'), 'Europe/London', 'Africa/Abidjan')).toBe(false);
  });

  test('people have a name for it', () => {
    expect(zoneName(now, 'Asia/Shanghai', 'zh-CN')).toBe('中国标准时间');
    expect(zoneName(now, 'Asia/Tokyo', 'en')).toBe('Japan Standard Time');
  });
});

describe('a calendar day has no zone (B6)', () => {
  test.each([
    ['2026-03-02', 'zh-CN', {}, '2026年3月2日'],
    ['2026-03-02', 'zh-CN', { weekday: true }, '2026年3月2日周一'],
    ['2026-03-02', 'zh-CN', { weekday: true, year: false }, '3月2日周一'],
    ['2024-02-29', 'en', {}, 'Feb 29, 2024'],
    ['2026-12-31', 'en', { weekday: true, year: false }, 'Thu, Dec 31'],
  ] as const)('%s in %s', (day, language, options, text) => {
    expect(calendarDayText(day, language, options)).toBe(text);
  });

  test('every day keeps its own number', () => {
    fc.assert(fc.property(fc.date({ min: at('1940-01-01'), max: at('2060-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(calendarDayText(day, 'zh-CN')).toBe(`${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`);
    }));
  });
});

test('what lies further ahead is never told as nearer', () => {
  const minute = fc.integer({ min: 1, max: 59 });
  fc.assert(fc.property(minute, minute, (a, b) => {
    const told = (minutes: number) => Number.parseInt(relativeText(new Date(now.getTime() + minutes * 60_000), now, shanghai), 10);
    expect(Math.sign(told(a) - told(b))).toBe(Math.sign(a - b));
  }));
});
