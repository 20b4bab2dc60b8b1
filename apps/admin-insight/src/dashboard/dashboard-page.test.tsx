import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type Answers } from '@dealercare/admin-kit/testing';
import InsightArea from '../area.js';
import { demoUnits } from './test-units.js';

const nothing = { tasksDone: 0, tasksLate: 0, tasksMissed: 0, clocksMet: 0, clocksBreached: 0, casesDealerFrontline: 0, casesDealerManagement: 0, casesRegion: 0, casesManufacturer: 0 };
const answers: Answers = {
  DashboardUnits: () => ({ orgUnits: demoUnits }),
  Figures: () => ({
    monthFigures: [
      { ...nothing, unitId: 'org_hz', month: '2026-02', tasksDone: 1200, clocksMet: 8, clocksBreached: 2, casesRegion: 1 },
      { ...nothing, unitId: 'org_sh', month: '2026-02', tasksDone: 30, tasksLate: 6 },
      { ...nothing, unitId: 'org_hz', month: '2026-01', tasksDone: 1225 },
      { ...nothing, unitId: 'org_maker', month: '2026-02', casesManufacturer: 3 },
    ],
    causeFigures: [{ unitId: 'org_hz', causeCode: 'D3.1', cases: 1 }, { unitId: 'org_maker', causeCode: null, cases: 3 }],
  }),
};
const maker = {
  permissions: ['report:read', 'care:read', 'complaint:list'] as const,
  homeUnit: { id: 'org_maker', type: 'MANUFACTURER' as const, nameZh: '远航汽车', nameEn: 'Yuanhang Motors', timezone: 'Asia/Shanghai' },
};
const viewer = { ...maker, permissions: [...maker.permissions] };

const show = (options: Parameters<typeof renderPage>[1] = {}) => renderPage(<InsightArea />, { path: '/insight?month=2026-02', viewer, api: fakeApi(answers), ...options });
const listOf = (link: HTMLElement) => {
  const { pathname, searchParams } = new URL(link.getAttribute('href')!, 'http://portal');
  return { pathname, filter: JSON.parse(searchParams.get('filter')!) as unknown, title: searchParams.get('title') };
};

describe('the month in numbers', () => {
  test.each([
    { language: 'zh-CN', title: '数据看板', tasks: '关怀任务', before: '上月 1,225，+5', share: '按时率 99.5%', list: '2026年2月 · 全部单位 · 按时完成' },
    { language: 'en', title: 'Dashboard', tasks: 'Care tasks', before: '1,225 the month before, +5', share: '99.5% on time', list: 'February 2026 · All units · Done on time' },
  ] as const)('beside those of the month before, in $language', async ({ language, title, tasks, before, share, list }) => {
    await show({ language });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    const panel = within(await screen.findByRole('region', { name: tasks }));
    expect(panel.getByText(before)).toBeTruthy();
    expect(panel.getByText(share)).toBeTruthy();
    expect(listOf(panel.getByRole('link', { name: '1,230' }))).toEqual({
      pathname: '/care/tasks',
      filter: { dealer: { in: ['org_hz', 'org_sh'] }, t: { gte: '2026-02-01', lte: '2026-02-28' }, status: { in: ['DONE', 'COMPLETED', 'TRANSFERRED', 'REFUSED'] }, endedLate: false },
      title: list,
    });
  });

  test('cases without a dealer are found at the unit where they began', async () => {
    await show();
    const panel = within(await screen.findByRole('region', { name: '投诉（按当前层级）' }));
    expect(listOf(panel.getByRole('link', { name: '3' }))).toMatchObject({
      pathname: '/complaints',
      filter: { or: [{ dealer: { in: ['org_hz', 'org_sh'] } }, { dealer: { isNull: true }, originUnit: { in: ['org_maker'] } }], level: { in: ['MANUFACTURER'] } },
    });
  });

  test('the current month is not measured against a whole one', async () => {
    await show({ path: '/insight', now: '2026-02-16T02:00:00.000Z' });
    expect(await screen.findByText('上月全月 1,225')).toBeTruthy();
    expect(screen.getByText('全部单位 · 本月截至2026年2月16日')).toBeTruthy();
  });

  test('somebody who may not read tasks sees how many, without a way to the list', async () => {
    await show({ viewer: { ...viewer, permissions: ['report:read', 'complaint:list'] } });
    const panel = within(await screen.findByRole('region', { name: '关怀任务' }));
    expect(panel.getByText('1,230')).toBeTruthy();
    expect(panel.queryByRole('link')).toBeNull();
  });
});

test('causes by their names, each with its cases', async () => {
  await show();
  const panel = within(await screen.findByRole('region', { name: '2026年2月客户为什么投诉？' }));
  expect(panel.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['经销商 › 维修质量 › 首次修复失败1', '尚未查明3']);
  expect(listOf(panel.getByRole('link', { name: '3' })).filter).toMatchObject({ cause: { isNull: true } });
});

test('unit by unit, and the way into each', async () => {
  await show();
  const table = within(await screen.findByRole('table', { name: '各单位本月数据' }));
  expect(table.getByRole('link', { name: '杭州远行' }).getAttribute('href')).toBe('/insight?unit=org_hz&month=2026-02');
  expect(listOf(table.getByRole('link', { name: '1,200' })).filter).toMatchObject({ dealer: { in: ['org_hz'] } });
});

test('charts carry their numbers as tables whose numbers open lists too', async () => {
  await show();
  expect(await screen.findByRole('img', { name: '对客户的承诺兑现了吗？' })).toBeTruthy();
  const tables = screen.getAllByRole('table', { hidden: true }).map(({ textContent }) => textContent);
  expect(tables.some((text) => text?.includes('2026年2月82'))).toBe(true);
});

test('the month before is asked for with its year, and stands in the address', async () => {
  const api = fakeApi(answers);
  const { address } = await show({ api, path: '/insight?unit=org_east&month=2026-02' });
  await click(await screen.findByRole('button', { name: '上个月' }));
  expect(address()).toBe('/insight?unit=org_east&month=2026-01');
  expect(api.asked.filter(({ operation }) => operation === 'Figures').map(({ variables }) => variables)).toEqual([
    { unitIds: ['org_east', 'org_hz', 'org_sh'], from: '2025-03', to: '2026-02' },
    { unitIds: ['org_east', 'org_hz', 'org_sh'], from: '2025-02', to: '2026-01' },
  ]);
});

test.each([
  ['nothing is counted yet', { ...answers, Figures: () => ({ monthFigures: [], causeFigures: [] }) }, '还没有可统计的数据'],
  ['the server fails', { ...answers, Figures: () => refusal('INTERNAL') }, '系统出错了'],
] satisfies [string, Answers, string][])('when %s the page says so', async (_, given, heading) => {
  await show({ api: fakeApi(given) });
  expect(await screen.findByRole('heading', { name: heading })).toBeTruthy();
});

test('/insight is refused to somebody without report:read', async () => {
  await show({ viewer: { permissions: [] } });
  expect(await screen.findByRole('heading', { name: '您没有查看此内容的权限' })).toBeTruthy();
});
