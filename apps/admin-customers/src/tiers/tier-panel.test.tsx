import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import { TierPanel } from './tier-panel.js';

const tier = {
  scheme: 'ABCD', isMain: true, tier: 'A', computedTier: 'A', score: 75, watch: false, since: '2026-01-02', previousTier: 'B', slippingSince: null, rule: 'LOYAL', asOf: '2026-03-02', overrideUntil: null, overrideReason: null,
  points: [{ feature: 'SPEND', value: '800000', bar: '375000', points: 20 }, { feature: 'DEPENDENCE', value: '2', bar: '2', points: 15 }, { feature: 'CREDIT', value: null, bar: null, points: 5 }],
};
const wang = { id: 'cus_1', tier: 'A', status: 'ACTIVE', tiers: [tier], tierMoves: [{ id: 'tmv_1', scheme: 'ABCD', fromTier: 'B', toTier: 'A', cause: 'EVALUATION', movedOn: '2026-01-02' }], traits: { credit: null, priceSensitivity: null, referrals: 1, churnReason: null, churnReasonOn: null } };
const show = async (permissions: string[], more: Answers = {}, language: 'zh-CN' | 'en' = 'zh-CN') => {
  const api = fakeApi({ CustomerTiers: () => ({ customer: wang }), ...more });
  await renderPage(<TierPanel customerId="cus_1" />, { api, language, viewer: { permissions } });
  return api;
};

test.each([['zh-CN', '得分、来往时间和自费次数都达到 · 75 分', '¥8,000.00（对照 ¥3,750.00）', '2 / 应做 2'], ['en', 'Score, relation and paid visits are all reached · 75 points', '¥8,000.00 (beside ¥3,750.00)', '2 of 2 due']] as const)('in %s the panel says why', async (language, rule, spend, due) => {
  await show(['customer:read'], {}, language);
  expect(await screen.findByText(rule)).toBeTruthy();
  expect(screen.getByText(spend)).toBeTruthy();
  expect(screen.getByText(due)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a tier is set by hand only with a reason, until a day', async () => {
  const api = await show(['customer:read', 'tier:override'], { OverrideTier: () => ({ overrideTier: { id: 'cus_1', tier: 'A' } }) });
  await click(await screen.findByRole('button', { name: '人工定级' }));
  const dialog = within(await screen.findByRole('dialog'));
  const set = dialog.getByRole<HTMLButtonElement>('button', { name: /指\s*定/ });
  expect(set.disabled).toBe(true);
  await type(dialog.getByLabelText('原因'), '大客户负责人');
  await click(set);
  expect(api.asked.find(({ operation }) => operation === 'OverrideTier')?.variables).toMatchObject({ input: { customerId: 'cus_1', scheme: 'ABCD', tier: 'A', reason: '大客户负责人' } });
});
