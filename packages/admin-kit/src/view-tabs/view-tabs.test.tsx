import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, type } from '../testing/hands.js';
import { renderPage } from '../testing/render-page.js';
import { ViewTabs } from './view-tabs.js';

const views = [{ id: 'all', title: '全部', search: '' }, { id: 'a', title: 'A 级', search: 'tier=A' }];
const tabs = () => within(screen.getByRole('navigation', { name: '视图' })).getAllByRole('link').map((link) => link.textContent);
const current = () => screen.queryAllByRole('link', { current: 'page' }).map((link) => link.textContent);

test.each([
  ['/customers', ['全部']],
  ['/customers?tier=A', ['A 级']],
  ['/customers?q=1234&tier=A', ['A 级']],
  ['/customers?tier=D', []],
])('%s stands on %j', async (path, here) => {
  await renderPage(<ViewTabs list="customers" views={views} />, { path });
  expect(current()).toEqual(here);
});

test('a view is a link, and opening it changes the address', async () => {
  const page = await renderPage(<ViewTabs list="customers" views={views} />, { path: '/customers' });
  await click(screen.getByRole('link', { name: 'A 级' }));
  expect(page.address()).toBe('/customers?tier=A');
});

test('filters without a name can be kept, are found again, and can be forgotten', async () => {
  const first = await renderPage(<ViewTabs list="customers" views={views} />, { path: '/customers?kind=ORGANISATION&tier=D' });
  await click(screen.getByRole('button', { name: '保存为视图' }));
  await type(await screen.findByRole('textbox', { name: '视图名称' }), '流失单位');
  await click(screen.getByRole('button', { name: /保\s*存$/ }));
  expect(current()).toEqual(['流失单位']);
  first.unmount();
  const again = await renderPage(<ViewTabs list="customers" views={views} />, { path: '/customers?tier=D&kind=ORGANISATION' });
  expect(tabs()).toEqual(['全部', 'A 级', '流失单位']);
  await click(screen.getByRole('button', { name: '删除视图：流失单位' }));
  expect(tabs()).toEqual(['全部', 'A 级']);
  expect(again.address()).toBe('/customers');
});

test('views of one list do not stand on another', async () => {
  localStorage.setItem('dealercare.views.usr_01test000000000000000000000.vehicles', JSON.stringify([{ id: 'own-x', title: '别处', search: 'x=1' }]));
  await renderPage(<ViewTabs list="customers" views={views} />);
  expect(tabs()).toEqual(['全部', 'A 级']);
});
