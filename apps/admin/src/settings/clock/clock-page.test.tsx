import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, renderPage } from '@dealercare/admin-kit/testing';
import SettingsArea from '../settings-area.js';

const show = (movable: boolean, language: 'zh-CN' | 'en' = 'zh-CN') => renderPage(<SettingsArea />, {
  path: '/settings/clock', viewer: { permissions: ['clock:move'] }, viewerZone: 'Asia/Tokyo', language,
  api: fakeApi({ ProductTime: () => ({ productTime: { movable, aheadSeconds: 7200 } }) }),
});

test('the product\'s time is told in the dealer\'s zone, with how far it runs ahead', async () => {
  await show(true);
  expect(await screen.findByText('2026年3月2日周一 10:00 中国标准时间')).toBeTruthy();
  expect(await screen.findByText('2小时')).toBeTruthy();
  expect(screen.getByRole('button', { name: '下一个工作日早上' })).toBeTruthy();
});

test('in production nothing can be moved', async () => {
  await show(false, 'en');
  expect(await screen.findByText('In production the time cannot be moved.')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toHaveLength(0);
});
