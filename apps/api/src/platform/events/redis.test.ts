import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Logger } from 'pino';
import { useKit } from '../../../test/kit/kit.js';
import { asSystem } from '../../../test/kit/people.js';
import { EventBus } from './bus.js';
import { publish, type DomainEvent } from './event.js';
import { joinRedis } from './redis.js';

const REDIS = new URL(process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379');
const redisAnswers = await new Promise<boolean>((resolve) => {
  const socket = connect(Number(REDIS.port || 6379), REDIS.hostname, () => { socket.destroy(); resolve(true); }).on('error', () => resolve(false));
});
if (!redisAnswers && process.env['CI']) throw new Error(`no Redis at ${REDIS.host}`);

const kit = useKit();
const NEVER_MS = 3_600_000;
const buses: EventBus[] = [];
const told: string[] = [];
const log = { warn: (_what: object, text: string) => told.push(text), info: (text: string) => told.push(text) } as unknown as Logger;

/** A process's bus, which looks by itself only as often as told. */
function busOf(redisUrl: string, pollMs: number): EventBus {
  const bus = new EventBus(kit.app.database, (error) => { throw error; }, pollMs);
  joinRedis(bus, { redisUrl, databaseUrl: kit.app.config.databaseUrl }, log);
  buses.push(bus);
  return bus;
}
afterEach(() => { for (const bus of buses.splice(0)) bus.close(); });

/** Facts are committed, and told by this bus, until the other one has heard of the newest. */
async function hears(listener: EventBus, writer: EventBus): Promise<DomainEvent> {
  const heard: DomainEvent[] = [];
  const leave = listener.hear((event) => { if (event.type === 'test.happened') heard.push(event); });
  for (let tries = 0; heard.length === 0; tries += 1) {
    await asSystem(kit, async (tx) => publish(tx, 'test.happened', null, { tries }));
    writer.wake();
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  leave();
  return heard[0]!;
}

/** A way to Redis that can be cut. */
async function cable(): Promise<{ url: string; cut(): Promise<void> }> {
  const ends = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(REDIS.port || 6379), REDIS.hostname);
    for (const end of [near, far]) ends.add(end.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: async () => {
      server.close();
      for (const end of ends) end.destroy();
      await once(server, 'close');
    },
  };
}

describe.skipIf(!redisAnswers)('several processes and one Redis', () => {
  test('what one writes another hears at once, without looking by itself', async () => {
    expect(await hears(busOf(REDIS.href, NEVER_MS), busOf(REDIS.href, NEVER_MS))).toMatchObject({ type: 'test.happened' });
  });

  test('a lost Redis is logged once, and the outbox is looked into as without it', async () => {
    const { url, cut } = await cable();
    const [listener, writer] = [busOf(url, 50), busOf(url, 50)];
    await hears(listener, writer);
    told.length = 0;
    await cut();
    expect(await hears(listener, writer)).toMatchObject({ type: 'test.happened' });
    while (told.length < 2) await hears(listener, writer);
    expect(told).toEqual(Array.from({ length: 2 }, () => 'Redis is lost; the outbox is still looked into by itself'));
  });

  test('an address at which there is no Redis breaks nothing', async () => {
    const { url, cut } = await cable();
    await cut();
    expect(await hears(busOf(url, 50), busOf(url, 50))).toMatchObject({ type: 'test.happened' });
  });
});
