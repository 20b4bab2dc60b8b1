import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, actAbove, caseFile, clock, clockShown, publishedYears, refusedAbove, refusedAct, register, verb, wallTime, type CaseView } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group, type Person } from '../../test/kit/people.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;
let manager: Someone;
let officer: Someone;
let maker: Someone;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  officer = await as(kit, 'REGION_OFFICER', group.north);
  maker = await as(kit, 'MFR_SERVICE', group.maker);
});

beforeEach(() => kit.timeIs('2026-03-02 10:00'));

const reason = '客户坚持要求区域经理出面处理';
const reached = { channel: 'PHONE', outcome: 'REACHED' };
const plan = () => ({ steps: [{ text: '更换车门铰链', ownerId: desk.person.id, dueAt: wallTime('2026-03-06 18:00') }, { text: '回访客户', ownerId: manager.person.id, dueAt: wallTime('2026-03-07 18:00') }] });

/** A case that management has asked the region for, brought to a status of the escalation. */
async function askedCase(status = 'REQUESTED'): Promise<CaseView> {
  let found = await register(manager, group.d1);
  const { id } = found;
  const steps: [string, () => Promise<CaseView>][] = [
    ['INVESTIGATING', async () => {
      await act(manager, 'logComplaintContact', id, reached);
      return act(manager, 'investigateComplaint', id, { department: '服务部' });
    }],
    ['MANAGEMENT', () => act(manager, 'escalateComplaint', id, { reason: '一线无法解决,转管理层处理' })],
    ['REQUESTED', () => act(manager, 'escalateComplaint', id, { reason })],
    ['ACCEPTED', () => actAbove(officer, 'acceptEscalation', id)],
    ['CONTACTED', () => actAbove(officer, 'contactAsLevel', id, reached)],
    ['PLANNED', () => actAbove(officer, 'planEscalation', id, plan())],
    ['EXECUTING', () => actAbove(manager, 'startExecution', id)],
  ];
  for (const [name, step] of steps) {
    found = await step();
    if (name === status) return found;
  }
  throw new Error(`no way to ${status}`);
}

const last = (view: CaseView) => view.escalations.at(-1)!;

describe('a case that a rung above takes (E1, E2, E5 to E8)', () => {
  test('asked, accepted, contacted, planned, executed, finished; the call-back closes it', async () => {
    const asked = await askedCase();
    const { id } = asked;
    expect([asked.level, asked.ownerUnit.id, last(asked).status, last(asked).trigger, last(asked).reason]).toEqual(['REGION', group.north, 'REQUESTED', 'MANUAL', reason]);
    expect([clockShown(asked, 'LEVEL_CONTACT'), clockShown(asked, 'LEVEL_PLAN'), clock(asked, 'DECISION')?.status]).toEqual([['RUNNING', '2026-03-02 12:00'], ['RUNNING', '2026-03-04 18:00'], 'PAUSED']);
    const accepted = await actAbove(officer, 'acceptEscalation', id);
    expect([accepted.executor, last(accepted).officer, accepted.owner]).toEqual(['REGION', { id: officer.person.id }, { id: manager.person.id }]);
    kit.timeIs('2026-03-02 12:00');
    const contacted = await actAbove(officer, 'contactAsLevel', id, { ...reached, note: '客户愿意等到周五' });
    expect([last(contacted).status, clock(contacted, 'LEVEL_CONTACT')?.status]).toEqual(['CONTACTED', 'MET']);
    kit.timeIs('2026-03-04 18:00');
    const planned = await actAbove(officer, 'planEscalation', id, plan());
    expect([last(planned).status, clock(planned, 'LEVEL_PLAN')?.status, planned.ownerUnit.id]).toEqual(['PLANNED', 'MET', group.d1]);
    expect(last(planned).plan.map(({ text, owner }) => [text, owner])).toEqual([['更换车门铰链', { id: desk.person.id }], ['回访客户', { id: manager.person.id }]]);
    const executing = await actAbove(manager, 'startExecution', id);
    expect([last(executing).status, executing.executor, executing.level]).toEqual(['EXECUTING', 'DEALER_MANAGEMENT', 'REGION']);
    expect(await refusedAbove(officer, 'finishEscalation', executing)).toBe('CUSTOMER_NOT_ACCEPTED');
    await act(manager, 'addRemedy', id, { kind: 'REDO', ownerId: desk.person.id, dueAt: wallTime('2026-03-06 18:00') });
    await act(manager, 'proposeRemedy', id, { policyChecked: true, note: '更换铰链' });
    await act(manager, 'acceptRemedy', id, { answer: '同意' });
    const { remedies } = await caseFile(manager, id);
    const done = await act(manager, 'completeRemedy', id, { remedyId: remedies[0]!.id });
    expect(done.ownerUnit.id).toBe(group.north);
    expect(await refusedAct(manager, 'completeComplaint', done)).toBe('ESCALATION_ACTIVE');
    const finished = await actAbove(officer, 'finishEscalation', id, { note: '客户满意' });
    expect([finished.status, last(finished).status, finished.ownerUnit.id, clock(finished, 'CALLBACK')?.status, clock(finished, 'RESOLVE')?.status]).toEqual(['RESOLVED', 'RESOLVED', group.d1, 'RUNNING', 'MET']);
    await act(manager, 'recordRootCause', id, { causeCodes: ['D3.2', 'V5'] });
    const closed = await act(desk, 'recordCallBack', id, { result: 'SATISFIED', satisfaction: 4 });
    expect([closed.status, closed.level]).toEqual(['CLOSED', 'REGION']);
    const notices = await kit.app.database.read.rows("SELECT kind FROM notification WHERE recipient_id = ? AND subject_id = ? ORDER BY id", [maker.person.id.slice(-26), id]);
    expect(notices.map(([kind]) => kind)).toEqual(['ESCALATION_FINISH', 'CASE_CLOSED']);
  });

  test('the ladder shows who holds the case, since when, and when it climbs next', async () => {
    const { id } = await register(manager, group.d1);
    const ladderOf = async (): Promise<unknown[]> => (await manager.ask<{ complaint: { ladder: unknown[] } }>('query ($id: ID!) { complaint(id: $id) { ladder { level state holder { id } unit { id } climbsAt climbsFor } } }', { id })).complaint.ladder;
    expect(await ladderOf()).toEqual([
      { level: 'DEALER_FRONTLINE', state: 'HERE', holder: { id: manager.person.id }, unit: { id: group.d1 }, climbsAt: null, climbsFor: null },
      { level: 'DEALER_MANAGEMENT', state: 'AHEAD', holder: null, unit: { id: group.d1 }, climbsAt: '2026-03-02T06:00:00.001Z', climbsFor: 'FIRST_CONTACT' },
      { level: 'REGION', state: 'AHEAD', holder: null, unit: { id: group.north }, climbsAt: null, climbsFor: null },
      { level: 'MANUFACTURER', state: 'AHEAD', holder: null, unit: { id: group.maker }, climbsAt: null, climbsFor: null },
    ]);
    const asked = await askedCase('ACCEPTED');
    const { complaint } = await officer.ask<{ complaint: { ladder: { level: string; state: string; holder: unknown; since: string | null; acceptedAt: string | null }[] } }>('query ($id: ID!) { complaint(id: $id) { ladder { level state holder { id } since acceptedAt } } }', { id: asked.id });
    expect(complaint.ladder.map(({ state, holder, since }) => [state, holder, since !== null])).toEqual([
      ['PASSED', { id: manager.person.id }, true], ['PASSED', { id: manager.person.id }, true], ['HERE', { id: officer.person.id }, true], ['AHEAD', null, false],
    ]);
  });

  test('a call of the region that reaches nobody is logged and keeps no promise', async () => {
    const { id } = await askedCase('ACCEPTED');
    const after = await actAbove(officer, 'contactAsLevel', id, { channel: 'PHONE', outcome: 'NO_ANSWER' });
    expect([last(after).status, clock(after, 'LEVEL_CONTACT')?.metAt, after.events.at(-1)!.type]).toEqual(['ACCEPTED', null, 'ESCALATION_ATTEMPT']);
  });
});

describe('what is refused', () => {
  test('a reason of ten characters, no skipped rung, one at a time (E1, INV-03)', async () => {
    const seen = await register(desk, group.d1);
    expect(await refusedAct(desk, 'escalateComplaint', seen, { reason: '太难了' })).toBe('REASON_REQUIRED');
    expect(await refusedAct(desk, 'escalateComplaint', seen, { reason, toLevel: 'MANUFACTURER' })).toBe('LEVEL_NOT_NEXT');
    const colleague = await as(kit, 'CARE_SPECIALIST', group.d1);
    expect(await refusedAct(colleague, 'escalateComplaint', seen, { reason })).toBe('FORBIDDEN');
    const asked = await act(desk, 'escalateComplaint', seen.id, { reason });
    expect([asked.level, last(asked).toLevel]).toEqual(['DEALER_MANAGEMENT', 'DEALER_MANAGEMENT']);
    expect(await refusedAct(manager, 'escalateComplaint', asked, { reason, toLevel: 'DEALER_MANAGEMENT' })).toBe('ESCALATION_EXISTS');
    await act(manager, 'escalateComplaint', seen.id, { reason });
    expect(await refusedAct(manager, 'escalateComplaint', await caseFile(manager, seen.id), { reason, toLevel: 'REGION' })).toBe('ESCALATION_EXISTS');
  });

  test.each<[string, string, string, () => Record<string, unknown>, string]>([
    ['a plan before the customer was called', 'ACCEPTED', 'planEscalation', plan, 'TRANSITION_NOT_ALLOWED'],
    ['an empty plan', 'CONTACTED', 'planEscalation', () => ({ steps: [] }), 'PLAN_REQUIRED'],
    ['a step without a date', 'CONTACTED', 'planEscalation', () => ({ steps: [...plan().steps, { text: '道歉', ownerId: desk.person.id }] }), 'PLAN_STEP_INCOMPLETE'],
    ['returned without what is missing', 'REQUESTED', 'returnEscalation', () => ({ reason, missingSteps: [' '] }), 'MISSING_STEPS_REQUIRED'],
    ['returned after it was accepted', 'ACCEPTED', 'returnEscalation', () => ({ reason, missingSteps: ['先试车'] }), 'TRANSITION_NOT_ALLOWED'],
    ['another plan before the first is carried out', 'PLANNED', 'replanEscalation', () => ({ ...plan(), answer: '不行' }), 'TRANSITION_NOT_ALLOWED'],
    ['passed up before it was accepted', 'REQUESTED', 'passUpEscalation', () => ({ reason }), 'TRANSITION_NOT_ALLOWED'],
    ['passed up without a reason', 'ACCEPTED', 'passUpEscalation', () => ({ reason: '难' }), 'REASON_REQUIRED'],
  ])('%s', async (_what, status, name, told, code) => {
    const seen = await askedCase(status);
    const before = await checksums(kit.app.database);
    expect(await refusedAbove(officer, name, seen, told())).toBe(code);
    expect(await checksums(kit.app.database)).toEqual(before);
  });

  test('only the rung that was asked acts; the dealer and the rung above do not', async () => {
    const seen = await askedCase();
    expect(await refusedAbove(desk, 'acceptEscalation', seen)).toBe('FORBIDDEN');
    expect(await refusedAbove(maker, 'acceptEscalation', seen)).toBe('NOT_FOUND');
    expect(await refusedAbove(await as(kit, 'REGION_OFFICER', group.south), 'acceptEscalation', seen)).toBe('NOT_FOUND');
    expect(await refusedAbove(officer, 'withdrawEscalation', seen, { customerSatisfied: true })).toBe('FORBIDDEN');
    expect(await refusedAbove(await as(kit, 'CARE_MANAGER', group.d2), 'withdrawEscalation', seen, { customerSatisfied: true })).toBe('NOT_FOUND');
  });
});

describe('given back, taken back, passed on', () => {
  test('E3: returned with what is missing; the dealer answers within one working day; not a second time', async () => {
    const { id } = await askedCase();
    const returned = await actAbove(officer, 'returnEscalation', id, { reason: '缺少试车记录,请先补齐资料', missingSteps: ['试车', '拍照'] });
    expect([returned.level, last(returned).status, clockShown(returned, 'RETURN_ANSWER'), clock(returned, 'DECISION')?.status, clock(returned, 'LEVEL_CONTACT')?.status]).toEqual(
      ['DEALER_MANAGEMENT', 'RETURNED', ['RUNNING', '2026-03-03 18:00'], 'RUNNING', 'CANCELLED']);
    const { complaint } = await manager.ask<{ complaint: { escalations: { returned: object | null }[] } }>('query ($id: ID!) { complaint(id: $id) { escalations { returned { reason missingSteps } } } }', { id });
    expect(complaint.escalations.at(-1)!.returned).toEqual({ reason: '缺少试车记录,请先补齐资料', missingSteps: ['试车', '拍照'] });
    const { id: escalationId, version } = last(returned);
    await manager.ask(verb('answerLevel'), { input: { escalationId, expectedVersion: version, text: '已补齐' } });
    expect(clock(await caseFile(manager, id), 'RETURN_ANSWER')?.status).toBe('MET');
    await act(manager, 'escalateComplaint', id, { reason });
    expect(await refusedAbove(officer, 'returnEscalation', await caseFile(officer, id), { reason: '仍然缺少资料,请再补充', missingSteps: ['试车'] })).toBe('RETURN_ONLY_ONCE');
  });

  test('E4: withdrawn while nobody has accepted, when the customer is satisfied', async () => {
    const seen = await askedCase();
    expect(await refusedAbove(manager, 'withdrawEscalation', seen, { customerSatisfied: false })).toBe('CUSTOMER_NOT_SATISFIED');
    const after = await actAbove(manager, 'withdrawEscalation', seen.id, { customerSatisfied: true, note: '客户已接受' });
    expect([after.level, last(after).status, after.ownerUnit.id, clock(after, 'DECISION')?.status]).toEqual(['DEALER_MANAGEMENT', 'WITHDRAWN', group.d1, 'RUNNING']);
    const accepted = await askedCase('ACCEPTED');
    expect(await refusedAbove(manager, 'withdrawEscalation', accepted, { customerSatisfied: true })).toBe('ALREADY_ACCEPTED');
  });

  test('E9: passed up to the manufacturer, who from then on may open it', async () => {
    const { id } = await askedCase('CONTACTED');
    expect(await maker.refused('query ($id: ID!) { complaint(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    const up = await actAbove(officer, 'passUpEscalation', id, { reason: '需要厂家技术支持才能解决' });
    expect([up.level, up.ownerUnit.id, up.escalations.map(({ toLevel, status }) => [toLevel, status])]).toEqual(
      ['MANUFACTURER', group.maker, [['DEALER_MANAGEMENT', 'REQUESTED'], ['REGION', 'PASSED_UP'], ['MANUFACTURER', 'REQUESTED']]]);
    expect([clock(up, 'LEVEL_PLAN', 'REGION')?.status, clockShown(up, 'LEVEL_CONTACT', 'MANUFACTURER')]).toEqual(['CANCELLED', ['RUNNING', '2026-03-02 14:00']]);
    expect((await caseFile(maker, id)).number).toBe(up.number);
  });

  test('E10: rejected twice at the region, passing up is offered; every rejection gets another plan', async () => {
    const { id } = await askedCase('EXECUTING');
    expect(await refusedAbove(officer, 'replanEscalation', await caseFile(officer, id), { ...plan(), answer: ' ' })).toBe('ANSWER_NOT_LOGGED');
    const again = await actAbove(officer, 'replanEscalation', id, { ...plan(), answer: '不接受换件' });
    expect([last(again).status, again.ownerUnit.id]).toEqual(['PLANNED', group.d1]);
    await actAbove(manager, 'startExecution', id);
    const twice = await actAbove(officer, 'replanEscalation', id, { ...plan(), answer: '还是不接受' });
    expect(last(twice).allowedActions).toContain('PASS_UP');
  });

  test('A5: handed back the dealer carries on, the rung stays; asked for something it answers', async () => {
    const { id } = await askedCase('CONTACTED');
    const asked = await actAbove(officer, 'requestDealer', id, { text: '请提供维修工单照片' });
    expect(clockShown(asked, 'REQUEST_TO_DEALER')).toEqual(['RUNNING', '2026-03-05 18:00']);
    expect(clock(await actAbove(manager, 'answerLevel', id, { text: '已上传' }), 'REQUEST_TO_DEALER')?.status).toBe('MET');
    const back = await actAbove(officer, 'handBackEscalation', id, { reason: '由经销商继续处理即可' });
    expect([back.level, back.executor, last(back).status, clock(back, 'DECISION')?.status]).toEqual(['REGION', 'DEALER_MANAGEMENT', 'CONTACTED', 'RUNNING']);
  });
});

describe('at the same time', () => {
  test('EX-167: accepted and withdrawn with the same version: the first wins, the other is a conflict', async () => {
    for (let round = 0; round < 5; round += 1) {
      const seen = await askedCase();
      const input = { escalationId: last(seen).id, expectedVersion: last(seen).version };
      const answers = await Promise.all([officer.send(verb('acceptEscalation'), { input }), manager.send(verb('withdrawEscalation'), { input: { ...input, customerSatisfied: true } })]);
      expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
      expect(['ACCEPTED', 'WITHDRAWN']).toContain(last(await caseFile(officer, seen.id)).status);
    }
  });

  test('five managers escalate one case: one escalation', async () => {
    const seen = await askedCase('MANAGEMENT');
    const input = { complaintId: seen.id, expectedVersion: seen.version, reason };
    const answers = await Promise.all(Array.from({ length: 5 }, () => manager.send(verb('escalateComplaint'), { input })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect((await caseFile(manager, seen.id)).escalations.filter(({ toLevel }) => toLevel === 'REGION')).toHaveLength(1);
  });
});

describe('a case above the dealer (rulings 1)', () => {
  test('dispatched to a dealer: its clocks begin, the request runs beside them, the manufacturer still sees it', async () => {
    const hotline = await register(maker, group.maker, { channel: 'MANUFACTURER_HOTLINE', immobile: true });
    expect(await refusedAct(maker, 'dispatchComplaint', hotline, { unitId: group.d1, reason: ' ' })).toBe('REASON_REQUIRED');
    expect(await refusedAct(maker, 'dispatchComplaint', hotline, { unitId: group.maker, reason })).toBe('TARGET_NOT_LOWER');
    expect(await desk.refused('query ($id: ID!) { complaint(id: $id) { id } }', { id: hotline.id })).toBe('NOT_FOUND');
    kit.timeIs('2026-03-02 11:00');
    const sent = await act(maker, 'dispatchComplaint', hotline.id, { unitId: group.d1, reason: '客户在该店购车并保养' });
    expect([sent.level, sent.dealer, sent.ownerUnit.id, sent.owner]).toEqual(['DEALER_FRONTLINE', { id: group.d1 }, group.d1, null]);
    expect([clockShown(sent, 'REQUEST_TO_DEALER'), clockShown(sent, 'FIRST_CONTACT'), clockShown(sent, 'FEEDBACK'), clock(sent, 'LEVEL_CONTACT')?.status]).toEqual(
      [['RUNNING', '2026-03-03 18:00'], ['RUNNING', '2026-03-02 13:00'], ['RUNNING', '2026-03-05 18:00'], 'CANCELLED']);
    const called = await act(desk, 'logComplaintContact', hotline.id, reached);
    expect([called.status, called.owner]).toEqual(['CONTACTED', { id: desk.person.id }]);
    expect(await refusedAct(maker, 'dispatchComplaint', called, { unitId: group.d1, reason })).toBe('LEVEL_TOO_LOW');
    expect(await refusedAct(maker, 'dispatchComplaint', called, { unitId: group.d2, reason })).toBe('DISPATCH_OTHER_DEALER');
  });

  test('through the region: each of them hands it one rung down', async () => {
    const hotline = await register(maker, group.maker, { channel: 'MANUFACTURER_HOTLINE' });
    const atRegion = await act(maker, 'dispatchComplaint', hotline.id, { unitId: group.north, reason: '请区域协调处理' });
    expect([atRegion.level, atRegion.ownerUnit.id, atRegion.dealer, clock(atRegion, 'LEVEL_CONTACT', 'REGION')?.status]).toEqual(['REGION', group.north, null, 'RUNNING']);
    expect(await refusedAct(officer, 'dispatchComplaint', await caseFile(officer, hotline.id), { unitId: group.d3, reason })).toBe('NOT_FOUND');
    const atDealer = await act(officer, 'dispatchComplaint', hotline.id, { unitId: group.d2, reason: '离客户最近的门店' });
    expect([atDealer.level, atDealer.dealer]).toEqual(['DEALER_FRONTLINE', { id: group.d2 }]);
    expect((await caseFile(maker, hotline.id)).number).toBe(hotline.number);
  });

  test('its customer is found at the dealer, and shielded', async () => {
    const hotline = await register(maker, group.maker, { channel: 'MANUFACTURER_HOTLINE' });
    await act(maker, 'dispatchComplaint', hotline.id, { unitId: group.d1, reason: '客户在该店购车' });
    const { createCustomer } = await desk.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '钱七', phone: '13900004444' } });
    const other = await as(kit, 'CARE_SPECIALIST', group.d2);
    const { createCustomer: foreign } = await other.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d2, name: '孙八', phone: '13900005555' } });
    expect(await refusedAct(desk, 'identifyComplainant', await caseFile(desk, hotline.id), { customerId: foreign.id })).toBe('NOT_FOUND');
    await act(desk, 'identifyComplainant', hotline.id, { customerId: createCustomer.id });
    expect(await refusedAct(desk, 'identifyComplainant', await caseFile(desk, hotline.id), { customerId: createCustomer.id })).toBe('COMPLAINANT_KNOWN');
    expect((await kit.app.database.read.rows('SELECT open_complaints FROM customer WHERE id = ?', [createCustomer.id.slice(-26)]))[0]![0]).toBe(1);
  });
});

describe('whom to call (S12, 3.2)', () => {
  const REVEAL = 'mutation ($input: RevealComplainantInput!) { revealComplainant(input: $input) { name phone } }';
  test('the officer who accepted, with an audit row; nobody above who has not', async () => {
    const seen = await askedCase();
    const input = { complaintId: seen.id, reason: '联系客户' };
    expect(await officer.refused(REVEAL, { input })).toBe('FORBIDDEN');
    await actAbove(officer, 'acceptEscalation', seen.id);
    expect((await officer.ask<{ revealComplainant: object }>(REVEAL, { input })).revealComplainant).toEqual({ name: '王小明', phone: '13900001111' });
    const contactFor = async (client: Client): Promise<object> => (await client.ask<{ complaint: object }>('query ($id: ID!) { complaint(id: $id) { contactName contactPhone } }', { id: seen.id })).complaint;
    expect(await contactFor(await as(kit, 'REGION_OFFICER', group.north))).toEqual({ contactName: '王**', contactPhone: '139****1111' });
    for (const client of [officer, desk]) expect(await contactFor(client)).toEqual({ contactName: '王小明', contactPhone: '139****1111' });
    const audits = await kit.app.database.read.rows("SELECT actor_id, reason FROM audit_entry WHERE action = 'complaint.reveal' AND entity_id = ?", [seen.id]);
    expect(audits).toEqual([[officer.person.id, '联系客户']]);
  });
});
