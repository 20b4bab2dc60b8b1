import { expect } from 'vitest';
import { databaseUrl } from './database.js';
import { finish, startReceiver, startWorker, type WorkerCommand } from './process.js';

interface Report { messages: [string, number][]; ledger: [number, number]; tasks: unknown[][]; keys: [number, number]; audited: [number] }

/** Processes of these tests meet on one database beside the kit's; every seed empties it first. */
const processDatabase = (): Promise<string> => databaseUrl('_process');

const later = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Between two kills a worker gets this long at most: claims, sends and marks of some batches. */
const LONGEST_LIFE_MS = 250;

/** Starts a worker and kills it at a random instant, as often as wanted. At least one must have died over its work, or nothing was shown. */
async function killed(kills: number, command: WorkerCommand, at: string, environment: Readonly<Record<string, string>>): Promise<void> {
  let amid = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const worker = await startWorker({ steps: [[command, at]] }, environment);
    await worker.says('ready');
    await later(Math.random() * LONGEST_LIFE_MS);
    if (worker.child.exitCode === null) amid += 1;
    await worker.kill();
  }
  expect(amid).toBeGreaterThan(0);
}

/**
 * R1, fact 3: a worker that sends greetings is killed at random instants, again and again; in the end another process has got each message
 * exactly once, by its idempotency key, and ledger and tasks say the same.
 */
export async function killSenders({ messages, kills }: { messages: number; kills: number }): Promise<void> {
  const receiver = await startReceiver();
  const morning = '2026-03-12 08:05';
  try {
    const environment = { DATABASE_URL: await processDatabase(), MESSAGE_SENDER: 'http', MESSAGE_GATEWAY_URL: receiver.url, MESSAGE_GATEWAY_SECRET: 'kept' };
    await finish({ steps: [['seed-greetings', '2026-03-12 00:40']], count: messages }, environment);
    await killed(kills, 'send', morning, environment);
    const report = await finish<Report>({ steps: [['send', morning], ['report', morning]] }, environment);
    const received = Object.keys(await receiver.counts()).length;
    const done = report.tasks.filter(([, , , , status]) => status === 'DONE').length;
    expect({ received, statuses: report.messages, ledger: report.ledger, done }).toEqual({ received: messages, statuses: [['SENT', messages]], ledger: [messages, messages], done: messages });
  } finally {
    await receiver.stop();
  }
}

const NIGHT = '2026-03-01 00:40';

const undisturbed = new Map<number, Promise<Report>>();

/** What one planner writes for so many customers when nobody disturbs it. */
const plannedInPeace = async (customers: number): Promise<Report> => {
  const environment = { DATABASE_URL: await processDatabase() };
  const known = undisturbed.get(customers) ?? finish<Report>({ steps: [['seed-dealer', NIGHT], ['plan', NIGHT], ['report', NIGHT]], count: customers }, environment);
  undisturbed.set(customers, known);
  return known;
};

/** R1: the planner is killed at random instants; in the end the same tasks stand as if nothing had happened. */
export async function killPlanners({ customers, kills }: { customers: number; kills: number }): Promise<void> {
  const quiet = await plannedInPeace(customers);
  const environment = { DATABASE_URL: await processDatabase() };
  await finish({ steps: [['seed-dealer', NIGHT]], count: customers }, environment);
  await killed(kills, 'plan-without-lease', NIGHT, environment);
  const report = await finish<Report>({ steps: [['plan', NIGHT], ['report', NIGHT]] }, environment);
  expect(quiet.keys[0]).toBeGreaterThan(customers * 2);
  expect(report.keys).toEqual([quiet.keys[0], quiet.keys[0]]);
  expect(report.tasks).toEqual(quiet.tasks);
}

/** R2: planners at the same time, without the lease that would make them wait for one another. */
export async function parallelPlanners({ customers, planners }: { customers: number; planners: number }): Promise<void> {
  const alone = await plannedInPeace(customers);
  const environment = { DATABASE_URL: await processDatabase() };
  await finish({ steps: [['seed-dealer', NIGHT]], count: customers }, environment);
  await Promise.all(Array.from({ length: planners }, () => finish({ steps: [['plan-without-lease', NIGHT]] }, environment)));
  const crowd = await finish<Report>({ steps: [['plan', NIGHT], ['report', NIGHT]] }, environment);
  expect(crowd.keys).toEqual([alone.keys[0], alone.keys[0]]);
  expect(crowd.tasks).toEqual(alone.tasks);
}
