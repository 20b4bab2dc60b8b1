import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { Modal } from './modal.js';

test('a modal writes no style sheet to lock the page: the server would refuse it', async () => {
  await renderPage(<Modal open title="撤销这次导入？">由此新建的记录会删除。</Modal>);
  expect(screen.getByRole('dialog', { name: '撤销这次导入？' })).toBeTruthy();
  const sheets = [...document.querySelectorAll('style')].map(({ textContent }) => textContent);
  expect(sheets.filter((text) => text.includes('html body'))).toEqual([]);
});
