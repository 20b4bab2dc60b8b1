import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../kit/client.js';
import { allRows, dryRun, upload, type RowVerdict } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';
import { bookOf, bookParts, zipOf, type BookCell } from '../kit/workbook.js';

const kit = useKit();
let group: Group;
let director: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
});

const HEAD = '客户编号,客户姓名,手机,出生日期,职业';
const ROWS = ['K1,王小明,19911110001,1988-02-03,医生', 'K2,李小红,19911110002,,教师'];
const text = (rows: readonly string[] = ROWS, head = HEAD, end = '\n'): string => [head, ...rows, ''].join(end);

async function judged(name: string, bytes: Uint8Array | string): Promise<{ rows: RowVerdict[]; state: Awaited<ReturnType<typeof dryRun>> }> {
  const { status, body } = await upload(director, group.d1, name, bytes);
  expect([status, body.kind]).toEqual([201, 'CUSTOMERS']);
  return { state: await dryRun(kit, director, body.id), rows: await allRows(director, body.id) };
}

const told = (rows: readonly RowVerdict[]): unknown[] => rows.map(({ line, verdict, businessKey, findings }) => [line, verdict, businessKey, findings.map(({ field, code }) => `${field}:${code}`).join(' ')]);
const BOTH = [[2, 'CREATE', 'K1', ''], [3, 'CREATE', 'K2', '']];

describe('tables of text', () => {
  test.each<[string, Uint8Array | string, unknown[]]>([
    ['UTF-8', text(), BOTH],
    ['UTF-8 with a mark', `\uFEFF${text()}`, BOTH],
    ['GB18030', iconv.encode(text(), 'gb18030'), BOTH],
    ['UTF-16 with a mark, low byte first', iconv.encode(text(), 'utf16le', { addBOM: true }), BOTH],
    ['UTF-16 with a mark, high byte first', iconv.encode(text(), 'utf16be', { addBOM: true }), BOTH],
    ['UTF-16 without a mark, low byte first', iconv.encode(text(), 'utf16le'), BOTH],
    ['UTF-16 without a mark, high byte first', iconv.encode(text(), 'utf16be'), BOTH],
    ['lines that end as on Windows', text(ROWS, HEAD, '\r\n'), BOTH],
    ['lines that end as on an old Macintosh', text(ROWS, HEAD, '\r'), BOTH],
    ['semicolons', text().replaceAll(',', ';'), BOTH],
    ['tabs', text().replaceAll(',', '\t'), BOTH],
    ['bars', text().replaceAll(',', '|'), BOTH],
    ['a first line that tells the separator', `sep=;\n${text().replaceAll(',', ';')}`, [[3, 'CREATE', 'K1', ''], [4, 'CREATE', 'K2', '']]],
    ['a title and a day above the header', `远行汽车客户清单\n导出日期,2026-03-01\n\n${text()}`, [[5, 'CREATE', 'K1', ''], [6, 'CREATE', 'K2', '']]],
    ['a header over two rows', text(ROWS, '客户编号,客户姓名,联系,其他,\n,,手机,出生日期,职业'), [[3, 'CREATE', 'K1', ''], [4, 'CREATE', 'K2', '']]],
    ['blank columns at the end', text(ROWS.map((row) => `${row},,,`), `${HEAD},,,`), BOTH],
    ['English headers', text(ROWS, 'Customer No.,Full name,Mobile,Date of Birth,Job'), BOTH],
    ['days as a spreadsheet counts them', text(['K1,王小明,19911110001,32176,医生']), [[2, 'CREATE', 'K1', '']]],
    ['a year of five digits', text(['K1,王小明,19911110001,12025-05-19,医生']), [[2, 'CREATE', 'K1', 'solarBirthday:CELL_UNREADABLE']]],
    ['a line break within quotes', text(['K1,王小明,19911110001,,"医生\n主任"', 'K2,李小红,19911110002,,']), [[2, 'CREATE', 'K1', ''], [4, 'CREATE', 'K2', '']]],
    ['a quote that nobody closes', text(['K1,"王小明,19911110001,,', 'K2,李小红,19911110002,,', 'K3,赵一,19911110003,,']), [[2, 'REFUSED', null, ':ROW_BROKEN'], [3, 'CREATE', 'K2', ''], [4, 'CREATE', 'K3', '']]],
    ['a quote that a later row seems to close', text(['K1,"王小明,19911110001,,', 'K2,李小红,19911110002,,"教师"']), [[2, 'REFUSED', null, ':ROW_BROKEN'], [3, 'CREATE', 'K2', '']]],
    ['a separator too many', text(['K1,王小明,19911110001,,医生,苏州', 'K2,李小红,19911110002,,']), [[2, 'REFUSED', null, ':ROW_TOO_LONG'], [3, 'CREATE', 'K2', '']]],
    ['a row that ends early', text(['K1,王小明', 'K2,李小红,19911110002']), [[2, 'REFUSED', 'K1', 'phone:PHONE_INVALID'], [3, 'CREATE', 'K2', '']]],
    ['formulas that came as text', text(['=A2,王小明,19911110001,,', 'K2,李小红,19911110002,,=VLOOKUP(A1;B:C;2)', 'K3,赵一,#REF!,,']), [[2, 'REFUSED', null, 'externalNo:CELL_FORMULA'], [3, 'CREATE', 'K2', 'occupation:CELL_FORMULA'], [4, 'REFUSED', null, 'phone:CELL_ERROR_VALUE']]],
    ['words far too long for their field', text([`K1,王小明,19911110001,,${'医'.repeat(9000)}`, 'K2,李小红,19911110002,,']), BOTH],
  ])('%s', async (_what, bytes, rows) => {
    expect(told((await judged('customers.csv', bytes)).rows)).toEqual(rows);
  });

  test('a header without rows below it ends with that reason', async () => {
    const { body } = await upload(director, group.d1, 'customers.csv', `${HEAD}\n`);
    expect((await dryRun(kit, director, body.id)).failure?.code).toBe('FILE_EMPTY');
  });

  test('a thousand columns are refused', async () => {
    const { body } = await upload(director, group.d1, 'wide.csv', `${Array.from({ length: 1000 }, (_, index) => `c${index}`).join(';')}\n`);
    expect(body.errors![0]!.extensions.code).toBe('FILE_TOO_MANY_COLUMNS');
  });
});

describe('workbooks', () => {
  const head: BookCell[] = ['客户编号', '客户姓名', '手机', '出生日期', '职业'];
  const rows: BookCell[][] = [['K1', '王小明', 19911110001, { day: 32176 }, '医生'], [{ inline: 'K2' }, '李小红', '19911110002', null, '教师 & <主任>']];
  const sheet = (more: BookCell[][] = rows, name = '客户') => ({ name, rows: [head, ...more] });

  test.each<[string, Uint8Array, unknown[]]>([
    ['texts in place and shared, numbers, days', bookOf([sheet()]), BOTH],
    ['days counted from 1904', bookOf([sheet([['K1', '王小明', '19911110001', { day: 30714 }, null]])], { from1904: true }), [[2, 'CREATE', 'K1', '']]],
    ['of several sheets the one that fits', bookOf([{ name: '说明', rows: [['请勿修改'], ['版本', '2']] }, sheet()]), BOTH],
    ['a header over two rows below a title', bookOf([{ name: 'S', rows: [['客户清单'], ['客户编号', '客户姓名', '联系方式', '其他', null], [null, null, '手机', '出生日期', '职业'], ...rows] }]), [[4, 'CREATE', 'K1', ''], [5, 'CREATE', 'K2', '']]],
    ['formulas with their results', bookOf([sheet([[{ formula: '"K"&ROW()', result: 'K9' }, '赵一', { formula: 'A1+1', result: 19911110009 }, null, null]])]), [[2, 'CREATE', 'K9', '']]],
    ['formulas that were never worked out, and failed ones', bookOf([sheet([['K1', '王小明', { formula: 'A1+1' }, null, null], ['K2', '李小红', '19911110002', null, { error: '#N/A' }], ['K3', '赵一', { error: '#REF!' }, null, null]])]),
      [[2, 'REFUSED', null, 'phone:CELL_FORMULA'], [3, 'CREATE', 'K2', ''], [4, 'REFUSED', null, 'phone:CELL_ERROR_VALUE']]],
    ['a day beyond any calendar', bookOf([sheet([['K1', '王小明', '19911110001', { day: 2_958_466 }, null]])]), [[2, 'CREATE', 'K1', 'solarBirthday:CELL_UNREADABLE']]],
  ])('%s', async (_what, bytes, verdicts) => {
    expect(told((await judged('customers.xlsx', bytes)).rows)).toEqual(verdicts);
  });

  test('what is read is what was meant', async () => {
    const { rows: read } = await judged('customers.xlsx', bookOf([sheet()]));
    expect(read.map(({ cells }) => cells)).toEqual([['K1', '王小明', '19911110001', '1988-02-03', '医生'], ['K2', '李小红', '19911110002', '', '教师 & <主任>']]);
  });

  test('a hidden sheet is named and left out, and read when it is chosen', async () => {
    const book = bookOf([sheet(rows.slice(0, 1)), { ...sheet(rows, '旧客户'), state: 'hidden' }]);
    const { body } = await upload(director, group.d1, 'customers.xlsx', book);
    const SHEETS = 'query ($id: ID!) { importRun(id: $id) { version sheet sheets { name hidden } } }';
    const { importRun } = await director.ask<{ importRun: { version: number; sheet: string; sheets: unknown[] } }>(SHEETS, { id: body.id });
    expect(importRun).toMatchObject({ sheet: '客户', sheets: [{ name: '客户', hidden: false }, { name: '旧客户', hidden: true }] });
    const CORRECT = 'mutation ($input: CorrectImportInput!) { correctImport(input: $input) { sheet version } }';
    expect(await director.refused(CORRECT, { input: { runId: body.id, expectedVersion: importRun.version, sheet: '没有' } })).toBe('SHEET_UNKNOWN');
    await director.ask(CORRECT, { input: { runId: body.id, expectedVersion: importRun.version, sheet: '旧客户' } });
    expect(await dryRun(kit, director, body.id)).toMatchObject({ rowsTotal: 2, counts: { create: 2 } });
  });

  const parts = bookParts([{ name: 'S', rows: [head, ...rows] }]);
  const bomb = { ...parts, 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(40 * 1024 * 1024)}</sheetData></worksheet>` };
  test.each<[string, Uint8Array, string, string]>([
    ['a zip bomb', zipOf(bomb), 'customers.xlsx', 'FILE_UNSAFE'],
    ['a part that is larger than it says', zipOf(parts, { 'xl/worksheets/sheet1.xml': 10 }), 'customers.xlsx', 'FILE_DAMAGED'],
    ['an entity from outside', zipOf({ ...parts, 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>' }), 'customers.xlsx', 'FILE_UNSAFE'],
    ['entities that multiply', zipOf({ ...parts, 'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><workbook/>' }), 'customers.xlsx', 'FILE_UNSAFE'],
    ['an archive of other things', zipOf({ 'a.txt': 'hello' }), 'customers.xlsx', 'FILE_TYPE'],
    ['an archive that was cut off', zipOf(parts).subarray(0, 900), 'customers.xlsx', 'FILE_DAMAGED'],
    ['XML that was cut off', zipOf({ ...parts, 'xl/workbook.xml': parts['xl/workbook.xml']!.slice(0, 90) }), 'customers.xlsx', 'FILE_DAMAGED'],
    ['a workbook of old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'customers.xls', 'FILE_OLD_WORKBOOK'],
    ['a workbook without any rows', bookOf([{ name: 'S', rows: [] }]), 'customers.xlsx', 'FILE_EMPTY'],
    ['a sheet of a thousand columns', bookOf([{ name: 'S', rows: [Array.from({ length: 1000 }, (_, index) => `c${index}`)] }]), 'customers.xlsx', 'FILE_TOO_MANY_COLUMNS'],
  ])('%s is refused', async (_what, bytes, name, code) => {
    const { body } = await upload(director, group.d1, name, bytes);
    expect(body.errors?.[0]!.extensions.code).toBe(code);
  });
});
