import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { registerSearchProvider } from '@dealercare/admin-kit/portal';
import { click, press, type } from '@dealercare/admin-kit/testing';
import { showPortal } from '../../test/show-portal.js';

const box = () => screen.findByRole('combobox', { name: '搜索与命令' });
const search = async (words: string) => { await type(await box(), words); };
const hits = () => screen.getAllByRole('option').map((option) => option.querySelector('span')?.textContent);
const current = () => screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')?.querySelector('span')?.textContent;

describe('one box for everything (P3, I6)', () => {
  test.each([['/', {}], ['k', { ctrlKey: true }]])('%s opens it', async (key, init) => {
    await showPortal();
    await press(key, init);
    const opened = await box();
    await waitFor(() => { expect(document.activeElement).toBe(opened); });
  });

  test('pages one may open and actions are found, in either language', async () => {
    await showPortal({ viewer: { permissions: ['complaint:list'] } });
    await press('/');
    await search('complaints');
    await waitFor(() => { expect(hits()).toContain('投诉'); });
    expect(hits()).not.toContain('客户');
    await search('深色');
    await waitFor(() => { expect(hits()).toEqual(['深色外观']); });
    await search('客户');
    expect(await screen.findByText('没有找到“客户”')).toBeTruthy();
  });

  test('arrow keys choose, Enter goes there', async () => {
    await showPortal({ viewer: { permissions: ['clock:move'], demo: true } });
    await press('/');
    await search('设置');
    await waitFor(() => { expect(hits().length).toBeGreaterThan(1); });
    const all = hits();
    expect(current()).toBe(all[0]);
    for (const next of [...all.slice(1), all.at(-1)]) {
      await press('ArrowDown');
      expect(current()).toBe(next);
    }
    await press('ArrowUp');
    expect(current()).toBe(all.at(-2));
    await search('产品时间');
    await waitFor(() => { expect(current()).toBe('产品时间'); });
    await press('Enter');
    await waitFor(() => { expect(location.pathname).toBe('/settings/clock'); });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('while somebody composes, Enter is the input method\'s', async () => {
    await showPortal();
    await press('/');
    await search('个人');
    await waitFor(() => { expect(current()).toBe('个人设置'); });
    await press('Enter', { isComposing: true });
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  test('an action is carried out', async () => {
    await showPortal();
    await press('/');
    await search('深色');
    await click(await screen.findByRole('option', { name: '深色外观' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  test('what areas register comes first; one that fails leaves the others alone', async () => {
    const remove = [
      registerSearchProvider({ name: 'customers', title: () => '客户', find: (words) => Promise.resolve(words ? [{ id: 'cus_1', title: '王建国', detail: '浙A·10037', target: { to: '/customers/cus_1' } }] : []) }),
      registerSearchProvider({ name: 'broken', title: () => '坏', find: () => Promise.reject(new TypeError('offline')) }),
    ];
    await showPortal();
    await press('/');
    await search('个人');
    await waitFor(() => { expect(hits()).toEqual(['王建国', '个人设置']); });
    expect(within(screen.getByRole('group', { name: '客户' })).getByText('浙A·10037')).toBeTruthy();
    act(() => { for (const end of remove) end(); });
  });

  test('who asks a server is left alone until the typing rests', async () => {
    const asked: string[] = [];
    const remove = registerSearchProvider({
      name: 'remote', title: () => '远', remote: true,
      find: (words) => { asked.push(words); return Promise.resolve([{ id: words, title: `找到${words}`, target: { to: '/' } }]); },
    });
    await showPortal();
    await press('/');
    for (const words of ['王', '王建', '王建国']) await search(words);
    await waitFor(() => { expect(hits()).toEqual(['找到王建国']); });
    expect(asked.filter(Boolean)).toEqual(['王建国']);
    act(remove);
  });

  test('answers to older words do not come over newer ones', async () => {
    const waiting: (() => void)[] = [];
    const remove = registerSearchProvider({
      name: 'slow', title: () => '慢',
      find: (words) => new Promise((resolve) => { waiting.push(() => { resolve([{ id: words, title: `找到${words}`, target: { to: '/' } }]); }); }),
    });
    await showPortal();
    await press('/');
    await search('旧');
    await search('新');
    await act(() => { for (const answer of waiting.toReversed()) answer(); return Promise.resolve(); });
    await waitFor(() => { expect(hits()).toEqual(['找到新']); });
    act(remove);
  });
});

test('? shows what the keyboard can do here', async () => {
  await showPortal();
  await press('?');
  const sheet = await screen.findByRole('dialog', { name: '快捷键' });
  expect(within(sheet).getAllByRole('definition').map((line) => line.textContent)).toEqual(['打开搜索', '打开搜索', '查看快捷键']);
  await click(within(sheet).getByRole('button', { name: '关闭' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
