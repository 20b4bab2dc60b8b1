import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { firstGrams } from '../customer/keep-grams.js';
import { nameIndexes } from '../customer/name-search.js';
import { rightsChanged } from '../identity/rights-changed.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import { bulkJob } from './bulk.job.js';

const kit = useKit();
let group: Group;
let carer: Client & { person: Person };
let colleague: Client & { person: Person };

interface Run { id: string; status: string; total: number; changed: number; unchanged: number; refused: number; undone: number; kept: number; done: number; mayUndo: boolean; problems: { customerId: string; code: string; message: string; customer: { id: string } | null }[] }
const RUN = 'id status total changed unchanged refused undone kept done mayUndo problems { customerId code message customer { id } }';
const START = `mutation ($input: StartBulkInput!) { startBulk(input: $input) { ${RUN} } }`;
const start = async (input: Record<string, unknown>, by: Client = carer): Promise<Run> => (await by.ask<{ startBulk: Run }>(START, { input })).startBulk;
const verb = async (name: string, bulkId: string, by: Client = carer): Promise<Run> => (await by.ask<Record<string, Run>>(`mutation ($id: ID!) { ${name}(bulkId: $id) { ${RUN} } }`, { id: bulkId }))[name]!;
const seen = async (bulkId: string): Promise<Run> => (await carer.ask<{ bulkRun: Run }>(`query ($id: ID!) { bulkRun(bulkId: $id) { ${RUN} } }`, { id: bulkId })).bulkRun;
const finish = async (bulkId: string): Promise<Run> => { await kit.run(bulkJob); return seen(bulkId); };
const levels = async (ids: readonly string[]): Promise<(string | null)[]> => {
  const rows = new Map((await kit.app.database.read.rows('SELECT id, relation_level FROM customer')).map(([id, level]) => [String(id), level as string | null]));
  return ids.map((id) => rows.get(id.slice(-26)) ?? null);
};
const named = (name: string) => ({ selection: { search: name }, field: 'RELATION_LEVEL', value: 'PROACTIVE' });
const people = async (name: string, count: number, dealerId = group.d1): Promise<string[]> => { const ids: string[] = []; for (let nth = 0; nth < count; nth += 1) ids.push(await buildCustomer(kit, dealerId, { name: `${name}${'甲乙丙丁戊己庚辛'[nth % 8]!}` })); return ids; };

/** Many files in one go. */
async function crowd(name: string, count: number): Promise<string[]> {
  return asSystem(kit, async (tx) => {
    const keys = tx.app.subjectKeys.make(count);
    await tx.app.subjectKeys.insert(tx.db, keys, tx.now);
    const files = keys.map((key) => ({ id: newId('cus'), dealerId: group.d1, name, kind: 'PERSON', ...nameIndexes(name), gramsDue: false, phoneKind: 'NONE', status: 'ACTIVE', subjectKeyId: key.id, createdAt: tx.now, updatedAt: tx.now, version: 1 }));
    await insertRows(tx.db, 'customer', files);
    await firstGrams(tx, files);
    return files.map(({ id }) => id);
  });
}

beforeAll(async () => {
  group = await buildGroup(kit);
  kit.timeIs('2026-03-02 10:00');
  [carer, colleague] = [await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1)];
});

describe('a change of many (I1, I2)', () => {
  test('everything that matches but a few, as it was chosen, with a result for each', async () => {
    const ids = await people('宫本', 5);
    const run = await start({ ...named('宫本'), selection: { search: '宫本', except: [ids[4]!] }, expectedCount: 4 });
    expect([run.status, run.total, run.done]).toEqual(['RUNNING', 4, 0]);
    const [late] = await people('宫本', 1);
    await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET relation_level = 'PROACTIVE' WHERE id = ?", [ids[0]!.slice(-26)]));
    expect(await finish(run.id)).toMatchObject({ status: 'DONE', changed: 3, unchanged: 1, refused: 0, done: 4, mayUndo: true, problems: [] });
    expect(await levels([...ids, late!])).toEqual(['PROACTIVE', 'PROACTIVE', 'PROACTIVE', 'PROACTIVE', null, null]);
  });

  test('more than a batch, and every row has its audit entry in the name of the person', async () => {
    const ids = await crowd('欧冶', 230);
    const run = await start({ ...named('欧冶'), expectedCount: 230 });
    expect(await finish(run.id)).toMatchObject({ status: 'DONE', changed: 230 });
    const entries = await kit.app.database.read.rows("SELECT entity_id FROM audit_entry WHERE action = 'bulk.change' AND actor_kind = 'STAFF' AND actor_id LIKE ?", [`%${carer.person.id.slice(-26)}`]);
    const audited = new Set(entries.map(([id]) => String(id).slice(-26)));
    expect([ids.every((id) => audited.has(id.slice(-26))), new Set(await levels(ids)).size]).toEqual([true, 1]);
  });

  test('the count that was confirmed is the count that is changed', async () => {
    await people('慕容', 3);
    const before = await kit.app.database.read.rows('SELECT COUNT(*) FROM bulk_row');
    for (const [expectedCount, code] of [[2, 'BULK_COUNT_CHANGED'], [4, 'BULK_COUNT_CHANGED']] as const) expect(await carer.refused(START, { input: { ...named('慕容'), expectedCount } })).toBe(code);
    expect(await carer.refused(START, { input: { ...named('没有这人'), expectedCount: 0 } })).toBe('BULK_NOTHING');
    expect(await carer.refused(START, { input: { ...named('慕容'), selection: { picked: [] }, expectedCount: 0 } })).toBe('BULK_NOTHING');
    expect(await kit.app.database.read.rows('SELECT COUNT(*) FROM bulk_row')).toEqual(before);
  });

  test.each([['RELATION_LEVEL', 'BEST_FRIEND'], ['REVIEW_DUE', '2026-02-30'], ['REVIEW_DUE', 'soon']])('%s takes no %s', async (field, value) => {
    expect(await carer.refused(START, { input: { selection: {}, expectedCount: 1, field, value } })).toBe('INVALID_INPUT');
  });

  test('a row that cannot take it is told with its reason, and the others go on', async () => {
    const ids = await people('令狐', 3);
    const run = await start({ ...named('令狐'), expectedCount: 3 });
    await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET status = 'BLOCKED' WHERE id = ?", [ids[1]!.slice(-26)]));
    const done = await finish(run.id);
    expect([done.changed, done.refused, done.problems.map(({ customerId, code, message }) => [customerId, code, message.length > 3])]).toEqual([2, 1, [[ids[1], 'CUSTOMER_NOT_ACTIVE', true]]]);
  });

  test('a person in charge must work there; that is asked for each row', async () => {
    await people('轩辕', 2);
    const stranger = await as(kit, 'CARE_SPECIALIST', group.d2) as Client & { person: Person };
    const wrong = await start({ selection: { search: '轩辕' }, field: 'KEEPER', value: stranger.person.id, expectedCount: 2 });
    expect(await finish(wrong.id)).toMatchObject({ changed: 0, refused: 2, mayUndo: false });
    const right = await start({ selection: { search: '轩辕' }, field: 'KEEPER', value: colleague.person.id, expectedCount: 2 });
    expect(await finish(right.id)).toMatchObject({ changed: 2, refused: 0 });
  });

  test('whoever loses the right meanwhile changes nothing more', async () => {
    const leaver = await as(kit, 'CARE_SPECIALIST', group.d1) as Client & { person: Person };
    const ids = await people('公孙', 2);
    await start({ ...named('公孙'), expectedCount: 2 }, leaver);
    await asSystem(kit, async (tx) => {
      await tx.db.run("UPDATE post SET valid_to = '2026-01-31' WHERE user_id = ?", [leaver.person.id.slice(-26)]);
      rightsChanged(tx, leaver.person.id);
    });
    await kit.run(bulkJob);
    expect(await levels(ids)).toEqual([null, null]);
  });
});

describe('taking it back', () => {
  test('within 24 hours, but not over what somebody has done since', async () => {
    const ids = await people('皇甫', 3);
    await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET relation_level = 'BASIC' WHERE id = ?", [ids[0]!.slice(-26)]));
    const run = await start({ ...named('皇甫'), expectedCount: 3 });
    await finish(run.id);
    await carer.ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: ids[2]!, expectedVersion: 2, relationLevel: 'PARTNERSHIP' } });
    expect((await verb('undoBulk', run.id)).status).toBe('UNDOING');
    const undone = await finish(run.id);
    expect([undone.status, undone.undone, undone.kept, undone.mayUndo, undone.problems.map(({ code }) => code)]).toEqual(['UNDONE', 2, 1, false, ['CONFLICT']]);
    expect(await levels(ids)).toEqual(['BASIC', null, 'PARTNERSHIP']);
    expect(await carer.refused('mutation ($id: ID!) { undoBulk(bulkId: $id) { id } }', { id: run.id })).toBe('BULK_NOT_UNDOABLE');
  });

  test('not after 24 hours; what was stopped can be taken back as far as it came', async () => {
    await people('尉迟', 2);
    const stopped = await start({ ...named('尉迟'), expectedCount: 2 });
    expect((await verb('cancelBulk', stopped.id)).status).toBe('CANCELLED');
    expect(await finish(stopped.id)).toMatchObject({ status: 'CANCELLED', changed: 0, mayUndo: false });
    const run = await start({ ...named('尉迟'), expectedCount: 2 });
    await finish(run.id);
    kit.timeIs('2026-03-03 10:00');
    expect(await carer.refused('mutation ($id: ID!) { undoBulk(bulkId: $id) { id } }', { id: run.id })).toBe('BULK_NOT_UNDOABLE');
    kit.timeIs('2026-03-02 10:00');
  });

  test('a run is a matter of whoever began it', async () => {
    const [id] = await people('夏侯', 1);
    const run = await start({ ...named('夏侯'), selection: { picked: [id!] }, expectedCount: 1 });
    for (const by of [colleague, await as(kit, 'GENERAL_MANAGER', group.d1)]) {
      expect(await by.refused('query ($id: ID!) { bulkRun(bulkId: $id) { id } }', { id: run.id })).toBe('NOT_FOUND');
      expect(await by.refused('mutation ($id: ID!) { undoBulk(bulkId: $id) { id } }', { id: run.id })).toBe('NOT_FOUND');
    }
    const foreign = await buildCustomer(kit, group.d2, { name: '别店人' });
    expect(await carer.refused(START, { input: { ...named('夏侯'), selection: { picked: [foreign] }, expectedCount: 1 } })).toBe('BULK_NOTHING');
    await finish(run.id);
  });
});
