import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, caseFile, clock, clockShown, publishedYears, refusedAct, register, shown, verb, wallTime, type CaseView } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group, type Person } from '../../test/kit/people.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;
let colleague: Someone;
let manager: Someone;
let service: Someone;
let gm: Someone;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  colleague = await as(kit, 'CARE_SPECIALIST', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  service = await as(kit, 'SERVICE_MANAGER', group.d1);
  gm = await as(kit, 'GENERAL_MANAGER', group.d1);
  await as(kit, 'REGION_OFFICER', group.north);
});

beforeEach(() => kit.timeIs('2026-03-02 10:00'));

const reached = { channel: 'PHONE', outcome: 'REACHED' };

/** A case of the desk brought to a status, each step some minutes after the one before. */
async function caseAt(status: string, told: Record<string, unknown> = {}): Promise<CaseView> {
  let found = await register(desk, group.d1, told);
  const { id } = found;
  const steps: [string, () => Promise<CaseView>][] = [
    ['RECEIVED', async () => found],
    ['CONTACTED', () => act(desk, 'logComplaintContact', id, reached)],
    ['INVESTIGATING', () => act(desk, 'investigateComplaint', id, { department: '服务部' })],
    ['PROPOSED', async () => {
      await act(desk, 'addRemedy', id, { kind: 'REDO', text: '重新调整车门', ownerId: desk.person.id, dueAt: wallTime('2026-03-04 18:00') });
      return act(desk, 'proposeRemedy', id, { policyChecked: true, note: '免费重做' });
    }],
    ['AGREED', () => act(desk, 'acceptRemedy', id, { answer: '可以' })],
    ['RESOLVED', async () => {
      const { remedies } = await caseFile(desk, id);
      await act(desk, 'completeRemedy', id, { remedyId: remedies[0]!.id });
      return act(desk, 'completeComplaint', id);
    }],
    ['CLOSED', async () => {
      await act(desk, 'recordRootCause', id, { causeCodes: ['D3.1'], whys: ['没有试车'] });
      return act(desk, 'recordCallBack', id, { result: 'SATISFIED', satisfaction: 5 });
    }],
  ];
  for (const [name, step] of steps) {
    found = await step();
    if (name === status) return found;
  }
  throw new Error(`no way to ${status}`);
}

describe('a case from the first call to its archive', () => {
  test('every promise is kept, every step stands on the timeline, the cause is archived', async () => {
    const closed = await caseAt('CLOSED');
    expect([closed.status, closed.closeReason, closed.isValid]).toEqual(['CLOSED', 'CALLBACK_SATISFIED', true]);
    expect(Object.fromEntries(closed.clocks.map(({ kind, status }) => [kind, status]))).toEqual({ FIRST_CONTACT: 'MET', FEEDBACK: 'MET', RESOLVE: 'MET', CONSUMER_NOTICE: 'MET', HANDOVER: 'MET', CALLBACK: 'MET' });
    expect(closed.events.map(({ transition, type }) => transition ?? type)).toEqual(['K1', 'K3', 'K4', 'REMEDY_ADDED', 'K5', 'K6', 'REMEDY_DONE', 'K8', 'ROOT_CAUSE', 'K9']);
    const { complaint } = await desk.ask<{ complaint: { rootCause: object; customerSatisfaction: number } }>(
      'query ($id: ID!) { complaint(id: $id) { customerSatisfaction rootCause { cause { code nameZh nameEn } whys archivedAt analysedBy { id } } } }', { id: closed.id });
    expect(complaint).toEqual({ customerSatisfaction: 5, rootCause: { cause: { code: 'D3.1', nameZh: '首次修复失败', nameEn: 'First repair failed' }, whys: ['没有试车'], archivedAt: expect.any(String) as string, analysedBy: { id: desk.person.id } } });
  });

  test('each verb leaves an audit row and a fact', async () => {
    const { id } = await caseAt('CONTACTED');
    const audits = await kit.app.database.read.rows('SELECT action FROM audit_entry WHERE entity_id = ? ORDER BY seq', [id]);
    expect(audits.map(([action]) => action)).toEqual(['complaint.register', 'complaint.contact']);
    const facts = await kit.app.database.read.rows("SELECT type FROM outbox WHERE payload LIKE ? AND type <> 'staff.notified' ORDER BY created_at, id", [`%${id}%`]);
    expect(facts.map(([type]) => type).sort()).toEqual(['clock.met', 'complaint.contacted', 'complaint.registered']);
  });
});

describe('the first call (K3)', () => {
  test.each([
    ['EX-160: one second before the due time', '2026-03-02 11:59:59', 'MET'],
    ['EX-161: exactly at the due time', '2026-03-02 12:00:00.000', 'MET'],
    ['EX-161: one millisecond later', '2026-03-02 12:00:00.001', 'MET_LATE'],
  ])('%s', async (_what, at, status) => {
    const { id } = await register(desk, group.d1);
    kit.timeIs(at);
    const after = await act(desk, 'logComplaintContact', id, reached);
    expect([after.status, clock(after, 'FIRST_CONTACT')?.status, clock(after, 'FIRST_CONTACT')?.breachedAt !== null]).toEqual(['CONTACTED', status, status === 'MET_LATE']);
    expect(after.events.filter(({ type }) => type === 'CLOCK_BREACHED')).toHaveLength(status === 'MET_LATE' ? 1 : 0);
  });

  test('a message does not count, nor a call that nobody answered', async () => {
    const { id } = await register(desk, group.d1);
    for (const told of [{ channel: 'SMS', outcome: 'REACHED' }, { channel: 'PHONE', outcome: 'NO_ANSWER' }, { channel: 'WECHAT', outcome: 'REACHED' }]) {
      const after = await act(desk, 'logComplaintContact', id, told);
      expect([told, after.status]).toEqual([told, 'RECEIVED']);
    }
    expect(clock(await caseFile(desk, id), 'FIRST_CONTACT')).toMatchObject({ status: 'MET', metAs: 'ATTEMPTED' });
  });

  test('three attempts on one channel are not enough, nor those after the due time', async () => {
    const one = await register(desk, group.d1);
    for (let count = 0; count < 3; count += 1) await act(desk, 'logComplaintContact', one.id, { channel: 'PHONE', outcome: 'BUSY' });
    expect(clock(await caseFile(desk, one.id), 'FIRST_CONTACT')?.status).toBe('RUNNING');
    kit.timeIs('2026-03-02 12:01');
    await act(desk, 'logComplaintContact', one.id, { channel: 'SMS', outcome: 'NO_ANSWER' });
    expect(clock(await caseFile(desk, one.id), 'FIRST_CONTACT')?.metAt).toBeNull();
  });

  test('of a case with a customer the contact stands in the ledger of all modules as well', async () => {
    const { createCustomer } = await desk.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '李小红', phone: '13900002222' } });
    const { id } = await register(desk, group.d1, { customerId: createCustomer.id, contactName: null, contactPhone: null });
    await act(desk, 'logComplaintContact', id, { ...reached, mood: 'AGITATED', note: '情绪激动,先安抚' });
    const { complaint } = await desk.ask<{ complaint: { customer: object; contacts: object[] } }>('query ($id: ID!) { complaint(id: $id) { customer { id openComplaints: complaints { number } } contacts { channel outcome purpose mood } } }', { id });
    expect(complaint.contacts).toEqual([{ channel: 'PHONE', outcome: 'REACHED', purpose: 'COMPLAINT', mood: 'AGITATED' }]);
    expect((await kit.app.database.read.rows('SELECT open_complaints FROM customer WHERE id = ?', [createCustomer.id.slice(-26)]))[0]![0]).toBe(1);
    const version = (await caseFile(desk, id)).version;
    await manager.ask(verb('judgeInvalid'), { input: { complaintId: id, expectedVersion: version, reason: '并非本店客户', customerInformed: true } });
    expect((await kit.app.database.read.rows('SELECT open_complaints, shielded_until FROM customer WHERE id = ?', [createCustomer.id.slice(-26)]))[0]).toEqual([0, '2026-03-05']);
  });
});

describe('finding a solution (K4 to K8)', () => {
  test('EX-170: rejected at the desk it is management\'s the same day; rejected again the region gets it by the next evening', async () => {
    const { id } = await caseAt('PROPOSED');
    kit.timeIs('2026-03-02 15:00');
    const rejected = await act(desk, 'rejectRemedy', id, { answer: '不接受' });
    expect([rejected.status, rejected.level, rejected.executor, rejected.owner, clockShown(rejected, 'DECISION')]).toEqual(['INVESTIGATING', 'DEALER_MANAGEMENT', 'DEALER_MANAGEMENT', { id: manager.person.id }, ['RUNNING', '2026-03-04 18:00']]);
    expect(await refusedAct(desk, 'proposeRemedy', rejected, { policyChecked: true, note: '再试' })).toBe('FORBIDDEN');
    kit.timeIs('2026-03-03 11:00');
    await act(manager, 'proposeRemedy', id, { policyChecked: true, note: '延长质保' });
    kit.timeIs('2026-03-03 16:00');
    const again = await act(manager, 'rejectRemedy', id, { answer: '还是不接受' });
    expect([again.rejectCount, again.level, clockShown(again, 'HANDOVER', 'DEALER_MANAGEMENT')]).toEqual([2, 'DEALER_MANAGEMENT', ['RUNNING', '2026-03-04 18:00']]);
  });

  test('an amount above one\'s limit wants approval by somebody who may (A-29)', async () => {
    const { id } = await caseAt('INVESTIGATING');
    let found = await act(desk, 'addRemedy', id, { kind: 'REFUND', amountFen: 150_000, text: '退部分工时费' });
    const remedyId = found.remedies[0]!.id;
    expect(await refusedAct(desk, 'proposeRemedy', found, { policyChecked: true, note: '退款' })).toBe('REMEDY_NOT_APPROVED');
    expect(await refusedAct(desk, 'approveRemedy', found, { remedyId })).toBe('FORBIDDEN');
    const refused = await manager.send(verb('approveRemedy'), { input: { complaintId: id, expectedVersion: found.version, remedyId } });
    expect([refused.errors[0]!.extensions.code, refused.errors[0]!.message]).toEqual(['REMEDY_NOT_APPROVED', expect.stringContaining('1500 元超过您的权限 1000 元')]);
    found = await act(gm, 'approveRemedy', id, { remedyId });
    expect(found.remedies[0]!.approvedBy).toEqual({ id: gm.person.id });
    expect((await act(desk, 'proposeRemedy', id, { policyChecked: true, note: '退款' })).status).toBe('PROPOSED');
    expect(await refusedAct(desk, 'acceptRemedy', await caseFile(desk, id), { answer: '好' })).toBe('COMMITMENT_INCOMPLETE');
  });

  test.each<[string, string, string, Record<string, unknown>, string]>([
    ['a department is named', 'CONTACTED', 'investigateComplaint', { department: ' ' }, 'DEPARTMENT_REQUIRED'],
    ['policies are looked at', 'INVESTIGATING', 'proposeRemedy', { policyChecked: false, note: '免费重做' }, 'POLICY_CHECK_MISSING'],
    ['the answer is written down', 'PROPOSED', 'acceptRemedy', { answer: ' ' }, 'ANSWER_NOT_LOGGED'],
    ['also a rejection', 'PROPOSED', 'rejectRemedy', { answer: '' }, 'ANSWER_NOT_LOGGED'],
    ['remedies are done', 'AGREED', 'completeComplaint', {}, 'REMEDIES_OPEN'],
    ['a cause of the catalogue', 'INVESTIGATING', 'recordRootCause', { causeCodes: ['ZZ'] }, 'INVALID_INPUT'],
    ['nothing is skipped', 'RECEIVED', 'proposeRemedy', { policyChecked: true, note: '免费重做' }, 'TRANSITION_NOT_ALLOWED'],
    ['no call-back before it is resolved', 'AGREED', 'recordCallBack', { result: 'SATISFIED' }, 'TRANSITION_NOT_ALLOWED'],
    ['EX-175: no closing without a root cause', 'RESOLVED', 'recordCallBack', { result: 'SATISFIED' }, 'VALIDITY_MISSING'],
    ['nothing happens in the future', 'RECEIVED', 'logComplaintContact', { ...reached, at: wallTime('2026-03-02 10:00:01') }, 'EVENT_IN_FUTURE'],
  ])('%s', async (_what, status, name, told, code) => {
    const seen = await caseAt(status);
    const before = await checksums(kit.app.database);
    expect(await refusedAct(desk, name, seen, told)).toBe(code);
    expect(await checksums(kit.app.database)).toEqual(before);
  });
});

describe('ending and coming back', () => {
  test('INV-06: a MEDIUM case also wants a manager\'s review', async () => {
    const { id } = await caseAt('RESOLVED', { replacementOrReturn: true });
    await act(desk, 'recordRootCause', id, { causeCodes: ['P2'] });
    expect(await refusedAct(desk, 'recordCallBack', await caseFile(desk, id), { result: 'SATISFIED' })).toBe('MANAGER_REVIEW_MISSING');
    expect(await refusedAct(desk, 'reviewComplaint', await caseFile(desk, id), { isValid: true, justification: 'JUSTIFIED' })).toBe('FORBIDDEN');
    await act(manager, 'reviewComplaint', id, { isValid: true, justification: 'JUSTIFIED' });
    expect((await act(desk, 'recordCallBack', id, { result: 'SATISFIED' })).status).toBe('CLOSED');
  });

  test('EX-174: invalid needs a reason and somebody of level 2', async () => {
    const seen = await caseAt('INVESTIGATING');
    expect(await refusedAct(desk, 'judgeInvalid', seen, { reason: '恶意', customerInformed: true })).toBe('FORBIDDEN');
    expect(await refusedAct(manager, 'judgeInvalid', seen, { reason: '  ', customerInformed: true })).toBe('REASON_REQUIRED');
    expect(await refusedAct(manager, 'judgeInvalid', seen, { reason: '恶意', customerInformed: false })).toBe('CUSTOMER_NOT_INFORMED');
    const after = await act(manager, 'judgeInvalid', seen.id, { reason: '无任何证据', customerInformed: true });
    expect([after.status, after.closeReason, after.isValid, new Set(after.clocks.filter(({ kind }) => kind === 'FEEDBACK').map(({ status }) => status))]).toEqual(['CLOSED_INVALID', 'INVALID', false, new Set(['CANCELLED'])]);
    expect(after.events.at(-1)).toMatchObject({ transition: 'K12', note: '无任何证据' });
  });

  test('K13: one person writes down that the customer takes it back, another one confirms', async () => {
    const seen = await caseAt('CONTACTED');
    expect(await refusedAct(desk, 'withdrawComplaint', seen, { statement: ' ', withoutPressure: true })).toBe('STATEMENT_REQUIRED');
    expect(await refusedAct(desk, 'withdrawComplaint', seen, { statement: '问题已解决,不投诉了', withoutPressure: false })).toBe('NO_PRESSURE_NOTE_REQUIRED');
    expect(await refusedAct(colleague, 'withdrawComplaint', seen, { statement: '不投诉了', withoutPressure: true })).toBe('FORBIDDEN');
    const asked = await act(desk, 'withdrawComplaint', seen.id, { statement: '问题已解决,不投诉了', withoutPressure: true });
    expect(asked.status).toBe('CONTACTED');
    expect((await act(desk, 'withdrawComplaint', seen.id, { statement: '再说一次', withoutPressure: true })).status).toBe('CONTACTED');
    const ended = await act(colleague, 'withdrawComplaint', seen.id, { statement: '已电话核实', withoutPressure: true });
    expect([ended.status, ended.closeReason]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(JSON.parse(ended.events.at(-1)!.facts)).toEqual({ askedById: desk.person.id, confirmedById: colleague.person.id });
  });

  test('the person complained about confirms nothing', async () => {
    const { id } = await caseAt('CONTACTED', { accusedIds: [colleague.person.id] });
    await act(desk, 'withdrawComplaint', id, { statement: '不投诉了', withoutPressure: true });
    expect(await refusedAct(colleague, 'withdrawComplaint', await caseFile(desk, id), { statement: '已核实', withoutPressure: true })).toBe('CONFLICT_OF_INTEREST');
  });

  test('EX-176: dissatisfied in the call-back of 9 March', async () => {
    const { id } = await caseAt('RESOLVED');
    kit.timeIs('2026-03-09 10:00');
    const after = await act(desk, 'recordCallBack', id, { result: 'DISSATISFIED', note: '问题还在' });
    expect([after.status, after.reopenCount, after.level, clockShown(after, 'FEEDBACK')]).toEqual(['INVESTIGATING', 1, 'DEALER_MANAGEMENT', ['RUNNING', '2026-03-12 18:00']]);
    expect(after.severity).toBe('MEDIUM');
  });

  test('K11: closed unreached after calls on three different days, by a manager', async () => {
    const { id } = await caseAt('RESOLVED');
    await act(desk, 'recordRootCause', id, { causeCodes: ['V6'] });
    for (const day of ['2026-03-02 11:00', '2026-03-02 16:00', '2026-03-03 10:00']) {
      kit.timeIs(day);
      expect((await act(desk, 'recordCallBack', id, { result: 'NOT_REACHED', outcome: 'BUSY' })).status).toBe('RESOLVED');
    }
    expect(await refusedAct(manager, 'closeUnreached', await caseFile(desk, id))).toBe('CALLBACK_ATTEMPTS_MISSING');
    kit.timeIs('2026-03-04 10:00');
    await act(desk, 'recordCallBack', id, { result: 'NOT_REACHED' });
    expect(await refusedAct(desk, 'closeUnreached', await caseFile(desk, id))).toBe('FORBIDDEN');
    const after = await act(manager, 'closeUnreached', id);
    expect([after.status, after.closeReason, clock(after, 'CALLBACK')?.metAs]).toEqual(['CLOSED', 'CALLBACK_UNREACHED', 'ATTEMPTED']);
  });

  test.each([['2026-04-08 17:59', 'INVESTIGATING'], ['2026-04-09 00:00', 'REOPEN_TOO_LATE']])('EX-177: closed on 9 March, back at %s', async (back, expected) => {
    kit.timeIs('2026-03-09 09:00');
    const { id } = await caseAt('CLOSED');
    kit.timeIs(back);
    const told = { sameMatter: true, note: '又响了' };
    if (expected === 'REOPEN_TOO_LATE') {
      expect(await refusedAct(desk, 'reopenComplaint', await caseFile(desk, id), told)).toBe(expected);
      const again = await register(desk, group.d1, { repeatOfId: id });
      expect(again.repeatOf).toEqual({ id });
      return;
    }
    const after = await act(desk, 'reopenComplaint', id, told);
    expect([after.status, after.reopenCount, after.level, clock(after, 'FIRST_CONTACT')?.cycle, clock(after, 'FIRST_CONTACT')?.status, after.closedAt]).toEqual(['INVESTIGATING', 1, 'DEALER_MANAGEMENT', 2, 'RUNNING', null]);
    expect(await refusedAct(desk, 'reopenComplaint', after, told)).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('EX-181: the same story from the hotline at 10:00 and a follow-up at 11:00; the master keeps the earliest due', async () => {
    const master = await register(desk, group.d1, { causeCode: 'D3.1' });
    kit.timeIs('2026-03-02 11:00');
    const second = await register(desk, group.d1, { causeCode: 'D3.2', channel: 'FOLLOW_UP' });
    expect(await refusedAct(desk, 'mergeDuplicate', second, { masterId: second.id })).toBe('MASTER_REQUIRED');
    const other = await register(desk, group.d1, { causeCode: 'P3' });
    expect(await refusedAct(desk, 'mergeDuplicate', other, { masterId: master.id })).toBe('NOT_THE_SAME_MATTER');
    const merged = await act(desk, 'mergeDuplicate', second.id, { masterId: master.id });
    expect([merged.status, merged.master, new Set(merged.clocks.map(({ status }) => status))]).toEqual(['DUPLICATE', { id: master.id }, new Set(['CANCELLED'])]);
    const kept = await caseFile(desk, master.id);
    expect([clockShown(kept, 'FIRST_CONTACT'), kept.events.at(-1)!.type]).toEqual([['RUNNING', '2026-03-02 12:00'], 'DUPLICATE_MERGED']);
    expect(await refusedAct(desk, 'logComplaintContact', merged, reached)).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('a duplicate that was received earlier gives the master its earlier due', async () => {
    const early = await register(desk, group.d1);
    kit.timeIs('2026-03-02 11:00');
    const master = await register(desk, group.d1);
    await act(desk, 'mergeDuplicate', early.id, { masterId: master.id });
    expect(clockShown(await caseFile(desk, master.id), 'FIRST_CONTACT')).toEqual(['RUNNING', '2026-03-02 12:00']);
  });
});

describe('repeats (A17, DT-SEV 4)', () => {
  test('EX-172: the third complaint on one topic is at least MEDIUM, goes to management, and is linked', async () => {
    const { createCustomer } = await desk.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '赵六', phone: '13900003333' } });
    const told = { customerId: createCustomer.id, contactName: null, contactPhone: null };
    const first = await register(desk, group.d1, { ...told, causeCode: 'D3.2' });
    const elsewhere = await register(desk, group.d1, { ...told, causeCode: 'P3' });
    const second = await register(desk, group.d1, { ...told, causeCode: 'D3' });
    expect([first.repeatCount, elsewhere.repeatCount, second.repeatCount, second.severity, second.repeatOf]).toEqual([1, 1, 2, 'GENERAL', { id: first.id }]);
    kit.timeIs('2026-03-09 10:00');
    const third = await register(desk, group.d1, { ...told, causeCode: 'D3.4' });
    expect([third.repeatCount, third.severity, third.severityReasons, third.repeatOf, third.level]).toEqual([3, 'MEDIUM', ['REPEAT'], { id: second.id }, 'DEALER_MANAGEMENT']);
    expect(third.escalations.map(({ toLevel, trigger }) => [toLevel, trigger])).toEqual([['DEALER_MANAGEMENT', 'REPEAT']]);
    kit.timeIs('2026-09-10 10:00');
    expect((await register(desk, group.d1, { ...told, causeCode: 'D3.1' })).repeatCount).toBe(1);
  });
});

describe('who holds the case', () => {
  test('assigned by a manager to somebody of the dealer who is not complained about (K16, INV-05)', async () => {
    const seen = await register(desk, group.d1, { accusedIds: [service.person.id] });
    const stranger = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect(await refusedAct(desk, 'assignComplaint', seen, { ownerId: colleague.person.id })).toBe('FORBIDDEN');
    expect(await refusedAct(manager, 'assignComplaint', seen, { ownerId: stranger.person.id })).toBe('INVALID_INPUT');
    expect(await refusedAct(manager, 'assignComplaint', seen, { ownerId: service.person.id })).toBe('CONFLICT_OF_INTEREST');
    const after = await act(manager, 'assignComplaint', seen.id, { ownerId: colleague.person.id });
    expect([after.owner, after.firstOwner]).toEqual([{ id: colleague.person.id }, { id: desk.person.id }]);
    expect(await refusedAct(desk, 'logComplaintContact', after, reached)).toBe('FORBIDDEN');
    const notices = await kit.app.database.read.rows("SELECT kind FROM notification WHERE recipient_id = ? AND subject_id = ?", [colleague.person.id.slice(-26), seen.id]);
    expect(notices).toEqual([['CASE_ASSIGNED']]);
  });

  test('what is complained about later bars too', async () => {
    const seen = await caseAt('CONTACTED');
    await act(desk, 'investigateComplaint', seen.id, { department: '服务部', accusedIds: [service.person.id] });
    expect(await refusedAct(service, 'recordRootCause', await caseFile(desk, seen.id), { causeCodes: ['D2.1'] })).toBe('CONFLICT_OF_INTEREST');
  });

  test('buttons are what the rules allow (allowedActions)', async () => {
    const { id } = await caseAt('CONTACTED');
    expect((await caseFile(desk, id)).allowedActions).toEqual(['INVESTIGATE', 'WITHDRAW', 'RAISE_CRISIS', 'GIVE_FEEDBACK', 'LOG_ATTEMPT', 'ADD_REMEDY', 'COMPLETE_REMEDY', 'RECORD_ROOT_CAUSE', 'PAUSE_CLOCK', 'IDENTIFY_COMPLAINANT', 'ESCALATE']);
    expect((await caseFile(colleague, id)).allowedActions).toEqual(['RAISE_CRISIS']);
    expect((await caseFile(manager, id)).allowedActions).toEqual(expect.arrayContaining(['JUDGE_INVALID', 'CHANGE_SEVERITY', 'ASSIGN', 'REVIEW', 'ESCALATE']));
  });

  test('a crisis raised by anybody is MAJOR and goes to the region at once (K17)', async () => {
    const { id } = await caseAt('CONTACTED');
    const advisor = await as(kit, 'SERVICE_ADVISOR', group.d1);
    expect(await refusedAct(advisor, 'raiseCrisis', await caseFile(desk, id), { kind: 'MEDIA', note: '记者来电' })).toBe('NOT_FOUND');
    const after = await act(colleague, 'raiseCrisis', id, { kind: 'MEDIA', note: '记者来电' });
    expect([after.severity, after.crisis, after.level]).toEqual(['MAJOR', 'MEDIA', 'REGION']);
  });
});

describe('two editors, repeated requests (R6, R7)', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['logComplaintContact', 'RECEIVED', reached], ['giveFeedback', 'CONTACTED', { note: '已安排检查' }], ['investigateComplaint', 'CONTACTED', { department: '服务部' }],
    ['addRemedy', 'INVESTIGATING', { kind: 'APOLOGY' }], ['proposeRemedy', 'INVESTIGATING', { policyChecked: true, note: '免费重做' }], ['acceptRemedy', 'PROPOSED', { answer: '可以' }], ['rejectRemedy', 'PROPOSED', { answer: '不行' }],
    ['recordRootCause', 'INVESTIGATING', { causeCodes: ['D1'] }], ['raiseCrisis', 'CONTACTED', { kind: 'CROWD', note: '多人聚集' }], ['escalateComplaint', 'CONTACTED', { reason: '客户要求更高级别处理此事' }], ['withdrawComplaint', 'CONTACTED', { statement: '不投诉了', withoutPressure: true }],
  ])('%s: a stale version is a conflict that carries the present one; the same key sends once', async (name, status, told) => {
    const seen = await caseAt(status);
    const input = { complaintId: seen.id, expectedVersion: seen.version, ...told };
    const keyed = desk.with({ 'idempotency-key': `once-${name}-${seen.id}` });
    const first = await keyed.ask(verb(name), { input });
    expect(await keyed.ask(verb(name), { input })).toEqual(first);
    const after = await caseFile(desk, seen.id);
    expect(after.version).toBe(seen.version + 1);
    const { errors } = await desk.send(verb(name), { input });
    expect([errors[0]!.extensions.code, errors[0]!.extensions.params['version']]).toEqual(['CONFLICT', after.version]);
    expect((await caseFile(desk, seen.id)).events).toHaveLength(after.events.length);
  });

  test('ten at once: one wins, nine are conflicts, nothing is lost', async () => {
    const seen = await caseAt('INVESTIGATING');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) =>
      desk.send(verb('giveFeedback'), { input: { complaintId: seen.id, expectedVersion: seen.version, note: `第${index}次` } })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    // Whoever waits too long in the row's queue on a crowded machine is told so; nothing of theirs is written either.
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code)).filter((code) => code !== 'BUSY')).toEqual(expect.arrayContaining(['CONFLICT']));
    expect((await caseFile(desk, seen.id)).events.filter(({ type }) => type === 'FEEDBACK')).toHaveLength(1);
  });
});

describe('the refusal tells what to do in the reader\'s language', () => {
  test('zh-CN and English', async () => {
    const seen = await caseAt('RESOLVED');
    const input = { complaintId: seen.id, expectedVersion: seen.version, result: 'SATISFIED' };
    const chinese = await desk.send(verb('recordCallBack'), { input });
    const english = await desk.with({ 'accept-language': 'en' }).send(verb('recordCallBack'), { input });
    expect([chinese.errors[0]!.message, english.errors[0]!.message]).toEqual(['尚未判定投诉是否有效，不能结案。', 'Nobody has said yet whether it is a valid complaint; it cannot be closed.']);
    expect(english.errors[0]!.extensions.params['missing']).toEqual(['VALIDITY_MISSING', 'CAUSE_MISSING', 'ROOT_CAUSE_MISSING']);
    expect(shown(seen.closedAt)).toBeNull();
  });
});
