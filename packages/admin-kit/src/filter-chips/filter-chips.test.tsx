import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { FilterChips } from './filter-chips.js';

test('a filter reads as people say it and is taken off by itself', async () => {
  const done: string[] = [];
  await renderPage(<FilterChips
    onClear={() => { done.push('all'); }}
    chips={[
      { id: 'delivery', label: '交车 3 天内', onRemove: () => { done.push('delivery'); }, onEdit: () => { done.push('edit delivery'); } },
      { id: 'tier', label: 'A 级', onRemove: () => { done.push('tier'); } },
    ]}
  />);
  fireEvent.click(screen.getByRole('button', { name: '移除筛选：A 级' }));
  fireEvent.click(screen.getByRole('button', { name: '交车 3 天内' }));
  fireEvent.click(screen.getByRole('button', { name: '清除全部' }));
  expect(done).toEqual(['tier', 'edit delivery', 'all']);
});

test.each([[0, 0, 0], [1, 1, 0], [2, 2, 1]])('%i filters: %i to take off, %i to clear all', async (count, removes, clears) => {
  const chips = Array.from({ length: count }, (_, place) => ({ id: String(place), label: `筛选 ${place}`, onRemove: () => undefined }));
  await renderPage(<FilterChips chips={chips} onClear={() => undefined} />);
  expect(screen.queryAllByRole('button', { name: /移除筛选/ })).toHaveLength(removes);
  expect(screen.queryAllByRole('button', { name: '清除全部' })).toHaveLength(clears);
});
