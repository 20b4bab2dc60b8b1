import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { click, type } from '../testing/hands.js';
import { renderPage } from '../testing/render-page.js';
import { registerViewSource, type SavedView, type SavedViews } from './view-source.js';
import { ViewTabs } from './view-tabs.js';

const builtIn = [{ id: 'all', title: '全部', search: '' }, { id: 'a', title: 'A 级', search: 'tier=A' }];
const view = (more: Partial<SavedView>): SavedView => ({ id: 'viw_1', title: '流失', search: 'tier=D', version: 3, audience: 'PRIVATE', sharedWith: null, isMine: true, mayChange: true, ...more });
const tabs = () => within(screen.getByRole('navigation', { name: '视图' })).getAllByRole('link').map((link) => link.textContent);

let asked: unknown[];
let remove: () => void;
const from = (saved: Partial<SavedViews>, mayShareDown = false) => {
  const note = (...what: unknown[]): Promise<boolean> => { asked.push(what); return Promise.resolve(true); };
  const views: SavedViews = {
    views: [], pinned: [], defaultView: null, isLoaded: true, keep: (...what) => note('keep', ...what), change: ({ id }, next) => note('change', id, next), forget: ({ id }) => note('forget', id), arrange: (...what) => note('arrange', ...what), ...saved,
  };
  remove = registerViewSource({ name: 'test', useViews: () => views, useMayShareDown: () => mayShareDown });
};
beforeEach(() => { asked = []; });
afterEach(() => { act(() => { remove(); }); });

test('what is pinned stands in front', async () => {
  from({ views: [view({}), view({ id: 'viw_2', title: '本店', search: 'kind=PERSON', isMine: false, mayChange: false })], pinned: ['viw_2', 'a'] });
  await renderPage(<ViewTabs list="customers" views={builtIn} />, { path: '/customers' });
  expect(tabs()).toEqual(['本店', 'A 级', '全部', '流失']);
});

test('the list opens with the chosen view, but an address with filters means what it says', async () => {
  from({ views: [view({})], defaultView: 'viw_1' });
  const page = await renderPage(<ViewTabs list="customers" views={builtIn} />, { path: '/customers' });
  expect(page.address()).toBe('/customers?tier=D');
  page.unmount();
  const other = await renderPage(<ViewTabs list="customers" views={builtIn} />, { path: '/customers?tier=A' });
  expect(other.address()).toBe('/customers?tier=A');
});

test('filters are kept for the team when that is chosen', async () => {
  from({}, true);
  await renderPage(<ViewTabs list="customers" views={builtIn} />, { path: '/customers?tier=C&kind=PERSON' });
  await click(screen.getByRole('button', { name: '保存为视图' }));
  await type(await screen.findByRole('textbox', { name: '视图名称' }), '团队用');
  await click(screen.getByRole('radio', { name: '本单位' }));
  await click(screen.getByRole('button', { name: /保\s*存$/ }));
  expect(asked).toEqual([['keep', '团队用', 'kind=PERSON&tier=C', 'TEAM']]);
});

test('somebody else\'s shared view says whose it is and cannot be given up; one\'s own can be shared', async () => {
  from({ views: [view({ isMine: false, mayChange: false, audience: 'TEAM', sharedWith: '苏州店' })] });
  const page = await renderPage(<ViewTabs list="customers" views={builtIn} />, { path: '/customers?tier=D' });
  await click(screen.getByRole('button', { name: '视图操作：流失' }));
  expect(await screen.findByText('由“苏州店”共享')).toBeTruthy();
  expect([screen.queryByRole('button', { name: '删除视图：流失' }), screen.queryByRole('button', { name: '与本单位共享' })]).toEqual([null, null]);
  await click(screen.getByRole('button', { name: '置顶' }));
  expect(asked).toEqual([['arrange', ['viw_1'], null]]);
  page.unmount();
  act(() => { remove(); });
  from({ views: [view({})] });
  await renderPage(<ViewTabs list="customers" views={builtIn} />, { path: '/customers?tier=D' });
  await click(screen.getByRole('button', { name: '视图操作：流失' }));
  await click(await screen.findByRole('button', { name: '与本单位共享' }));
  expect(asked.at(-1)).toEqual(['change', 'viw_1', { audience: 'TEAM' }]);
});
