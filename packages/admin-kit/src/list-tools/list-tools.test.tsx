import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { click, press, type } from '../testing/hands.js';
import { renderPage } from '../testing/render-page.js';
import { FilterButton, FilterPart } from './filter-button.js';
import { ListTools } from './list-tools.js';
import { SearchBox } from './search-box.js';

test('a list is searched while one types', async () => {
  const onSearch = vi.fn();
  await renderPage(<ListTools search={<SearchBox words="" placeholder="投诉编号" onSearch={onSearch} />} />);
  const box = screen.getByRole('searchbox', { name: '投诉编号' });
  await type(box, 'TS-D001');
  await waitFor(() => { expect(onSearch).toHaveBeenLastCalledWith('TS-D001'); });
});

test('f brings the cursor into the search', async () => {
  await renderPage(<SearchBox words="" placeholder="投诉编号" onSearch={vi.fn()} />);
  await press('f');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test.each([[0, '筛选'], [2, '筛选（2）']])('how many filters hold stands on the button: %i', async (active, name) => {
  await renderPage(<FilterButton active={active}><FilterPart label="严重程度">重大</FilterPart></FilterButton>);
  await click(screen.getByRole('button', { name }));
  expect(await screen.findByRole('group', { name: '筛选' })).toBeTruthy();
  expect(screen.getByText('严重程度')).toBeTruthy();
});
