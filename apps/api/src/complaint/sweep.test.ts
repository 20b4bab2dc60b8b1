import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, actAbove, caseFile, clock, clockShown, publishedYears, register, shown, type CaseView } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { checksums } from '../../test/kit/database.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildUnit, type Group, type Person } from '../../test/kit/people.js';
import { forgetOrgTree } from '../organisation/org-tree.js';
import { sweepJob } from './sweep.job.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;
let manager: Someone;
let gm: Someone;
let officer: Someone;
let regionManager: Someone;
let maker: Someone;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  gm = await as(kit, 'GENERAL_MANAGER', group.d1);
  officer = await as(kit, 'REGION_OFFICER', group.north);
  regionManager = await as(kit, 'REGION_MANAGER', group.north);
  maker = await as(kit, 'MFR_SERVICE', group.maker);
});

beforeEach(() => kit.timeIs('2026-03-02 10:00'));

const reached = { channel: 'PHONE', outcome: 'REACHED' };

async function sweptAt(time: string): Promise<void> {
  kit.timeIs(time);
  await kit.run(sweepJob);
}

/** The steps that were taken for a case, in order: clock, step, its own instant. */
async function stepsOf(id: string): Promise<string[]> {
  const view = await caseFile(maker, id).catch(() => caseFile(desk, id));
  return view.events.filter(({ type }) => type === 'LADDER_STEP').map(({ at, facts }) => {
    const { kind, code } = JSON.parse(facts) as { kind: string; code: string };
    return `${kind} ${code} ${shown(at)}`;
  });
}

const told = async (person: Someone, id: string): Promise<string[]> =>
  (await kit.app.database.read.rows('SELECT kind, params FROM notification WHERE recipient_id = ? AND subject_id = ? ORDER BY id', [person.person.id.slice(-26), id]))
    .map(([kind, params]) => `${String(kind)} ${(JSON.parse(String(params)) as { code?: string; clockKind?: string }).clockKind ?? ''}`.trim());

describe('the ladder of the first contact (DT-ESC)', () => {
  test('reminded at 50 and 80 %, missed at the due time, management two open hours later; each at its own instant', async () => {
    const { id } = await register(desk, group.d1);
    await sweptAt('2026-03-02 10:59:59');
    expect(await stepsOf(id)).toEqual([]);
    await sweptAt('2026-03-02 11:00');
    expect(await stepsOf(id)).toEqual(['FIRST_CONTACT WARN_50 2026-03-02 11:00']);
    await sweptAt('2026-03-02 11:36');
    expect([await told(desk, id), await told(manager, id)]).toEqual([['CLOCK_WARNING FIRST_CONTACT', 'CLOCK_WARNING FIRST_CONTACT'], ['CLOCK_WARNING FIRST_CONTACT']]);
    await sweptAt('2026-03-02 12:00');
    expect(clock(await caseFile(desk, id), 'FIRST_CONTACT')?.status).toBe('RUNNING');
    await sweptAt('2026-03-02 12:00:30');
    const missed = await caseFile(desk, id);
    expect([clock(missed, 'FIRST_CONTACT')?.status, shown(clock(missed, 'FIRST_CONTACT')?.breachedAt), await told(gm, id)]).toEqual(['BREACHED', '2026-03-02 12:00', ['CLOCK_MISSED FIRST_CONTACT']]);
    await sweptAt('2026-03-02 14:00');
    expect((await caseFile(desk, id)).level).toBe('DEALER_FRONTLINE');
    await sweptAt('2026-03-02 14:00:01');
    const climbed = await caseFile(desk, id);
    expect([climbed.level, climbed.escalations.map(({ toLevel, trigger, status, requestedAt }) => [toLevel, trigger, status, shown(requestedAt)])]).toEqual(['DEALER_MANAGEMENT', [['DEALER_MANAGEMENT', 'CONTACT_OVERDUE', 'REQUESTED', '2026-03-02 14:00:00.001']]]);
    expect(await stepsOf(id)).toEqual([
      'FIRST_CONTACT WARN_50 2026-03-02 11:00', 'FIRST_CONTACT WARN_80 2026-03-02 11:36', 'FIRST_CONTACT MISSED_TELL 2026-03-02 12:00:00.001', 'FIRST_CONTACT LATE_CLIMB 2026-03-02 14:00:00.001',
    ]);
  });

  test('a call within the next two hours stops the climb; the breach stays on record', async () => {
    const { id } = await register(desk, group.d1);
    await sweptAt('2026-03-02 12:30');
    kit.timeIs('2026-03-02 13:30');
    await act(desk, 'logComplaintContact', id, reached);
    await sweptAt('2026-03-02 15:00');
    const after = await caseFile(desk, id);
    expect([after.level, clock(after, 'FIRST_CONTACT')?.status]).toEqual(['DEALER_FRONTLINE', 'MET_LATE']);
  });

  test('swept again nothing happens: not a row changes', async () => {
    await register(desk, group.d1);
    await sweptAt('2026-03-02 14:30');
    const before = await checksums(kit.app.database);
    await kit.run(sweepJob);
    expect(await checksums(kit.app.database)).toEqual(before);
  });
});

describe('feedback, decision, handover (DT-ESC, rulings 12)', () => {
  test('EX-162: no feedback by 18:00 of 5 March: the region gets it; contact by 11:00, plan by the second working day', async () => {
    const { id } = await register(desk, group.d1);
    await act(desk, 'logComplaintContact', id, reached);
    await sweptAt('2026-03-05 18:00');
    expect((await caseFile(desk, id)).level).toBe('DEALER_MANAGEMENT');
    await sweptAt('2026-03-05 18:00:02');
    const after = await caseFile(officer, id);
    expect([clock(after, 'FEEDBACK')?.status, after.level, after.escalations.at(-1)?.trigger, clockShown(after, 'LEVEL_CONTACT'), clockShown(after, 'LEVEL_PLAN'), after.ownerUnit.id]).toEqual(
      ['BREACHED', 'REGION', 'FEEDBACK_OVERDUE', ['RUNNING', '2026-03-06 11:00'], ['RUNNING', '2026-03-09 18:00'], group.north]);
    expect((await told(officer, id)).filter((notice) => notice === 'CASE_ESCALATED')).toHaveLength(1);
  });

  test('EX-164: feedback at 18:03 entered at once, the worker comes at 18:07: late, but nothing climbs', async () => {
    const { id } = await register(desk, group.d1);
    await act(desk, 'logComplaintContact', id, reached);
    kit.timeIs('2026-03-05 18:03');
    await act(manager, 'assignComplaint', id, { ownerId: manager.person.id });
    const fed = await act(manager, 'giveFeedback', id, { note: '配件已到' });
    expect(clock({ ...fed, clocks: fed.clocks.filter(({ cycle }) => cycle === 1) }, 'FEEDBACK')).toMatchObject({ status: 'MET_LATE' });
    await sweptAt('2026-03-05 18:07');
    expect((await caseFile(desk, id)).escalations.filter(({ trigger }) => trigger === 'FEEDBACK_OVERDUE')).toEqual([]);
  });

  test('EX-166: a manager escalates at 17:59:58; the timer adds no second escalation, the breach is recorded all the same', async () => {
    const { id } = await register(manager, group.d1);
    await act(manager, 'logComplaintContact', id, reached);
    await act(manager, 'escalateComplaint', id, { reason: '一线无法解决,转管理层处理' });
    kit.timeIs('2026-03-05 17:59:58');
    await act(manager, 'escalateComplaint', id, { reason: '客户坚持要求区域经理出面' });
    await sweptAt('2026-03-05 18:00:01');
    const after = await caseFile(officer, id);
    expect([after.escalations.filter(({ toLevel }) => toLevel === 'REGION').map(({ trigger }) => trigger), clock(after, 'FEEDBACK')?.status]).toEqual([['MANUAL'], 'BREACHED']);
  });

  test('EX-170: what management\'s customer rejected goes to the region by itself when the next evening is over', async () => {
    const { id } = await register(manager, group.d1);
    await act(manager, 'logComplaintContact', id, reached);
    await act(manager, 'investigateComplaint', id, { department: '服务部' });
    await act(manager, 'proposeRemedy', id, { policyChecked: true, note: '免费检查' });
    kit.timeIs('2026-03-02 15:00');
    await act(manager, 'rejectRemedy', id, { answer: '不接受' });
    kit.timeIs('2026-03-03 11:00');
    await act(manager, 'proposeRemedy', id, { policyChecked: true, note: '延长质保' });
    kit.timeIs('2026-03-03 16:00');
    await act(manager, 'rejectRemedy', id, { answer: '还是不接受' });
    await sweptAt('2026-03-04 18:00');
    expect((await caseFile(manager, id)).level).toBe('DEALER_MANAGEMENT');
    await sweptAt('2026-03-04 18:00:05');
    const after = await caseFile(officer, id);
    expect([after.level, after.escalations.at(-1)?.trigger, shown(after.escalations.at(-1)?.requestedAt)]).toEqual(['REGION', 'REJECTED_BY_CUSTOMER', '2026-03-04 18:00:00.001']);
  });

  test('a contacted case that is not handed over by the next evening is taken over by management', async () => {
    const { id } = await register(desk, group.d1);
    await act(desk, 'logComplaintContact', id, reached);
    await sweptAt('2026-03-03 18:00:01');
    const after = await caseFile(manager, id);
    expect([after.level, after.executor, after.owner, clock(after, 'DECISION')?.status, after.events.some(({ type }) => type === 'TAKE_OVER')]).toEqual(['DEALER_MANAGEMENT', 'DEALER_MANAGEMENT', { id: manager.person.id }, 'RUNNING', true]);
  });

  test('EX-169: a plan saved at 18:00:00.000 meets its clock: nothing is passed up', async () => {
    const { id } = await register(manager, group.d1, { description: '行驶中刹车失灵' });
    await actAbove(officer, 'contactAsLevel', id, reached);
    const due = clock(await caseFile(officer, id), 'LEVEL_PLAN')!.dueAt;
    expect(shown(due)).toBe('2026-03-03 18:00');
    kit.timeIs('2026-03-03 18:00:00.000');
    await actAbove(officer, 'planEscalation', id, { steps: [{ text: '拆检制动系统', ownerId: officer.person.id, dueAt: '2026-03-04T10:00:00Z' }] });
    await sweptAt('2026-03-03 18:00:10');
    const after = await caseFile(officer, id);
    expect([clock(after, 'LEVEL_PLAN')?.status, after.escalations.map(({ toLevel }) => toLevel)]).toEqual(['MET', ['REGION']]);
  });

  test('no plan by then: the manufacturer gets it; its own clocks end with the head of the department and a daily reminder', async () => {
    const head = await as(kit, 'MFR_ADMIN', group.maker);
    const { id } = await register(manager, group.d1, { description: '行驶中刹车失灵' });
    await sweptAt('2026-03-03 18:00:10');
    const up = await caseFile(maker, id);
    expect([up.level, up.escalations.map(({ toLevel, trigger, status }) => [toLevel, trigger, status])]).toEqual(['MANUFACTURER', [['REGION', 'MAJOR_CASE', 'REQUESTED'], ['MANUFACTURER', 'PLAN_OVERDUE', 'REQUESTED']]]);
    await sweptAt('2026-03-06 09:00:10');
    expect((await stepsOf(id)).filter((step) => step.includes('DAILY'))).toEqual(['LEVEL_CONTACT DAILY:2026-03-06 2026-03-06 09:00', 'LEVEL_PLAN DAILY:2026-03-06 2026-03-06 09:00']);
    expect(await told(head, id)).toContain('CLOCK_REMINDER LEVEL_PLAN');
  });
});

describe('the sweep itself', () => {
  test('after a jump of ten days every step has happened once, in order, at its own instant', async () => {
    const { id } = await register(desk, group.d1);
    await sweptAt('2026-03-12 10:00');
    const after = await caseFile(maker, id);
    const steps = await stepsOf(id);
    const instants = after.events.filter(({ type }) => type === 'LADDER_STEP').map(({ at }) => at);
    expect([instants, new Set(steps).size]).toEqual([[...instants].sort(), steps.length]);
    expect([after.level, after.escalations.map(({ toLevel, trigger, requestedAt }) => `${toLevel} ${trigger} ${shown(requestedAt)}`)]).toEqual(['MANUFACTURER', [
      'DEALER_MANAGEMENT CONTACT_OVERDUE 2026-03-02 14:00:00.001', 'REGION PLAN_OVERDUE 2026-03-04 18:00:00.001', 'MANUFACTURER PLAN_OVERDUE 2026-03-06 18:00:00.001',
    ]]);
    expect(after.events.map(({ seq }) => seq)).toEqual(after.events.map((_, index) => index + 1));
  });

  test('swept every hour the case stands where one look after ten days finds it', async () => {
    const { id: often } = await register(desk, group.d1);
    const { id: once } = await register(desk, group.d1);
    await asSystem(kit, (tx) => tx.db.run('UPDATE clock SET next_moment_at = NULL WHERE subject_id = ?', [once.slice(-26)]));
    for (let hour = 0; hour < 10 * 24; hour += 3) {
      const day = 2 + Math.floor((10 + hour) / 24);
      await sweptAt(`2026-03-${String(day).padStart(2, '0')} ${String((10 + hour) % 24).padStart(2, '0')}:00:05`);
    }
    await asSystem(kit, (tx) => tx.db.run("UPDATE clock SET next_moment_at = started_at WHERE subject_id = ? AND status = 'RUNNING'", [once.slice(-26)]));
    await kit.run(sweepJob);
    const picture = ({ level, status, escalations, clocks }: CaseView): unknown => ({ level, status, escalations: escalations.map(({ toLevel, trigger, requestedAt }) => [toLevel, trigger, requestedAt]), clocks: clocks.map(({ kind, level: at, status: is, dueAt, breachedAt }) => [kind, at, is, dueAt, breachedAt]).sort() });
    expect(picture(await caseFile(maker, once))).toEqual(picture(await caseFile(maker, often)));
    const withoutDaily = async (id: string): Promise<string[]> => (await stepsOf(id)).filter((step) => !step.includes('DAILY'));
    expect(await withoutDaily(once)).toEqual(await withoutDaily(often));
  });

  test('a vacant region is passed over within the same run, and the timeline says so (A4)', async () => {
    const vacant = await buildUnit(kit, { type: 'REGION', code: 'WEST', parentId: group.maker });
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'D9', parentId: vacant });
    const lone = await as(kit, 'CARE_SPECIALIST', dealer);
    const { id } = await register(lone, dealer, { description: '行驶中刹车失灵' });
    const after = await caseFile(maker, id);
    expect([after.level, after.escalations.map(({ toLevel }) => toLevel)]).toEqual(['MANUFACTURER', ['REGION', 'MANUFACTURER']]);
    expect(after.events.filter(({ type }) => type === 'SEAT_VACANT').map(({ facts }) => JSON.parse(facts) as object)).toContainEqual({ recipient: 'REGION_OFFICER', skipped: ['REGION_OFFICER', 'REGION_MANAGER'], takenBy: 'MANUFACTURER', level: 'MANUFACTURER' });
  });

  test('a dealer without management: its overdue case goes on to the region', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'D8', parentId: group.north });
    const lone = await as(kit, 'CARE_SPECIALIST', dealer);
    const { id } = await register(lone, dealer);
    await sweptAt('2026-03-02 14:00:05');
    const after = await caseFile(officer, id);
    expect([after.level, after.escalations.map(({ toLevel, trigger }) => [toLevel, trigger])]).toEqual(['REGION', [['DEALER_MANAGEMENT', 'CONTACT_OVERDUE'], ['REGION', 'CONTACT_OVERDUE']]]);
  });

  test('a dealer that moved sends the next step to the new region, no row is rewritten (A4, rulings 4)', async () => {
    const southOfficer = await as(kit, 'REGION_OFFICER', group.south);
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'D7', parentId: group.north });
    const movers = await as(kit, 'CARE_MANAGER', dealer);
    const { id } = await register(movers, dealer);
    await act(movers, 'logComplaintContact', id, reached);
    const before = await kit.app.database.read.rows('SELECT owner_unit_id, dealer_id FROM complaint WHERE id = ?', [id.slice(-26)]);
    await asSystem(kit, (tx) => tx.db.run('UPDATE org_unit SET parent_id = ? WHERE id = ?', [group.south.slice(-26), dealer.slice(-26)]));
    forgetOrgTree(kit.app);
    expect(await kit.app.database.read.rows('SELECT owner_unit_id, dealer_id FROM complaint WHERE id = ?', [id.slice(-26)])).toEqual(before);
    await sweptAt('2026-03-05 18:00:05');
    expect((await told(southOfficer, id)).includes('CASE_ESCALATED')).toBe(true);
    expect(await officer.refused('query ($id: ID!) { complaint(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    expect((await caseFile(southOfficer, id)).ownerUnit.id).toBe(group.south);
  });

  test('an absent owner\'s reminders go to the queue of the unit, not to nobody (A19)', async () => {
    const leaver = await as(kit, 'CARE_SPECIALIST', group.d1);
    const { id } = await register(leaver, group.d1);
    await asSystem(kit, (tx) => tx.db.run("UPDATE post SET valid_to = '2026-03-01' WHERE user_id = ?", [leaver.person.id.slice(-26)]));
    await sweptAt('2026-03-02 11:00');
    expect([await told(leaver, id), await told(desk, id)]).toEqual([[], ['CLOCK_WARNING FIRST_CONTACT']]);
  });

  test('nothing is missed for a dealer before its go-live (rulings 17)', async () => {
    const dealer = await buildUnit(kit, { type: 'DEALER', code: 'D6', parentId: group.north, goLiveOn: '2026-03-10' });
    const newcomers = await as(kit, 'CARE_SPECIALIST', dealer);
    const { id } = await register(newcomers, dealer);
    await sweptAt('2026-03-10 08:30');
    expect((await caseFile(newcomers, id)).events.map(({ type }) => type)).toEqual(['REGISTER']);
  });

  test('the end of a case ends its clocks: nothing more happens', async () => {
    const { id } = await register(desk, group.d1);
    await act(manager, 'judgeInvalid', id, { reason: '并非本店客户', customerInformed: true });
    await sweptAt('2026-03-20 10:00');
    expect(await stepsOf(id)).toEqual([]);
  });

  test('reminders leave the version alone: nobody who edits is thrown back', async () => {
    const seen = await register(desk, group.d1);
    await sweptAt('2026-03-02 11:40');
    expect((await caseFile(desk, seen.id)).version).toBe(seen.version);
    expect(await stepsOf(seen.id)).toHaveLength(2);
  });

  test('a case that cannot be swept delays nobody; after five tries it is parked with its reason (R15)', async () => {
    const bad = await register(desk, group.d1);
    const good = await register(desk, group.d1);
    await asSystem(kit, (tx) => tx.db.run("UPDATE clock SET span = '{\"mode\":\"BUSINESS\"' WHERE subject_id = ? AND kind = 'FIRST_CONTACT'", [bad.id.slice(-26)]));
    for (let minute = 0; minute < 8; minute += 1) await sweptAt(`2026-03-02 11:${String(minute * 2).padStart(2, '0')}`);
    expect(await stepsOf(good.id)).toEqual(['FIRST_CONTACT WARN_50 2026-03-02 11:00']);
    const [parked] = await kit.app.database.read.rows("SELECT sweep_tries, next_moment_at, sweep_error FROM clock WHERE subject_id = ? AND kind = 'FIRST_CONTACT'", [bad.id.slice(-26)]);
    expect([parked![0], parked![1], String(parked![2]).length > 0]).toEqual([5, null, true]);
    await asSystem(kit, (tx) => tx.db.run('DELETE FROM clock WHERE subject_id = ?', [bad.id.slice(-26)]));
  });
});

describe('external cases and requests (DT-ESC)', () => {
  test('a request that the dealer does not answer goes to the region manager and the general manager', async () => {
    const hotline = await register(maker, group.maker, { channel: 'MANUFACTURER_HOTLINE' });
    await act(maker, 'dispatchComplaint', hotline.id, { unitId: group.d1, reason: '客户在该店购车' });
    await act(desk, 'logComplaintContact', hotline.id, reached);
    await act(desk, 'giveFeedback', hotline.id, { note: '正在处理' });
    await sweptAt('2026-03-05 18:00:05');
    expect([(await told(regionManager, hotline.id)).includes('CLOCK_MISSED REQUEST_TO_DEALER'), (await told(gm, hotline.id)).includes('CLOCK_MISSED REQUEST_TO_DEALER')]).toEqual([true, true]);
  });

  test('a legal clock: general manager and region at 80 %, the region has it when it is missed', async () => {
    const { id } = await register(manager, group.d1, { replacementOrReturn: true });
    await act(manager, 'logComplaintContact', id, reached);
    for (const day of ['2026-03-04', '2026-03-07', '2026-03-10', '2026-03-13']) {
      kit.timeIs(`${day} 10:00`);
      await act(manager, 'giveFeedback', id, { note: '继续处理' });
      await kit.run(sweepJob);
    }
    await sweptAt('2026-03-15 18:00');
    expect((await told(gm, id)).includes('CLOCK_WARNING LEGAL_REPLY')).toBe(true);
    await sweptAt('2026-03-16 18:00:05');
    expect((await stepsOf(id)).filter((step) => step.startsWith('LEGAL_REPLY')).map((step) => step.split(' ')[1])).toEqual(['WARN_50', 'WARN_80', 'MISSED_TELL', 'MISSED_CLIMB']);
    expect((await caseFile(officer, id)).escalations.map(({ toLevel }) => toLevel)).toContain('REGION');
  });
});
