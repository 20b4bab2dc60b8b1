import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildRenewal, buildVehicle, buildVisit, calls, plan, startCall, taskOf, TASK, worksAt, type SeenTask } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../../test/kit/people.js';
import type { Db } from '../../platform/database/database.js';
import { workList } from './work-list.js';
import { systemContext } from '../../platform/system-context.js';

const kit = useKit();
let group: Group;
let carer: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
  kit.timeIs('2026-03-02 18:00');
  for (let index = 0; index < 5; index += 1) await buildVisit(kit, group.d1, '2026-03-02', { name: `客户${index}` });
  kit.timeIs('2026-03-04 18:00');
  await buildVisit(kit, group.d1, '2026-03-04', { name: '明天' });
  await buildVisit(kit, group.d3, '2026-03-02', { name: '南方' });
  await worksAt(kit, '2026-03-05 00:40', group.d1, group.d3);
});

const LIST = `query ($d: ID, $part: WorkListPart!, $first: Int!, $after: String, $mine: Boolean!) {
  workList(dealerId: $d, part: $part, first: $first, after: $after, mine: $mine) { totalCount nodes { id t dueAt customer { id name phone tier } vehicle { plate model } } pageInfo { hasNextPage endCursor } } }`;
interface Page { workList: { totalCount: number; nodes: SeenTask[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
const page = async (client: Client, variables: Record<string, unknown>): Promise<Page['workList']> =>
  (await client.ask<Page>(LIST, { part: 'ALL', first: 50, mine: false, ...variables })).workList;

describe('the work list (B9)', () => {
  test.each([['2026-03-05 09:00', 'DUE', 5], ['2026-03-05 09:00', 'OVERDUE', 0], ['2026-03-05 09:00', 'NEXT', 1], ['2026-03-05 09:00', 'ALL', 6], ['2026-03-06 09:00', 'OVERDUE', 5], ['2026-03-06 09:00', 'DUE', 0], ['2026-03-07 09:00', 'DUE', 1]])(
    'at %s %s: %i', async (at, part, count) => {
      kit.timeIs(at);
      const { nodes, totalCount } = await page(carer, { d: group.d1, part });
      expect([nodes.length, totalCount]).toEqual([count, count]);
    });

  test('in due order, page by page, with customer and car', async () => {
    kit.timeIs('2026-03-05 09:00');
    const first = await page(carer, { d: group.d1, first: 4 });
    const second = await page(carer, { d: group.d1, first: 4, after: first.pageInfo.endCursor });
    const all = [...first.nodes, ...second.nodes];
    expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage, new Set(all.map(({ id }) => id)).size]).toEqual([4, 2, false, 6]);
    expect(all.map(({ dueAt }) => dueAt)).toEqual([...all.map(({ dueAt }) => dueAt)].sort());
    expect(first.nodes[0]).toMatchObject({ customer: { name: expect.stringMatching(/^客户/u) as string, phone: expect.stringContaining('****') as string }, vehicle: { plate: '苏A12345', model: '2022款' } });
  });

  test('performance Q1: one statement, whatever it shows', async () => {
    const ctx = systemContext(kit.app, 'test');
    const asked: string[] = [];
    const counting: Db = { ...ctx.db, rows: (sql, params) => { asked.push(sql); return ctx.db.rows(sql, params); } };
    const { nodes } = await workList({ ...ctx, db: counting }, { dealerId: group.d1, part: 'ALL', mine: false, first: 50 }, null);
    expect([nodes.length, asked.length]).toEqual([6, 1]);
    const plan = await kit.app.database.read.rows(`EXPLAIN ${kit.app.database.kind === 'sqlite' ? 'QUERY PLAN ' : ''}SELECT t.id FROM care_task t WHERE t.dealer_id = 'x' AND t.work_state = 'OPEN' AND t.due_at >= '2026' ORDER BY t.due_at, t.id LIMIT 51`);
    expect(JSON.stringify(plan)).toContain('care_task_list');
    expect(JSON.stringify(plan)).not.toMatch(/filesort|TEMP B-TREE/i);
  });

  test('the counts of its parts', async () => {
    kit.timeIs('2026-03-06 09:00');
    expect(await carer.ask('query ($d: ID) { workListCounts(dealerId: $d) { overdue due next } }', { d: group.d1 })).toEqual({ workListCounts: { overdue: 5, due: 0, next: 1 } });
    expect(await carer.ask('query ($d: ID) { workListCounts(dealerId: $d, mine: true) { overdue due next } }', { d: group.d1 })).toEqual({ workListCounts: { overdue: 0, due: 0, next: 0 } });
  });
});

describe('who sees what (S4)', () => {
  test('a sibling dealer sees nothing, by list, by id, by filter, by count', async () => {
    const sibling = await as(kit, 'CARE_SPECIALIST', group.d2);
    const [own] = (await page(carer, { d: group.d1 })).nodes;
    expect((await page(sibling, {})).totalCount).toBe(0);
    expect(await sibling.refused('query ($id: ID!) { careTask(id: $id) { id } }', { id: own!.id })).toBe('NOT_FOUND');
    expect(await sibling.refused(LIST, { d: group.d1, part: 'ALL', first: 50, mine: false })).toBe('NOT_FOUND');
    expect(await sibling.ask('query ($f: CareTaskFilter) { careTasks(filter: $f) { totalCount } }', { f: { dealer: { in: [group.d1] } } })).toEqual({ careTasks: { totalCount: 0 } });
    expect(await sibling.refused('query ($d: ID) { workListCounts(dealerId: $d) { due } }', { d: group.d1 })).toBe('NOT_FOUND');
  });

  test('the region sees its dealers\' tasks with names masked and no way to call', async () => {
    const region = await as(kit, 'REGION_MANAGER', group.north);
    const { nodes, totalCount } = await page(region, {});
    expect(totalCount).toBe(6);
    expect(nodes[0]!.customer).toMatchObject({ name: expect.stringMatching(/^客\**$/u) as string });
    const { careTask } = await region.ask<{ careTask: { allowedActions: string[] } }>('query ($id: ID!) { careTask(id: $id) { allowedActions } }', { id: nodes[0]!.id });
    expect(careTask.allowedActions).toEqual([]);
    expect((await page(await as(kit, 'REGION_MANAGER', group.south), {})).totalCount).toBe(1);
  });

  test('somebody without the work has no list at all', async () => {
    expect(await (await as(kit, 'SERVICE_ADVISOR', group.d1)).refused(LIST, { part: 'ALL', first: 5, mine: false })).toBe('FORBIDDEN');
    expect(await kit.anyone().refused(LIST, { part: 'ALL', first: 5, mine: false })).toBe('UNAUTHENTICATED');
  });
});

describe('one task', () => {
  const OPEN = `query ($id: ID!) { careTask(id: $id) { ${TASK} rule { code nameZh nameEn } order { orderNo lines { work parts } } script { opening { zh en } points { zh } closing { zh } moodHints { mood text { zh en } } } } }`;

  test('shows its order, and a script in both languages with everything filled in but the name', async () => {
    const [own] = (await page(carer, { d: group.d1 })).nodes;
    const { careTask } = await carer.ask<{ careTask: SeenTask & { rule: object; order: { lines: object[] }; script: { opening: { zh: string; en: string }; points: { zh: string }[]; closing: { zh: string }; moodHints: object[] } } }>(OPEN, { id: own!.id });
    expect([careTask.rule, careTask.order.lines]).toEqual([{ code: 'CR-03', nameZh: '维修保养后电话回访', nameEn: 'Follow-up call after service' }, [{ work: '常规保养', parts: ['机油'] }]]);
    expect([careTask.script.opening.zh, careTask.script.moodHints.length]).toEqual(['您好，是{name}吗？我是D1店的客户关爱专员，现在方便说几句话吗？', 4]);
    expect(careTask.script.points[0]!.zh).toContain('苏A12345');
  });

  test.each([['tsk_nonsense', 'ID_MALFORMED'], ['cus_01jd0000000000000000000000', 'ID_OF_OTHER_TYPE'], ['tsk_01jd0000000000000000000000', 'NOT_FOUND']])('%s: %s', async (id, code) => {
    expect(await carer.refused('query ($id: ID!) { careTask(id: $id) { id } }', { id })).toBe(code);
  });

  test('a customer\'s file names what is still to be done', async () => {
    kit.timeIs('2026-03-05 09:00');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await plan(kit, group.d1);
    const { customer } = await carer.ask<{ customer: { openTasks: { ruleCode: string; t: string }[] } }>('query ($id: ID!) { customer(id: $id) { openTasks { ruleCode t } } }', { id: customerId });
    expect(customer.openTasks).toEqual([{ ruleCode: 'CR-23', t: '2026-03-16' }]);
  });
});

describe('lists of any state (N1)', () => {
  const COUNT = 'query ($f: CareTaskFilter) { careTasks(first: 1, filter: $f) { totalCount } }';
  const count = async (f: object): Promise<number> => (await carer.ask<{ careTasks: { totalCount: number } }>(COUNT, { f })).careTasks.totalCount;

  test('by rule, kind, day, state, and what is not', async () => {
    kit.timeIs('2026-03-05 09:00');
    const [first] = (await page(carer, { d: group.d1 })).nodes;
    await calls(carer, await taskOf(carer, first!.customer!.id, 'CR-03'), { outcome: 'REFUSED' });
    expect(await Promise.all([
      { ruleCode: { in: ['CR-03'] } }, { ruleCode: { in: ['CR-03'] }, t: { eq: '2026-03-05' } }, { status: { in: ['REFUSED'] } }, { workState: { notIn: ['OPEN'] }, kind: { in: ['FOLLOW_UP'] } }, { t: { gte: '2026-03-06', lte: '2026-03-07' } },
      { endedAt: { isNull: false }, kind: { in: ['FOLLOW_UP'] } }, { not: { ruleCode: { in: ['CR-03'] } }, kind: { in: ['FOLLOW_UP'] } }, { late: true },
    ].map(count))).toEqual([6, 5, 1, 1, 1, 1, 0, 0]);
  });

  test('ended ones, the last first', async () => {
    const { careTasks } = await carer.ask<{ careTasks: { nodes: { outcome: string }[] } }>('{ careTasks(order: ENDED) { nodes { outcome endedAt } } }');
    expect(careTasks.nodes.map(({ outcome }) => outcome)).toEqual(['REFUSED']);
  });

  test.each([['{ careTasks(first: 101) { nodes { id } } }', 'PAGE_TOO_LARGE'], ['{ careTasks(after: "nonsense") { nodes { id } } }', 'CURSOR_INVALID'], ['{ workList(part: TOMORROW) { nodes { id } } }', 'BAD_REQUEST']])('%s: %s', async (query, code) => {
    expect(await carer.refused(query)).toBe(code);
  });
});

test('an SMS alone is the system\'s work and stands in nobody\'s list', async () => {
  kit.timeIs('2026-08-01 00:40');
  const customerId = await buildCustomer(kit, group.d3, { solarBirthday: '1990-08-05' });
  const vehicleId = await buildVehicle(kit, group.d3, customerId);
  await buildOrder(kit, group.d3, vehicleId, customerId, { handedOverOn: '2026-08-01' });
  await plan(kit, group.d3);
  const south = await as(kit, 'CARE_SPECIALIST', group.d3);
  const { nodes } = await page(south, { d: group.d3, part: 'NEXT' });
  expect(nodes.filter(({ customer }) => customer?.id === customerId)).toHaveLength(1);
  expect((await taskOf(south, customerId, 'CR-11-SOLAR')).workState).toBe('WAITING');
});

test('a task that is being called shows who, and since when', async () => {
  kit.timeIs('2026-03-07 09:30');
  const [open] = (await page(carer, { d: group.d1, part: 'DUE' })).nodes;
  const task = await taskOf(carer, open!.customer!.id, 'CR-03');
  await startCall(carer, task);
  const { careTask } = await carer.ask<{ careTask: object }>('query ($id: ID!) { careTask(id: $id) { callBegunAt assigneeName } }', { id: task.id });
  expect(careTask).toEqual({ callBegunAt: '2026-03-07T01:30:00.000Z', assigneeName: 'CARE_SPECIALIST' });
});
