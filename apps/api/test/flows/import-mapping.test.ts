import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../kit/client.js';
import { allRows, dryRun, importFile, importState, runImport, upload } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';
import { bookOf } from '../kit/workbook.js';

const kit = useKit();
let group: Group;
let director: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
});

const CORRECT = 'mutation ($input: CorrectImportInput!) { correctImport(input: $input) { version kind template { name } } }';
const SAVE = 'mutation ($input: SaveImportTemplateInput!) { saveImportTemplate(input: $input) { id version name unit { id } } }';
const READING = 'query ($id: ID!) { importRun(id: $id) { kind template { name } columns { header field } unknownWords { field word rows } valueMaps { field word means } policies { field policy } } }';

async function correct(client: Client, id: string, input: object): Promise<void> {
  const { version } = await importState(client, id);
  await client.ask(CORRECT, { input: { runId: id, expectedVersion: version, ...input } });
}

interface Change { field: string; before: string | null; after: string | null }

async function changes(client: Client, id: string): Promise<Change[][]> {
  const { importRun } = await client.ask<{ importRun: { rows: { nodes: { changes: Change[] }[] } } }>('query ($id: ID!) { importRun(id: $id) { rows { nodes { changes { field before after } } } } }', { id });
  return importRun.rows.nodes.map((row) => row.changes);
}

describe('columns with names of their own', () => {
  const HEAD = '甲号,称呼,联络,性\n';
  const columns = [['甲号', 'externalNo'], ['称呼', 'name'], ['联络', 'phone'], ['性', 'sex']].map(([header, field]) => ({ header, field }));

  test('are mapped once; the next file of the same shape is read as the last one was', async () => {
    const { body } = await upload(director, group.d1, 'own.csv', `${HEAD}A1,王小明,19911110001,男\n`);
    expect(body.kind).toBeNull();
    await correct(director, body.id, { kind: 'CUSTOMERS', columns });
    await dryRun(kit, director, body.id);
    const next = await upload(director, group.d1, 'own2.csv', `${HEAD}A2,李小红,19911110002,女\n`);
    expect(next.body.kind).toBe('CUSTOMERS');
    const { importRun } = await director.ask<{ importRun: { columns: unknown } }>(READING, { id: next.body.id });
    expect(importRun.columns).toEqual(columns);
  });

  test('words that nobody understood are named, mapped, and understood from then on', async () => {
    const { body } = await upload(director, group.d1, 'own.csv', `${HEAD}A1,王小明,19911110001,雄\nA2,李小红,19911110002,雌\nA3,赵一,19911110003, 雄\nA4,钱二,19911110004,19911110004\n`);
    await dryRun(kit, director, body.id);
    expect((await director.ask<{ importRun: { unknownWords: unknown[] } }>(READING, { id: body.id })).importRun.unknownWords).toEqual([{ field: 'sex', word: '雄', rows: 2 }, { field: 'sex', word: '雌', rows: 1 }]);
    const { version } = await importState(director, body.id);
    expect(await director.refused(CORRECT, { input: { runId: body.id, expectedVersion: version, valueMaps: [{ field: 'sex', word: '雄', means: '公务' }] } })).toBe('IMPORT_WORD_UNKNOWN');
    await correct(director, body.id, { valueMaps: [{ field: 'sex', word: '雄', means: '男' }, { field: 'sex', word: '雌', means: '女' }] });
    await dryRun(kit, director, body.id);
    expect((await allRows(director, body.id)).map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], [], [], ['CELL_UNREADABLE']]);
    await runImport(kit, director, body.id);
    const sexes = await kit.app.database.read.rows("SELECT external_no, sex FROM customer WHERE external_no LIKE 'A%' ORDER BY external_no");
    expect(sexes.map(([, sex]) => sex)).toEqual(['MALE', 'FEMALE', 'MALE', null]);
  });

  test('are kept as a template, shared from above, and found by a file with more columns, even a workbook', async () => {
    const { body } = await upload(director, group.d1, 'own.csv', `${HEAD}A1,王小明,19911110001,雄\n`);
    const { saveImportTemplate } = await director.ask<{ saveImportTemplate: { id: string; version: number } }>(SAVE, { input: { runId: body.id, name: '远行系统' } });
    const book = bookOf([{ name: 'S', rows: [['行号', '原因', ...columns.map(({ header }) => header!)], ['3', '', 'A9', '孙三', '19911110009', '雌']] }]);
    const next = await upload(director, group.d1, 'errors.xlsx', book);
    const { importRun } = await director.ask<{ importRun: { kind: string; template: { name: string }; valueMaps: unknown[] } }>(READING, { id: next.body.id });
    expect(importRun).toMatchObject({ kind: 'CUSTOMERS', template: { name: '远行系统' } });
    expect(importRun.valueMaps).toHaveLength(2);
    expect((await dryRun(kit, director, next.body.id)).counts).toMatchObject({ create: 1, warnings: 0 });
    const neighbour = await as(kit, 'CARE_DIRECTOR', group.d2);
    expect((await neighbour.ask<{ importTemplates: unknown[] }>('query ($unitId: ID!) { importTemplates(unitId: $unitId) { id } }', { unitId: group.d2 })).importTemplates).toEqual([]);
    expect(await neighbour.refused('query ($unitId: ID!) { importTemplates(unitId: $unitId) { id } }', { unitId: group.d1 })).toBe('NOT_FOUND');
    const REMOVE = 'mutation ($id: ID!, $v: Int!) { removeImportTemplate(id: $id, expectedVersion: $v) }';
    expect(await neighbour.refused(REMOVE, { id: saveImportTemplate.id, v: saveImportTemplate.version })).toBe('NOT_FOUND');
    await director.ask(REMOVE, { id: saveImportTemplate.id, v: saveImportTemplate.version });
    expect((await director.ask<{ importTemplates: unknown[] }>('query ($unitId: ID!) { importTemplates(unitId: $unitId) { id } }', { unitId: group.d1 })).importTemplates).toEqual([]);
  });
});

describe('what a file may change', () => {
  const HEAD = '客户编号,客户姓名,手机,职业,最后更新日期\n';

  async function again(row: string, policies: object[]): Promise<{ changes: Change[]; counts: object }> {
    const { body } = await upload(director, group.d1, 'again.csv', `${HEAD}${row}\n`);
    await correct(director, body.id, { policies });
    const dry = await dryRun(kit, director, body.id);
    const shown = await changes(director, body.id);
    await runImport(kit, director, body.id);
    // The run does what the dry run said, to the field.
    expect(await changes(director, body.id)).toEqual(shown);
    return { changes: shown[0]!, counts: dry.counts };
  }

  test('is shown field by field before it happens, with numbers masked', async () => {
    await importFile(kit, director, group.d1, 'first.csv', `${HEAD}P1,周四,19911110021,医生,\n`);
    expect((await again('P1,周四,19911110022,律师,', [])).changes).toEqual([{ field: 'phone', before: '199****0021', after: '199****0022' }, { field: 'occupation', before: '医生', after: '律师' }]);
  });

  test.each<[string, string, object[], Change[]]>([
    ['a column that fills up only leaves what is known', 'P1,周四,19911110022,教师,', [{ field: 'occupation', policy: 'FILL_EMPTY' }], []],
    ['an older row does not win', 'P1,周四,19911110022,教师,2020-01-01', [{ field: 'occupation', policy: 'NEWEST_WINS' }], []],
    ['a newer row wins', 'P1,周四,19911110022,教师,2026-03-02', [{ field: 'occupation', policy: 'NEWEST_WINS' }], [{ field: 'occupation', before: '律师', after: '教师' }]],
    ['an empty cell never erases', 'P1,周四,19911110022,,', [], []],
  ])('%s', async (_, row, policies, expected) => {
    expect((await again(row, policies)).changes).toEqual(expected);
  });

  test('people without numbers are known by phone and name', async () => {
    const file = '姓名,手机,职业\n周四,199 1111 0022,校长\n周五,19911110022,学生\n周四,19911110022,校长\n';
    const { body } = await upload(director, group.d1, 'people.csv', file);
    const dry = await dryRun(kit, director, body.id);
    expect(dry.counts).toMatchObject({ update: 1, create: 1, repeated: 1 });
    expect((await allRows(director, body.id)).map(({ businessKey }) => businessKey)).toEqual([null, null, null]);
    expect(await changes(director, body.id)).toEqual([[{ field: 'occupation', before: '教师', after: '校长' }], [], []]);
    await runImport(kit, director, body.id);
    const { done } = await importFile(kit, director, group.d1, 'people.csv', file);
    expect(done.counts).toMatchObject({ create: 0, update: 0, unchanged: 2, repeated: 1 });
  });

  test('an order file without some columns leaves them as they were', async () => {
    await importFile(kit, director, group.d1, 'v.csv', '底盘号\nLSVA3S3E4J8900169\n');
    await importFile(kit, director, group.d1, 'o.csv', '派工单编号,底盘号,进厂日期,服务顾问,总金额\nR1,LSVA3S3E4J8900169,2026-02-01,李顾问,100.00\n');
    const { body } = await upload(director, group.d1, 'o.csv', '派工单编号,底盘号,进厂日期,总金额\nR1,LSVA3S3E4J8900169,2026-02-01,120.50\n');
    expect((await dryRun(kit, director, body.id)).counts).toMatchObject({ update: 1 });
    expect(await changes(director, body.id)).toEqual([[{ field: 'total', before: '100.00', after: '120.50' }]]);
  });
});
