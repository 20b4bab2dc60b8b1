import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { usePortal } from '../kit/portal.js';
import { problemsOf } from '../kit/problems.js';

const portal = usePortal();

describe.each([
  { language: 'zh-CN', customers: '客户', exported: '导出', csv: '文本表格（CSV）', start: /^导出 [\d,]+ 行$/, title: '导出', fetch: '下载', confirm: '确认', header: '"客户编号","客户姓名"' },
  { language: 'en', customers: 'Customers', exported: 'Export', csv: 'Table of text (CSV)', start: /^Export [\d,]+ rows$/, title: 'Exports', fetch: 'Download', confirm: 'Confirm', header: '"Customer number","Name"' },
] as const)('the rows of a list leave the house, in $language', ({ language, customers, exported, csv, start, title, fetch, confirm, header }) => {
  test('as the list is filtered, numbers masked, fetched after a proof by who asked', async () => {
    const visit = await portal.visit({ language });
    const { page } = visit;
    await visit.signIn('manager');
    await visit.open('/customers?origin=PROSPECT');
    await visit.heading(customers).waitFor();
    await page.locator('#main').getByRole('link', { name: exported, exact: true }).click();
    await page.getByText(csv).click();
    const button = page.getByRole('button', { name: start });
    await button.waitFor();
    const rows = Number((await button.innerText()).replace(/\D/g, ''));
    expect(await problemsOf(visit)).toEqual([]);
    await button.click();
    await visit.heading(title).waitFor();
    // The newest stands first; the others are the demo's.
    await page.getByRole('row').nth(1).getByRole('button', { name: fetch }).click();
    await page.locator('#proof').fill('demo-2026');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: confirm, exact: true }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect([lines.length, lines[0]!.startsWith('\ufeff# '), lines[1]!.startsWith(header)]).toEqual([rows + 2, true, true]);
    expect(lines.filter((line) => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(line))).toEqual([]);
    expect(lines.filter((line) => /1[3-9]\d\*{4}\d{4}/.test(line)).length).toBeGreaterThan(rows / 2);
    expect(await problemsOf(visit)).toEqual([]);
    await visit.close();
  });
});
