import { beforeAll, describe, expect, test } from 'vitest';
import { act, actAbove, clock, publishedYears, register, shown, type CaseView } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { sweepJob } from './sweep.job.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;
let officer: Someone;
const cases: CaseView[] = [];

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  officer = await as(kit, 'REGION_OFFICER', group.north);
  await as(kit, 'CARE_MANAGER', group.d1);
  for (let index = 0; index < 7; index += 1) {
    kit.timeIs(`2026-03-02 ${String(9 + index).padStart(2, '0')}:00`);
    cases.push(await register(desk, group.d1, index % 2 === 0 ? {} : { causeCode: 'D3.1' }));
  }
  kit.timeIs('2026-03-02 16:00');
  const other = await as(kit, 'CARE_SPECIALIST', group.d2);
  await register(other, group.d2, { description: '行驶中刹车失灵' });
});

interface Page { nodes: { id: string; nextDueAt: string | null; nextClock: { kind: string; status: string } | null; dealer: { code: string }; complaint: { customer: object | null } | null }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number }
const FIELDS = 'nodes { id nextDueAt nextClock { kind status } dealer { code } complaint { customer { name } } } pageInfo { hasNextPage endCursor } totalCount';

describe('the queue of a unit (performance.md Q3)', () => {
  test('open cases whose turn it is there, by their next deadline, page by page without gap or repetition', async () => {
    const seen: string[] = [];
    const dues: (string | null)[] = [];
    let after: string | null = null;
    for (;;) {
      const { complaintQueue }: { complaintQueue: Page } = await desk.ask<{ complaintQueue: Page }>(`query ($unitId: ID!, $after: String) { complaintQueue(unitId: $unitId, first: 3, after: $after) { ${FIELDS} } }`, { unitId: group.d1, after });
      seen.push(...complaintQueue.nodes.map(({ id }) => id));
      dues.push(...complaintQueue.nodes.map(({ nextDueAt }) => nextDueAt));
      expect(complaintQueue.totalCount).toBe(7);
      if (!complaintQueue.pageInfo.hasNextPage) break;
      after = complaintQueue.pageInfo.endCursor;
    }
    expect(seen).toEqual(cases.map(({ id }) => id));
    expect(dues).toEqual([...dues].sort());
  });

  test('one statement carries dealer, customer and clock', async () => {
    const { read } = kit.app.database;
    const rows = read.rows.bind(read);
    const statements: string[] = [];
    Object.assign(read, { rows: (sql: string, params: never) => { statements.push(sql); return rows(sql, params); } });
    try {
      const { complaintQueue } = await officer.ask<{ complaintQueue: Page }>(`query ($unitId: ID!) { complaintQueue(unitId: $unitId, first: 50) { nodes { id number severity dealer { nameZh } nextDueAt nextClock { kind status dueAt } complaint { status customer { name phone } } } } }`, { unitId: group.north });
      expect(complaintQueue.nodes.length).toBe(1);
    } finally {
      Object.assign(read, { rows });
    }
    expect(statements.filter((sql) => sql.includes('complaint') || sql.includes('customer') || sql.includes('clock'))).toHaveLength(1);
  });

  test('it is read along its own index, not sorted', async () => {
    if (kit.app.database.kind !== 'sqlite') return expect(kit.app.database.kind).not.toBe('sqlite');
    const plan = await kit.app.database.read.rows('EXPLAIN QUERY PLAN SELECT c.id FROM complaint c WHERE c.owner_unit_id = ? AND c.is_open = 1 ORDER BY c.next_due_at, c.id LIMIT 51', [group.d1.slice(-26)]);
    const text = plan.map((row) => String(row[3])).join('\n');
    expect([text.includes('complaint_queue'), text.includes('TEMP B-TREE')]).toEqual([true, false]);
  });

  test('a case moves to the queue of whoever must act', async () => {
    const ids = async (client: Client, unitId: string): Promise<string[]> => (await client.ask<{ complaintQueue: Page }>(`query ($unitId: ID!) { complaintQueue(unitId: $unitId) { nodes { id } } }`, { unitId })).complaintQueue.nodes.map(({ id }) => id);
    const { id } = await register(desk, group.d1, { description: '行驶中刹车失灵' });
    expect([(await ids(desk, group.d1)).includes(id), (await ids(officer, group.north)).includes(id)]).toEqual([false, true]);
    await actAbove(officer, 'contactAsLevel', id, { channel: 'PHONE', outcome: 'REACHED' });
    await actAbove(officer, 'planEscalation', id, { steps: [{ text: '拆检', ownerId: desk.person.id, dueAt: '2026-03-04T10:00:00Z' }] });
    expect([(await ids(desk, group.d1)).includes(id), (await ids(officer, group.north)).includes(id)]).toEqual([true, false]);
    expect((await ids(officer, group.d1)).includes(id)).toBe(true);
  });

  test.each([['d2'], ['north'], ['maker']] as const)('the queue of %s is not there for the desk of d1', async (unit) => {
    expect(await desk.refused('query ($unitId: ID!) { complaintQueue(unitId: $unitId) { totalCount } }', { unitId: group[unit] })).toBe('NOT_FOUND');
  });

  test('overdue cases stand on top', async () => {
    kit.timeIs('2026-03-02 13:30');
    await kit.run(sweepJob);
    const { complaintQueue } = await desk.ask<{ complaintQueue: Page }>(`query ($unitId: ID!) { complaintQueue(unitId: $unitId, first: 1) { ${FIELDS} } }`, { unitId: group.d1 });
    expect(complaintQueue.nodes[0]).toMatchObject({ id: cases[0]!.id, nextClock: { kind: 'FIRST_CONTACT', status: 'BREACHED' } });
    kit.timeIs('2026-03-02 16:30');
  });
});

describe('lists behind figures (N1)', () => {
  test('complaints by cause branch, day and severity', async () => {
    const list = async (filter: object): Promise<number> => (await desk.ask<{ complaints: Page }>('query ($filter: ComplaintFilter) { complaints(filter: $filter) { totalCount } }', { filter })).complaints.totalCount;
    await act(desk, 'logComplaintContact', cases[6]!.id, { channel: 'PHONE', outcome: 'REACHED' });
    await act(desk, 'recordRootCause', cases[6]!.id, { causeCodes: ['D3.2'] });
    expect(await Promise.all([list({ cause: { startsWith: 'D3' } }), list({ receivedOn: { gte: '2026-03-01', lte: '2026-03-31' } }), list({ receivedOn: { gte: '2026-04-01' } }), list({ severity: { in: ['MAJOR'] } }), list({ dealer: { in: [group.d1] } }), list({ dealer: { in: [group.d2] } })])).toEqual([1, 8, 0, 1, 8, 0]);
  });

  test('clocks by kind, status, dealer and month, each with its case', async () => {
    const { clocks } = await officer.ask<{ clocks: { totalCount: number; nodes: { kind: string; status: string; dueAt: string; case: { number: string; complaint: object | null } }[] } }>(
      'query ($filter: ClockFilter) { clocks(first: 2, filter: $filter) { totalCount nodes { kind status dueAt case { number complaint { id } } } } }',
      { filter: { kind: { in: ['FIRST_CONTACT'] }, status: { in: ['BREACHED'] }, dealer: { in: [group.d1] }, dueOn: { gte: '2026-03-01', lte: '2026-03-31' } } });
    expect([clocks.totalCount, clocks.nodes.map(({ dueAt }) => shown(dueAt)), clocks.nodes[0]!.case]).toEqual([3, ['2026-03-02 11:00', '2026-03-02 12:00'], { number: cases[0]!.number, complaint: null }]);
  });

  test('an unknown page, a page of a million and a broken cursor are refused', async () => {
    expect(await desk.refused('{ complaints(first: 1000000) { totalCount } }')).toBe('PAGE_TOO_LARGE');
    expect(await desk.refused('{ complaints(after: "x") { nodes { id } } }')).toBe('CURSOR_INVALID');
    expect(await desk.refused('{ complaints(filter: { dealer: { in: ["x"] } }) { totalCount } }')).toBe('ID_MALFORMED');
  });

  test('the causes as a tree with names in both languages', async () => {
    const { causes } = await desk.ask<{ causes: { code: string; children: { code: string; nameZh: string; nameEn: string }[] }[] }>('{ causes { code children { code nameZh nameEn } } }');
    expect([causes.map(({ code }) => code), causes[0]!.children[1]]).toEqual([['P', 'M', 'V', 'D', 'C'], { code: 'P2', nameZh: '质量', nameEn: 'Quality' }]);
    expect(clock(cases[0]!, 'FIRST_CONTACT')?.status).toBe('RUNNING');
  });
});
