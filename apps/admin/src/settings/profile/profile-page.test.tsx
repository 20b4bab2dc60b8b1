import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, renderPage } from '@dealercare/admin-kit/testing';
import SettingsArea from '../settings-area.js';

test('language and appearance are chosen here, and take effect at once', async () => {
  await renderPage(<SettingsArea />, { path: '/settings/profile' });
  expect(await screen.findByRole('heading', { level: 1, name: '个人设置' })).toBeTruthy();
  expect(screen.getByText('杭州远行汽车')).toBeTruthy();
  await click(screen.getByRole('radio', { name: '深色' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await click(screen.getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Your profile' })).toBeTruthy();
  expect(screen.getByText('Hangzhou Yuanxing Motors')).toBeTruthy();
});
