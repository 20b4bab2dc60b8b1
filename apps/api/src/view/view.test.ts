import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';

const kit = useKit();
let group: Group;
let carer: Client;
let colleague: Client;
let manager: Client;
let elsewhere: Client;
let region: Client;

const VIEW = 'id title search audience version isMine mayChange unit { id } owner { name }';
interface View { id: string; title: string; search: string; audience: string; version: number; isMine: boolean; mayChange: boolean; unit: { id: string } | null }
const KEEP = `mutation ($input: KeepViewInput!) { keepView(input: $input) { ${VIEW} } }`;
const CHANGE = `mutation ($input: ChangeViewInput!) { changeView(input: $input) { ${VIEW} } }`;
const FORGET = 'mutation ($input: ForgetViewInput!) { forgetView(input: $input) { views { id } } }';
const LIST = `query ($list: String!) { listViews(list: $list) { views { ${VIEW} } pinned defaultView } }`;

const keep = async (client: Client, title: string, more: Record<string, unknown> = {}): Promise<View> => (await client.ask<{ keepView: View }>(KEEP, { input: { list: 'customers', title, search: 'tier=A', ...more } })).keepView;
const views = async (client: Client, list = 'customers'): Promise<View[]> => (await client.ask<{ listViews: { views: View[] } }>(LIST, { list })).listViews.views;
const titles = async (client: Client): Promise<string[]> => (await views(client)).map(({ title }) => title);

beforeAll(async () => {
  group = await buildGroup(kit);
  [carer, colleague, manager, elsewhere, region] = [
    await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_MANAGER', group.d1), await as(kit, 'CARE_MANAGER', group.d2), await as(kit, 'REGION_MANAGER', group.north),
  ];
});

describe('saved views (I3)', () => {
  test('a private one is one\'s own; of another list it is not', async () => {
    const view = await keep(carer, '我的A级');
    expect(view).toMatchObject({ audience: 'PRIVATE', isMine: true, mayChange: true, unit: null, version: 1 });
    expect([await titles(carer), await titles(colleague), await titles(manager), await views(carer, 'tasks')]).toEqual([['我的A级'], [], [], []]);
    for (const by of [colleague, manager, elsewhere]) expect(await by.refused(CHANGE, { input: { viewId: view.id, expectedVersion: 1, title: 'x' } })).toBe('NOT_FOUND');
  });

  test('the team has one of the team; below a unit everybody has its own', async () => {
    await keep(colleague, '本店到期', { audience: 'TEAM', unitId: group.d1 });
    await keep(region, '大区流失', { audience: 'ORGANISATION', unitId: group.north });
    await keep(region, '大区内部', { audience: 'TEAM', unitId: group.north });
    expect((await titles(carer)).slice(1).sort()).toEqual(['大区流失', '本店到期'].sort());
    expect([await titles(elsewhere), await titles(await as(kit, 'CARE_MANAGER', group.d3)), await titles(region)]).toEqual([['大区流失'], [], ['大区流失', '大区内部']]);
  });

  test('with a unit shares whoever belongs there, with all below it whoever sets its rules', async () => {
    const input = (audience: string, unitId: string | null) => ({ input: { list: 'customers', title: '共享', search: '', audience, unitId } });
    expect(await carer.refused(KEEP, input('ORGANISATION', group.d1))).toBe('VIEW_NOT_SHAREABLE');
    expect(await carer.refused(KEEP, input('TEAM', group.north))).toBe('VIEW_NOT_SHAREABLE');
    expect(await carer.refused(KEEP, input('TEAM', group.d2))).toBe('NOT_FOUND');
    expect(await carer.refused(KEEP, input('TEAM', null))).toBe('INVALID_INPUT');
  });

  test('somebody else\'s shared view is never changed silently: a colleague keeps a copy, who sets the rules may change it, and a stale change is a conflict', async () => {
    const shared = await keep(carer, '店内共享', { audience: 'TEAM', unitId: group.d1 });
    const seen = (await views(colleague)).find(({ id }) => id === shared.id)!;
    expect([seen.isMine, seen.mayChange]).toEqual([false, false]);
    expect(await colleague.refused(CHANGE, { input: { viewId: shared.id, expectedVersion: 1, search: 'tier=D' } })).toBe('VIEW_NOT_YOURS');
    expect(await colleague.refused(FORGET, { input: { viewId: shared.id, expectedVersion: 1 } })).toBe('VIEW_NOT_YOURS');
    await manager.ask(CHANGE, { input: { viewId: shared.id, expectedVersion: 1, search: 'tier=B' } });
    expect(await carer.refused(CHANGE, { input: { viewId: shared.id, expectedVersion: 1, search: 'tier=C' } })).toBe('CONFLICT');
    expect(await manager.refused(CHANGE, { input: { viewId: shared.id, expectedVersion: 2, audience: 'PRIVATE' } })).toBe('VIEW_NOT_YOURS');
    expect((await views(carer)).find(({ id }) => id === shared.id)).toMatchObject({ search: 'tier=B', version: 2 });
    await carer.ask(FORGET, { input: { viewId: shared.id, expectedVersion: 2 } });
    expect(await titles(colleague)).not.toContain('店内共享');
  });

  test('what stands in front and what a list opens with is everybody\'s own matter', async () => {
    const arrange = (client: Client, pinned: string[], defaultView: string | null) => client.ask('mutation ($input: ArrangeViewsInput!) { arrangeViews(input: $input) { pinned } }', { input: { list: 'customers', pinned, defaultView } });
    await arrange(carer, ['loyal', 'all', 'loyal'], 'loyal');
    await arrange(carer, ['new'], 'new');
    const of = async (client: Client) => (await client.ask<{ listViews: { pinned: string[]; defaultView: string | null } }>('{ listViews(list: "customers") { pinned defaultView } }')).listViews;
    expect([await of(carer), await of(colleague)]).toEqual([{ pinned: ['new'], defaultView: 'new' }, { pinned: [], defaultView: null }]);
  });

  test('a list has an end of views, and titles are not empty', async () => {
    for (let nth = 0; nth < 50; nth += 1) await keep(elsewhere, `第${nth}个`, { list: 'tasks' });
    expect(await elsewhere.refused(KEEP, { input: { list: 'tasks', title: '再一个', search: '' } })).toBe('VIEWS_TOO_MANY');
    for (const wrong of [{ title: '' }, { title: 'x'.repeat(41) }, { list: 'DROP TABLE' }, { search: 'x'.repeat(1001) }]) expect(await carer.refused(KEEP, { input: { list: 'customers', title: '好', search: '', ...wrong } })).toBe('INVALID_INPUT');
  });
});
