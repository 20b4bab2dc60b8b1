import { createClient } from '@redis/client';
import type { Logger } from 'pino';
import type { EventBus } from './bus.js';

const LONGEST_PAUSE_MS = 5000;
const FIRST_PAUSE_MS = 100;

/** Processes that work on one database use the same names, also where several installations share a Redis. */
export const redisName = (what: string, databaseUrl: string): string => `dealercare:${what}:${new URL(databaseUrl).pathname.replace(/^\//, '')}`;

/**
 * Wakes the other processes' tails at once when this one has committed facts. It carries no facts: what is lost with Redis is
 * a quarter of a second until the next look into the outbox (rulings 28).
 */
export function joinRedis(bus: EventBus, { redisUrl, databaseUrl }: { redisUrl: string; databaseUrl: string }, log: Logger): void {
  const channel = redisName('outbox', databaseUrl);
  // Without a connection a call fails at once instead of waiting in memory.
  const speaker = createClient({ url: redisUrl, disableOfflineQueue: true, socket: { reconnectStrategy: (tries) => Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) } });
  const listener = speaker.duplicate({ disableOfflineQueue: false });
  let lost = false;
  for (const client of [speaker, listener]) {
    client.on('error', (error: unknown) => {
      if (!lost) log.warn({ err: error }, 'Redis is lost; the outbox is still looked into by itself');
      lost = true;
    });
    client.on('ready', () => {
      if (lost) log.info('Redis is back');
      lost = false;
    });
    client.connect().catch(() => undefined); // told by its error event
  }
  listener.subscribe(channel, () => bus.look()).catch(() => undefined);
  bus.join({
    tell: () => void speaker.publish(channel, '').catch(() => undefined),
    leave: () => {
      speaker.destroy();
      listener.destroy();
    },
  });
}
