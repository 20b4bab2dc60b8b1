import { expect, test } from 'vitest';
import { birthdaysNear } from './birthday-near.js';

test.each([
  ['on the day', { solarBirthday: '1980-03-02' }, '2026-03-02', [['SOLAR', '2026-03-02', true]]],
  ['in a week', { solarBirthday: '1980-03-09' }, '2026-03-02', [['SOLAR', '2026-03-09', false]]],
  ['in eight days', { solarBirthday: '1980-03-10' }, '2026-03-02', []],
  ['yesterday', { solarBirthday: '1980-03-01' }, '2026-03-02', []],
  ['over the end of the year', { solarBirthday: '1980-01-03' }, '2026-12-30', [['SOLAR', '2027-01-03', false]]],
  ['born on 29 February, in another year', { solarBirthday: '1984-02-29' }, '2026-02-28', [['SOLAR', '2026-02-28', true]]],
  ['mid-autumn', { lunarBirthday: '八月十五' }, '2026-09-25', [['LUNAR', '2026-09-25', true]]],
  ['the last month of the lunar year, in the solar year after it', { lunarBirthday: '腊月廿九' }, '2027-02-01', [['LUNAR', '2027-02-05', false]]],
  ['both calendars', { solarBirthday: '1980-09-27', lunarBirthday: '八月十五' }, '2026-09-25', [['SOLAR', '2026-09-27', false], ['LUNAR', '2026-09-25', true]]],
  ['a lunar day nobody can read', { lunarBirthday: '秋天' }, '2026-09-25', []],
  ['nothing known', {}, '2026-09-25', []],
])('%s', (_, customer, today, near) => {
  expect(birthdaysNear(customer, today).map(({ calendar, day, isToday }) => [calendar, day, isToday])).toEqual(near);
});
