import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const dealer = { id: 'org_1', nameZh: '\u676d\u5dde\u8fdc\u884c', nameEn: 'Hangzhou', timezone: 'Asia/Shanghai' };
const owner = { id: 'cus_1', name: '\u738b\u5efa\u56fd', phone: '138****0001' };
const records = {
  id: 'veh_1', version: 4, status: 'ACTIVE', owner, dealer,
  parties: [{ id: 'own_2', version: 1, role: 'OWNER', validFrom: '2024-05-01', validTo: null, customerId: 'cus_1', customerName: '\u738b\u5efa\u56fd' }, { id: 'own_1', version: 2, role: 'OWNER', validFrom: '2019-01-01', validTo: '2024-04-30', customerId: 'cus_0', customerName: '\u674e**' }],
  odometer: [{ id: 'odo_1', readOn: '2026-02-01', km: 9000, source: 'CORRECTION', reason: '\u6362\u4eea\u8868' }],
  policies: [], inspections: [], appointments: [],
  warranties: [{ id: null, version: null, kind: 'REPAIR', partCode: null, endDate: '2027-02-28', endKm: 60_000, endsOn: '2027-02-28', isOver: false, isEstimated: false, note: null }],
};
const permissions = ['customer:read', 'customer:name', 'customer:write', 'vehicle:read', 'vehicle:write'];

const show = (answers: Answers = {}, language: 'zh-CN' | 'en' = 'zh-CN', held = permissions) => {
  const api = fakeApi({ VehicleFile: () => ({ vehicle: { ...records, plate: '\u6d59A10037', vin: 'LSVA3S3E4J8900169', usage: 'PRIVATE', policies: [] } }), VehicleRecords: () => ({ vehicle: records }), ...answers });
  return renderPage(<CustomersArea />, { path: '/vehicles/veh_1', api, language, viewer: { permissions: held } }).then(() => api);
};

describe('what stands beside a car', () => {
  test.each([['zh-CN', '\u8f66\u4e3b\u4e0e\u5173\u7cfb\u4eba', '\u66f4\u6b63 \u00b7 \u6362\u4eea\u8868', '\u6709\u6548'], ['en', 'Owner and others', 'Correction \u00b7 \u6362\u4eea\u8868', 'Holds']] as const)('in %s tells who had it, what it showed and what holds', async (language, parties, correction, holds) => {
    await show({}, language);
    const panel = await screen.findByRole('region', { name: parties });
    expect(within(panel).getByRole('link', { name: '\u674e**' }).getAttribute('href')).toBe('/customers/cus_0');
    expect(screen.getByText(correction)).toBeTruthy();
    expect(screen.getByText(holds)).toBeTruthy();
  });

  test('who may only read is offered nothing to change', async () => {
    await show({}, 'zh-CN', ['customer:read', 'vehicle:read']);
    await screen.findByRole('region', { name: '\u8f66\u4e3b\u4e0e\u5173\u7cfb\u4eba' });
    expect(screen.queryByRole('button', { name: '\u529e\u7406\u8fc7\u6237' })).toBeNull();
  });

  test('a sale to nobody known goes out with the version that one sees; a refusal stands in the sheet', async () => {
    const api = await show({ TransferVehicle: () => refusal('OWNER_SAME', '\u8f66\u8f86\u5df2\u5728\u8be5\u5ba2\u6237\u540d\u4e0b') });
    await click(await screen.findByRole('button', { name: '\u529e\u7406\u8fc7\u6237' }));
    await click(await screen.findByRole('button', { name: /\u4fdd\s*\u5b58/ }));
    expect(await screen.findByText(/\u8f66\u8f86\u5df2\u5728\u8be5\u5ba2\u6237\u540d\u4e0b/)).toBeTruthy();
    expect(api.asked.find(({ operation }) => operation === 'TransferVehicle')?.variables).toMatchObject({ input: { vehicleId: 'veh_1', expectedVersion: 4, toCustomerId: null } });
  });

  test('a mistaken sale asks why', async () => {
    const api = await show({ UndoTransfer: () => ({ undoTransfer: records }) });
    await click(await screen.findByRole('button', { name: '\u64a4\u9500\u8fc7\u6237' }));
    await type(await screen.findByLabelText(/^\u539f\u56e0/), '\u5f55\u9519\u8f66\u724c');
    await click(screen.getByRole('button', { name: /\u4fdd\s*\u5b58/ }));
    await waitFor(() => { expect(api.asked.find(({ operation }) => operation === 'UndoTransfer')?.variables).toEqual({ input: { vehicleId: 'veh_1', expectedVersion: 4, reason: '\u5f55\u9519\u8f66\u724c' } }); });
  });
});
