import { randomInt } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { publishedYears } from './complaint.js';
import { doubled, manyCases, sharedTimeIs, startProcess, until } from './complaint-workers.js';
import { useKit } from './kit.js';
import { buildGroup, buildPerson, type Group } from './people.js';
import type { ServerProcess } from './server-process.js';

/** Victims start together, which is what takes long; they stand still until their turn. */
const SQUAD = 5;
/** A part of what a sweep of some cases that climb all the way takes. */
const LONGEST_LIFE_MS = 200;
/** The server tells of its transactions from a cache that it renews when nobody has asked for a tenth of a second. */
const TRANSACTIONS_TOLD_EVERY_MS = 150;
const OPEN_TRANSACTIONS = 'SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE p.db = DATABASE()';
/** Transactions on this database that have written a good part of a sweep. */
const WRITING = `${OPEN_TRANSACTIONS} AND t.trx_rows_modified > 20`;
const MINUTE_MS = 60_000;
/** Ten days after their receipt the cases have every rung to climb. */
const LAST_MOMENT = '2026-03-12 10:00';

/** The clocks that send a case upwards by then (DT-ESC): management did not decide, nobody gave feedback, the region did not plan, the legal notice was not sent. */
const CLIMBS = ['CONSUMER_NOTICE', 'DECISION', 'FEEDBACK', 'LEVEL_PLAN'];

/** Workers killed with SIGKILL at random instants while they sweep: nothing lost, nothing doubled (R1, A14). */
export function sweepUnderKills(kills: number, casesAtOnce: number): void {
  const kit = useKit();
  let group: Group;
  const running: ServerProcess[] = [];

  afterEach(async () => {
    for (const process of running.splice(0)) {
      process.child.kill('SIGKILL');
      await process.ended();
    }
  });

  const start = async (): Promise<ServerProcess> => {
    const process = await startProcess('worker', `worker-${running.length}`);
    running.push(process);
    await process.says('"msg":"ready"');
    return process;
  };
  const count = async (sql: string): Promise<number> => Number((await kit.app.database.read.rows(sql))[0]![0]);
  const notYetUp = "SELECT COUNT(*) FROM complaint WHERE level <> 'MANUFACTURER'";

  const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

  /** Brings new cases until somebody is seen within a transaction that sweeps them: one may be over between two looks. */
  async function caughtWriting(): Promise<void> {
    while (await count(WRITING) === 0) {
      if (await count(notYetUp) === 0) await manyCases(kit, group.d1, casesAtOnce);
      await pause(TRANSACTIONS_TOLD_EVERY_MS);
    }
  }

  /** Brings the victims to a stand. None of them within a transaction: its locks would hold up the one whose turn it is. */
  async function standStill(victims: readonly ServerProcess[]): Promise<void> {
    const send = (signal: NodeJS.Signals): void => { for (const victim of victims) victim.child.kill(signal); };
    do {
      send('SIGCONT');
      await until(kit, OPEN_TRANSACTIONS, (open) => open === 0, TRANSACTIONS_TOLD_EVERY_MS);
      send('SIGSTOP');
      await pause(TRANSACTIONS_TOLD_EVERY_MS);
    } while (await count(OPEN_TRANSACTIONS) > 0);
  }

  /** One victim after the other gets new cases to sweep and dies within its transaction, at some instant of it. Answers how many left work undone. */
  async function killAmidSweep(victims: readonly ServerProcess[]): Promise<number> {
    let amid = 0;
    await standStill(victims);
    for (const victim of victims) {
      victim.child.kill('SIGCONT');
      await caughtWriting();
      await pause(randomInt(LONGEST_LIFE_MS));
      victim.child.kill('SIGKILL');
      await victim.ended();
      if (await count(notYetUp) > 0) amid += 1;
    }
    return amid;
  }

  describe.skipIf(process.env['TEST_DATABASE'] === 'sqlite' || process.env['TEST_DATABASE'] === undefined)('the sweep under SIGKILL', () => {
    beforeAll(async () => {
      await publishedYears(kit);
      group = await buildGroup(kit);
      for (const [role, unit] of [['CARE_SPECIALIST', 'd1'], ['CARE_MANAGER', 'd1'], ['GENERAL_MANAGER', 'd1'], ['REGION_OFFICER', 'north'], ['MFR_SERVICE', 'maker']] as const) await buildPerson(kit, role, group[unit]);
      kit.timeIs('2026-03-02 10:00');
    });

    test(`${kills} kills amid the sweep of ${casesAtOnce} cases: every step once, none lost`, async () => {
      await sharedTimeIs(kit, LAST_MOMENT);
      let amid = 0;
      for (let killed = 0; killed < kills; killed += SQUAD) {
        const squad = await Promise.all(Array.from({ length: Math.min(SQUAD, kills - killed) }, start));
        amid += await killAmidSweep(squad);
      }
      expect(amid).toBeGreaterThan(0);
      const survivor = await start();
      const all = await count('SELECT COUNT(*) FROM complaint');
      expect(all).toBeGreaterThanOrEqual(casesAtOnce);
      await until(kit, notYetUp, (left) => left === 0);
      await until(kit, "SELECT COUNT(*) FROM clock WHERE status IN ('RUNNING', 'BREACHED') AND next_moment_at <= '2026-03-12 02:00:00.000'", (left) => left === 0);
      expect(survivor.child.exitCode).toBeNull();
      expect(await doubled(kit)).toEqual({ steps: 0, escalations: 0, events: 0, notices: 0, sequences: 0 });
      const climbs = await kit.app.database.read.rows("SELECT k.kind, COUNT(*) FROM ladder_step s JOIN clock k ON k.id = s.clock_id WHERE s.code = 'MISSED_CLIMB' GROUP BY k.kind ORDER BY k.kind");
      expect(climbs.map(([kind, taken]) => [kind, Number(taken)])).toEqual(CLIMBS.map((kind) => [kind, all]));
      const [fewest] = await kit.app.database.read.rows('SELECT MIN(taken), MAX(taken), COUNT(*) FROM (SELECT complaint_id, COUNT(*) AS taken FROM ladder_step GROUP BY complaint_id) steps_of');
      expect(fewest!.map(Number)).toEqual([Number(fewest![0]), Number(fewest![0]), all]);
      expect(await count('SELECT COUNT(*) FROM clock WHERE sweep_tries > 0')).toBe(0);
    }, (kills / SQUAD + 3) * MINUTE_MS);
  });
}
