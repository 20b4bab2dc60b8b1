import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { exampleDealer, at, shown } from '../testing/example-dealer.js';
import { deadline } from './clock-span.js';
import { eachDay } from './local-date.js';
import { shippedCalendar } from './published-years.js';
import { addWorkDays, judgeDay, statutoryHolidays } from './work-calendar.js';

const calendar = shippedCalendar();

describe('working days of the adjusted national calendar', () => {
  test.each([
    ['EX-001', '2026-02-12', 2, '2026-02-14'], ['EX-002', '2026-02-13', 2, '2026-02-24'], ['EX-004', '2026-02-18', 2, '2026-02-25'],
    ['EX-005', '2025-09-26', 2, '2025-09-29'], ['EX-006', '2025-09-30', 2, '2025-10-10'], ['EX-007', '2025-10-10', 2, '2025-10-13'],
    ['EX-009', '2026-05-08', 2, '2026-05-11'], ['EX-010', '2025-12-31', 2, '2026-01-05'], ['EX-011', '2026-09-18', 2, '2026-09-21'],
    ['EX-012', '2026-09-24', 2, '2026-09-29'], ['EX-014', '2026-09-30', 7, '2026-10-15'], ['EX-015', '2026-06-01', 45, '2026-08-04'],
  ])('%s: %s plus %i working days is %s', (_id, start, days, expected) => {
    expect(addWorkDays(calendar, start, days)).toMatchObject({ date: expected, provisional: false });
  });

  test('a suggestion is due at 18:00 of its second working day', () => {
    const due = deadline(at('2026-02-12 10:00'), { mode: 'WORK_DAYS', amount: 2 }, exampleDealer());
    expect(shown(due.dueAt)).toBe('2026-02-14 18:00');
  });

  test('a year that is not published is computed from the law and says so (EX-016)', () => {
    expect(addWorkDays(calendar, '2026-12-31', 2)).toMatchObject({ date: '2027-01-05', provisional: true });
  });

  test('importing the year takes the doubt away', () => {
    const published = { ...calendar, version: 2, publishedYears: new Set([...calendar.publishedYears, 2027]), days: new Map([...calendar.days, ['2027-01-01', false], ['2027-01-04', false]]) };
    expect(addWorkDays(published, '2026-12-31', 2)).toMatchObject({ date: '2027-01-06', provisional: false });
  });

  test('the law names thirteen days a year', () => {
    expect([...statutoryHolidays(2027)].sort()).toEqual([
      '2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01', '2027-05-02',
      '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03',
    ]);
  });

  test('no day works in a calendar without working days: an error, not an endless search', () => {
    const never = { country: 'CN', version: 1, publishedYears: new Set([2026, 2027, 2028]), days: new Map([...eachDay('2026-01-01', '2028-12-31')].map((day) => [day, false])) };
    expect(() => addWorkDays(never, '2026-03-02', 1)).toThrow(RangeError);
  });

  test('every shipped year agrees with the public holiday data, day by day', () => {
    for (const date of eachDay('2018-01-01', '2026-12-31')) {
      expect([date, judgeDay(calendar, date).working]).toEqual([date, chineseDays.isWorkday(date)]);
    }
  });
});
