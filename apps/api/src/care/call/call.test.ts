import { beforeAll, describe, expect, test } from 'vitest';
import { buildOrder, buildRenewal, buildVisit, calls, messagesTo, recordCall, saysConsent, startCall, taskOf, tasksOf, TASK, worksAt, type SeenTask } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { checksums } from '../../../test/kit/database.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildPerson, type Group, type Person } from '../../../test/kit/people.js';

const kit = useKit();
let group: Group;
let carer: Client & { person: Person };

beforeAll(async () => {
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const START = 'mutation ($input: StartCallInput!) { startCall(input: $input) { phone task { id } } }';
const RECORD = 'mutation ($input: RecordCallInput!) { recordCall(input: $input) { task { id } } }';

/** A renewal whose SMS went out yesterday at 10:00 and whose call is due today (2026-03-16). */
async function pair(options: Parameters<typeof buildRenewal>[3] = {}): Promise<{ customerId: string; task: SeenTask }> {
  kit.timeIs('2026-03-14 00:40');
  const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15', options);
  await worksAt(kit, '2026-03-15 00:40', group.d1);
  await worksAt(kit, '2026-03-15 10:00');
  await worksAt(kit, '2026-03-16 09:00');
  return { customerId, task: await taskOf(carer, customerId, 'CR-23') };
}

/** A follow-up that is due today (2026-03-05). */
async function followUp(options: Parameters<typeof buildVisit>[3] = {}): Promise<{ customerId: string; task: SeenTask }> {
  kit.timeIs('2026-03-02 18:00');
  const { customerId } = await buildVisit(kit, group.d1, '2026-03-02', options);
  await worksAt(kit, '2026-03-03 00:40', group.d1);
  await worksAt(kit, '2026-03-05 09:00');
  return { customerId, task: await taskOf(carer, customerId, 'CR-03') };
}

describe('beginning a call (T6, F3)', () => {
  test('shows the number to the caller, takes the task, and leaves one audit row', async () => {
    const { customerId, task } = await followUp({ phone: '13800138001' });
    const audited = async () => Number((await kit.app.database.read.rows("SELECT COUNT(*) FROM audit_entry WHERE action = 'customer.reveal' AND entity_id = ?", [customerId]))[0]![0]);
    expect(task).toMatchObject({ status: 'PENDING', assigneeId: null, allowedActions: ['START_CALL', 'CANCEL'] });
    const started = await startCall(carer, task);
    expect([started.phone, started.task]).toMatchObject(['13800138001', { status: 'IN_CALL', assigneeId: carer.person.id, allowedActions: ['RECORD_CALL', 'FINISH_FOLLOW_UP', 'CANCEL'] }]);
    expect(await audited()).toBe(1);
    expect((await startCall(carer, started.task)).phone).toBe('13800138001');
    expect(await audited()).toBe(2);
  });

  test('two colleagues: the second gets CONFLICT with a stale version, and cannot take over the call in hand', async () => {
    const { task } = await followUp();
    const colleague = await as(kit, 'CARE_SPECIALIST', group.d1);
    const { task: begun } = await startCall(carer, task);
    const input = (version: number) => ({ input: { taskId: task.id, expectedVersion: version } });
    const before = await checksums(kit.app.database);
    expect([await colleague.refused(START, input(task.version)), await colleague.refused(START, input(begun.version))]).toEqual(['CONFLICT', 'MOVE_NOT_ALLOWED']);
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test.each([
    ['08:59:59', 'OUTSIDE_CALL_HOURS'], ['09:00', null], ['11:59:59', null], ['12:00', 'OUTSIDE_CALL_HOURS'], ['13:59', 'OUTSIDE_CALL_HOURS'], ['14:00', null], ['19:59:59', null], ['20:00', 'OUTSIDE_CALL_HOURS'],
  ])('rulings 8: at %s -> %s', async (time, code) => {
    const { task } = await followUp();
    kit.timeIs(`2026-03-05 ${time}`);
    const { errors } = await carer.send(START, { input: { taskId: task.id, expectedVersion: task.version } });
    expect(errors[0]?.extensions.code ?? null).toBe(code);
  });

  test('INV-17: not before the SMS of the pair has gone', async () => {
    kit.timeIs('2026-03-14 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await worksAt(kit, '2026-03-15 00:40', group.d1);
    kit.timeIs('2026-03-15 09:30');
    const waiting = await taskOf(carer, customerId, 'CR-23');
    expect([waiting.status, waiting.allowedActions]).toEqual(['READY', ['CANCEL']]);
    expect(await carer.refused(START, { input: { taskId: waiting.id, expectedVersion: waiting.version } })).toBe('SMS_FIRST');
  });

  test('a follow-up is not called before its day', async () => {
    kit.timeIs('2026-03-02 18:00');
    const { customerId } = await buildVisit(kit, group.d1, '2026-03-02');
    await worksAt(kit, '2026-03-03 09:30', group.d1);
    const task = await taskOf(carer, customerId, 'CR-03');
    expect(await carer.refused(START, { input: { taskId: task.id, expectedVersion: task.version } })).toBe('NOT_DUE_YET');
  });

  test('consent that was taken back by another way is seen when the call begins', async () => {
    const { customerId, task } = await followUp();
    await asSystem(kit, (tx) => tx.db.run("UPDATE consent SET status = 'WITHDRAWN' WHERE customer_id = ?", [customerId.slice(-26)]));
    expect(await carer.refused(START, { input: { taskId: task.id, expectedVersion: task.version } })).toBe('CONTACT_NOT_ALLOWED');
  });

  test('who may: no neighbour, no upper level, nobody without the work', async () => {
    const { task } = await followUp();
    const input = { input: { taskId: task.id, expectedVersion: task.version } };
    const codes = await Promise.all((await Promise.all([as(kit, 'CARE_SPECIALIST', group.d2), as(kit, 'REGION_OFFICER', group.north), as(kit, 'SERVICE_MANAGER', group.d1)])).map((client) => client.refused(START, input)));
    expect([...codes, await kit.anyone().refused(START, input)]).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED']);
  });
});

describe('how a call went (T7, T8, T10, B10)', () => {
  test('three tries on three half-days, then not reached', async () => {
    const { customerId } = await pair();
    const tries = [['2026-03-16 09:30', 'NO_ANSWER', 'DEFERRED', '2026-03-16T06:00:00.000Z'], ['2026-03-16 14:05', 'BUSY', 'DEFERRED', '2026-03-17T01:00:00.000Z'], ['2026-03-17 09:05', 'NO_ANSWER', 'DONE', null]] as const;
    for (const [at, outcome, status, next] of tries) {
      await worksAt(kit, at);
      const { task } = await calls(carer, await taskOf(carer, customerId, 'CR-23'), { outcome });
      expect([task.status, task.nextAttemptAt]).toEqual([status, next]);
    }
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ tries: 3, outcome: 'NOT_REACHED', endedLate: true, workState: 'ENDED' });
  });

  test('the customer named a time: it holds outside the call hours, and not before', async () => {
    const { task } = await followUp();
    const { task: later } = await calls(carer, task, { outcome: 'CALL_BACK_LATER', askedFor: '2026-03-05T20:30:00+08:00' });
    expect(later).toMatchObject({ status: 'RETRY', nextAttemptAt: '2026-03-05T12:30:00.000Z', dueAt: '2026-03-05T12:30:00.000Z', tries: 1 });
    kit.timeIs('2026-03-05 20:29');
    const input = { input: { taskId: later.id, expectedVersion: later.version } };
    expect(await carer.refused(START, input)).toBe('OUTSIDE_CALL_HOURS');
    kit.timeIs('2026-03-05 20:30');
    expect((await startCall(carer, later)).task.status).toBe('IN_CALL');
  });

  test('a time that is past is refused, and nothing is written', async () => {
    const { task } = await followUp();
    const { task: begun } = await startCall(carer, task);
    const before = await checksums(kit.app.database);
    expect(await carer.refused(RECORD, { input: { taskId: begun.id, expectedVersion: begun.version, outcome: 'CALL_BACK_LATER', askedFor: '2026-03-05T08:00:00+08:00' } })).toBe('TIME_IS_PAST');
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('T7: an invitation needs yes or no; yes makes the appointment', async () => {
    const { customerId, task } = await pair();
    const { task: begun } = await startCall(carer, task);
    expect(await carer.refused(RECORD, { input: { taskId: begun.id, expectedVersion: begun.version, outcome: 'REACHED' } })).toBe('APPOINTMENT_ANSWER_REQUIRED');
    const { task: done } = await recordCall(carer, begun, { outcome: 'REACHED', appointmentAt: '2026-03-20T10:00:00+08:00', note: '周五上午到店', mood: 'CALM' });
    expect(done).toMatchObject({ status: 'DONE', outcome: 'REACHED', endedLate: false });
    const [row] = await kit.app.database.read.rows('SELECT planned_at, status, care_task_id FROM appointment WHERE customer_id = ?', [customerId.slice(-26)]);
    expect(row).toEqual(['2026-03-20 02:00:00.000', 'BOOKED', task.id.slice(-26)]);
    const { careTask } = await carer.ask<{ careTask: { attempts: object[] } }>('query ($id: ID!) { careTask(id: $id) { attempts { channel outcome mood note staffName } } }', { id: task.id });
    expect(careTask.attempts).toEqual([{ channel: 'PHONE', outcome: 'REACHED', mood: 'CALM', note: '周五上午到店', staffName: 'CARE_SPECIALIST' }, { channel: 'SMS', outcome: null, mood: null, note: null, staffName: null }]);
  });

  test('no appointment is an answer too', async () => {
    const { task } = await pair();
    expect((await calls(carer, task, { outcome: 'REACHED', noAppointment: true })).task.status).toBe('DONE');
  });

  test('T10: a wrong number fails the task and is work for the list, once a number', async () => {
    const { customerId, task } = await pair();
    expect((await calls(carer, task, { outcome: 'WRONG_NUMBER' })).task).toMatchObject({ status: 'FAILED', outcome: 'WRONG_NUMBER' });
    const quality = await taskOf(carer, customerId, 'DATA-PHONE');
    expect(quality).toMatchObject({ kind: 'DATA_QUALITY', workState: 'OPEN', allowedActions: ['RESOLVE'] });
    const RESOLVE = 'mutation ($input: ResolveDataTaskInput!) { resolveDataTask(input: $input) { status workState outcome } }';
    const input = { input: { taskId: quality.id, expectedVersion: quality.version, note: '改为家人号码' } };
    expect(await carer.ask(RESOLVE, input)).toEqual({ resolveDataTask: { status: 'DONE', workState: 'ENDED', outcome: 'CORRECTED' } });
    expect(await carer.refused(RESOLVE, input)).toBe('CONFLICT');
  });

  test('F8: a wrong number ends a follow-up unreached; F9: a refusal ends it, and the wish is kept', async () => {
    const wrong = await followUp();
    expect((await calls(carer, wrong.task, { outcome: 'WRONG_NUMBER' })).task).toMatchObject({ status: 'UNREACHED', outcome: 'NOT_REACHED' });
    const refused = await followUp();
    expect((await calls(carer, refused.task, { outcome: 'REFUSED', noMoreFollowUps: true })).task).toMatchObject({ status: 'REFUSED' });
    await buildOrder(kit, group.d1, refused.task.vehicle!.id, refused.customerId, { handedOverOn: '2026-03-05' });
    await worksAt(kit, '2026-03-06 00:40', group.d1);
    expect((await tasksOf(carer, refused.customerId, 'CR-03')).map(({ status, why }) => [status, why.suppressReason])).toEqual([['REFUSED', null], ['SUPPRESSED', 'FOLLOW_UP_REFUSED']]);
  });

  test('a customer who wants no more contacts: consent is withdrawn, other calls are stopped, their messages taken back', async () => {
    const { customerId, task } = await pair({ solarBirthday: '1990-03-17' });
    await worksAt(kit, '2026-03-17 00:40', group.d1);
    kit.timeIs('2026-03-17 07:30');
    expect((await taskOf(carer, customerId, 'CR-11-SOLAR')).status).toBe('READY');
    kit.timeIs('2026-03-17 09:00');
    await calls(carer, task, { outcome: 'REFUSED', consentWithdrawn: true });
    const { customer } = await carer.ask<{ customer: { consents: { channel: string; status: string }[] } }>('query ($id: ID!) { customer(id: $id) { consents { channel status } } }', { id: customerId });
    expect(customer.consents).toEqual(expect.arrayContaining([{ channel: 'PHONE', status: 'WITHDRAWN' }, { channel: 'SMS', status: 'WITHDRAWN' }]));
    expect((await messagesTo(carer, customerId)).map(({ template, status }) => [template, status])).toEqual([['CR-11-SOLAR', 'CANCELLED'], ['CR-23', 'SENT']]);
    expect(await taskOf(carer, customerId, 'CR-11-SOLAR')).toMatchObject({ status: 'SUPPRESSED', why: { suppressReason: 'CONSENT' } });
  });

  test('a follow-up in which the customer was reached ends by its questionnaire', async () => {
    const { task } = await followUp();
    const { task: begun } = await startCall(carer, task);
    expect(await carer.refused(RECORD, { input: { taskId: begun.id, expectedVersion: begun.version, outcome: 'REACHED' } })).toBe('OVERALL_ANSWER_REQUIRED');
  });

  test.each([['before the call has begun', 'CALL_NOT_BEGUN'], ['twice', 'CONFLICT']] as const)('%s: %s', async (what, code) => {
    const { task } = await pair();
    const input = { taskId: task.id, expectedVersion: task.version, outcome: 'REACHED', noAppointment: true };
    if (what === 'twice') await calls(carer, task, { outcome: 'REACHED', noAppointment: true });
    expect(await carer.refused(RECORD, { input })).toBe(code);
  });

  test('EX-099: the refusal word after the SMS stops the call of tomorrow', async () => {
    kit.timeIs('2026-03-14 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await worksAt(kit, '2026-03-15 00:40', group.d1);
    await worksAt(kit, '2026-03-15 10:00');
    kit.timeIs('2026-03-15 10:05');
    await saysConsent(carer, customerId, 'WITHDRAWN');
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'SUPPRESSED', workState: 'ENDED', why: { suppressReason: 'CONSENT' } });
  });

  test('rulings 6: no more SMS, said before it left: the call stays', async () => {
    kit.timeIs('2026-03-14 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await worksAt(kit, '2026-03-15 00:40', group.d1);
    await saysConsent(carer, customerId, 'REFUSED');
    await worksAt(kit, '2026-03-16 09:00');
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'READY', sms: 'NONE', why: { droppedSteps: [{ channel: 'SMS', reason: 'REFUSED' }] }, allowedActions: ['START_CALL', 'CANCEL'] });
  });
});

describe('topics of one conversation (C8)', () => {
  async function host(): Promise<{ customerId: string; task: SeenTask; guest: SeenTask }> {
    kit.timeIs('2026-03-14 00:40');
    const { customerId, vehicleId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await buildOrder(kit, group.d1, vehicleId, customerId, { handedOverOn: '2025-09-27', workType: 'FIRST_LEVEL' });
    await worksAt(kit, '2026-03-15 00:40', group.d1);
    await worksAt(kit, '2026-03-15 10:00');
    await worksAt(kit, '2026-03-16 09:00');
    return { customerId, task: await taskOf(carer, customerId, 'CR-23'), guest: await taskOf(carer, customerId, 'CR-21') };
  }

  test('each has its own outcome', async () => {
    const { customerId, task, guest } = await host();
    await calls(carer, task, { outcome: 'REACHED', noAppointment: true, topics: [{ taskId: guest.id, outcome: 'REFUSED' }] });
    expect(await taskOf(carer, customerId, 'CR-21')).toMatchObject({ status: 'MERGED', workState: 'ENDED', outcome: 'REFUSED' });
  });

  test('one that was not told goes on alone', async () => {
    const { customerId, task } = await host();
    await calls(carer, task, { outcome: 'REACHED', noAppointment: true });
    expect(await taskOf(carer, customerId, 'CR-21')).toMatchObject({ status: 'PLANNED', mergedInto: null });
  });

  test('a topic of another call is refused', async () => {
    const [one, other] = [await host(), await host()];
    const { task: begun } = await startCall(carer, one.task);
    expect(await carer.refused(RECORD, { input: { taskId: begun.id, expectedVersion: begun.version, outcome: 'REACHED', noAppointment: true, topics: [{ taskId: other.guest.id, outcome: 'TOLD' }] } })).toBe('TOPIC_UNKNOWN');
  });
});

describe('the list goes on', () => {
  test('after saving, the next due task is named', async () => {
    const dealer = group.d3;
    const south = await as(kit, 'CARE_SPECIALIST', dealer);
    kit.timeIs('2026-03-02 18:00');
    const visits = [await buildVisit(kit, dealer, '2026-03-02'), await buildVisit(kit, dealer, '2026-03-02')];
    await worksAt(kit, '2026-03-05 09:00', dealer);
    const list = await south.ask<{ workList: { nodes: SeenTask[] } }>(`query ($d: ID) { workList(dealerId: $d, part: DUE) { nodes { ${TASK} } } }`, { d: dealer });
    expect(list.workList.nodes.map(({ customer }) => customer!.id).sort()).toEqual(visits.map(({ customerId }) => customerId).sort());
    const [first, second] = list.workList.nodes;
    const one = await calls(south, first!, { outcome: 'REFUSED' });
    expect(one.next).toBe(second!.id);
    expect((await calls(south, second!, { outcome: 'REFUSED' })).next).toBeNull();
  });
});

describe('assigning (F2) and cancelling (T11, F11)', () => {
  const ASSIGN = 'mutation ($input: AssignTasksInput!) { assignTasks(input: $input) { taskId ok code task { status assigneeId assigneeName } } }';
  const CANCEL = 'mutation ($input: CancelTaskInput!) { cancelTask(input: $input) { status workState why { cancelCause endReason } } }';

  test('many at once, each with its own answer', async () => {
    const manager = await as(kit, 'CARE_MANAGER', group.d1);
    const mate = await buildPerson(kit, 'CARE_SPECIALIST', group.d1, '陈静');
    const [open, ended] = [await followUp(), await followUp()];
    await calls(carer, ended.task, { outcome: 'REFUSED' });
    const foreign = 'tsk_01jd0000000000000000000000';
    const { assignTasks } = await manager.ask<{ assignTasks: object[] }>(ASSIGN, { input: { taskIds: [open.task.id, ended.task.id, foreign], assigneeId: mate.id } });
    expect(assignTasks).toEqual([
      { taskId: open.task.id, ok: true, code: null, task: { status: 'ASSIGNED', assigneeId: mate.id, assigneeName: '陈静' } },
      { taskId: ended.task.id, ok: false, code: 'MOVE_NOT_ALLOWED', task: null }, { taskId: foreign, ok: false, code: 'NOT_FOUND', task: null },
    ]);
    const mine = await manager.ask<{ workList: { nodes: unknown[] } }>('query ($d: ID) { workList(dealerId: $d, mine: true) { nodes { id } } }', { d: group.d1 });
    expect(mine.workList.nodes).toEqual([]);
  });

  test('only to somebody with a care post there; a specialist does not assign', async () => {
    const manager = await as(kit, 'CARE_MANAGER', group.d1);
    const { task } = await followUp();
    const stranger = await buildPerson(kit, 'CARE_SPECIALIST', group.d2);
    const { assignTasks } = await manager.ask<{ assignTasks: { code: string }[] }>(ASSIGN, { input: { taskIds: [task.id], assigneeId: stranger.id } });
    expect(assignTasks.map(({ code }) => code)).toEqual(['ASSIGNEE_NOT_FITTING']);
    expect(await carer.refused(ASSIGN, { input: { taskIds: [task.id], assigneeId: carer.person.id } })).toBe('FORBIDDEN');
  });

  test('a task whose purpose is gone, with cause and reason; its SMS is taken back', async () => {
    kit.timeIs('2026-03-14 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await worksAt(kit, '2026-03-15 00:40', group.d1);
    const task = await taskOf(carer, customerId, 'CR-23');
    const input = { taskId: task.id, expectedVersion: task.version, cause: 'RENEWED', reason: '已在别处续保' };
    expect(await carer.refused(CANCEL, { input: { ...input, reason: '' } })).toBe('INVALID_INPUT');
    expect(await carer.ask(CANCEL, { input })).toEqual({ cancelTask: { status: 'CANCELLED', workState: 'ENDED', why: { cancelCause: 'RENEWED', endReason: '已在别处续保' } } });
    const messages = await kit.app.database.read.rows('SELECT status, failure_code FROM outbound_message WHERE task_id = ?', [task.id.slice(-26)]);
    expect(messages.map((row) => [...row])).toEqual([['CANCELLED', 'PURPOSE_GONE']]);
    expect(await (await as(kit, 'CARE_SPECIALIST', group.d2)).refused(CANCEL, { input })).toBe('NOT_FOUND');
  });
});
