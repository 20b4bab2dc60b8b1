import { lazy } from 'react';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { defineTexts } from '../language/texts.js';
import { useCurrentTitle, usePageTitle } from '../page/page-title.js';
import { renderPage } from '../testing/render-page.js';
import { defineArea } from './define-area.js';

const texts = defineTexts({
  'zh-CN': () => Promise.resolve({ default: { list: '客户', file: '客户档案' } }),
  en: () => Promise.resolve({ default: { list: 'Customers', file: 'Customer file' } }),
});

function FilePage() {
  usePageTitle('王建国');
  return <h1>王建国</h1>;
}

const CustomersArea = defineArea({
  name: 'customers',
  texts,
  pages: [
    { path: '/customers', title: 'list', permission: 'customer:read', component: () => <h1>名单</h1> },
    { path: '/customers/:customerId', title: 'file', permission: 'customer:read', component: lazy(() => Promise.resolve({ default: FilePage })) },
    { path: '/customers/help', title: 'list', permission: null, component: () => <h1>帮助</h1> },
  ],
});

function Shell() {
  return <><output>{useCurrentTitle()}</output><CustomersArea /></>;
}

test.each([
  ['/customers', ['customer:read'], 'zh-CN', '名单', '客户'],
  ['/customers', ['customer:read'], 'en', '名单', 'Customers'],
  ['/customers/cus_1', ['customer:read'], 'zh-CN', '王建国', '王建国'],
  ['/customers/help', [], 'zh-CN', '帮助', '客户'],
] as const)('%s for somebody with %j in %s shows %s, titled %s', async (path, permissions, language, heading, title) => {
  await renderPage(<Shell />, { path, language, viewer: { permissions: [...permissions] } });
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
  expect(screen.getByText(title, { selector: 'output' })).toBeTruthy();
});

test.each([
  ['/customers', '您没有查看此内容的权限'],
  ['/customers/cus_1', '您没有查看此内容的权限'],
  ['/customers/cus_1/nowhere', '没有这个页面'],
])('%s for somebody without the permission: %s', async (path, heading) => {
  await renderPage(<Shell />, { path, viewer: { permissions: [] } });
  expect(await screen.findByRole('heading', { name: heading })).toBeTruthy();
});
