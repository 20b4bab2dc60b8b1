import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepJob } from '../../src/complaint/sweep.job.js';
import { Client } from './client.js';
import { publishedYears } from './complaint.js';
import { doubled, freePort, manyCases, secondsLate, sharedTimeIs, startProcess, stepsTaken, until } from './complaint-workers.js';
import { useKit } from './kit.js';
import { listen, type LiveLine } from './live.js';
import { buildGroup, buildPerson, PASSWORD, type Group, type Person } from './people.js';
import type { ServerProcess } from './server-process.js';

const LIMIT_MS = 300_000;
const AT_MOST_LATE_SECONDS = 30;
const ONCE = { steps: 0, escalations: 0, events: 0, notices: 0, sequences: 0 };

interface Heard { complaintChanged: { id: string; complaint: { level: string } | null } }

/**
 * Two workers and the API, each a process of its own on one database (rulings 24): so many cases whose promises fall due one after another
 * within that time. Each step is taken once and within 30 s of its own instant (DT-ESC, rulings 12), and the region hears of it live.
 */
export function climbWithWorkers(cases: number, withinMs: number): void {
  const kit = useKit();
  const running: ServerProcess[] = [];
  let group: Group;
  let people: Record<'manager' | 'general' | 'officer', Person>;
  let maker: Person;
  let port: number;
  let line: LiveLine<Heard>;
  let watched: ReadonlySet<string>;

  const signedIn = async ({ email }: Person): Promise<Client> => {
    const client = new Client(`http://127.0.0.1:${port}`);
    await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', { input: { email, password: PASSWORD } });
    return client;
  };
  /** How many notices of a kind each person has, and about how many cases. */
  const noticesBy = async (kind: string): Promise<Record<string, [number, number]>> => {
    const rows = await kit.app.database.read.rows(
      `SELECT n.recipient_id, COUNT(*), COUNT(DISTINCT n.subject_id) FROM notification n JOIN complaint c ON n.subject_id = CONCAT('cmp_', c.id) WHERE n.kind = ? AND c.dealer_id = ? GROUP BY n.recipient_id`, [kind, group.d1.slice(-26)]);
    return Object.fromEntries(rows.map(([id, all, different]) => [`usr_${String(id)}`, [Number(all), Number(different)]]));
  };
  const heardCases = (wanted: (item: Heard['complaintChanged']) => boolean): number => new Set(line.heard.map(({ complaintChanged }) => complaintChanged).filter((item) => watched.has(item.id) && wanted(item)).map(({ id }) => id)).size;
  const everybodyHeard = async (wanted: (item: Heard['complaintChanged']) => boolean): Promise<void> => { await expect.poll(() => heardCases(wanted), { timeout: 20_000, interval: 100 }).toBe(cases); };

  describe.skipIf(process.env['TEST_DATABASE'] === 'sqlite' || process.env['TEST_DATABASE'] === undefined)('two workers and the API, each a process of its own (rulings 24: on a database server)', () => {
    beforeAll(async () => {
      await publishedYears(kit);
      group = await buildGroup(kit);
      kit.timeIs('2026-03-02 10:02');
      people = { manager: await buildPerson(kit, 'CARE_MANAGER', group.d1), general: await buildPerson(kit, 'GENERAL_MANAGER', group.d1), officer: await buildPerson(kit, 'REGION_OFFICER', group.north) };
      maker = await buildPerson(kit, 'MFR_SERVICE', group.maker);
      await buildPerson(kit, 'CARE_SPECIALIST', group.d1);
      await buildPerson(kit, 'REGION_MANAGER', group.north);
      watched = new Set(await manyCases(kit, group.d1, cases, withinMs));
      kit.timeIs('2026-03-02 11:50');
      await kit.run(sweepJob);
      await sharedTimeIs(kit, '2026-03-02 11:50');
      port = await freePort();
      running.push(...await Promise.all([startProcess('api', 'api', port), startProcess('worker', 'one'), startProcess('worker', 'two')]));
      await Promise.all(running.map((process) => process.says('"msg":"ready"')));
      line = listen<Heard>(await signedIn(people.officer), 'subscription ($unitId: ID!) { complaintChanged(unitId: $unitId) { id complaint { level } } }', { unitId: group.north });
      await line.hears(async () => { await manyCases(kit, group.d2, 1); }, () => true);
    }, LIMIT_MS);

    afterAll(async () => {
      line?.close();
      for (const process of running) {
        process.child.kill('SIGKILL');
        await process.ended();
      }
    });

    test(`${cases} promises break within ${withinMs / 1000} s: told once, in time, to each who must know, and live to the region as stubs`, async () => {
      await sharedTimeIs(kit, '2026-03-02 11:59:57');
      await until(kit, `SELECT COUNT(*) FROM ladder_step s JOIN complaint c ON c.id = s.complaint_id WHERE s.code = 'MISSED_TELL' AND c.dealer_id = '${group.d1.slice(-26)}'`, (count) => count === cases);
      const late = await secondsLate(kit, 'clock.breached', 'clockId', `SELECT id, due_at FROM clock WHERE kind = 'FIRST_CONTACT' AND dealer_id = '${group.d1.slice(-26)}'`);
      expect(late).toHaveLength(cases);
      expect(Math.max(...late)).toBeLessThan(AT_MOST_LATE_SECONDS);
      expect(Math.min(...late)).toBeGreaterThan(0);
      const told = await noticesBy('CLOCK_MISSED');
      expect([told[people.manager.id], told[people.general.id], Object.keys(told).length]).toEqual([[cases, cases], [cases, cases], 2]);
      expect(await doubled(kit)).toEqual(ONCE);
      await everybodyHeard(({ complaint }) => complaint === null);
    }, LIMIT_MS);

    test('two open hours later management has them all: one escalation each, in time', async () => {
      await sharedTimeIs(kit, '2026-03-02 13:59:57');
      // The other dealer's case climbs too, and not after these.
      await until(kit, `SELECT COUNT(*) FROM ladder_step s JOIN complaint c ON c.id = s.complaint_id WHERE s.code = 'LATE_CLIMB' AND c.dealer_id = '${group.d1.slice(-26)}'`, (count) => count === cases);
      const late = await secondsLate(kit, 'complaint.escalated', 'escalationId', `SELECT e.id, e.requested_at FROM escalation e JOIN complaint c ON c.id = e.complaint_id WHERE c.dealer_id = '${group.d1.slice(-26)}'`);
      expect(late).toHaveLength(cases);
      expect(Math.max(...late)).toBeLessThan(AT_MOST_LATE_SECONDS);
      const escalations = await kit.app.database.read.rows(`SELECT e.to_level, e.escalation_trigger, COUNT(*), COUNT(DISTINCT e.complaint_id) FROM escalation e JOIN complaint c ON c.id = e.complaint_id WHERE c.dealer_id = '${group.d1.slice(-26)}' GROUP BY e.to_level, e.escalation_trigger`);
      expect(escalations.map(([level, trigger, rows, different]) => [level, trigger, Number(rows), Number(different)])).toEqual([['DEALER_MANAGEMENT', 'CONTACT_OVERDUE', cases, cases]]);
      expect((await noticesBy('CASE_ESCALATED'))[people.manager.id]).toEqual([cases, cases]);
      expect(await doubled(kit)).toEqual(ONCE);
    }, LIMIT_MS);

    test('ten days on all stand at the top, each rung asked once; the region has heard them arrive, and the manufacturer reads its queue', async () => {
      await sharedTimeIs(kit, '2026-03-12 10:00');
      await until(kit, "SELECT COUNT(*) FROM complaint WHERE level <> 'MANUFACTURER'", (count) => count <= 1);
      await until(kit, "SELECT COUNT(*) FROM clock WHERE status IN ('RUNNING', 'BREACHED') AND next_moment_at <= '2026-03-12 02:00:00.000'", (count) => count === 0);
      expect(await doubled(kit)).toEqual(ONCE);
      const escalations = await kit.app.database.read.rows(`SELECT e.to_level, e.escalation_trigger, COUNT(*) FROM escalation e JOIN complaint c ON c.id = e.complaint_id WHERE c.dealer_id = '${group.d1.slice(-26)}' GROUP BY e.to_level, e.escalation_trigger ORDER BY e.to_level`);
      expect(escalations.map(([level, trigger, count]) => [level, trigger, Number(count)])).toEqual([['DEALER_MANAGEMENT', 'CONTACT_OVERDUE', cases], ['MANUFACTURER', 'PLAN_OVERDUE', cases], ['REGION', 'PLAN_OVERDUE', cases]]);
      expect((await stepsTaken(kit))['LATE_CLIMB']).toBeGreaterThanOrEqual(cases);
      await everybodyHeard(({ complaint }) => complaint?.level === 'MANUFACTURER');
      const { complaintQueue } = await (await signedIn(maker)).ask<{ complaintQueue: { totalCount: number } }>('query ($unitId: ID!) { complaintQueue(unitId: $unitId) { totalCount } }', { unitId: group.maker });
      expect(complaintQueue.totalCount).toBe(Number((await kit.app.database.read.rows("SELECT COUNT(*) FROM complaint WHERE level = 'MANUFACTURER' AND is_open = 1"))[0]![0]));
      expect(complaintQueue.totalCount).toBeGreaterThanOrEqual(cases);
      for (const { child } of running) expect(child.exitCode).toBeNull();
    }, LIMIT_MS);
  });
}
