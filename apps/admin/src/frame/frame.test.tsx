import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { registerNotificationSource } from '@dealercare/admin-kit/portal';
import { click, press } from '@dealercare/admin-kit/testing';
import { showPortal } from '../../test/show-portal.js';
import type { PortalMap } from '../areas/portal-map.js';

const navigation = () => screen.getAllByRole('navigation', { name: '主导航' })[0] ?? document.body;
const areasShown = () => within(navigation()).getAllByRole('link').filter((link) => !link.closest('[aria-label="本区页面"]')).map((link) => link.textContent);
const heading = () => screen.findByRole('heading', { level: 1 });

describe('the navigation shows what a person may enter, in the order of the work', () => {
  test.each([
    ['a care specialist', ['care:work', 'care:read', 'customer:read', 'complaint:list', 'report:read'], ['今日', '客户', '关怀', '投诉', '洞察', '设置']],
    ['a region officer', ['care:read', 'complaint:list', 'report:read', 'customer:read'], ['客户', '关怀', '投诉', '洞察', '设置']],
    ['lounge staff', [], ['设置']],
  ])('%s', async (_, permissions, areas) => {
    await showPortal({ viewer: { permissions } });
    await heading();
    expect(areasShown()).toEqual(areas);
  });

  test('the pages of the open area stand below it, those one may not open do not', async () => {
    await showPortal({ viewer: { permissions: ['clock:move', 'policy:read'], demo: true } });
    expect(within(screen.getByRole('list', { name: '本区页面' })).getAllByRole('link').map((link) => link.textContent)).toEqual(['概览', '业务规则', '休假与代理', '个人设置', '登录与安全', '产品时间']);
  });

  test('of whom a second factor is demanded, that page is the only one', async () => {
    await showPortal({ path: '/today', viewer: { permissions: [], owesSecondFactor: true }, answers: { Security: () => ({ security: { hasPassword: true, secondFactor: false, recoveryCodesLeft: 0, sessions: [] } }) } });
    expect((await heading()).textContent).toBe('登录与安全');
    expect(location.pathname).toBe('/settings/security');
  });

  test('on a phone five tabs are in reach, the others behind the last', async () => {
    await showPortal({ viewer: { permissions: ['care:work', 'care:read', 'customer:read', 'complaint:list', 'report:read'] } });
    const tabs = screen.getAllByRole('navigation', { name: '主导航' })[1] ?? document.body;
    expect(within(tabs).getAllByRole('link').map((link) => link.textContent)).toEqual(['今日', '客户', '关怀', '投诉']);
    await click(within(tabs).getByRole('button', { name: '更多' }));
    expect(within(tabs).getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['洞察', '设置']);
    expect(document.activeElement?.textContent).toBe('洞察');
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('设置');
    await press('Escape');
    expect(within(tabs).queryAllByRole('menuitem')).toHaveLength(0);
  });
});

describe('where one begins', () => {
  test('at the first page one may open', async () => {
    await showPortal({ path: '/', viewer: { permissions: [] } });
    expect((await heading()).textContent).toBe('个人设置');
    expect(location.pathname).toBe('/settings/profile');
  });

  test('without any page one is told whom to ask', async () => {
    await showPortal({ path: '/', map: { landing: [], areas: [] } });
    expect(screen.getByRole('heading', { name: '您还没有可用的页面' })).toBeTruthy();
  });

  test('an address that names nothing leads back', async () => {
    await showPortal({ path: '/nowhere' });
    expect(screen.getByRole('heading', { name: '没有这个页面' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '回到首页' }).getAttribute('href')).toBe('/today');
  });

  test('a page one may not open says so', async () => {
    await showPortal({ path: '/settings/clock', viewer: { permissions: [] } });
    expect(await screen.findByRole('heading', { name: '您没有查看此内容的权限' })).toBeTruthy();
  });
});

describe('going from page to page', () => {
  test('the tab is named, the focus stands at the beginning, the change is said', async () => {
    await showPortal();
    await heading();
    await click(screen.getByRole('link', { name: '概览' }));
    await screen.findByRole('heading', { level: 1, name: '设置' });
    await waitFor(() => { expect(document.title).toBe('设置 · DealerCare 客户关怀'); });
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(screen.getAllByRole('status').some((status) => status.textContent === '设置')).toBe(true);
  });

  test('the first stop of the keyboard leads to the content', async () => {
    await showPortal();
    const [skip] = screen.getAllByRole('link');
    expect([skip?.textContent, skip?.getAttribute('href')]).toEqual(['跳到内容', '#main']);
    expect(screen.getByRole('main').id).toBe('main');
  });
});

describe('language and theme take effect at once', () => {
  test('the language changes without a reload, here and in the page, and is kept for this person', async () => {
    await showPortal();
    await heading();
    await click(screen.getByRole('button', { name: '切换为英文 EN' }));
    expect((await screen.findByRole('heading', { level: 1, name: 'Your profile' })).textContent).toBe('Your profile');
    expect(screen.getByRole('button', { name: 'Switch to Chinese 中文' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('dealercare.language.usr_01test000000000000000000000')).toBe('en');
  });

  test('the theme changes and the button offers the way back', async () => {
    await showPortal();
    await click(screen.getByRole('button', { name: '切换为深色' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await click(screen.getByRole('button', { name: '切换为浅色' }));
    expect(document.documentElement.dataset['theme']).toBe('light');
  });
});

describe('the demo says on every page that it is one', () => {
  test('with the product\'s time in the dealer\'s zone, and the way to move it', async () => {
    await showPortal({ viewer: { demo: true, permissions: ['clock:move'] }, path: '/nowhere', answers: { ProductTime: () => ({ productTime: { movable: true } }) } });
    const banner = screen.getByRole('note');
    expect(banner.textContent).toContain('演示环境数据均为虚构');
    expect(banner.textContent).toContain('2026年3月2日周一 10:05');
    await click(await within(banner).findByRole('button', { name: '调整时间' }));
    expect(within(banner).getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['向前 1 小时', '向前 2 小时', '下一个工作日早上', '向前 1 天', '向前 3 天', '指定时间…']);
  });

  test.each([[{ demo: true, permissions: [] }, 1, 0], [{ demo: false, permissions: ['clock:move'] }, 0, 0]])('%o', async (viewer, banners, menus) => {
    await showPortal({ viewer, answers: { ProductTime: () => ({ productTime: { movable: true } }) } });
    await heading();
    expect(screen.queryAllByRole('note')).toHaveLength(banners);
    expect(screen.queryAllByRole('button', { name: '调整时间' })).toHaveLength(menus);
  });
});

test('the bell is there once something can notify', async () => {
  await showPortal();
  expect(screen.queryByRole('button', { name: /通知/ })).toBeNull();
  let remove = () => {};
  act(() => { remove = registerNotificationSource({ name: 'test', useUnread: () => 120, Panel: () => <p>三份报表待签字</p> }); });
  const bell = screen.getByRole('button', { name: '99+ 条未读通知' });
  await waitFor(() => { expect(document.title).toBe('(99+) 个人设置 · DealerCare 客户关怀'); });
  expect(bell.textContent).toBe('99+');
  await click(bell);
  expect(screen.getByText('三份报表待签字')).toBeTruthy();
  act(remove);
  expect(screen.queryByRole('button', { name: /通知/ })).toBeNull();
});

describe('an area that is down', () => {
  const down: PortalMap = {
    landing: ['/broken'],
    areas: [
      { name: 'broken', entry: 'http://127.0.0.1:9/mf/broken/mf-manifest.json', route: '/broken', title: { 'zh-CN': '投诉', en: 'Complaints' }, icon: 'complaints', kit: [], permission: null, pages: [{ path: '/broken', title: { 'zh-CN': '投诉', en: 'Complaints' }, permission: null }] },
      { name: 'settings', entry: null, route: '/settings', title: { 'zh-CN': '设置', en: 'Settings' }, icon: 'settings', kit: [], permission: null, pages: [{ path: '/settings/profile', title: { 'zh-CN': '个人设置', en: 'Your profile' }, permission: null }] },
    ],
  };

  test('shows a card with a way to try again, and the rest of the portal goes on', async () => {
    await showPortal({ path: '/broken', map: down });
    const card = await screen.findByRole('alert');
    expect(card.textContent).toContain('“投诉”暂时无法打开');
    expect(within(card).getByRole('button', { name: '重试' })).toBeTruthy();
    expect(within(card).getByText('RUNTIME-003')).toBeTruthy();
    await click(within(navigation()).getByRole('link', { name: '设置' }));
    expect((await heading()).textContent).toBe('个人设置');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
