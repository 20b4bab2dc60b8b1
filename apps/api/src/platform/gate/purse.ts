import { createClient } from '@redis/client';
import type { App } from '../context.js';
import { redisName } from '../events/redis.js';

const MINUTE_MS = 60_000;
/** A Redis that does not answer by then is not waited for: the process counts alone. */
const PATIENCE_MS = 250;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
const KEPT = 10_000;

/** The minute under way. Real time: a budget does not move with the clock of demo and tests. */
export interface Minute { number: number; endsInSeconds: number }

export function minuteNow(): Minute {
  const now = Date.now();
  const number = Math.floor(now / MINUTE_MS);
  return { number, endsInSeconds: Math.ceil(((number + 1) * MINUTE_MS - now) / 1000) };
}

/** What keys have spent in a minute. */
export interface Purse {
  /** Adds the cost unless that would exceed the limit; answers what is spent then. */
  spend(key: string, minute: number, cost: number, limit: number): Promise<{ paid: boolean; spent: number }>;
  spent(key: string, minute: number): Promise<number>;
  close(): void;
}

/** Counts in this process. */
class OwnPurse implements Purse {
  #minute = 0;
  #by = new Map<string, number>();

  spend(key: string, minute: number, cost: number, limit: number): Promise<{ paid: boolean; spent: number }> {
    const spent = this.#of(key, minute);
    const paid = spent + cost <= limit;
    if (paid) this.#by.set(key, spent + cost);
    return Promise.resolve({ paid, spent: paid ? spent + cost : spent });
  }

  spent(key: string, minute: number): Promise<number> {
    return Promise.resolve(this.#of(key, minute));
  }

  close(): void {
    this.#by.clear();
  }

  #of(key: string, minute: number): number {
    if (this.#minute !== minute || this.#by.size > KEPT) {
      this.#minute = minute;
      this.#by = new Map();
    }
    return this.#by.get(key) ?? 0;
  }
}

/** Looks and adds in one step, so that two processes never both take the rest. */
const SPEND = `local spent = tonumber(redis.call('GET', KEYS[1]) or '0')
if spent + tonumber(ARGV[1]) > tonumber(ARGV[2]) then return {0, spent} end
spent = redis.call('INCRBY', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {1, spent}`;

const inTime = <T>(answer: Promise<T>, patienceMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new Error('Redis is too slow')), patienceMs); });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

/** Counts for all processes on one Redis; while it is away each counts for itself. */
export class SharedPurse implements Purse {
  readonly #own = new OwnPurse();
  readonly #client;
  readonly #name: string;

  constructor({ redisUrl, databaseUrl }: { redisUrl: string; databaseUrl: string }, private readonly patienceMs = PATIENCE_MS) {
    this.#name = redisName('cost', databaseUrl);
    this.#client = createClient({ url: redisUrl, disableOfflineQueue: true, socket: { reconnectStrategy: (tries) => Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) } });
    this.#client.on('error', () => undefined); // the bus tells of it
    this.#client.connect().catch(() => undefined);
  }

  async spend(key: string, minute: number, cost: number, limit: number): Promise<{ paid: boolean; spent: number }> {
    try {
      const asked = this.#client.eval(SPEND, { keys: [this.#key(key, minute)], arguments: [String(cost), String(limit), String(2 * MINUTE_MS)] });
      const [paid, spent] = await inTime(asked, this.patienceMs) as [number, number];
      return { paid: paid === 1, spent };
    } catch {
      return this.#own.spend(key, minute, cost, limit);
    }
  }

  async spent(key: string, minute: number): Promise<number> {
    return inTime(this.#client.get(this.#key(key, minute)), this.patienceMs).then(Number, () => this.#own.spent(key, minute));
  }

  close(): void {
    this.#client.destroy();
  }

  #key(key: string, minute: number): string {
    return `${this.#name}:${key}:${minute}`;
  }
}

const purses = new WeakMap<App, Purse>();

/** The process's purse, made when the first partner comes. */
export function purseOf(app: App): Purse {
  let purse = purses.get(app);
  if (!purse) purses.set(app, (purse = app.config.redisUrl ? new SharedPurse(app.config) : new OwnPurse()));
  return purse;
}

export function closePurse(app: App): void {
  purses.get(app)?.close();
  purses.delete(app);
}
