import { casesBehindCause, figures, listBehind, type Figure, type FigureUnit, type ListBehind } from '@dealercare/domain/report/figure';
import { beforeAll, describe, expect, test } from 'vitest';
import { sweepJob } from '../complaint/sweep.job.js';
import type { Row } from '../platform/database/database.js';
import type { Client } from '../../test/kit/client.js';
import { act, caseFile, publishedYears, register } from '../../test/kit/complaint.js';
import { importFile, undoImport } from '../../test/kit/imports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { recountFigures } from './recount-figures.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;

const reached = { channel: 'PHONE', outcome: 'REACHED' };
const brakes = { description: '行驶中刹车失灵' };
const LONG_MS = 120_000;

async function sweepAt(...moments: string[]): Promise<void> {
  for (const moment of moments) {
    kit.timeIs(moment);
    await kit.run(sweepJob);
  }
}

const siteFile = (...numbers: number[]): string =>
  `id,brand,car_model,type,desc,problem,datetime,status\n${numbers.map((number) => `${number},甲牌,甲系,2019款,漏油,"A1,",2026-01-18,厂家受理`).join('\n')}\n`;

/** Desks, regions and the manufacturer at work over a quarter. */
async function aQuarter(desk: Someone, manager: Someone, southDesk: Someone, officer: Someone, maker: Someone): Promise<void> {
  kit.timeIs('2026-01-12 10:00');
  const kept = await register(desk, group.d1);
  const left = await register(desk, group.d1);
  await register(southDesk, group.d3, brakes);
  await register(southDesk, group.d3);
  await act(desk, 'logComplaintContact', kept.id, reached);
  await act(desk, 'recordRootCause', kept.id, { causeCodes: ['D3.1'] });
  await sweepAt('2026-01-12 14:00:01', '2026-01-20 10:00');
  await act(manager, 'recordRootCause', kept.id, { causeCodes: ['D3.2', 'V5'] });
  kit.timeIs('2026-01-31 17:00');
  const acrossMonths = await register(desk, group.d1);
  await sweepAt('2026-02-03 12:00');
  await act(manager, 'judgeInvalid', acrossMonths.id, { reason: '不属于我店', customerInformed: true });
  kit.timeIs('2026-02-05 10:00');
  await register(officer, group.north, { channel: 'MANUFACTURER_HOTLINE' });
  const [toDealer, toRegion] = [await register(maker, group.maker), await register(maker, group.maker)];
  await act(maker, 'dispatchComplaint', toDealer.id, { unitId: group.d1, reason: '车主所在城市的授权店' });
  await act(maker, 'dispatchComplaint', toRegion.id, { unitId: group.north, reason: '由区域安排经销商' });
  await importFile(kit, maker, group.maker, 'kept.csv', siteFile(1, 2));
  await sweepAt('2026-02-27 10:00', '2026-03-05 10:00');
  await act(manager, 'reopenComplaint', acrossMonths.id, { sameMatter: true, note: '客户再次来电' });
  const late = await register(desk, group.d1);
  await sweepAt('2026-03-05 12:30');
  await act(desk, 'logComplaintContact', late.id, reached);
  expect((await caseFile(manager, left.id)).level).toBe('MANUFACTURER');
}

type Numbers = Record<string, string | number>;
interface MonthRow extends Numbers { unitId: string; month: string }
interface CauseRow { unitId: string; month: string; causeCode: string | null; cases: number }

const fieldOf = (figure: Figure): string => figure.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const counted = figures.filter((figure) => !figure.startsWith('TASKS'));
const PERIOD = 'from: "2026-01", to: "2026-12"';

async function figuresSeen(client: Client): Promise<{ months: MonthRow[]; causes: CauseRow[] }> {
  const { monthFigures, causeFigures } = await client.ask<{ monthFigures: MonthRow[]; causeFigures: CauseRow[] }>(
    `{ monthFigures(${PERIOD}) { unitId month ${counted.map(fieldOf).join(' ')} } causeFigures(${PERIOD}) { unitId month causeCode cases } }`);
  return { months: monthFigures, causes: causeFigures };
}

async function lengthOf(client: Client, { list, filter }: ListBehind): Promise<number> {
  const type = list === 'clocks' ? 'ClockFilter' : 'ComplaintFilter';
  const answer = await client.ask<Record<string, { totalCount: number }>>(`query ($filter: ${type}) { ${list}(filter: $filter) { totalCount } }`, { filter });
  return answer[list]!.totalCount;
}

const unitOf = (id: string): FigureUnit => ({ id, isDealer: [group.d1, group.d2, group.d3].includes(id) });

/** Every figure that a reader gets beside the length of the list that opens behind it. */
async function figuresAndLists(client: Client): Promise<{ told: [string, number][]; listed: [string, number][] }> {
  const { months, causes } = await figuresSeen(client);
  const cells = [
    ...months.flatMap((row) => counted.map((figure) => ({ name: `${row.unitId} ${row.month} ${figure}`, value: Number(row[fieldOf(figure)]), behind: listBehind(figure, unitOf(row.unitId), row.month) }))),
    ...causes.map(({ unitId, month, causeCode, cases }) => ({ name: `${unitId} ${month} ${causeCode}`, value: cases, behind: casesBehindCause(causeCode, unitOf(unitId), month) })),
  ];
  const listed: [string, number][] = [];
  for (const { name, behind } of cells) listed.push([name, await lengthOf(client, behind)]);
  return { told: cells.map(({ name, value }) => [name, value]), listed };
}

const sum = (rows: MonthRow[], begin: string): number => rows.reduce((total, row) => total + counted.filter((figure) => figure.startsWith(begin)).reduce((some, figure) => some + Number(row[fieldOf(figure)]), 0), 0);

const kept = async (): Promise<readonly Row[]> => [
  ...(await kit.app.database.read.rows('SELECT * FROM month_figures ORDER BY unit_id, month')).filter((row) => row.slice(2).some((value) => Number(value) !== 0)),
  ...await kit.app.database.read.rows('SELECT unit_id, month, cause_code, cases FROM cause_figures WHERE cases <> 0 ORDER BY unit_id, month, cause_code'),
];

/** What the kept summary says, and what the rows say. */
async function keptAndRecounted(): Promise<{ summary: readonly Row[]; rows: readonly Row[] }> {
  const summary = await kept();
  await asSystem(kit, recountFigures);
  return { summary, rows: await kept() };
}

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  const [desk, manager, southDesk, officer, maker] = [
    await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_MANAGER', group.d1), await as(kit, 'CARE_SPECIALIST', group.d3), await as(kit, 'REGION_OFFICER', group.north), await as(kit, 'MFR_SERVICE', group.maker),
  ];
  await aQuarter(desk, manager, southDesk, officer, maker);
}, LONG_MS);

describe('figures of cases and promises (N1, Q4)', () => {
  test('what is kept equals what is counted anew', async () => {
    const { summary, rows } = await keptAndRecounted();
    expect(summary.length).toBeGreaterThan(12);
    expect(summary).toEqual(rows);
  }, LONG_MS);

  test('taken back with its import, a case is counted no more', async () => {
    const before = await kept();
    const maker = await as(kit, 'MFR_SERVICE', group.maker);
    const { done } = await importFile(kit, maker, group.maker, 'undone.csv', siteFile(11, 12, 13));
    const during = await kept();
    await undoImport(kit, maker, done.id);
    expect(during).not.toEqual(before);
    expect(await kept()).toEqual(before);
  }, LONG_MS);

  test.each([['CARE_DIRECTOR', 'd1', ['d1']], ['REGION_MANAGER', 'north', ['d1', 'north']], ['MFR_SERVICE', 'maker', ['d1', 'd3', 'maker', 'north']]] as const)('%s of %s: every figure is as long as its list, and no case or promise is missing', async (role, unit, units) => {
    const client = await as(kit, role, group[unit]);
    const { told, listed } = await figuresAndLists(client);
    expect(listed).toEqual(told);
    const { months } = await figuresSeen(client);
    expect([...new Set(months.map(({ unitId }) => unitId))].sort()).toEqual(units.map((name) => group[name]).sort());
    const everything = async (list: ListBehind['list'], filter: ListBehind['filter']): Promise<number> => lengthOf(client, { list, filter });
    expect(sum(months, 'CLOCKS')).toBe(await everything('clocks', { status: { in: ['MET', 'BREACHED', 'MET_LATE'] }, ...(unit === 'maker' ? {} : { or: units.map((name) => (name === 'north' ? { dealer: { isNull: true }, unit: { in: [group.north] } } : { dealer: { in: [group[name]] } })) }) }));
    expect(sum(months, 'CASES')).toBe(await everything('complaints', unit === 'north' ? { or: [{ dealer: { in: [group.d1] } }, { originUnit: { in: [group.north] } }] } : {}));
  }, LONG_MS);

  test('a sibling dealer and another region count nothing of it, and may not ask for it', async () => {
    const sibling = await as(kit, 'CARE_DIRECTOR', group.d2);
    expect(await figuresSeen(sibling)).toEqual({ months: [], causes: [] });
    expect(await sibling.refused(`query ($unitIds: [ID!]) { monthFigures(unitIds: $unitIds, ${PERIOD}) { month } }`, { unitIds: [group.d1] })).toBe('NOT_FOUND');
    const south = await as(kit, 'REGION_MANAGER', group.south);
    expect([...new Set((await figuresSeen(south)).months.map(({ unitId }) => unitId))]).toEqual([group.d3]);
    expect(await lengthOf(sibling, listBehind('CASES_MANUFACTURER', unitOf(group.d1), '2026-01'))).toBe(0);
  });
});
