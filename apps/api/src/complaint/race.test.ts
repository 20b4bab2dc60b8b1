import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedYears as shippedYears } from '@dealercare/domain/time/published-years';
import { forgetOrgTree } from '../organisation/org-tree.js';
import type { Client } from '../../test/kit/client.js';
import { act, actAbove, caseFile, clock, clockShown, publishedYears, register, shown, verb, wallTime, type CaseView } from '../../test/kit/complaint.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, buildUnit, type Group, type Person } from '../../test/kit/people.js';
import { sweepJob } from './sweep.job.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;
let manager: Someone;
let north: Someone;
let south: Someone;

const ROUNDS = 4;
const reached = { channel: 'PHONE', outcome: 'REACHED' };
const reason = '客户坚持要求区域经理出面处理';

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  north = await as(kit, 'REGION_OFFICER', group.north);
  south = await as(kit, 'REGION_OFFICER', group.south);
});

beforeEach(() => kit.timeIs('2026-03-02 10:00'));

const toRegion = ({ escalations }: CaseView) => escalations.filter(({ toLevel }) => toLevel === 'REGION');

describe('timers beside timers', () => {
  test('EX-165: three sweeps at once: each step and each escalation once', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) ids.push((await register(desk, group.d1)).id);
    kit.timeIs('2026-03-02 14:00:01');
    await Promise.all([kit.run(sweepJob), kit.run(sweepJob), kit.run(sweepJob)]);
    for (const id of ids) {
      const { escalations, events, level } = await caseFile(desk, id);
      expect([level, escalations.map(({ trigger }) => trigger)]).toEqual(['DEALER_MANAGEMENT', ['CONTACT_OVERDUE']]);
      const codes = events.filter(({ type }) => type === 'LADDER_STEP').map(({ facts }) => (JSON.parse(facts) as { code: string }).code);
      expect(codes).toEqual(['WARN_50', 'WARN_80', 'MISSED_TELL', 'LATE_CLIMB']);
    }
    const notices = await kit.app.database.read.rows("SELECT COUNT(*), COUNT(DISTINCT subject_id) FROM notification WHERE kind = 'CASE_ESCALATED' AND recipient_id = ?", [manager.person.id.slice(-26)]);
    expect(notices[0]!.map(Number)).toEqual([12, 12]);
  });
});

describe('a person beside a timer', () => {
  test('EX-166: a manager asks the region while the timer does: one of them is first, the breach is recorded all the same', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      kit.timeIs('2026-03-02 10:00');
      const { id } = await register(manager, group.d1);
      await act(manager, 'logComplaintContact', id, reached);
      await act(manager, 'escalateComplaint', id, { reason: '一线无法解决，转管理层处理' });
      kit.timeIs('2026-03-05 18:00:01');
      const seen = await caseFile(manager, id);
      const [answer] = await Promise.all([manager.send(verb('escalateComplaint'), { input: { complaintId: id, expectedVersion: seen.version, reason } }), kit.run(sweepJob)]);
      await kit.run(sweepJob);
      const after = await caseFile(manager, id);
      const code = answer.errors[0]?.extensions.code ?? 'DONE';
      expect(['DONE', 'CONFLICT', 'LEVEL_NOT_NEXT', 'ESCALATION_EXISTS', 'FORBIDDEN']).toContain(code);
      expect(toRegion(after)).toHaveLength(1);
      expect(toRegion(after)[0]!.trigger === 'MANUAL').toBe(code === 'DONE');
      expect(clock(after, 'FEEDBACK')?.breachedAt).not.toBeNull();
    }
  });

  test('two editors of one case: the second is told which version stands, and nothing of theirs is written', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await register(desk, group.d1);
      const answers = await Promise.all([
        desk.send(verb('logComplaintContact'), { input: { complaintId: id, expectedVersion: version, ...reached } }),
        manager.send(verb('changeSeverity'), { input: { complaintId: id, expectedVersion: version, severity: 'MEDIUM', reason: '客户多次来电' } }),
      ]);
      const lost = answers.filter(({ errors }) => errors.length > 0);
      expect(lost.map(({ errors }) => [errors[0]!.extensions.code, errors[0]!.extensions.params['version']])).toEqual([['CONFLICT', version + 1]]);
      const after = await caseFile(desk, id);
      expect(after.version).toBe(version + 1);
      expect(after.status === 'CONTACTED').not.toBe(after.severity === 'MEDIUM');
    }
  });

  test('a dealer moves to another region while its case climbs: one region is asked, and from then on the new one acts (rulings 4)', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      kit.timeIs('2026-03-02 10:00');
      const dealer = await buildUnit(kit, { type: 'DEALER', code: `MOVE${round}`, parentId: group.north });
      const staff = await as(kit, 'CARE_MANAGER', dealer);
      const { id } = await register(staff, dealer);
      await act(staff, 'logComplaintContact', id, reached);
      kit.timeIs('2026-03-05 18:00:01');
      await Promise.all([kit.run(sweepJob), asSystem(kit, (tx) => tx.db.run('UPDATE org_unit SET parent_id = ? WHERE id = ?', [group.south.slice(-26), dealer.slice(-26)])).then(() => forgetOrgTree(kit.app))]);
      await kit.run(sweepJob);
      const after = await caseFile(south, id);
      expect([after.level, toRegion(after).length]).toEqual(['REGION', 1]);
      const accepted = await actAbove(south, 'acceptEscalation', id);
      expect([accepted.ownerUnit.id, toRegion(accepted)[0]!.officer]).toEqual([group.south, { id: south.person.id }]);
      expect(await north.refused('query ($id: ID!) { complaint(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    }
  });
});

describe('hours that change (rulings 14)', () => {
  const WEEK = 'mutation ($input: SetOpeningWeekInput!) { setOpeningWeek(input: $input) { id } }';
  const EXCEPTION = 'mutation ($input: AddOpeningExceptionInput!) { addOpeningException(input: $input) { id } }';
  const YEAR = 'mutation ($input: ImportWorkYearInput!) { importWorkYear(input: $input) { published } }';
  const open = async (unitId: string, windows: string[]): Promise<void> => {
    await (await as(kit, 'CARE_DIRECTOR', unitId)).ask(WEEK, { input: { unitId, follows: 'WEEK', week: Array.from({ length: 7 }, () => windows) } });
  };
  const close = async (unitId: string, date: string): Promise<void> => {
    await (await as(kit, 'CARE_DIRECTOR', unitId)).ask(EXCEPTION, { input: { unitId, date, windows: [], reason: '盘点' } });
  };
  const dealerWith = async (code: string): Promise<{ unit: string; staff: Someone }> => {
    const unit = await buildUnit(kit, { type: 'DEALER', code, parentId: group.north });
    return { unit, staff: await as(kit, 'CARE_MANAGER', unit) };
  };

  interface Why { sumsToClock: boolean; hoursOfThen: boolean; dueAt: string; pieces: { kind: string; from: string | null; to: string | null; date: string | null; reason: string | null }[] }
  const why = async (staff: Someone, view: CaseView, kind: string): Promise<Why> => {
    const text = 'query ($id: ID!) { explainDeadline(clockId: $id) { sumsToClock hoursOfThen dueAt pieces { kind from to date reason } } }';
    return (await staff.ask<{ explainDeadline: Why }>(text, { id: clock(view, kind)!.id })).explainDeadline;
  };
  const windows = ({ pieces }: Why): string[] => pieces.flatMap(({ kind, from, to }) => (kind === 'TIME' ? [`${shown(from)} - ${shown(to)}`] : []));
  /** Whatever changed since: every clock of the case is explained with the hours it was counted with (rulings 35). */
  const allSum = async (staff: Someone, view: CaseView): Promise<void> => {
    for (const { kind } of view.clocks) expect([kind, (await why(staff, view, kind)).sumsToClock]).toEqual([kind, true]);
  };

  test('running promises keep their due time and break at it; new ones count by the new hours, and each is explained with its own', async () => {
    const unit = group.d2;
    const staff = await as(kit, 'CARE_MANAGER', unit);
    kit.timeIs('2026-03-02 16:30');
    const before = await register(staff, unit);
    expect(clockShown(before, 'FIRST_CONTACT')).toEqual(['RUNNING', '2026-03-03 09:00']);
    await open(unit, ['10:00-16:00']);
    expect(clockShown(await caseFile(staff, before.id), 'FIRST_CONTACT')).toEqual(['RUNNING', '2026-03-03 09:00']);
    const after = await register(staff, unit);
    expect(clockShown(after, 'FIRST_CONTACT')).toEqual(['RUNNING', '2026-03-03 12:00']);
    expect([await why(staff, before, 'FIRST_CONTACT'), await why(staff, after, 'FIRST_CONTACT')]).toMatchObject([{ hoursOfThen: true }, { hoursOfThen: false }]);
    expect(windows(await why(staff, before, 'FIRST_CONTACT'))).toEqual(['2026-03-02 16:30 - 2026-03-02 18:00', '2026-03-03 08:30 - 2026-03-03 09:00']);
    for (const view of [before, after]) await allSum(staff, view);
    kit.timeIs('2026-03-03 09:00:01');
    await kit.run(sweepJob);
    expect(clock(await caseFile(staff, before.id), 'FIRST_CONTACT')?.status).toBe('BREACHED');
  });

  test('a promise that stands still while the hours get shorter goes on by the new hours, with the days it was owed', async () => {
    const unit = group.d3;
    const staff = await as(kit, 'CARE_MANAGER', unit);
    const { id } = await register(staff, unit);
    const seen = await act(staff, 'logComplaintContact', id, reached);
    const clockId = clock(seen, 'FEEDBACK')!.id;
    await act(staff, 'pauseClock', id, { clockId, reason: '客户出差', until: wallTime('2026-03-04 10:00'), customerAgreed: true });
    await open(unit, ['10:00-16:00']);
    kit.timeIs('2026-03-04 10:00:01');
    await kit.run(sweepJob);
    const after = await caseFile(staff, id);
    expect(clockShown(after, 'FEEDBACK')).toEqual(['RUNNING', '2026-03-07 16:00']);
    await allSum(staff, after);
  });

  test('a day that the dealer or its region closes afterwards is no gap in what ran already', async () => {
    const { unit, staff } = await dealerWith('SHUT');
    kit.timeIs('2026-03-02 16:30');
    const before = await register(staff, unit);
    await close(unit, '2026-03-03');
    await (await as(kit, 'REGION_MANAGER', group.north)).ask(EXCEPTION, { input: { unitId: group.north, date: '2026-03-05', windows: [], reason: '区域培训' } });
    const after = await register(staff, unit);
    expect([clockShown(before, 'FIRST_CONTACT'), clockShown(after, 'FIRST_CONTACT')]).toEqual([['RUNNING', '2026-03-03 09:00'], ['RUNNING', '2026-03-04 09:00']]);
    expect(await why(staff, before, 'FIRST_CONTACT')).toMatchObject({ hoursOfThen: true, dueAt: clock(before, 'FIRST_CONTACT')!.dueAt });
    for (const view of [before, after]) await allSum(staff, view);
  });

  test('several changes one after the other: every promise is explained with the hours of its own time', async () => {
    const { unit, staff } = await dealerWith('OFTEN');
    kit.timeIs('2026-03-02 16:30');
    const cases = [await register(staff, unit)];
    for (const change of [() => open(unit, ['09:00-17:00']), () => close(unit, '2026-03-03'), () => open(unit, ['10:00-16:45']), () => open(unit, ['08:00-20:00'])]) {
      await change();
      cases.push(await register(staff, unit));
    }
    expect(cases.map((view) => clockShown(view, 'FIRST_CONTACT')?.[1])).toEqual(['2026-03-03 09:00', '2026-03-03 10:30', '2026-03-04 10:30', '2026-03-04 11:45', '2026-03-02 18:30']);
    for (const view of cases) await allSum(staff, view);
  });

  test('a year that is imported again moves nothing that was certain, and its old days are told', async () => {
    const { unit, staff } = await dealerWith('YEAR');
    const maker = await as(kit, 'MFR_ADMIN', group.maker);
    const year = shippedYears().find((shipped) => shipped.year === 2026)!;
    kit.timeIs('2026-09-30 10:00');
    const before = await register(staff, unit);
    await maker.ask(YEAR, { input: { year: 2026, days: [...year.days, { date: '2026-10-12', working: false }] } });
    expect(clockShown(await caseFile(staff, before.id), 'CONSUMER_NOTICE')).toEqual(['RUNNING', '2026-10-15 18:00']);
    const told = await why(staff, before, 'CONSUMER_NOTICE');
    expect(told).toMatchObject({ sumsToClock: true, hoursOfThen: true });
    expect(told.pieces.find(({ date }) => date === '2026-10-12')?.kind).toBe('DAY');
    const after = await register(staff, unit);
    expect(clockShown(after, 'CONSUMER_NOTICE')).toEqual(['RUNNING', '2026-10-16 18:00']);
    for (const view of [before, after]) await allSum(staff, view);
  });
});
