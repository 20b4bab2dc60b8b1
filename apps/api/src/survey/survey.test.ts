import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildPolicy, buildVehicle, buildVisit, messagesTo, startCall, taskOf, worksAt, type SeenTask } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { seedWorkYears } from '../calendar/calendar.service.js';
import { expireResponsesJob } from './expire-responses.job.js';
import { complaintTextOf } from './spoken-words.js';
import { seedSurveys } from './survey-versions.js';

const kit = useKit();
let group: Group;
let carer: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
  await asSystem(kit, seedWorkYears);
});

interface Interview { survey: string; extent: string; status: string; nextQuestion: string | null; complete: boolean; result: string | null; questions: { key: string; value: number | null; text: string | null; answered: boolean; textZh: string; textEn: string; answers: { value: number }[] }[] }
const INTERVIEW = 'interview { survey extent status nextQuestion complete result questions { key value text answered textZh textEn answers { value } } }';
const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id version ${INTERVIEW} } }`;
const FINISH = 'mutation ($input: FinishFollowUpInput!) { finishFollowUp(input: $input) { result reason transferred next task { id status outcome workState } } }';

async function inCall(handedOverOn = '2026-03-02', at = '2026-03-05 09:30', options: Parameters<typeof buildVisit>[3] = {}): Promise<{ customerId: string; vehicleId: string; orderId: string; task: SeenTask }> {
  kit.timeIs(`${handedOverOn} 18:00`);
  const visit = await buildVisit(kit, group.d1, handedOverOn, options);
  await worksAt(kit, at, group.d1);
  return { ...visit, task: (await startCall(carer, await taskOf(carer, visit.customerId, 'CR-03'))).task };
}

const answer = async (task: SeenTask, questionKey: string, given: Record<string, unknown>): Promise<Interview> =>
  (await carer.ask<{ answerQuestion: { interview: Interview } }>(ANSWER, { input: { taskId: task.id, questionKey, ...given } })).answerQuestion.interview;
const finish = async (task: SeenTask, given: Record<string, unknown> = {}) =>
  (await carer.ask<{ finishFollowUp: { result: string; reason: string; transferred: boolean; next: string | null; task: { status: string; outcome: string } } }>(FINISH, { input: { taskId: task.id, expectedVersion: task.version, ...given } })).finishFollowUp;

/** All but the open question. */
async function answersAll(task: SeenTask, overall: number): Promise<Interview> {
  for (const key of ['welcome', 'accuracy', 'explained_before', 'lounge', 'explained_bill']) await answer(task, key, { value: 4 });
  await answer(task, 'car_washed', { value: 1 });
  await answer(task, 'would_return', { value: 3 });
  await answer(task, 'would_recommend', { value: 9 });
  return answer(task, 'overall', { value: overall });
}

/** The facts that later rooms hear, from the outbox. */
async function facts(type: string): Promise<Record<string, unknown>[]> {
  const rows = await kit.app.database.read.rows('SELECT payload FROM outbox WHERE type = ? ORDER BY id', [type]);
  return rows.map(([payload]) => JSON.parse(String(payload)) as Record<string, unknown>);
}

describe('question by question (C-093, C-100, E2)', () => {
  test('the questionnaire of the service call: in order, in both languages, the overall question first', async () => {
    const { task } = await inCall();
    const { careTask } = await carer.ask<{ careTask: { interview: Interview } }>(`query ($id: ID!) { careTask(id: $id) { ${INTERVIEW} } }`, { id: task.id });
    expect(careTask.interview).toMatchObject({ survey: 'SERVICE_CALL', extent: 'FULL', status: 'CREATED', nextQuestion: 'overall', complete: false });
    expect(careTask.interview.questions.map(({ key }) => key)).toEqual(['overall', 'welcome', 'accuracy', 'explained_before', 'lounge', 'car_washed', 'explained_bill', 'would_return', 'would_recommend', 'advice']);
    expect(careTask.interview.questions[0]).toMatchObject({ textZh: '您对本次服务的总体感觉如何？', textEn: 'How do you feel about this service overall?', answers: [{ value: 5 }, { value: 4 }, { value: 3 }, { value: 2 }, { value: 1 }] });
  });

  test('each answer is kept at once; the next question follows; an answer may be given anew', async () => {
    const { task } = await inCall();
    expect(await answer(task, 'overall', { value: 3 })).toMatchObject({ status: 'IN_PROGRESS', nextQuestion: 'welcome' });
    expect((await answer(task, 'overall', { value: 5 })).questions[0]).toMatchObject({ value: 5, answered: true });
    expect((await answer(task, 'lounge', { notApplicable: true })).questions.find(({ key }) => key === 'lounge')).toMatchObject({ value: null, answered: true });
    expect((await answer(task, 'advice', { text: '洗车再快一点' })).questions.at(-1)).toMatchObject({ text: '洗车再快一点' });
    const [row] = await kit.app.database.read.rows('SELECT text_cipher FROM survey_answer WHERE text_cipher IS NOT NULL');
    expect(String(row![0])).not.toContain('洗车');
  });

  test('C-102: a condition opens and closes its question', async () => {
    kit.timeIs('2026-04-01 00:40');
    const customerId = await buildCustomer(kit, group.d1);
    await buildVehicle(kit, group.d1, customerId, { deliveryDate: '2026-04-01' });
    await worksAt(kit, '2026-04-08 09:30', group.d1);
    const { task } = await startCall(carer, await taskOf(carer, customerId, 'CR-02'));
    const keys = ({ questions }: Interview): string[] => questions.map(({ key }) => key);
    expect(keys(await answer(task, 'formalities', { value: 0 }))).toContain('formalities_missing');
    await answer(task, 'formalities_missing', { text: '行驶证' });
    expect(keys(await answer(task, 'formalities', { value: 1 }))).not.toContain('formalities_missing');
    expect(await carer.refused(ANSWER, { input: { taskId: task.id, questionKey: 'formalities_missing', text: '行驶证' } })).toBe('NOT_ASKED');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a value that is not offered', { questionKey: 'overall', value: 6 }, 'VALUE_NOT_OFFERED'], ['no value', { questionKey: 'overall' }, 'VALUE_MISSING'], ['no question of this version', { questionKey: 'price', value: 1 }, 'QUESTION_UNKNOWN'],
    ['"does not apply" where it must be answered', { questionKey: 'overall', notApplicable: true }, 'NA_NOT_ALLOWED'], ['both at once', { questionKey: 'lounge', value: 3, notApplicable: true }, 'NA_WITH_ANSWER'],
    ['blank text', { questionKey: 'advice', text: '  ' }, 'TEXT_MISSING'], ['a text too long', { questionKey: 'advice', text: '长'.repeat(2001) }, 'TEXT_TOO_LONG'], ['no key', { questionKey: '', value: 1 }, 'INVALID_INPUT'],
    ['a second rating that nobody wants', { questionKey: 'overall', value: 5, heldAgainst: 3 }, 'HELD_AGAINST_NOT_WANTED'],
  ])('%s: %s', async (_what, given, code) => {
    const { task } = await inCall();
    const before = await checksums(kit.app.database);
    expect(await carer.refused(ANSWER, { input: { taskId: task.id, ...given } })).toBe(code);
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('not before the call has begun, not in a task without questions, not by a neighbour', async () => {
    kit.timeIs('2026-03-02 18:00');
    const { customerId, vehicleId } = await buildVisit(kit, group.d1, '2026-03-02');
    await buildPolicy(kit, group.d1, vehicleId, '2026-04-20');
    await worksAt(kit, '2026-03-05 09:00', group.d1);
    const waiting = await taskOf(carer, customerId, 'CR-03');
    expect(await carer.refused(ANSWER, { input: { taskId: waiting.id, questionKey: 'overall', value: 5 } })).toBe('CALL_NOT_BEGUN');
    expect(await carer.refused(ANSWER, { input: { taskId: (await taskOf(carer, customerId, 'CR-23')).id, questionKey: 'overall', value: 5 } })).toBe('NO_SURVEY');
    const { task } = await startCall(carer, waiting);
    const sibling = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect(await sibling.refused(ANSWER, { input: { taskId: task.id, questionKey: 'overall', value: 5 } })).toBe('NOT_FOUND');
    expect(await (await as(kit, 'SERVICE_MANAGER', group.d1)).refused(ANSWER, { input: { taskId: task.id, questionKey: 'overall', value: 5 } })).toBe('FORBIDDEN');
    expect(await carer.refused(ANSWER, { input: { taskId: task.id, questionKey: 'overall', value: 5, expectedVersion: 1 } })).toBe('CONFLICT');
  });
});

describe('what a call means (DT-RES)', () => {
  test('F6 satisfied: completed, thanks right after the call (C-072), the next task named', async () => {
    const { customerId, task } = await inCall('2026-03-02', '2026-03-05 09:30', { name: '陈静' });
    expect(await answersAll(task, 5)).toMatchObject({ complete: true, nextQuestion: 'advice' });
    expect(await finish(task, { mood: 'CALM' })).toMatchObject({ result: 'SATISFIED', reason: 'HIGH_OVERALL', transferred: false, task: { status: 'COMPLETED', outcome: 'SATISFIED' } });
    await worksAt(kit, '2026-03-05 09:31');
    expect(await messagesTo(carer, customerId)).toMatchObject([{ template: 'CR-03', status: 'SENT', text: '【D1】陈静您好，感谢您光临D1店并接受回访。预约电话025-12345678，救援电话025-87654321。拒收请回复R' }]);
    expect(await facts('follow-up.complained')).toEqual([]);
  });

  test('thanks wait for the morning when the call ends after the SMS hours', async () => {
    const { customerId, task } = await inCall('2026-03-02', '2026-03-05 19:59');
    await answer(task, 'overall', { value: 4 });
    kit.timeIs('2026-03-05 21:05');
    await finish(task);
    expect(await messagesTo(carer, customerId)).toMatchObject([{ status: 'QUEUED', notBefore: '2026-03-06T00:00:00.000Z' }]);
  });

  test('EX-200: overall 3 with advice on 2026-02-13: a suggestion that is due 2026-02-24 18:00', async () => {
    const { customerId, task } = await inCall('2026-02-10', '2026-02-13 10:00');
    await answer(task, 'overall', { value: 3 });
    await answer(task, 'advice', { text: '希望周末也能保养' });
    expect(await finish(task)).toMatchObject({ result: 'SUGGESTION', reason: 'MIDDLE_OVERALL', task: { status: 'COMPLETED' } });
    const LIST = 'query ($d: ID) { suggestions(dealerId: $d, status: OPEN) { nodes { id version status text answer answerDueAt provisional customer { id } } } }';
    const { suggestions } = await carer.ask<{ suggestions: { nodes: { id: string; version: number; customer: { id: string } }[] } }>(LIST, { d: group.d1 });
    const own = suggestions.nodes.find(({ customer }) => customer.id === customerId)!;
    expect(own).toMatchObject({ status: 'OPEN', text: '希望周末也能保养', answer: null, answerDueAt: '2026-02-24T10:00:00.000Z', provisional: false });
    const REPLY = 'mutation ($input: AnswerSuggestionInput!) { answerSuggestion(input: $input) { status answer answeredAt } }';
    const input = { suggestionId: own.id, expectedVersion: own.version, answer: '周六上午开放保养预约' };
    expect(await (await as(kit, 'CARE_SPECIALIST', group.d2)).refused(REPLY, { input })).toBe('NOT_FOUND');
    expect(await carer.ask(REPLY, { input })).toEqual({ answerSuggestion: { status: 'ANSWERED', answer: '周六上午开放保养预约', answeredAt: '2026-02-13T02:00:00.000Z' } });
    expect(await carer.refused(REPLY, { input })).toBe('CONFLICT');
    expect(await carer.refused(REPLY, { input: { ...input, expectedVersion: own.version + 1 } })).toBe('SUGGESTION_ENDED');
  });

  test('EX-201: overall 2 is a complaint: transferred in the same transaction, received when the call ended; no thanks', async () => {
    const { customerId, vehicleId, orderId, task } = await inCall();
    await answersAll(task, 2);
    kit.timeIs('2026-03-05 09:41:30');
    expect(await finish(task, { complaintText: '空调异味没有处理好' })).toMatchObject({ result: 'COMPLAINT', reason: 'LOW_OVERALL', transferred: true, task: { status: 'TRANSFERRED', outcome: 'COMPLAINT' } });
    const [fact] = await facts('follow-up.complained');
    expect(fact).toEqual({ taskId: task.id, responseId: expect.stringMatching(/^svr_/) as string, customerId, vehicleId, orderId, dealerId: group.d1, callEndedAt: '2026-03-05T01:41:30.000Z' });
    expect(await messagesTo(carer, customerId)).toEqual([]);
    expect(await asSystem(kit, (tx) => complaintTextOf(tx, String(fact!['responseId'])))).toBe('空调异味没有处理好');
  });

  test.each<[string, Record<string, unknown>, number | null, string]>([
    ['what the specialist wrote', { complaintText: '等了三个小时', remark: '不满意' }, 1, '等了三个小时'], ['else the remark', { remark: '态度不好' }, 2, '态度不好'], ['else the low answer itself', {}, 1, '回访总体评价 1 分。'],
    ['rung off before the overall question', { complains: true }, null, '回访中客户表示不满。'],
  ])('the words of a complaint: %s', async (_what, given, overall, words) => {
    const { task } = await inCall();
    if (overall !== null) await answer(task, 'overall', { value: overall });
    const before = (await facts('follow-up.complained')).length;
    expect(await finish(task, given)).toMatchObject({ result: 'COMPLAINT', transferred: true });
    const all = await facts('follow-up.complained');
    expect(all.length).toBe(before + 1);
    expect(await asSystem(kit, (tx) => complaintTextOf(tx, String(all.find(({ taskId }) => taskId === task.id)!['responseId'])))).toBe(words);
  });

  test('neither a complaint nor an overall answer: the call cannot be saved as finished (F6)', async () => {
    const { task } = await inCall();
    await answer(task, 'welcome', { value: 5 });
    const before = await checksums(kit.app.database);
    expect(await carer.refused(FINISH, { input: { taskId: task.id, expectedVersion: task.version, remark: '一般' } })).toBe('OVERALL_ANSWER_REQUIRED');
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('a stale version and a second end are refused', async () => {
    const { task } = await inCall();
    await answer(task, 'overall', { value: 5 });
    expect(await carer.refused(FINISH, { input: { taskId: task.id, expectedVersion: task.version - 1 } })).toBe('CONFLICT');
    await finish(task);
    expect(await carer.refused(FINISH, { input: { taskId: task.id, expectedVersion: task.version + 1 } })).toBe('CALL_NOT_BEGUN');
  });

  test('EX-202: a dealer that calls 3 a complaint', async () => {
    const manager = await as(kit, 'CARE_MANAGER', group.d1);
    await manager.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { value } }', { input: { unitId: group.d1, key: 'followup.autoComplaintMax', value: '3', validFrom: null } });
    const { task } = await inCall('2026-11-02', '2026-11-05 09:30');
    await answer(task, 'overall', { value: 3 });
    expect(await finish(task)).toMatchObject({ result: 'COMPLAINT', transferred: true });
  });

  test('a merged invitation is told at the end of the call, with its own outcome (CAP-4, EX-095)', async () => {
    kit.timeIs('2026-06-01 18:00');
    const { customerId, vehicleId } = await buildVisit(kit, group.d1, '2026-06-01');
    await buildPolicy(kit, group.d1, vehicleId, '2026-07-05');
    await worksAt(kit, '2026-06-04 09:30', group.d1);
    const { task } = await startCall(carer, await taskOf(carer, customerId, 'CR-03'));
    expect(task.topics.map(({ ruleCode }) => ruleCode)).toEqual(['CR-23']);
    await answer(task, 'overall', { value: 5 });
    await finish(task, { topics: [{ taskId: task.topics[0]!.id, outcome: 'APPOINTED' }] });
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'MERGED', outcome: 'APPOINTED', workState: 'ENDED' });
  });
});

describe('how often somebody is asked (rulings 9, E4)', () => {
  test('inside the rest the next call asks the overall question only; after it the whole questionnaire', async () => {
    const phone = '13655556666';
    const first = await inCall('2026-07-01', '2026-07-04 09:30', { phone });
    await answersAll(first.task, 5);
    await finish(first.task);
    const again = await buildOrder(kit, group.d1, first.vehicleId, first.customerId, { handedOverOn: '2026-09-25' });
    await worksAt(kit, '2026-09-28 09:30', group.d1);
    const tasks = await carer.ask<{ careTasks: { nodes: SeenTask[] } }>('query ($f: CareTaskFilter) { careTasks(filter: $f) { nodes { id version } } }', { f: { customer: { in: [first.customerId] }, ruleCode: { in: ['CR-03'] }, status: { in: ['PENDING'] } } });
    const { task } = await startCall(carer, tasks.careTasks.nodes[0]!);
    expect(again).toMatch(/^ord_/);
    const interview = await answer(task, 'overall', { value: 4 });
    expect([interview.extent, interview.questions.map(({ key }) => key), interview.complete, interview.nextQuestion]).toEqual(['OVERALL_ONLY', ['overall'], true, null]);
    expect(await carer.refused(ANSWER, { input: { taskId: task.id, questionKey: 'welcome', value: 4 } })).toBe('NOT_ASKED');
    await finish(task);
    await buildOrder(kit, group.d1, first.vehicleId, first.customerId, { handedOverOn: '2026-09-29' });
    await worksAt(kit, '2026-10-02 09:30', group.d1);
    const { careTasks } = await carer.ask<{ careTasks: { nodes: { interview: Interview }[] } }>(`query ($f: CareTaskFilter) { careTasks(first: 5, filter: $f) { nodes { ${INTERVIEW} } } }`, { f: { customer: { in: [first.customerId] }, ruleCode: { in: ['CR-03'] }, status: { in: ['PENDING'] } } });
    expect(careTasks.nodes.map(({ interview: { extent } }) => extent)).toEqual(['FULL']);
  });

  test('a partial answer is no survey: the next call asks everything', async () => {
    const { customerId, vehicleId, task } = await inCall('2026-08-01', '2026-08-04 09:30');
    await answer(task, 'overall', { value: 5 });
    await finish(task);
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2026-08-05' });
    await worksAt(kit, '2026-08-08 09:30', group.d1);
    const { careTasks } = await carer.ask<{ careTasks: { nodes: { interview: Interview }[] } }>(`query ($f: CareTaskFilter) { careTasks(first: 5, order: T, filter: $f) { nodes { ${INTERVIEW} } } }`, { f: { customer: { in: [customerId] }, ruleCode: { in: ['CR-03'] } } });
    expect(careTasks.nodes.map(({ interview: { extent, status } }) => [extent, status])).toEqual([['FULL', 'PARTIAL'], ['FULL', 'CREATED']]);
  });
});

describe('questionnaires', () => {
  test('INV-20: seeding twice changes nothing', async () => {
    await asSystem(kit, seedSurveys);
    const rows = () => kit.app.database.read.rows('SELECT * FROM survey_version ORDER BY survey');
    const before = await rows();
    expect(before.map(([survey]) => survey)).toEqual(['DELIVERY_7', 'SERVICE_CALL']);
    await asSystem(kit, seedSurveys);
    expect(await rows()).toEqual(before);
  });

  test('an interview that nobody finished expires after thirty days', async () => {
    const { task } = await inCall('2026-12-01', '2026-12-04 09:30');
    await answer(task, 'overall', { value: 5 });
    const statuses = async () => (await kit.app.database.read.rows('SELECT status FROM survey_response WHERE task_id = ?', [task.id.slice(-26)])).map(([status]) => status);
    kit.timeIs('2027-01-03 23:59');
    await kit.run(expireResponsesJob);
    expect(await statuses()).toEqual(['IN_PROGRESS']);
    kit.timeIs('2027-01-04 00:00');
    await kit.run(expireResponsesJob);
    expect(await statuses()).toEqual(['EXPIRED']);
  });
});
