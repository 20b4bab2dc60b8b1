import { beforeAll, describe, expect, test } from 'vitest';
import { deadline } from '@dealercare/domain/time/clock-span';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { instantAt } from '../../test/kit/time.js';
import { unitTime } from './calendar-state.js';
import { seedWorkYears } from './calendar.service.js';

const kit = useKit();
const WEEK = 'mutation ($input: SetOpeningWeekInput!) { setOpeningWeek(input: $input) { opening { week follows exceptions { date windows } } } }';
const EXCEPTION = 'mutation ($input: AddOpeningExceptionInput!) { addOpeningException(input: $input) { opening { exceptions { date windows } } } }';
const YEAR = 'mutation ($input: ImportWorkYearInput!) { importWorkYear(input: $input) { year published } }';
let group: Group;
let director: Client;

const everyDay = (windows: string[]): string[][] => Array.from({ length: 7 }, () => windows);
const dueAfterTwoHours = async (unitId: string, from: string): Promise<string> =>
  deadline(instantAt(from), { mode: 'BUSINESS', amount: 120 }, await unitTime(kit.app, unitId)).dueAt.toISOString();

beforeAll(async () => {
  group = await buildGroup(kit);
  await asSystem(kit, seedWorkYears);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
});

describe('when a unit opens', () => {
  test('as shipped: dealers every day, regions on working days', async () => {
    expect(await dueAfterTwoHours(group.d3, '2026-03-06 17:00')).toBe(instantAt('2026-03-07 09:30').toISOString());
    expect(await dueAfterTwoHours(group.south, '2026-03-06 17:00')).toBe(instantAt('2026-03-09 10:00').toISOString());
    expect(await dueAfterTwoHours(group.south, '2026-02-13 17:00')).toBe(instantAt('2026-02-14 10:00').toISOString());
  });

  test('a lunch break and a late evening are windows of their own', async () => {
    const { setOpeningWeek } = await director.ask<{ setOpeningWeek: object }>(WEEK, { input: { unitId: group.d1, follows: 'WEEK', week: everyDay(['13:30-18:00', '08:30-12:00', '20:00-25:00']) } });
    expect(setOpeningWeek).toMatchObject({ opening: { week: everyDay(['08:30-12:00', '13:30-18:00', '20:00-25:00']) } });
    expect(await dueAfterTwoHours(group.d1, '2026-03-02 11:00')).toBe(instantAt('2026-03-02 14:30').toISOString());
    expect(await dueAfterTwoHours(group.d1, '2026-03-02 23:30')).toBe(instantAt('2026-03-03 09:00').toISOString());
  });

  test('a region\'s exception holds for its dealers, and a dealer\'s own wins over it', async () => {
    const region = await as(kit, 'REGION_MANAGER', group.north);
    await region.ask(EXCEPTION, { input: { unitId: group.north, date: '2026-04-05', windows: [], reason: '清明' } });
    const neighbour = await as(kit, 'CARE_DIRECTOR', group.d2);
    expect(await dueAfterTwoHours(group.d2, '2026-04-05 09:00')).toBe(instantAt('2026-04-06 10:30').toISOString());
    await neighbour.ask(EXCEPTION, { input: { unitId: group.d2, date: '2026-04-05', windows: ['10:00-14:00'], reason: '值班' } });
    expect(await dueAfterTwoHours(group.d2, '2026-04-05 09:00')).toBe(instantAt('2026-04-05 12:00').toISOString());
    expect(await dueAfterTwoHours(group.d3, '2026-04-05 09:00')).toBe(instantAt('2026-04-05 11:00').toISOString());
  });

  test.each([
    ['words that are no window', { week: everyDay(['morning']) }, 'OPENING_WINDOW_INVALID'], ['overlapping windows', { week: everyDay(['08:00-12:00', '11:00-13:00']) }, 'OPENING_WINDOW_INVALID'],
    ['a window that ends before it begins', { week: everyDay(['12:00-08:00']) }, 'OPENING_WINDOW_INVALID'], ['seven windows', { week: everyDay(['01:00-02:00', '03:00-04:00', '05:00-06:00', '07:00-08:00', '09:00-10:00', '11:00-12:00', '13:00-14:00']) }, 'OPENING_WINDOW_INVALID'],
    ['never open', { week: everyDay([]) }, 'NEVER_OPEN'], ['six days', { week: everyDay(['08:00-12:00']).slice(1) }, 'INVALID_INPUT'],
  ])('%s: refused', async (_what, wrong, code) => {
    expect(await director.refused(WEEK, { input: { unitId: group.d1, follows: 'WEEK', ...wrong } })).toBe(code);
  });

  test('nobody closes the past, or closes more than three days a month without the region', async () => {
    expect(await director.refused(EXCEPTION, { input: { unitId: group.d1, date: '2026-03-01', windows: [], reason: '盘点' } })).toBe('DAY_IS_PAST');
    for (const date of ['2026-05-11', '2026-05-12', '2026-05-13']) await director.ask(EXCEPTION, { input: { unitId: group.d1, date, windows: [], reason: '装修' } });
    expect(await director.refused(EXCEPTION, { input: { unitId: group.d1, date: '2026-05-14', windows: [], reason: '装修' } })).toBe('CLOSED_DAYS_NEED_CONSENT');
    const region = await as(kit, 'REGION_MANAGER', group.north);
    await region.ask(EXCEPTION, { input: { unitId: group.d1, date: '2026-05-14', windows: [], reason: '装修' } });
  });

  test('other dealers\' hours are nobody\'s business', async () => {
    expect(await director.refused(WEEK, { input: { unitId: group.d2, follows: 'WEEK', week: everyDay(['08:00-12:00']) } })).toBe('NOT_FOUND');
    const specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
    expect(await specialist.refused(WEEK, { input: { unitId: group.d1, follows: 'WEEK', week: everyDay(['08:00-12:00']) } })).toBe('FORBIDDEN');
  });
});

describe('the national calendar', () => {
  test('a year is provisional until the manufacturer imports it', async () => {
    const maker = await as(kit, 'MFR_ADMIN', group.maker);
    const years = async () => (await maker.ask<{ workYears: { year: string; published: boolean }[] }>('{ workYears { year published } }')).workYears;
    expect((await years()).find(({ year }) => year === '2027')).toEqual({ year: '2027', published: false });
    const suggestion = async () => deadline(instantAt('2026-12-31 10:00'), { mode: 'WORK_DAYS', amount: 2 }, await unitTime(kit.app, group.d3));
    expect(await suggestion()).toMatchObject({ provisional: true, dueAt: instantAt('2027-01-05 18:00') });
    await maker.ask(YEAR, { input: { year: 2027, days: [{ date: '2027-01-01', working: false }, { date: '2027-01-04', working: false, name: '调休' }] } });
    expect((await years()).find(({ year }) => year === '2027')).toEqual({ year: '2027', published: true });
    expect(await suggestion()).toMatchObject({ provisional: false, dueAt: instantAt('2027-01-06 18:00') });
  });

  test('a day outside the year, and anybody but the manufacturer, are refused', async () => {
    const maker = await as(kit, 'MFR_ADMIN', group.maker);
    expect(await maker.refused(YEAR, { input: { year: 2028, days: [{ date: '2027-01-01', working: false }] } })).toBe('DATE_OUTSIDE_YEAR');
    const region = await as(kit, 'REGION_MANAGER', group.north);
    expect(await region.refused(YEAR, { input: { year: 2028, days: [{ date: '2028-01-01', working: false }] } })).toBe('FORBIDDEN');
  });
});
