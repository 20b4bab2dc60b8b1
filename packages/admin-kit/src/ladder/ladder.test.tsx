import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { Ladder } from './ladder.js';
import type { LadderView } from './ladder-view.js';

const atRegion: LadderView = {
  level: 'REGION',
  zone: 'Asia/Shanghai',
  climb: { at: '2026-03-03T10:00:00Z', to: 'MANUFACTURER' },
  rungs: [
    { level: 'DEALER_FRONTLINE', unit: '杭州远行汽车', holder: '林晓燕', since: '2026-02-15T09:30:00Z', acknowledgedAt: null },
    { level: 'DEALER_MANAGEMENT', unit: '杭州远行汽车', holder: '周建国', since: '2026-02-16T02:00:00Z', acknowledgedAt: '2026-02-16T03:00:00Z' },
    { level: 'REGION', unit: '华东区域', holder: '何敏', since: '2026-03-02T01:20:00Z', acknowledgedAt: null },
  ],
};

const rungs = () => screen.getAllByRole('listitem');

test('four levels, the current one marked, who holds it and since when', async () => {
  await renderPage(<Ladder ladder={atRegion} />);
  expect(rungs().map((rung) => rung.getAttribute('aria-current'))).toEqual([null, null, 'step', null]);
  expect(within(rungs()[2] ?? document.body).getByText('何敏 · 09:20起负责')).toBeTruthy();
  expect(within(rungs()[2] ?? document.body).getByText('尚未接手')).toBeTruthy();
  expect(rungs()[3]?.textContent).toContain('未到达');
});

test('when it climbs next, to whom', async () => {
  await renderPage(<Ladder ladder={atRegion} />);
  expect(screen.getByText('若届时仍未完成，将于 3月3日 18:00（明天 18:00）上报至主机厂。')).toBeTruthy();
});

test('which promise would lift it', async () => {
  await renderPage(<Ladder ladder={{ ...atRegion, climb: { at: '2026-03-03T10:00:00Z', to: 'MANUFACTURER', clock: 'LEVEL_PLAN' } }} />);
  expect(screen.getByText('若届时“本级处理方案”仍未完成，将于 3月3日 18:00（明天 18:00）上报至主机厂。')).toBeTruthy();
});

test('a level that has taken over says when', async () => {
  const taken = { ...atRegion, rungs: atRegion.rungs.map((rung) => (rung.level === 'REGION' ? { ...rung, acknowledgedAt: '2026-03-02T01:45:00Z' } : rung)) };
  await renderPage(<Ladder ladder={taken} />, { language: 'en' });
  expect(screen.getByText('taken over 15 minutes ago')).toBeTruthy();
});

test('a level nobody has taken waits for somebody', async () => {
  await renderPage(<Ladder ladder={{ ...atRegion, rungs: [] }} />);
  expect(within(rungs()[2] ?? document.body).getByText('待接手')).toBeTruthy();
});

test('at the highest level there is nowhere to climb', async () => {
  await renderPage(<Ladder ladder={{ ...atRegion, level: 'MANUFACTURER', climb: null }} />);
  expect(screen.getByText('已在最高层级。')).toBeTruthy();
  expect(screen.queryByText(/上报至/)).toBeNull();
});

test('on the front line taking over needs no explanation', async () => {
  await renderPage(<Ladder ladder={{ ...atRegion, level: 'DEALER_FRONTLINE' }} />);
  expect(screen.queryByText(/接手表示/)).toBeNull();
});
