import { expect, test } from 'vitest';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { solarBirthday, solarBirthdayIn } from './solar-birthday.js';

const rule = defaultRule('CR-11-SOLAR') as RuleOf<'SOLAR_BIRTHDAY'>;
const onFirstOfMarch: RuleOf<'SOLAR_BIRTHDAY'> = { ...rule, trigger: { ...rule.trigger, leapDay: 'MAR_01' } };
const days = (born: string | null, from: string, to: string, by = rule): string[] => solarBirthday.occurrences(by, { solarBirthday: born }, from, to).map(({ t }) => t);

test.each<[string, string, string, string, string[]]>([
  ['EX-060', '1985-03-12', '2026-01-01', '2026-12-31', ['2026-03-12']],
  ['EX-066', '1969-05-12', '2026-05-12', '2026-05-12', ['2026-05-12']],
  ['EX-070', '1988-02-29', '2026-01-01', '2028-12-31', ['2026-02-28', '2027-02-28', '2028-02-29']],
  ['over the year\'s end', '1990-01-01', '2025-12-15', '2026-01-15', ['2026-01-01']],
  ['two years in one range', '1990-12-31', '2024-12-01', '2026-01-31', ['2024-12-31', '2025-12-31']],
  ['not on the day of birth', '2026-03-12', '2026-01-01', '2027-12-31', ['2027-03-12']],
  ['none in the range', '1985-03-12', '2026-03-13', '2027-03-11', []],
])('%s', (_what, born, from, to, expected) => {
  expect(days(born, from, to)).toEqual(expected);
});

test('EX-070 the other way: the first of March (A-21)', () => {
  expect(days('1988-02-29', '2026-01-01', '2028-12-31', onFirstOfMarch)).toEqual(['2026-03-01', '2027-03-01', '2028-02-29']);
});

test.each([['1988-02-29', 2100, 'FEB_28', '2100-02-28'], ['1988-02-29', 2000, 'FEB_28', '2000-02-29'], ['1988-02-28', 2028, 'FEB_28', '2028-02-28'], ['1988-03-01', 2027, 'MAR_01', '2027-03-01']] as const)(
  'born %s, in %i with %s: %s', (born, year, leapDay, expected) => {
    expect(solarBirthdayIn(born, year, leapDay)).toBe(expected);
  });

test('the key is the calendar year (INV-11)', () => {
  expect(solarBirthday.occurrences(rule, { solarBirthday: '1988-02-29' }, '2026-02-28', '2026-02-28')).toEqual([{ anchorKey: '2026', anchorDate: '2026-02-28', t: '2026-02-28' }]);
});

test('an unknown birthday', () => {
  expect(days(null, '2026-01-01', '2026-12-31')).toEqual([]);
});

test.each([
  ['2026-03-01', '2026-03-05', [['03-01', '03-05']]],
  ['2026-12-30', '2027-01-02', [['01-01', '01-02'], ['12-30', '12-31']]],
  ['2026-02-28', '2026-02-28', [['02-28', '02-29']]], // 29 February stands in on the 28th
  ['2028-02-28', '2028-02-28', [['02-28', '02-28']]],
  ['2028-02-29', '2028-03-01', [['02-29', '02-29'], ['03-01', '03-01']]],
  ['2026-01-01', '2027-06-30', [['01-01', '12-31']]],
])('birthdays to be sought for %s..%s: %j', (from, to, expected) => {
  expect(solarBirthday.candidates(rule, from, to).map((range) => [range.from, range.to])).toEqual(expected);
});

test('under the first of March 29 February is sought there', () => {
  expect(solarBirthday.candidates(onFirstOfMarch, '2026-03-01', '2026-03-01').map((range) => range.from)).toEqual(['02-29', '03-01']);
  expect(solarBirthday.candidates(onFirstOfMarch, '2026-02-28', '2026-02-28').map((range) => range.to)).toEqual(['02-28']);
});
