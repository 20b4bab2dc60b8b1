import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, press, refusal, renderPage, type, type Answers } from '@dealercare/admin-kit/testing';
import CareArea from '../area.js';
import { followUp, lin, myUnits, renewal } from '../testing.js';

const begun = <T extends object>(task: T) => ({ ...task, version: 2, callBegunAt: '2026-03-02T02:00:00.000Z', assigneeId: lin.id, assigneeName: '林晓燕', allowedActions: ['RECORD_CALL', 'CANCEL'] });
const script = { opening: { zh: '您好，是{name}吗？', en: 'Hello, is this {name}?' }, points: [], closing: { zh: '再见。', en: 'Goodbye.' }, moodHints: [{ mood: 'AGITATED', text: { zh: '先倾听。', en: 'Listen first.' } }] };

const scale = [[5, '非常满意', 'Very satisfied'], [1, '非常不满意', 'Very dissatisfied']].map(([value, textZh, textEn]) => ({ value, textZh, textEn }));
const overall = { key: 'overall', type: 'RATING', textZh: '您对本次服务的总体感觉如何？', textEn: 'How do you feel about this service overall?', required: true, purpose: 'OVERALL', answers: scale };
const lounge = { key: 'lounge', type: 'RATING', textZh: '休息区是否舒适？', textEn: 'Was the lounge comfortable?', required: true, naAllowed: true, answers: scale };
const unanswered = { nameZh: '回访', nameEn: 'Follow-up', extent: 'FULL', status: 'CREATED', nextQuestion: 'overall', questions: [overall, lounge] };

function sheet(task: { id: string }, more: Answers = {}): Answers {
  return { ...myUnits, CallTaskById: () => ({ careTask: task }), ...more };
}

test.each([
  { language: 'zh-CN', title: '王建国', why: '工单交车（2026年2月27日）后第 3 天联系，最晚 3月6日周五。', say: '您好，是王建国吗？', begin: '开始通话' },
  { language: 'en', title: '王建国', why: 'Contact 3 days after: Handover after service (Feb 27, 2026). At the latest Fri, Mar 6.', say: 'Hello, is this 王建国?', begin: 'Start the call' },
] as const)('the sheet in $language: who, why, what to say', async ({ language, title, why, say, begin }) => {
  await renderPage(<CareArea />, { path: '/today/call/tsk_1', language, api: fakeApi(sheet({ ...followUp, script } as never)) });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain(title);
  expect(screen.getByText(why)).toBeTruthy();
  expect(screen.getByText(say)).toBeTruthy();
  expect(screen.getByRole('button', { name: begin })).toBeTruthy();
});

describe('beginning a call', () => {
  test('shows the number to dial and the ways it may end', async () => {
    const api = fakeApi(sheet(followUp, { BeginCall: () => ({ startCall: { phone: '13812345678', task: begun(followUp) } }) }));
    await renderPage(<CareArea />, { path: '/today/call/tsk_1', api });
    await click(await screen.findByRole('button', { name: '开始通话' }));
    expect((await screen.findByRole('link', { name: '拨打 13812345678' })).getAttribute('href')).toBe('tel:13812345678');
    expect(api.asked.find(({ operation }) => operation === 'BeginCall')?.variables).toEqual({ input: { taskId: 'tsk_1', expectedVersion: 1 } });
    expect(within(screen.getByRole('group', { name: '本次结果' })).getAllByRole('button')).toHaveLength(6);
  });

  test('outside of the call hours it says so and stays', async () => {
    await renderPage(<CareArea />, { path: '/today/call/tsk_1', api: fakeApi(sheet(followUp, { BeginCall: () => refusal('OUTSIDE_CALL_HOURS', '现在不在可致电时间内。') })) });
    await click(await screen.findByRole('button', { name: '开始通话' }));
    expect(await screen.findByText(/现在不在可致电时间内/)).toBeTruthy();
  });

  test('a colleague who is calling is named', async () => {
    await renderPage(<CareArea />, { path: '/today/call/tsk_1', api: fakeApi(sheet({ ...begun(followUp), assigneeId: 'usr_2', assigneeName: '陈静' } as never)) });
    expect(await screen.findByText('陈静自 10:00 起正在通话。')).toBeTruthy();
  });
});

describe('recording', () => {
  const record = (next: string | null): Answers => ({ RecordCall: () => ({ recordCall: { next, task: { ...begun(renewal), version: 3, workState: 'OPEN', nextAttemptAt: '2026-03-02T06:00:00.000Z', callBegunAt: null } } }) });

  test('no answer: one key, then save; the next task opens', async () => {
    const api = fakeApi({ ...sheet(begun(renewal), record('tsk_9')) });
    const page = await renderPage(<CareArea />, { path: '/today/call/tsk_2', api });
    await screen.findByRole('group', { name: '本次结果' });
    await press('n');
    await press('Enter', { ctrlKey: true });
    await waitFor(() => { expect(page.address()).toBe('/today/call/tsk_9'); });
    expect(api.asked.find(({ operation }) => operation === 'RecordCall')?.variables).toMatchObject({ input: { taskId: 'tsk_2', expectedVersion: 2, outcome: 'NO_ANSWER', topics: [] } });
    expect(await screen.findByText('已记录：无人接听，14:00 再拨')).toBeTruthy();
  });

  test('the last one: back to the list', async () => {
    const page = await renderPage(<CareArea />, { path: '/today/call/tsk_2', api: fakeApi({ ...sheet(begun(renewal), record(null)), WorkList: () => ({ workList: { nodes: [] } }), WorkListCounts: () => ({ workListCounts: {} }) }) });
    await screen.findByRole('group', { name: '本次结果' });
    await press('b');
    await click(screen.getByRole('button', { name: '保存并继续' }));
    await waitFor(() => { expect(page.address()).toBe('/today'); });
    expect(await screen.findByText('今天的任务已全部处理。')).toBeTruthy();
  });

  test('an invitation asks for the appointment before it is saved', async () => {
    const api = fakeApi(sheet(begun(renewal), { RecordCall: () => refusal('APPOINTMENT_ANSWER_REQUIRED', '请记录客户是否预约。') }));
    await renderPage(<CareArea />, { path: '/today/call/tsk_2', api });
    await screen.findByRole('group', { name: '本次结果' });
    await press('a');
    await click(screen.getByRole('radio', { name: '已预约' }));
    expect(screen.getByText('请填写到店时间')).toBeTruthy();
    expect((screen.getByRole<HTMLButtonElement>('button', { name: '保存并继续' })).disabled).toBe(true);
    await click(screen.getByRole('radio', { name: '不预约' }));
    await click(screen.getByRole('button', { name: '保存并继续' }));
    expect(api.asked.find(({ operation }) => operation === 'RecordCall')?.variables).toMatchObject({ input: { outcome: 'REACHED', noAppointment: true, appointmentAt: null } });
    expect(await screen.findByText(/请记录客户是否预约。/)).toBeTruthy();
  });

  test('what was typed survives a reload', async () => {
    const api = fakeApi(sheet(begun(renewal)));
    const page = await renderPage(<CareArea />, { path: '/today/call/tsk_2', api });
    await screen.findByRole('group', { name: '本次结果' });
    await press('r');
    await type(screen.getByRole('textbox', { name: '通话备注' }), '下月出国');
    page.unmount();
    await renderPage(<CareArea />, { path: '/today/call/tsk_2', api });
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '通话备注' })).value).toBe('下月出国');
    expect(screen.getByRole('button', { name: /客户拒绝/, pressed: true })).toBeTruthy();
  });
});

describe('the questionnaire', () => {
  const asking = begun({ ...followUp, interview: unanswered, script });
  const answered = { ...unanswered, nextQuestion: 'lounge', questions: [{ ...overall, answered: true, value: 1 }, lounge] };

  test('a number answers, is saved at once, and the next question comes', async () => {
    const api = fakeApi(sheet(asking, { AnswerQuestion: () => ({ answerQuestion: { id: 'tsk_1', version: 2, interview: answered } }) }));
    await renderPage(<CareArea />, { path: '/today/call/tsk_1', api });
    await screen.findByRole('group', { name: '本次结果' });
    await press('a');
    expect(screen.getByText('请先问总体评价，或注明客户有投诉。')).toBeTruthy();
    await press('1');
    expect(await screen.findByText(/第 2 题，共 2 题/)).toBeTruthy();
    expect(api.asked.find(({ operation }) => operation === 'AnswerQuestion')?.variables).toEqual({ input: { taskId: 'tsk_1', questionKey: 'overall', value: 1 } });
    expect(screen.getByText('总体评价较低，完成后可能按规则登记为投诉。请记下客户的原话。')).toBeTruthy();
  });

  test('a low answer becomes a complaint: number, clock, and the way on', async () => {
    const api = fakeApi(sheet({ ...asking, interview: answered } as never, {
      FinishFollowUp: () => ({ finishFollowUp: { next: 'tsk_9', result: 'COMPLAINT', reason: 'LOW_OVERALL', transferred: true, task: { ...followUp, workState: 'ENDED', status: 'TRANSFERRED' } } }),
      CallComplaint: () => ({ careTask: { id: 'tsk_1', customer: { id: 'cus_1', complaints: [{ id: 'cmp_1', number: 'TS-D001-0001', complaint: { id: 'cmp_1', channel: 'FOLLOW_UP' }, clocks: [{ id: 'clk_1', kind: 'FIRST_CONTACT', status: 'RUNNING', startedAt: '2026-03-02T02:00:00.000Z', dueAt: '2026-03-02T04:00:00.000Z' }] }] } } }),
    }));
    const page = await renderPage(<CareArea />, { path: '/today/call/tsk_1', api });
    await screen.findByRole('group', { name: '本次结果' });
    await press('a');
    await type(screen.getByRole('textbox', { name: '客户的原话' }), '车没修好');
    await click(screen.getByRole('button', { name: '完成回访并继续' }));
    expect((await screen.findByRole('link', { name: '打开投诉 TS-D001-0001' })).getAttribute('href')).toBe('/complaints/cmp_1');
    expect(screen.getByRole('button', { name: /首次联系/ })).toBeTruthy();
    expect(api.asked.find(({ operation }) => operation === 'FinishFollowUp')?.variables).toMatchObject({ input: { taskId: 'tsk_1', expectedVersion: 2, complaintText: '车没修好', complains: false } });
    await click(screen.getByRole('button', { name: '下一个任务' }));
    await waitFor(() => { expect(page.address()).toBe('/today/call/tsk_9'); });
  });
});

test('a wrong number is put right in the file and marked', async () => {
  const api = fakeApi({
    ...sheet({ ...followUp, kind: 'DATA_QUALITY', ruleCode: 'DATA-PHONE', allowedActions: ['RESOLVE'] } as never), ResolveDataTask: () => ({ resolveDataTask: { ...followUp, workState: 'ENDED' } }),
    WorkList: () => ({ workList: { nodes: [] } }), WorkListCounts: () => ({ workListCounts: {} }),
  });
  const page = await renderPage(<CareArea />, { path: '/today/call/tsk_1', api });
  await type(await screen.findByRole('textbox', { name: '更正了什么' }), '改为新号');
  await click(screen.getByRole('button', { name: '已更正' }));
  await waitFor(() => { expect(page.address()).toBe('/today'); });
  expect(api.asked.find(({ operation }) => operation === 'ResolveDataTask')?.variables).toEqual({ input: { taskId: 'tsk_1', expectedVersion: 1, note: '改为新号' } });
});
