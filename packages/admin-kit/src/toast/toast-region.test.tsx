import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { showToast } from './toast-store.js';

test('a word is heard by those who do not see it, and closed by those who have read it', async () => {
  await renderPage(<p>页面</p>);
  act(() => { showToast({ tone: 'done', text: '已登记投诉' }); });
  expect(screen.getByRole('region', { name: '操作结果' }).getAttribute('aria-live')).toBe('polite');
  expect(screen.getByText('已登记投诉')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.queryByText('已登记投诉')).toBeNull();
});
