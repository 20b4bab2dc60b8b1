import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { Facts } from './facts.js';
import { Panel } from './panel.js';

test('a part of a file is found by its name', async () => {
  await renderPage(<Panel title="投诉内容" action={<button type="button">修改</button>}>空调不制冷</Panel>);
  expect(screen.getByRole('region', { name: '投诉内容' }).textContent).toContain('空调不制冷');
  expect(screen.getByRole('button', { name: '修改' })).toBeTruthy();
});

test('what is not known takes no room', async () => {
  await renderPage(<Facts facts={[{ label: '渠道', value: '电话' }, { label: '责任部门', value: null }, { label: '诉求', value: '' }]} />);
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['渠道']);
  expect(screen.getByRole('definition').textContent).toBe('电话');
});
