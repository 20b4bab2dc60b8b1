import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { Can } from './permission.js';

test.each([
  { permissions: ['complaint:escalate', 'complaint:read'], shown: '上报' },
  { permissions: ['complaint:read'], shown: '请联系经理上报' },
  { permissions: [], shown: '请联系经理上报' },
  { permissions: ['complaint:escalate:all'], shown: '请联系经理上报' },
])('somebody with $permissions sees $shown', async ({ permissions, shown }) => {
  await renderPage(<Can action="complaint:escalate" otherwise={<p>请联系经理上报</p>}><button>上报</button></Can>, { viewer: { permissions } });
  expect(screen.getByText(shown)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toHaveLength(shown === '上报' ? 1 : 0);
});
