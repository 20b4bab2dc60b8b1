import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { click, fakeApi, refusal, renderPage } from '@dealercare/admin-kit/testing';
import { useNow } from '@dealercare/admin-kit/portal';
import TimeMenu from './time-menu.js';
import TimeWatch from './time-watch.js';

function Now() {
  return <output>{useNow().toISOString()}</output>;
}

const moved = { now: '2026-03-03T00:30:00.000Z', aheadSeconds: 81_000, movable: true };

test.each([
  ['zh-CN', '调整时间', '下一个工作日早上', '产品时间已调到 2026年3月3日周二 08:30'],
  ['en', 'Move the time', 'Next working morning', 'The product time is now Tue, Mar 3, 2026, 08:30'],
] as const)('in %s: every clock on the page follows what the server has moved', async (language, menu, step, told) => {
  const api = fakeApi({ MoveTime: () => ({ moveTime: moved }) });
  await renderPage(<><Now /><TimeMenu /></>, { api, language });
  await click(await screen.findByRole('button', { name: menu }));
  await click(screen.getByRole('menuitem', { name: step }));
  expect(await screen.findByText('2026-03-03T00:30:00.000Z')).toBeTruthy();
  expect(await screen.findByText(told)).toBeTruthy();
  expect(api.asked[0]?.variables).toEqual({ input: { toMorningOf: 'org_01test000000000000000000000' } });
});

test('what the server does not move stays where it was, and the server\'s words are shown', async () => {
  const api = fakeApi({ MoveTime: () => refusal('CLOCK_NOT_MOVABLE', '只有演示和测试环境可以调整时间。') });
  await renderPage(<><Now /><TimeMenu /></>, { api });
  await click(await screen.findByRole('button', { name: '调整时间' }));
  await click(screen.getByRole('menuitem', { name: '向前 1 天' }));
  expect((await screen.findByRole('alert')).textContent).toContain('只有演示和测试环境可以调整时间。');
  expect(screen.getByText('2026-03-02T02:00:00.000Z')).toBeTruthy();
});

test('a window that looks at the same follows when somebody else has moved the time', async () => {
  const told = { now: '2026-03-02T02:00:00.000Z', aheadSeconds: 0, movable: true };
  const api = fakeApi({ ProductTime: () => ({ productTime: { ...told } }) });
  await renderPage(<><Now /><TimeWatch /></>, { api });
  await waitFor(() => { expect(api.asked).toHaveLength(1); });
  Object.assign(told, moved);
  expect(await screen.findByText('2026-03-03T00:30:00.000Z', undefined, { timeout: 8_000 })).toBeTruthy();
}, 10_000);
