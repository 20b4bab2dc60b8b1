import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { chartLook } from './chart-look.js';
import { Chart } from './chart.js';

test('a chart answers a question in its title and has its figures behind it', async () => {
  await renderPage(<Chart
    question="首次联系的按时率在提高吗"
    option={{ xAxis: { data: ['1月', '2月'] }, series: [{ type: 'bar', name: '本店', data: [88, 92] }] }}
    figures={{ columns: ['月', '本店'], rows: [['1月', 88], ['2月', 92]] }}
  />);
  expect(screen.getByRole('img', { name: '首次联系的按时率在提高吗' })).toBeTruthy();
  const table = screen.getByRole('table', { hidden: true });
  expect(within(table).getAllByRole('row', { hidden: true }).map((row) => row.textContent)).toEqual(['月本店', '1月88', '2月92']);
});

test.each(['light', 'dark'] as const)('values begin at zero and nothing on it needs inline HTML, in %s', (theme) => {
  expect(chartLook(theme)).toMatchObject({ yAxis: [{ min: 0 }], tooltip: { renderMode: 'richText' } });
});

test('a second axis of values looks like the first', () => {
  const { yAxis } = chartLook('dark', 2);
  expect(yAxis).toHaveLength(2);
  expect((yAxis as unknown[])[1]).toEqual((yAxis as unknown[])[0]);
});
