import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CareArea from '../area.js';
import { followUp, hangzhou, myUnits, renewal } from '../testing.js';

const manager = { permissions: ['care:read', 'care:work', 'care:assign', 'message:read'] };
const list = (...nodes: object[]): Answers => ({
  ...myUnits, CareTasks: () => ({ careTasks: { nodes, pageInfo: { hasNextPage: false } } }), TaskCount: () => ({ careTasks: { totalCount: nodes.length } }),
});

test.each([
  { language: 'zh-CN', title: '关怀任务', empty: '没有待处理的关怀任务', total: '共 2 项', tab: '未分配' },
  { language: 'en', title: 'Care tasks', empty: 'No care tasks to do', total: '2 tasks', tab: 'Unassigned' },
] as const)('the tasks in $language', async ({ language, title, empty, total, tab }) => {
  const page = await renderPage(<CareArea />, { path: '/care', language, viewer: manager, api: fakeApi(list()) });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: empty })).toBeTruthy();
  expect(page.address()).toBe('/care/tasks');
  page.unmount();
  await renderPage(<CareArea />, { path: '/care/tasks', language, viewer: manager, api: fakeApi(list(renewal, followUp)) });
  expect(await screen.findByText(total)).toBeTruthy();
  expect(screen.getByRole('link', { name: tab })).toBeTruthy();
});

describe('what the list shows', () => {
  test('the list behind a figure: its filter goes to the server, its name stands above and on a chip', async () => {
    const filter = { endedAt: { gte: '2026-02-28T16:00:00Z' } };
    const api = fakeApi(list(followUp));
    const page = await renderPage(<CareArea />, { path: `/care/tasks?${new URLSearchParams({ filter: JSON.stringify(filter), title: '三月完成的任务' }).toString()}`, viewer: manager, api });
    expect(await screen.findByRole('heading', { level: 1, name: '三月完成的任务' })).toBeTruthy();
    expect(api.asked.find(({ operation }) => operation === 'CareTasks')?.variables).toMatchObject({ filter: { and: [filter] }, order: 'NEWEST' });
    await click(await screen.findByRole('button', { name: '移除筛选：三月完成的任务' }));
    expect(page.address()).toBe('/care/tasks?state=all');
  });

  test('a view is a link', async () => {
    const api = fakeApi(list(followUp));
    await renderPage(<CareArea />, { path: '/care/tasks', viewer: manager, api });
    await click(await screen.findByRole('link', { name: '资料更正' }));
    await waitFor(() => { expect(api.asked.findLast(({ operation }) => operation === 'CareTasks')?.variables).toMatchObject({ filter: { kind: { in: ['DATA_QUALITY'] } } }); });
  });

  test('/care/tasks is refused to somebody without care:read', async () => {
    await renderPage(<CareArea />, { path: '/care/tasks', viewer: { permissions: [] } });
    expect(await screen.findByRole('heading', { name: '您没有查看此内容的权限' })).toBeTruthy();
  });
});

describe('many at once', () => {
  async function selectBoth(answers: Answers) {
    const api = fakeApi({ ...list(renewal, { ...followUp, kind: 'CARE' }), ...answers });
    await renderPage(<CareArea />, { path: '/care/tasks', viewer: manager, api });
    await click(await screen.findByRole('checkbox', { name: '选择已加载的全部行' }));
    return api;
  }

  test('assigned to a colleague who may work here; what was refused says why', async () => {
    const api = await selectBoth({
      Carers: () => ({ staff: { nodes: [{ id: 'usr_2', name: '陈静', roles: ['CARE_SPECIALIST'], status: 'ACTIVE' }, { id: 'usr_3', name: '赵工', roles: ['SERVICE_ADVISOR'], status: 'ACTIVE' }] } }),
      AssignTasks: () => ({ assignTasks: [{ taskId: 'tsk_2', ok: true, task: { ...renewal, assigneeName: '陈静' } }, { taskId: 'tsk_1', ok: false, message: '任务当前的状态不允许此操作。' }] }),
    });
    await click(screen.getByRole('button', { name: '分配' }));
    const sheet = await screen.findByRole('complementary', { name: '分配 2 项任务' });
    const select = within(sheet).getByRole('combobox', { name: '分配给' });
    act(() => { fireEvent.mouseDown(select); });
    const carer = await screen.findByTitle('陈静');
    expect(screen.queryByTitle('赵工')).toBeNull();
    await click(carer);
    await click(within(sheet).getByRole('button', { name: '分配' }));
    expect(await within(sheet).findByText('任务当前的状态不允许此操作。（1 项）')).toBeTruthy();
    expect(api.asked.find(({ operation }) => operation === 'AssignTasks')?.variables).toEqual({ input: { taskIds: ['tsk_2', 'tsk_1'], assigneeId: 'usr_2' } });
    expect(await screen.findByText('已分配 1 项任务')).toBeTruthy();
  });

  test('cancelled one after the other, with cause and reason', async () => {
    const api = await selectBoth({ CancelTask: ({ input }) => ({ cancelTask: { ...renewal, id: (input as { taskId: string }).taskId, workState: 'ENDED', status: 'CANCELLED' } }) });
    await click(screen.getByRole('button', { name: '取消任务' }));
    const sheet = await screen.findByRole('complementary', { name: '取消 2 项任务' });
    await click(within(sheet).getByRole('radio', { name: '已续保' }));
    const confirm = within(sheet).getByRole<HTMLButtonElement>('button', { name: '取消任务' });
    expect(confirm.disabled).toBe(true);
    await type(within(sheet).getByRole('textbox', { name: '说明（必填）' }), '已在别处续保');
    await click(confirm);
    expect(await screen.findByText('已取消 2 项任务')).toBeTruthy();
    expect(api.asked.filter(({ operation }) => operation === 'CancelTask').map(({ variables }) => variables['input'])).toEqual([
      { taskId: 'tsk_2', expectedVersion: 1, cause: 'RENEWED', reason: '已在别处续保' }, { taskId: 'tsk_1', expectedVersion: 1, cause: 'RENEWED', reason: '已在别处续保' },
    ]);
  });
});

test.each([
  { language: 'zh-CN', ended: '任务结束：已取消', planned: '已按规则生成', cause: /已续保 · 已在别处续保/ },
  { language: 'en', ended: 'Ended: Cancelled', planned: 'Planned by its rule', cause: /Insurance renewed · 已在别处续保/ },
] as const)('a task tells its course in $language', async ({ language, ended, planned, cause }) => {
  const task = { ...renewal, workState: 'ENDED', status: 'CANCELLED', endedAt: '2026-03-02T01:30:00.000Z', createdAt: '2026-02-20T16:30:00.000Z', why: { droppedSteps: [], cancelCause: 'RENEWED', endReason: '已在别处续保' }, allowedActions: [], dealer: hangzhou };
  const message = { id: 'msg_1', status: 'SENT', channel: 'SMS', text: '您的保险将于月底到期。', to: '139****0001', notBefore: '2026-03-01T02:00:00.000Z', sentAt: '2026-03-01T02:00:05.000Z' };
  await renderPage(<CareArea />, { path: '/care/tasks/tsk_2', language, viewer: manager, api: fakeApi({ ...myUnits, TaskFile: () => ({ careTask: task }), TaskMessages: () => ({ outboundMessages: { nodes: [message] } }) }) });
  expect(await screen.findByText(ended)).toBeTruthy();
  expect(screen.getByText(planned)).toBeTruthy();
  expect(screen.getByText(cause)).toBeTruthy();
  expect(await screen.findByText('您的保险将于月底到期。')).toBeTruthy();
});
