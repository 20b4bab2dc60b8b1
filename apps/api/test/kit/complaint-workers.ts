import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { systemActor } from '@dealercare/domain/complaint/actor';
import type { ServerProcess } from './server-process.js';
import { startServer } from './server-process.js';
import { databaseUrl } from './database.js';
import { instantAt } from './time.js';
import type { Kit } from './kit.js';
import { asSystem } from './people.js';
import { instantFromText } from '../../src/platform/database/column.js';
import { registerCase, type CaseToRegister } from '../../src/complaint/register-case.js';

const BATCH = 50;

const toRegister = (unitId: string, receivedAt: Date): CaseToRegister => ({
  unitId, by: systemActor, firstOwnerId: null, ownerId: null, customer: null, vehicleId: null, orderId: null, contactName: '王小明', contactPhone: '13900001111', anonymous: false, channel: 'PHONE',
  receivedAt, description: '保养后车门异响', remedySought: null, externalCase: null, immobile: false, accusedIds: [], topic: null, repeatOfId: null,
});

/** So many cases of a dealer, received one after another from ten o'clock on; at the same instant when no time is given. */
export async function manyCases(kit: Kit, unitId: string, count: number, withinMs = 0): Promise<string[]> {
  const ids: string[] = [];
  const first = instantAt('2026-03-02 10:00').getTime();
  for (let from = 0; from < count; from += BATCH) {
    await asSystem(kit, async (tx) => {
      for (let index = from; index < Math.min(count, from + BATCH); index += 1) ids.push((await registerCase(tx, toRegister(unitId, new Date(first + Math.floor(withinMs * index / count))))).id);
    });
  }
  return ids;
}

/** Sets the clock of all processes that share the database: it shows that wall time now and runs on. */
export async function sharedTimeIs(kit: Kit, text: string): Promise<void> {
  const offset = instantAt(text).getTime() - Date.now();
  await asSystem(kit, async (tx) => {
    await tx.db.run('DELETE FROM time_offset');
    await tx.db.run('INSERT INTO time_offset (id, offset_ms) VALUES (1, ?)', [offset]);
  });
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A process of its own on the kit's database. */
export async function startProcess(role: 'worker' | 'api', name: string, port = 0): Promise<ServerProcess> {
  return startServer({
    MODE: 'test', ROLE: role, PORT: String(port), PORTAL_DIR: '', LOG_LEVEL: 'info', DATABASE_URL: await databaseUrl(), DATA_DIR: `${process.env['TEST_FOLDER']}/${name}`,
  });
}

const LOOK_EVERY_MS = 200;

/** Asks the database until it says yes; the test's own limit ends it. */
export async function until(kit: Kit, sql: string, wanted: (value: number) => boolean, everyMs = LOOK_EVERY_MS): Promise<void> {
  for (;;) {
    const [row] = await kit.app.database.read.rows(sql);
    if (wanted(Number(row![0]))) return;
    await new Promise((resolve) => { setTimeout(resolve, everyMs); });
  }
}

/** Steps by code, with how often a clock has taken one of them more than once. */
export async function stepsTaken(kit: Kit): Promise<Record<string, number>> {
  const rows = await kit.app.database.read.rows('SELECT code, COUNT(*) FROM ladder_step GROUP BY code');
  return Object.fromEntries(rows.map(([code, count]) => [String(code), Number(count)]));
}

/** The seconds from the instant at which each of these facts was due to the moment at which the database had it, by the database's own clock. */
export async function secondsLate(kit: Kit, fact: string, subject: string, dueSql: string): Promise<number[]> {
  const { read } = kit.app.database;
  const due = new Map((await read.rows(dueSql)).map(([id, at]) => [String(id), instantFromText(String(at)).getTime()]));
  const [offset] = await read.rows('SELECT offset_ms FROM time_offset WHERE id = 1');
  const facts = await read.rows('SELECT payload, created_at FROM outbox WHERE type = ?', [fact]);
  return facts.flatMap(([payload, at]) => {
    const dueAt = due.get((JSON.parse(String(payload)) as Record<string, string>)[subject]?.slice(-26) ?? '');
    return dueAt === undefined ? [] : [(instantFromText(String(at)).getTime() + Number(offset![0]) - dueAt) / 1000];
  });
}

/** Effects that must be there once for each case: notices to one person, escalations, timeline entries. */
export async function doubled(kit: Kit): Promise<Record<string, number>> {
  const count = async (sql: string): Promise<number> => Number((await kit.app.database.read.rows(`SELECT COUNT(*) FROM (${sql}) found`))[0]![0]);
  return {
    steps: await count('SELECT clock_id, code FROM ladder_step GROUP BY clock_id, code HAVING COUNT(*) > 1'),
    escalations: await count('SELECT complaint_id, to_level FROM escalation GROUP BY complaint_id, to_level HAVING COUNT(*) > 1'),
    events: await count("SELECT complaint_id, facts FROM complaint_event WHERE type = 'LADDER_STEP' GROUP BY complaint_id, facts HAVING COUNT(*) > 1"),
    notices: await count("SELECT recipient_id, once_key FROM notification GROUP BY recipient_id, once_key HAVING COUNT(*) > 1"),
    sequences: await count('SELECT complaint_id FROM complaint_event GROUP BY complaint_id HAVING COUNT(*) <> MAX(seq)'),
  };
}
