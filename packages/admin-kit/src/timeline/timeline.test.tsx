import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { Timeline, type TimelineEntry } from './timeline.js';

const entries: TimelineEntry[] = [
  { id: '3', at: '2026-03-01T17:00:00Z', title: '上报至区域', actor: '系统' },
  { id: '2', at: '2026-03-01T15:59:00Z', title: '已联系客户', actor: '林晓燕', body: '客户同意周三到店。' },
  { id: '1', at: '2026-03-01T01:00:00Z', title: '登记投诉' },
];

test('entries stand under the day of the dealer, not of the server', async () => {
  await renderPage(<Timeline entries={entries} zone="Asia/Shanghai" />);
  expect(screen.getAllByRole('heading', { level: 3 }).map((day) => day.textContent)).toEqual(['2026年3月2日周一', '2026年3月1日周日']);
  expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual(['01:00上报至区域系统', '23:59已联系客户林晓燕客户同意周三到店。', '09:00登记投诉']);
});

test('a dealer two hours behind has another day', async () => {
  await renderPage(<Timeline entries={entries} zone="Asia/Urumqi" />);
  expect(screen.getAllByRole('heading', { level: 3 }).map((day) => day.textContent)).toEqual(['2026年3月1日周日']);
});

test('what is known by its day only stands under it without an hour, whatever the zone', async () => {
  const order: TimelineEntry = { id: '4', at: '2026-03-01', title: '进厂保养' };
  await renderPage(<Timeline entries={[...entries.slice(1), order]} zone="Pacific/Auckland" />);
  const days = screen.getAllByRole('heading', { level: 3 }).map((day) => day.textContent);
  expect(days).toEqual(['2026年3月2日周一', '2026年3月1日周日']);
  expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe('进厂保养');
});

test('nothing has happened yet', async () => {
  await renderPage(<Timeline entries={[]} zone="Asia/Shanghai" />);
  expect(screen.getByText('还没有记录')).toBeTruthy();
});
