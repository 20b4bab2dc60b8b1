import { closeApp, openApp } from '../../src/application.js';
import { advanceJob } from '../../src/care/advance/advance.job.js';
import { planDealer, runPlan } from '../../src/care/plan/plan.service.js';
import { sendJob } from '../../src/messaging/send.job.js';
import type { Config } from '../../src/platform/config.js';
import type { App } from '../../src/platform/context.js';
import type { Database } from '../../src/platform/database/database.js';
import { wireId } from '../../src/platform/ids.js';
import { runJob } from '../../src/platform/jobs/runner.js';
import { systemContext } from '../../src/platform/system-context.js';
import { TimeSource } from '../../src/platform/time-source.js';
import { localDateOf } from '@dealercare/domain/time/zone';
import { buildCustomer, buildOrder, buildPolicy, buildVehicle, plan } from './care.js';
import { emptyDatabase } from './database.js';
import type { Kit } from './kit.js';
import { buildGroup } from './people.js';
import type { WorkerCommand, WorkerTask } from './process.js';
import { instantAt } from './time.js';

const PAUSE_MS = 50;
const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });

/** A clock that stands where a step puts it. */
class StepTime extends TimeSource {
  #now = new Date(0);

  constructor(database: Database) {
    super(database, false);
  }

  override now(): Date {
    return new Date(this.#now);
  }

  put(at: string): void {
    this.#now = instantAt(at);
  }
}

/** Builders of the kit need the application only. */
const kitOf = (app: App): Kit => ({ app, url: '', timeIs: () => undefined, anyone: () => { throw new Error('no server here'); }, run: async (job) => { while (await runJob(app, job)); } });

/** People with a birthday today: a greeting each, queued for this morning. */
async function seedGreetings(app: App, count: number): Promise<void> {
  await emptyDatabase(app.database);
  const kit = kitOf(app);
  const { d1 } = await buildGroup(kit);
  const birthday = `1990-${localDateOf(app.time.now(), 'Asia/Shanghai').slice(5)}`;
  for (let index = 0; index < count; index += 1) await buildCustomer(kit, d1, { solarBirthday: birthday });
  await plan(kit, d1);
  await kit.run(advanceJob);
}

/** A dealer with something of everything: visits, policies and birthdays that meet. */
async function seedDealer(app: App, count: number): Promise<string> {
  await emptyDatabase(app.database);
  const kit = kitOf(app);
  const { d1 } = await buildGroup(kit);
  for (let index = 0; index < count; index += 1) {
    const day = String(1 + index % 28).padStart(2, '0');
    const customerId = await buildCustomer(kit, d1, { solarBirthday: `1985-03-${day}`, lunarBirthday: index % 3 === 0 ? '二月初十' : undefined, sms: index % 4 === 0 ? 'UNKNOWN' : 'GRANTED' });
    const vehicleId = await buildVehicle(kit, d1, customerId, { registrationDate: `2024-03-${day}`, deliveryDate: index % 5 === 0 ? `2026-02-${day}` : `2024-03-${day}` });
    if (index % 2 === 0) await buildOrder(kit, d1, vehicleId, customerId, { handedOverOn: `2026-02-${day}`, workType: 'FIRST_LEVEL' });
    if (index % 2 === 1) await buildOrder(kit, d1, vehicleId, customerId, { handedOverOn: `2025-09-${day}`, workType: 'FIRST_LEVEL' });
    await buildPolicy(kit, d1, vehicleId, `2026-04-${day}`);
  }
  return d1;
}

async function onlyDealer(app: App): Promise<string> {
  const [row] = await app.database.read.rows("SELECT dealer_id FROM customer LIMIT 1");
  return wireId('org', String(row![0]));
}

/** Sends until nothing is queued or in anybody's hands. */
async function sendAll(app: App): Promise<void> {
  for (;;) {
    while (await runJob(app, sendJob));
    const [row] = await app.database.read.rows("SELECT COUNT(*) FROM outbound_message WHERE status IN ('QUEUED', 'SENDING')");
    if (Number(row![0]) === 0) return;
    await pause();
  }
}

async function planToday(app: App, leased: boolean): Promise<unknown> {
  const ctx = systemContext(app, 'test');
  const dealerId = await onlyDealer(app);
  const today = localDateOf(ctx.now, 'Asia/Shanghai');
  if (!leased) return runPlan(ctx, dealerId, today, null);
  // Whoever held the lease may have been killed: it is free again when it has run out.
  for (;;) {
    const counts = await planDealer(ctx, dealerId, today);
    if (counts) return counts;
    await pause();
  }
}

/** What stands in the database, without what differs from run to run. */
async function report(app: App): Promise<unknown> {
  const { read } = app.database;
  const messages = await read.rows('SELECT status, COUNT(*) FROM outbound_message GROUP BY status ORDER BY status');
  const [ledger] = await read.rows("SELECT COUNT(*), COUNT(DISTINCT task_id) FROM contact_log WHERE channel = 'SMS'");
  const tasks = await read.rows(
    `SELECT t.rule_code, c.name_pinyin, t.anchor_date, t.t, t.status, t.suppress_reason, t.cap_rule, t.steps, h.rule_code, t.caps_pending, c.phone_tail_index
     FROM care_task t JOIN customer c ON c.id = t.customer_id LEFT JOIN care_task h ON h.id = t.merged_into_id ORDER BY c.phone_index, t.rule_code, t.anchor_date`);
  const [keys] = await read.rows('SELECT COUNT(*), COUNT(DISTINCT dedupe_key) FROM care_task');
  const [audited] = await read.rows("SELECT COUNT(*) FROM audit_entry WHERE action = 'care.plan'");
  return { messages, ledger, tasks, keys, audited };
}

function run(app: App, command: WorkerCommand, count: number): Promise<unknown> {
  switch (command) {
    case 'seed-greetings': return seedGreetings(app, count);
    case 'seed-dealer': return seedDealer(app, count);
    case 'send': return sendAll(app);
    case 'plan': return planToday(app, true);
    case 'plan-without-lease': return planToday(app, false);
    case 'report': return report(app);
  }
}

/** Does what a worker process is asked for and gives the answer of the last step. */
export async function work(config: Config, { steps, count = 0 }: WorkerTask, ready: () => void): Promise<unknown> {
  const clock: { time?: StepTime } = {};
  const app = await openApp(config, (database) => (clock.time = new StepTime(database)));
  let answer: unknown = null;
  ready();
  for (const [command, at] of steps) {
    clock.time!.put(at);
    answer = await run(app, command, count);
  }
  await closeApp(app);
  return answer;
}
