import { beforeAll, describe, expect, test } from 'vitest';
import { seedSurveys } from '../../src/survey/survey-versions.js';
import { buildPolicy, buildRenewal, buildVisit, calls, messagesTo, recordCall, startCall, taskOf, worksAt, type SeenTask } from '../kit/care.js';
import type { Client } from '../kit/client.js';
import { caseFile, publishedYears } from '../kit/complaint.js';
import { checksums } from '../kit/database.js';
import { useKit } from '../kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../kit/people.js';

/** A specialist's morning on 2026-03-05, a Thursday, told through the API in the order in which it happens. */
const kit = useKit();
let group: Group;
let carer: Client & { person: Person };
let colleague: Client & { person: Person };
const people: Record<'overdue' | 'quiet' | 'busy' | 'angry' | 'pair' | 'tomorrow', string> = {} as never;

beforeAll(async () => {
  group = await buildGroup(kit);
  await publishedYears(kit);
  await asSystem(kit, seedSurveys);
  [carer, colleague] = [await as(kit, 'CARE_SPECIALIST', group.d1), await as(kit, 'CARE_SPECIALIST', group.d1)];
  kit.timeIs('2026-03-03 18:00');
  const visit = async (name: string, handedOverOn: string, more = {}) => buildVisit(kit, group.d1, handedOverOn, { name, ...more });
  people.overdue = (await visit('周一', '2026-03-01')).customerId;
  people.quiet = (await visit('陈静', '2026-03-02')).customerId;
  people.busy = (await visit('李忙', '2026-03-02')).customerId;
  const angry = await visit('王怒', '2026-03-02', { solarBirthday: '1990-03-07' });
  people.angry = angry.customerId;
  await buildPolicy(kit, group.d1, angry.vehicleId, '2026-04-08');
  people.pair = (await buildRenewal(kit, group.d1, '2026-04-04', { name: '赵保' })).customerId;
  people.tomorrow = (await visit('钱明', '2026-03-03')).customerId;
  for (const at of ['2026-03-04 00:40', '2026-03-04 10:00', '2026-03-05 00:40', '2026-03-05 09:00']) await worksAt(kit, at, group.d1);
}, 120_000);

const names = async (part: string): Promise<string[]> => {
  const { workList } = await carer.ask<{ workList: { nodes: { customer: { name: string } }[] } }>(`{ workList(part: ${part}) { nodes { customer { name } } } }`);
  return workList.nodes.map(({ customer }) => customer.name);
};
const counts = async (): Promise<object> => (await carer.ask<{ workListCounts: object }>('{ workListCounts { overdue due next } }')).workListCounts;
const follow = (customerId: string): Promise<SeenTask> => taskOf(carer, customerId, 'CR-03');

const ANSWER = 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { interview { nextQuestion } } }';
const FINISH = 'mutation ($input: FinishFollowUpInput!) { finishFollowUp(input: $input) { result transferred next task { status workState } } }';
const COMPLAINTS = 'query ($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { id } } }';
const casesOf = async (customerId: string): Promise<string[]> =>
  (await carer.ask<{ complaints: { nodes: { id: string }[] } }>(COMPLAINTS, { filter: { customer: { in: [customerId] } } })).complaints.nodes.map(({ id }) => id);

describe('the list in the morning', () => {
  test('what is overdue, due today and next, with their counts', async () => {
    expect([await names('OVERDUE'), (await names('DUE')).sort(), await names('NEXT')]).toEqual([['周一'], ['李忙', '王怒', '赵保', '陈静'].sort(), ['钱明', '王怒']]);
    expect(await counts()).toEqual({ overdue: 1, due: 4, next: 2 });
  });

  test('the call sheet: who, which car, the last order, why, and what to say', async () => {
    const { id } = await follow(people.overdue);
    const { careTask } = await carer.ask<{ careTask: Record<string, unknown> }>(
      'query ($id: ID!) { careTask(id: $id) { rule { nameZh nameEn } customer { name phone } vehicle { plate } order { handedOverOn } script { opening { zh en } points { zh } closing { zh } } interview { nextQuestion } allowedActions } }', { id });
    expect(careTask).toMatchObject({
      rule: { nameZh: '维修保养后电话回访', nameEn: 'Follow-up call after service' }, customer: { name: '周一', phone: expect.stringContaining('****') as string }, vehicle: { plate: '苏A12345' }, order: { handedOverOn: '2026-03-01' },
      script: { opening: { en: expect.stringContaining('customer care') as string } }, interview: { nextQuestion: 'overall' }, allowedActions: expect.arrayContaining(['START_CALL']) as string[],
    });
  });
});

describe('calls', () => {
  test('nobody answers: tried again in the afternoon, and the next one opens', async () => {
    const { task, next } = await calls(carer, await follow(people.overdue), { outcome: 'NO_ANSWER', note: '无人接听' });
    expect([task.status, task.nextAttemptAt, task.tries]).toEqual(['RETRY', '2026-03-05T06:00:00.000Z', 1]);
    expect([await follow(people.quiet), await follow(people.busy), await follow(people.angry), await taskOf(carer, people.pair, 'CR-23')].map(({ id }) => id)).toContain(next);
  });

  test('a call-back at the time that the customer named stands there in the list', async () => {
    const { task } = await calls(carer, await follow(people.busy), { outcome: 'CALL_BACK_LATER', askedFor: '2026-03-05T15:20:00+08:00' });
    expect(task).toMatchObject({ status: 'RETRY', dueAt: '2026-03-05T07:20:00.000Z' });
    expect((await names('DUE')).at(-1)).toBe('李忙');
  });

  test('two editors of one task: one calls, the other is told; of two records one counts', async () => {
    const task = await follow(people.quiet);
    const begun = await Promise.allSettled([startCall(carer, task), startCall(colleague, task)]);
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String((begun.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toContain('CONFLICT');
    const caller = begun[0].status === 'fulfilled' ? carer : colleague;
    const seen = await follow(people.quiet);
    const saved = await Promise.allSettled([recordCall(caller, seen, { outcome: 'REFUSED' }), recordCall(caller, seen, { outcome: 'NO_ANSWER' })]);
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String((saved.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toContain('CONFLICT');
    const [row] = await kit.app.database.read.rows('SELECT COUNT(*) FROM contact_log WHERE task_id = ?', [task.id.slice(-26)]);
    expect(Number(row![0])).toBe(1);
  });

  test('the SMS of yesterday, the call of today: an appointment', async () => {
    expect((await messagesTo(carer, people.pair)).map(({ status, sentAt }) => [status, sentAt])).toEqual([['SENT', '2026-03-04T02:00:00.000Z']]);
    const { task, next } = await calls(carer, await taskOf(carer, people.pair, 'CR-23'), { outcome: 'REACHED', appointmentAt: '2026-03-10T10:00:00+08:00' });
    expect(task).toMatchObject({ status: 'DONE', outcome: 'REACHED', endedLate: false });
    expect(next).toBe((await follow(people.angry)).id);
  });
});

describe('a call goes wrong', () => {
  let task: SeenTask;

  test('a complaint that cannot be registered leaves everything as it was', async () => {
    task = (await startCall(carer, await follow(people.angry))).task;
    await carer.ask(ANSWER, { input: { taskId: task.id, questionKey: 'overall', value: 1 } });
    const { listeners } = kit.app;
    const app = kit.app as { listeners: typeof listeners };
    const before = await checksums(kit.app.database);
    app.listeners = [...listeners, { on: 'complaint.placed', run: () => Promise.reject(new Error('the disk is full')) }];
    try {
      expect(await carer.refused(FINISH, { input: { taskId: task.id, expectedVersion: task.version } })).toBe('INTERNAL');
    } finally {
      app.listeners = listeners;
    }
    expect(await checksums(kit.app.database)).toEqual(before);
    expect([(await follow(people.angry)).status, await casesOf(people.angry)]).toEqual(['IN_CALL', []]);
  });

  test('registered in the same transaction, received when the call ended, to be contacted within two opening hours', async () => {
    kit.timeIs('2026-03-05 09:41');
    expect(await carer.ask(FINISH, { input: { taskId: task.id, expectedVersion: task.version, complaintText: '空调异味没有处理好' } }))
      .toEqual({ finishFollowUp: { result: 'COMPLAINT', transferred: true, next: null, task: { status: 'TRANSFERRED', workState: 'ENDED' } } });
    const [id, ...more] = await casesOf(people.angry);
    const view = await caseFile(carer, id!);
    expect([more, view.status, view.level, view.description, view.owner?.id]).toEqual([[], 'RECEIVED', 'DEALER_FRONTLINE', '空调异味没有处理好', carer.person.id]);
    expect(view.clocks.find(({ kind }) => kind === 'FIRST_CONTACT')).toMatchObject({ status: 'RUNNING', dueAt: '2026-03-05T03:41:00.000Z' });
  });

  test('from now on the customer is left in peace: no invitation, no birthday wish, no further survey', async () => {
    const states = await Promise.all(['CR-23', 'CR-11-SOLAR'].map(async (code) => taskOf(carer, people.angry, code)));
    expect(states.map(({ status, workState, why }) => [status, workState, why.suppressReason])).toEqual([['SUPPRESSED', 'WAITING', 'COMPLAINT'], ['SUPPRESSED', 'WAITING', 'COMPLAINT']]);
    await worksAt(kit, '2026-03-07 08:05', group.d1);
    expect(await messagesTo(carer, people.angry)).toEqual([]);
  });
});

describe('one person, one count: calls and messages together (INV-18, CAP-1)', () => {
  test('reached about the insurance of one car, the invitation of another file with the same number waits a week', async () => {
    const phone = '13512340000';
    kit.timeIs('2026-03-09 00:40');
    const one = await buildRenewal(kit, group.d1, '2026-04-10', { phone });
    await worksAt(kit, '2026-03-10 10:00', group.d1);
    await worksAt(kit, '2026-03-11 09:00', group.d1);
    await calls(carer, await taskOf(carer, one.customerId, 'CR-23'), { outcome: 'REACHED', noAppointment: true });
    const second = (await buildRenewal(kit, group.d1, '2026-04-14', { phone })).customerId;
    await worksAt(kit, '2026-03-12 00:40', group.d1);
    expect(await taskOf(carer, second, 'CR-23')).toMatchObject({ t: '2026-03-18', wantedT: '2026-03-15', why: { moved: 'LATER', capRule: 'CAP-6' } });
    await worksAt(kit, '2026-03-14 10:00', group.d1);
    expect(await messagesTo(carer, second)).toEqual([]);
    await worksAt(kit, '2026-03-17 10:00', group.d1);
    expect((await messagesTo(carer, second)).map(({ status }) => status)).toEqual(['SENT']);
  });
});
