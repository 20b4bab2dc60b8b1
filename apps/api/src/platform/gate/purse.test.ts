import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { useKit } from '../../../test/kit/kit.js';
import type { App } from '../context.js';
import { closePurse, minuteNow, purseOf, SharedPurse, type Purse } from './purse.js';

const REDIS = new URL(process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379');
const redisAnswers = await new Promise<boolean>((resolve) => {
  const socket = connect(Number(REDIS.port || 6379), REDIS.hostname, () => { socket.destroy(); resolve(true); }).on('error', () => resolve(false));
});
if (!redisAnswers && process.env['CI']) throw new Error(`no Redis at ${REDIS.host}`);

const kit = useKit();
const opened: App[] = [];
/** One of several processes on the same database. */
function processOn(redisUrl: string): App {
  const app: App = { ...kit.app, config: { ...kit.app.config, redisUrl } };
  opened.push(app);
  return app;
}
afterEach(() => { for (const app of opened.splice(0)) closePurse(app); });

const key = `pak_${minuteNow().number}_${process.pid}`;
const LIMIT = 100;
/** On a busy machine an answer may take a while; how long a request waits for it is not what is asked here. */
const PATIENT_MS = 20_000;
const paidOf = (answers: readonly { paid: boolean }[]): number => answers.filter(({ paid }) => paid).length;

/** Until each process sees what the others have spent: they have reached the Redis. */
async function joined(purses: readonly Purse[], of: string): Promise<void> {
  const { number } = minuteNow();
  for (let all = false; !all;) {
    // A call without a connection fails within the microtasks; the socket needs its turn.
    await new Promise((resolve) => { setTimeout(resolve, 10); });
    for (const [index, purse] of purses.entries()) await purse.spend(`${of}${index}`, number, 1, Number.MAX_SAFE_INTEGER);
    const seen = await Promise.all(purses.flatMap((purse, index) => purses.map((_purse, other) => (other === index ? 1 : purse.spent(`${of}${other}`, number)))));
    all = seen.every((spent) => spent > 0);
  }
}

test('a process alone lets pass what fits, to the last of it, and begins anew with the minute', async () => {
  const purse = purseOf(processOn(''));
  const { number } = minuteNow();
  expect(await purse.spend(key, number, 60, LIMIT)).toEqual({ paid: true, spent: 60 });
  expect(await purse.spend(key, number, 41, LIMIT)).toEqual({ paid: false, spent: 60 });
  expect(await purse.spend(key, number, 40, LIMIT)).toEqual({ paid: true, spent: 100 });
  expect(await purse.spend(`${key}b`, number, 100, LIMIT)).toEqual({ paid: true, spent: 100 });
  expect(await purse.spend(key, number + 1, 100, LIMIT)).toEqual({ paid: true, spent: 100 });
});

describe.skipIf(!redisAnswers)('several processes and one Redis', () => {
  test('a key has one budget, however many processes it asks at once', async () => {
    const patient = (): SharedPurse => new SharedPurse({ redisUrl: REDIS.href, databaseUrl: kit.app.config.databaseUrl }, PATIENT_MS);
    const purses = [patient(), patient(), patient()];
    const of = `${key}-${kit.app.database.kind}`;
    await joined(purses, `${of}-warm`);
    const { number } = minuteNow();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => purses[index % purses.length]!.spend(of, number, 5, LIMIT)));
    expect(paidOf(answers)).toBe(LIMIT / 5);
    expect(await Promise.all(purses.map((purse) => purse.spent(of, number)))).toEqual([LIMIT, LIMIT, LIMIT]);
    for (const purse of purses) purse.close();
  });
});

test('without the Redis that it was told of, a process counts for itself', async () => {
  const purse = purseOf(processOn('redis://127.0.0.1:1'));
  const { number } = minuteNow();
  const answers = await Promise.all(Array.from({ length: 30 }, () => purse.spend(key, number, 5, LIMIT)));
  expect([paidOf(answers), await purse.spent(key, number)]).toEqual([LIMIT / 5, LIMIT]);
});
