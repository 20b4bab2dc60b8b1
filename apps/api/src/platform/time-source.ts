import type { Database } from './database/database.js';

const POLL_MS = 1000;

/**
 * The product's clock. In production it is the wall clock; in demo and test an offset that stands in the database moves it
 * for every process alike (rulings 25). Leases and sessions never ask it: they live on database time.
 */
export class TimeSource {
  #offsetMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database, private readonly movable: boolean) {}

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Follows the offset that other processes may set. */
  async start(): Promise<void> {
    if (!this.movable) return;
    await this.refresh();
    this.#timer = setInterval(() => void this.refresh().catch(() => undefined), POLL_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async refresh(): Promise<void> {
    const [row] = await this.database.read.rows('SELECT offset_ms FROM time_offset WHERE id = 1');
    this.#offsetMs = row ? Number(row[0]) : 0;
  }

  get canMove(): boolean {
    return this.movable;
  }

  /** Takes over an offset that has just been written. */
  adopt(offsetMs: number): void {
    this.#offsetMs = offsetMs;
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }
}
