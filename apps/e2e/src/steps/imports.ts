import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Visit } from '../kit/visit.js';

/** A dealer's own export, as its system writes it: GB18030, Chinese headers, faults and all. */
const EXPORT = join(import.meta.dirname, '../../../api/test/data/dms-export');

const words = {
  'zh-CN': { drop: '把文件拖到这里，或点击选择', encoding: 'GB18030（简体中文）', judge: '开始试算', judged: '试算完成，尚未写入', write: (rows: string) => `写入 ${rows} 行`, done: '导入完成', leftOut: '下载不导入的行' },
  en: { drop: 'Drop the file here, or click to choose it', encoding: 'GB18030 (Simplified Chinese)', judge: 'Start the dry run', judged: 'Dry run done, nothing written yet', write: (rows: string) => `Write ${rows} rows`, done: 'Import done', leftOut: 'Download the rows left out' },
} as const;

/** Uploads a file of the export and waits for what is recognised of it. */
export async function upload({ page, language }: Visit, name: string): Promise<void> {
  const { drop, encoding } = words[language];
  await page.getByLabel(drop).setInputFiles(join(EXPORT, name));
  await page.waitForURL('**/imports/imp_*');
  await page.getByText(encoding).waitFor();
}

/** The dry run, until every row has its verdict. */
export async function judge({ page, language }: Visit): Promise<void> {
  await page.getByRole('button', { name: words[language].judge }).click();
  await page.getByText(words[language].judged).waitFor();
}

/** Writes what the dry run has found good: so many rows. */
export async function write({ page, language }: Visit, rows: number): Promise<void> {
  await page.getByRole('button', { name: words[language].write(rows.toLocaleString('en')) }).click();
  await page.getByText(words[language].done, { exact: true }).waitFor();
}

/** The rows that were left out, as the file that is downloaded tells them. */
export async function rowsLeftOut({ page, language }: Visit): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words[language].leftOut }).click()]);
  return (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
}
