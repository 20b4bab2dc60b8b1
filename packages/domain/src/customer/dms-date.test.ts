import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, monthOf, yearOf } from '../time/local-date.js';
import { readDate } from './dms-date.js';

describe('a date cell', () => {
  test.each([
    ['2025/5/19', '2025-05-19'], ['2025-05-24', '2025-05-24'], ['2025年5月31日', '2025-05-31'], ['20250619', '2025-06-19'], ['2025.5.1', '2025-05-01'],
    ['2025年05月31号', '2025-05-31'], ['2025年5月31', '2025-05-31'],
    ['2025 5 19', '2025-05-19'], ['2025 年 5 月 19 日', '2025-05-19'], ['2025、5、19', '2025-05-19'], ['2025，5，19', '2025-05-19'], ['2025·5·19', '2025-05-19'],
    ['2025_05_19', '2025-05-19'], ['2025\\5\\19', '2025-05-19'], ['2025。5。19', '2025-05-19'],
    ['2025—05—19', '2025-05-19'], ['2025–5–19', '2025-05-19'], ['2025-5/19', '2025-05-19'], ['２０２５．５．１', '2025-05-01'], ['２０２５年５月３１日', '2025-05-31'],
    ['２０２５／０５／１９', '2025-05-19'], ['2025 - 05 - 19', '2025-05-19'], ['2025.05.19.', '2025-05-19'],
    [' 2025-05-24\u3000', '2025-05-24'], ["'2025-05-24", '2025-05-24'], ['="2025-05-24"', '2025-05-24'], ['2025-05-24\u00A0', '2025-05-24'], ['2024-02-29', '2024-02-29'],
    ['2000/2/29', '2000-02-29'], ['1900-01-01', '1900-01-01'], ['2100-12-31', '2100-12-31'],
  ])('"%s" is %s', (raw, date) => {
    expect(readDate(raw)).toEqual({ ok: true, value: date });
  });

  test.each([
    '2025-05-19 00:00:00', '2025/5/19 0:00', '2025-05-19 14:30', '2025-05-19T08:00:00', '2025-05-19 08:00:00.000', '2025-05-19 23:59:59.9999999', '2025/5/19 下午3:05',
    '2025/5/19 3:05 PM', '20250519 143000', '20250519143000',
    '2025年5月19日14:30', '2025年5月19日 14时30分', '2025年5月19日 星期一', '2025-05-19(周一)', '2025年5月19日 星期一 14:30', '2025-05-19　１４：３０', '45796', '45796.5', '45796.0',
  ])('"%s" is 19 May 2025, whatever the hour', (raw) => {
    expect(readDate(raw)).toEqual({ ok: true, value: '2025-05-19' });
  });

  test.each([
    ['10000', '1927-05-18'], ['25569', '1970-01-01'], ['36526', '2000-01-01'], ['36585', '2000-02-29'], ['45351', '2024-02-29'], ['46112', '2026-03-31'],
    ['73415', '2100-12-31'],
  ])('spreadsheet day %s is %s', (raw, date) => {
    expect(readDate(raw)).toEqual({ ok: true, value: date });
  });

  test.each([
    ['2026-02-30', 'IMPOSSIBLE'], ['2025-02-29', 'IMPOSSIBLE'], ['1900-02-29', 'IMPOSSIBLE'], ['2025/13/1', 'IMPOSSIBLE'], ['2025/0/1', 'IMPOSSIBLE'],
    ['2025年4月31日', 'IMPOSSIBLE'], ['20250230', 'IMPOSSIBLE'], ['2025-06-00', 'IMPOSSIBLE'], ['2025.6.31', 'IMPOSSIBLE'], ['2026-02-30 10:00', 'IMPOSSIBLE'],
    ['25/5/19', 'YEAR'], ['25-05-19', 'YEAR'], ['25年5月19日', 'YEAR'], ['20255-05-19', 'YEAR'], ['20255年5月19日', 'YEAR'], ['202/5/19', 'YEAR'], ['02025-05-19', 'YEAR'],
    ['1899-12-31', 'YEAR'], ['2101-01-01', 'YEAR'], ['0000-00-00', 'YEAR'], ['00000000', 'YEAR'], ['0025-05-19', 'YEAR'], ['73416', 'YEAR'], ['99999', 'YEAR'],
    ['19/5/2025', 'FORMAT'], ['05-19-2025', 'FORMAT'], ['2025', 'FORMAT'], ['2025-05', 'FORMAT'], ['2025年5月', 'FORMAT'], ['5月19日', 'FORMAT'], ['250519', 'FORMAT'],
    ['202505190', 'FORMAT'], ['2025-005-19', 'FORMAT'], ['abc', 'FORMAT'], ['2025-05-19前', 'FORMAT'], ['2025-05-19(预计)', 'FORMAT'],
    ['2025-05-19 25:00', 'FORMAT'], ['2025-05-19T00:00:00Z', 'FORMAT'], ['2025-05-18T16:00:00.000Z', 'FORMAT'], ['2025-05-19T00:00:00+08:00', 'FORMAT'],
    ['1747612800', 'FORMAT'], ['########', 'FORMAT'], ['#VALUE!', 'FORMAT'], ['9999', 'FORMAT'], ['-45796', 'FORMAT'], ['2025--05--19', 'FORMAT'], ['明天', 'FORMAT'],
    ['2025-05-19/2026-05-18', 'FORMAT'],
    ['', 'EMPTY'], [' ', 'EMPTY'], ['无', 'EMPTY'], ['-', 'EMPTY'], ['/', 'EMPTY'], ['NULL', 'EMPTY'], ['未知', 'EMPTY'],
  ])('"%s" is refused for %s', (raw, code) => {
    expect(readDate(raw)).toEqual({ ok: false, code });
  });
});

describe('any day from 1930 to 2100', () => {
  const day = fc.integer({ min: 0, max: 62_000 }).map((days) => addDays('1930-01-01', days));

  test('is read from every form', () => {
    fc.assert(fc.property(day, (date) => {
      const [year, month, dayNumber] = [yearOf(date), monthOf(date), dayOf(date)];
      const forms = [date, date.replaceAll('-', ''), `${year}/${month}/${dayNumber}`, `${year}年${month}月${dayNumber}日`, `${year}.${month}.${dayNumber}`, `${date} 00:00:00`, String(daysBetween('1899-12-30', date))];
      return forms.every((form) => { const found = readDate(form); return found.ok && found.value === date; });
    }));
  });

  test('no text makes the reader fail', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日: T') }), (text) => {
      const found = readDate(text);
      return found.ok ? /^\d{4}-\d{2}-\d{2}$/u.test(found.value) : found.code.length > 0;
    }), { numRuns: 3000 });
  });
});
