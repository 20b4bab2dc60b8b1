import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, renderPage } from '@dealercare/admin-kit/testing';
import InsightArea from '../area.js';
import { demoUnits } from '../dashboard/test-units.js';

const api = () => fakeApi({
  DashboardUnits: () => ({ orgUnits: demoUnits }),
  CustomerBase: () => ({
    churnFlow: [{ month: '2026-02', tier: 'AT_RISK', opening: 40, inflow: 12, outflow: 5, closing: 47 }], churnReasons: [{ reason: 'COST.PARTS_DEAR', customers: 3 }, { reason: 'COST.LABOUR_DEAR', customers: 2 }],
    baseTable: [{ month: '2026-02', series: '晶锐', sold: 9, firstVisits: 7, lost: 2 }], revenueParts: [{ unitId: 'org_hz', month: '2026-02', baseCustomers: 4000, paidVisits: 500, revenueFen: 43_000_000, returnRate: 0.125, ticketFen: 86_000 }],
    vehicleSegments: [{ age: 'AGE_WARRANTY', usage: 'PRIVATE', vehicles: 300 }], relationshipValues: [{ unitId: 'org_hz', customers: 3000, yearlySpendFen: 420_000, years: 5, referredInYear: 120, valueFen: 2_184_000 }],
  }),
});

test.each([
  { language: 'zh-CN', title: '客户基盘与流失', rung: '流失风险', reason: '费用', segment: '包修期内 · 私家' }, { language: 'en', title: 'Customer base and loss', rung: 'At risk', reason: 'Cost', segment: 'In the repair period · Private' },
] as const)('the base in $language: flow, reasons, table, revenue, value, segments', async ({ language, title, rung, reason, segment }) => {
  await renderPage(<InsightArea />, { path: '/insight/base?month=2026-02', language, viewer: { permissions: ['report:read'], homeUnit: { id: 'org_maker', type: 'MANUFACTURER', nameZh: '远航汽车', nameEn: 'Yuanhang Motors', timezone: 'Asia/Shanghai' } }, api: api() });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect((await screen.findByRole('rowheader', { name: rung })).closest('tr')?.textContent).toBe(`${rung}4012547`);
  expect(screen.getByRole('rowheader', { name: reason }).closest('tr')?.textContent).toBe(`${reason}5`);
  expect(screen.getByRole('rowheader', { name: segment })).toBeTruthy();
  for (const amount of ['¥430,000.00', '¥21,840.00', '12.5%']) expect(screen.getByText(amount)).toBeTruthy();
});
