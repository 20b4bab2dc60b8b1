import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedYears as shippedYears } from '@dealercare/domain/time/published-years';
import { act, caseFile, clock, clockShown, publishedYears, refusedAct, register, shown, wallTime, type CaseView } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { sweepJob } from './sweep.job.js';

type Someone = Client & { person: Person };
const kit = useKit();
let group: Group;
let desk: Someone;
let manager: Someone;
let admin: Someone;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  desk = await as(kit, 'CARE_SPECIALIST', group.d1);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  admin = await as(kit, 'MFR_ADMIN', group.maker);
  await as(kit, 'REGION_OFFICER', group.north);
});

beforeEach(() => kit.timeIs('2026-03-02 10:00'));

const reached = { channel: 'PHONE', outcome: 'REACHED' };
const sweptAt = async (time: string): Promise<void> => {
  kit.timeIs(time);
  await kit.run(sweepJob);
};

interface Explanation {
  mode: string; amount: number; policyKey: string; policyNameZh: string; policyNameEn: string; calendarVersion: number; counted: number; countedIn: string; sumsToClock: boolean; dueAt: string; provisional: boolean;
  unit: { id: string }; pieces: { kind: string; from: string | null; to: string | null; date: string | null; reason: string | null; sum: number | null }[]; changes: { cause: string; rule: string }[]; pauses: { cause: string }[];
}
const EXPLAIN = `query ($id: ID!) { explainDeadline(clockId: $id) { mode amount policyKey policyNameZh policyNameEn calendarVersion counted countedIn sumsToClock dueAt provisional unit { id }
  pieces { kind from to date reason sum } changes { cause rule } pauses { cause } } }`;
const explained = async (client: Client, id: string): Promise<Explanation> => (await client.ask<{ explainDeadline: Explanation }>(EXPLAIN, { id })).explainDeadline;

describe('why this deadline (A18)', () => {
  test('window by window over the evening', async () => {
    kit.timeIs('2026-03-02 16:30');
    const complaint = await register(desk, group.d1);
    const why = await explained(desk, clock(complaint, 'FIRST_CONTACT')!.id);
    expect(why).toMatchObject({ mode: 'BUSINESS', amount: 120, policyKey: 'sla.firstContact.general', policyNameZh: '首次联系（一般）', policyNameEn: 'First contact (general)', countedIn: 'MS', counted: 7_200_000, sumsToClock: true, unit: { id: group.d1 } });
    expect(why.pieces.map(({ kind, from, to, sum }) => [kind, shown(from), shown(to), sum])).toEqual([['TIME', '2026-03-02 16:30', '2026-03-02 18:00', 5_400_000], ['TIME', '2026-03-03 08:30', '2026-03-03 09:00', 7_200_000]]);
  });

  test('working days with those that do not count', async () => {
    kit.timeIs('2026-09-30 10:00');
    const complaint = await register(desk, group.d1);
    const why = await explained(desk, clock(complaint, 'CONSUMER_NOTICE')!.id);
    expect([why.mode, why.counted, why.countedIn, shown(why.dueAt)]).toEqual(['WORK_DAYS', 7, 'DAYS', '2026-10-15 18:00']);
    expect(why.pieces.filter(({ reason }) => reason === 'DAY_OFF').map(({ date }) => date)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-11']);
  });

  test('every clock of a case sums to itself (rulings 35)', async () => {
    const { id } = await register(desk, group.d1, { replacementOrReturn: true });
    await act(desk, 'logComplaintContact', id, reached);
    for (const one of (await caseFile(desk, id)).clocks) {
      const why = await explained(desk, one.id);
      expect([one.kind, why.sumsToClock, why.dueAt]).toEqual([one.kind, true, one.dueAt]);
    }
  });

  test('a unit\'s own setting decides, and the explanation names it (EX-179)', async () => {
    const SET = 'mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }';
    const key = 'sla.firstContact.general';
    expect(await manager.refused(SET, { input: { unitId: group.d1, key, value: '{"mode":"BUSINESS","amount":150}' } })).toBe('SETTING_LOOSENS');
    const other = await as(kit, 'CARE_MANAGER', group.d2);
    await other.ask(SET, { input: { unitId: group.d2, key, value: '{"mode":"BUSINESS","amount":60}' } });
    await other.ask(SET, { input: { unitId: group.d2, key: `${key}@ONLINE`, value: '{"mode":"BUSINESS","amount":30}' } });
    const plain = await register(other, group.d2);
    const online = await register(other, group.d2, { channel: 'ONLINE' });
    expect([clockShown(plain, 'FIRST_CONTACT'), clockShown(online, 'FIRST_CONTACT')]).toEqual([['RUNNING', '2026-03-02 11:00'], ['RUNNING', '2026-03-02 10:30']]);
    expect((await explained(other, clock(online, 'FIRST_CONTACT')!.id)).policyKey).toBe(`${key}@ONLINE`);
  });

  test('a severity that was changed tells what it did to the deadline', async () => {
    kit.timeIs('2026-03-02 16:30');
    const { id } = await register(desk, group.d1);
    kit.timeIs('2026-03-02 19:00');
    const raised = await act(manager, 'changeSeverity', id, { severity: 'MAJOR', reason: '安全隐患' });
    expect((await explained(desk, clock(raised, 'FIRST_CONTACT')!.id)).changes).toEqual([{ cause: 'SEVERITY', rule: 'GRACE' }]);
  });

  test('stubs carry clocks: the region may ask why; a stranger may not', async () => {
    const complaint = await register(desk, group.d1);
    const { id } = clock(complaint, 'FIRST_CONTACT')!;
    expect((await explained(await as(kit, 'REGION_OFFICER', group.north), id)).mode).toBe('BUSINESS');
    for (const [role, unit] of [['REGION_OFFICER', group.south], ['CARE_MANAGER', group.d2]] as const) expect(await (await as(kit, role, unit)).refused(EXPLAIN, { id })).toBe('NOT_FOUND');
    expect(await desk.refused(EXPLAIN, { id: complaint.id })).toBe('ID_OF_OTHER_TYPE');
  });
});

describe('an event that is entered late (rulings 13)', () => {
  /** Called at 11:00, written down at 12:45: the breach of 12:00 stands on record by then. */
  async function lateCase(): Promise<CaseView> {
    const { id } = await register(desk, group.d1);
    await sweptAt('2026-03-02 12:30');
    kit.timeIs('2026-03-02 12:45');
    return act(desk, 'logComplaintContact', id, { ...reached, at: wallTime('2026-03-02 11:00') });
  }

  test('counts only when a manager confirms it; the breach stays on record, marked as undone', async () => {
    const seen = await lateCase();
    const found = clock(seen, 'FIRST_CONTACT')!;
    expect([seen.status, found.status, shown(found.lateAt), seen.events.find(({ type }) => type === 'CONTACT')?.isLate]).toEqual(['CONTACTED', 'BREACHED', '2026-03-02 11:00', true]);
    expect(await refusedAct(desk, 'confirmLateEntry', seen, { clockId: found.id, confirm: true })).toBe('FORBIDDEN');
    const after = await act(manager, 'confirmLateEntry', seen.id, { clockId: found.id, confirm: true });
    expect(clock(after, 'FIRST_CONTACT')).toMatchObject({ status: 'MET', breachUndone: true, lateAt: null });
    expect(after.events.map(({ type }) => type)).toContain('BREACH_UNDONE');
    const steps = await kit.app.database.read.rows('SELECT code, undone_at IS NOT NULL FROM ladder_step WHERE clock_id = ? ORDER BY at', [found.id.slice(-26)]);
    expect(steps.map(([code, undone]) => [code, Number(undone)])).toEqual([['WARN_50', 0], ['WARN_80', 0], ['MISSED_TELL', 1]]);
    expect(await refusedAct(manager, 'confirmLateEntry', after, { clockId: found.id, confirm: true })).toBe('NO_LATE_ENTRY');
  });

  test('rejected it counts for nothing', async () => {
    const seen = await lateCase();
    const after = await act(manager, 'confirmLateEntry', seen.id, { clockId: clock(seen, 'FIRST_CONTACT')!.id, confirm: false });
    expect(clock(after, 'FIRST_CONTACT')).toMatchObject({ status: 'BREACHED', lateAt: null, breachUndone: false });
  });

  test('half an hour late counts at once', async () => {
    const { id } = await register(desk, group.d1);
    kit.timeIs('2026-03-02 11:30');
    const after = await act(desk, 'logComplaintContact', id, { ...reached, at: wallTime('2026-03-02 11:00') });
    expect(clock(after, 'FIRST_CONTACT')).toMatchObject({ status: 'MET', lateAt: null });
  });
});

describe('a clock that stands still (A10, A11)', () => {
  async function contacted(): Promise<CaseView> {
    const { id } = await register(desk, group.d1);
    return act(desk, 'logComplaintContact', id, reached);
  }

  test('until the agreed date, exactly; then it goes on by itself', async () => {
    const seen = await contacted();
    const { id } = clock(seen, 'FEEDBACK')!;
    const paused = await act(desk, 'pauseClock', seen.id, { clockId: id, reason: '客户出差', until: wallTime('2026-03-04 10:00'), customerAgreed: true });
    expect(clock(paused, 'FEEDBACK')?.status).toBe('PAUSED');
    await sweptAt('2026-03-04 10:00:01');
    const after = await caseFile(desk, seen.id);
    expect([clockShown(after, 'FEEDBACK'), shown(after.events.find(({ type }) => type === 'CLOCK_RESUMED')?.at)]).toEqual([['RUNNING', '2026-03-07 18:00'], '2026-03-04 10:00']);
    expect((await explained(desk, id)).pauses).toEqual([{ cause: 'CUSTOMER' }]);
  });

  test('or as soon as somebody lets it go on', async () => {
    const seen = await contacted();
    const { id } = clock(seen, 'FEEDBACK')!;
    expect(await refusedAct(desk, 'resumeClock', seen, { clockId: id })).toBe('CLOCK_NOT_PAUSED');
    await act(desk, 'pauseClock', seen.id, { clockId: id, reason: '客户出差', until: wallTime('2026-03-06 10:00'), customerAgreed: true });
    kit.timeIs('2026-03-03 09:00');
    expect(clockShown(await act(desk, 'resumeClock', seen.id, { clockId: id }), 'FEEDBACK')).toEqual(['RUNNING', '2026-03-06 18:00']);
  });

  test.each<[string, string, Record<string, unknown>, string]>([
    ['contacts never pause', 'LEVEL', {}, 'CLOCK_CANNOT_PAUSE'],
    ['the customer must have agreed', 'FEEDBACK', { customerAgreed: false }, 'CUSTOMER_AGREEMENT_REQUIRED'],
    ['with a reason', 'FEEDBACK', { reason: ' ' }, 'REASON_REQUIRED'],
    ['and a date ahead', 'FEEDBACK', { until: wallTime('2026-03-02 09:00') }, 'RESUME_TIME_REQUIRED'],
  ])('%s', async (_what, kind, told, code) => {
    const seen = kind === 'LEVEL' ? await register(desk, group.d1) : await contacted();
    const { id } = clock(seen, kind === 'LEVEL' ? 'FIRST_CONTACT' : kind)!;
    expect(await refusedAct(desk, 'pauseClock', seen, { clockId: id, reason: '客户出差', until: wallTime('2026-03-04 10:00'), customerAgreed: true, ...told })).toBe(code);
  });

  test('a second time only with the level above', async () => {
    const seen = await contacted();
    const { id } = clock(seen, 'FEEDBACK')!;
    const pause = { clockId: id, reason: '客户出差', until: wallTime('2026-03-03 10:00'), customerAgreed: true };
    await act(desk, 'pauseClock', seen.id, pause);
    await sweptAt('2026-03-03 10:00:01');
    const again = { ...pause, until: wallTime('2026-03-04 10:00') };
    expect(await refusedAct(desk, 'pauseClock', await caseFile(desk, seen.id), again)).toBe('PAUSE_NEEDS_NEXT_LEVEL');
    expect(clock(await act(manager, 'pauseClock', seen.id, again), 'FEEDBACK')?.status).toBe('PAUSED');
  });
});

describe('a year that was not published yet (rulings 16)', () => {
  test('EX-016: what runs into 2027 is provisional and counted again when the year is imported; what is past stays', async () => {
    await asSystem(kit, async (tx) => {
      await tx.db.run("DELETE FROM work_calendar_year WHERE year = 2027");
      await tx.db.run("DELETE FROM work_calendar_day WHERE date >= '2027-01-01'");
      await tx.db.run('UPDATE calendar_version SET version = version + 1');
    });
    kit.timeIs('2026-12-31 10:00');
    const complaint = await register(desk, group.d1);
    expect([clock(complaint, 'CONSUMER_NOTICE')?.provisional, clockShown(complaint, 'CONSUMER_NOTICE')]).toEqual([true, ['RUNNING', '2027-01-12 18:00']]);
    const year = { year: 2027, days: [{ date: '2027-01-02', working: true }, { date: '2027-01-04', working: false }, { date: '2027-01-05', working: false }, { date: '2027-01-06', working: false }] };
    await admin.ask('mutation ($input: ImportWorkYearInput!) { importWorkYear(input: $input) { published } }', { input: year });
    const after = await caseFile(desk, complaint.id);
    expect([clock(after, 'CONSUMER_NOTICE')?.provisional, clockShown(after, 'CONSUMER_NOTICE')]).toEqual([false, ['RUNNING', '2027-01-13 18:00']]);
    expect(after.events.filter(({ type }) => type === 'DEADLINE_MOVED').map(({ facts }) => (JSON.parse(facts) as { kind: string }).kind).sort()).toEqual(['CONSUMER_NOTICE', 'RESOLVE']);
    expect((await explained(desk, clock(after, 'CONSUMER_NOTICE')!.id))).toMatchObject({ sumsToClock: true, changes: [{ cause: 'CALENDAR', rule: 'FROM_START' }] });
    expect(clockShown(after, 'FIRST_CONTACT')).toEqual(['RUNNING', '2026-12-31 12:00']);
    expect(shippedYears().some(({ year: shipped }) => shipped === 2027)).toBe(false);
  });
});
