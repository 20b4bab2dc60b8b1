import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const dealer = { id: 'org_1', type: 'DEALER' as const, parentId: null, nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' };
const viewer = { permissions: ['policy:read', 'policy:set', 'customer:read'], homeUnit: dealer };
const abcd = {
  scheme: 'ABCD', inUse: true, isMain: true, locked: false, lockedHere: false, number: 2, from: null, counts: [{ tier: 'A', customers: 12 }, { tier: 'B', customers: 60 }, { tier: 'C', customers: 24 }, { tier: 'D', customers: 4 }],
  parameters: [{ key: 'active', nameZh: '启用', nameEn: 'In use', value: 1, shipped: 1, low: 0, high: 1 }, { key: 'aScore', nameZh: 'A 级所需得分', nameEn: 'Score for A', value: 70, shipped: 70, low: 1, high: 100 }],
};
const preview = { customers: 100, up: 3, down: 0, next: null, flows: [{ fromTier: 'B', toTier: 'A', customers: 3 }], movers: [{ fromTier: 'B', toTier: 'A', score: 66, customer: { id: 'cus_7', name: '赵敏' } }] };
const api = (more: Answers = {}) => fakeApi({
  TierUnits: () => ({ viewer: { id: 'usr_1', posts: [{ role: 'CARE_DIRECTOR', unit: { id: 'org_1' } }] }, orgUnits: [dealer] }), TierSchemes: () => ({ tierSchemes: [abcd] }), TierPreview: () => ({ tierPreview: preview }), ...more,
});

const opened = async (answers: Answers = {}, language: 'zh-CN' | 'en' = 'zh-CN') => {
  const fake = api(answers);
  await renderPage(<CustomersArea />, { path: '/tiers', language, viewer, api: fake });
  await click(await screen.findByRole('button', { name: language === 'en' ? /^Numbers and preview/ : /^参数与试算/ }));
  return { fake, sheet: within(screen.getByRole('complementary')) };
};

test.each([['zh-CN', '客户分级', 'A 忠诚'], ['en', 'Tiers', 'A Loyal']] as const)('in %s the schemes stand with what they make of the customers', async (language, title, best) => {
  await renderPage(<CustomersArea />, { path: '/tiers', language, viewer, api: api() });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect((await screen.findByText(best)).closest('li')?.textContent).toContain('12%');
});

describe('other numbers', () => {
  test('are previewed before they can be published, and what was typed since wants a new preview', async () => {
    const { fake, sheet } = await opened({ PublishTierParameters: () => ({ publishTierParameters: { ...abcd, number: 3 } }) });
    const publish = () => sheet.getByRole<HTMLButtonElement>('button', { name: /发\s*布/ });
    expect(publish().disabled).toBe(true);
    await type(sheet.getByRole('spinbutton'), '65');
    await click(sheet.getByRole('button', { name: /试\s*算/ }));
    expect(await sheet.findByText('3 人升级，0 人降级，共评定 100 人')).toBeTruthy();
    expect(sheet.getByRole('link', { name: '赵敏' }).getAttribute('href')).toBe('/customers/cus_7');
    await type(sheet.getByRole('spinbutton'), '66');
    expect(publish().disabled).toBe(true);
    await click(sheet.getByRole('button', { name: /试\s*算/ }));
    await waitFor(() => { expect(publish().disabled).toBe(false); });
    await click(publish());
    const asked = fake.asked.find(({ operation }) => operation === 'PublishTierParameters');
    expect(asked?.variables).toEqual({ input: { unitId: 'org_1', scheme: 'ABCD', parameters: [{ key: 'active', value: 1 }, { key: 'aScore', value: 66 }], locked: false, expectedNumber: 2 } });
    expect(await screen.findByText('参数已发布，正在重新评定')).toBeTruthy();
  });

  test('that cannot stand are told at their place', async () => {
    const { sheet } = await opened({ TierPreview: () => refusal('INVALID_INPUT', '有内容填写不正确，未保存。', { fields: [{ path: 'parameters.aScore', message: '应在 1 到 100 之间。' }] }) }, 'en');
    await click(sheet.getByRole('button', { name: 'Preview' }));
    expect(await sheet.findByText('应在 1 到 100 之间。')).toBeTruthy();
  });

  test('locked above can be tried and not published', async () => {
    const { sheet } = await opened({ TierSchemes: () => ({ tierSchemes: [{ ...abcd, locked: true }] }) });
    expect(sheet.getByText('上级已锁定这些参数，可以试算，不能发布。')).toBeTruthy();
    expect(sheet.queryByRole('button', { name: /发\s*布/ })).toBeNull();
  });
});
