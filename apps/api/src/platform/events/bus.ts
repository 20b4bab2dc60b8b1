import type { Database } from '../database/database.js';
import { databaseNowPlus } from '../database/dialect.js';
import { wireId } from '../ids.js';
import type { DomainEvent } from './event.js';
import type { EventPayload } from './outbox.entity.js';

const POLL_MS = 250;
/** A transaction may commit later than its rows are stamped, so the tail looks back this far and skips what it has seen. */
const OVERLAP_SECONDS = 15;
const SEEN_KEPT = 20_000;

type Hearer = (event: DomainEvent) => void;

/** The other processes on the same database, where there is a way to reach them faster than they look by themselves. */
export interface Neighbours {
  tell(): void;
  leave(): void;
}

/** Tells this process's subscribers what any process has committed, by tailing the outbox (rulings 28). */
export class EventBus {
  readonly #hearers = new Set<Hearer>();
  readonly #seen = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #primed = false;
  #neighbours: Neighbours | undefined;

  constructor(private readonly database: Database, private readonly onError: (error: unknown) => void, private readonly pollMs = POLL_MS) {}

  hear(hearer: Hearer): () => void {
    this.#hearers.add(hearer);
    this.#timer ??= setInterval(() => void this.#poll(), this.pollMs).unref();
    if (!this.#primed) void this.#poll();
    return () => {
      this.#hearers.delete(hearer);
      if (this.#hearers.size === 0) this.stop();
    };
  }

  join(neighbours: Neighbours): void {
    this.#neighbours = neighbours;
  }

  /** This process has just committed facts: nobody waits for the next tick. */
  wake(): void {
    this.look();
    this.#neighbours?.tell();
  }

  /** Something was committed somewhere. */
  look(): void {
    if (this.#hearers.size > 0) void this.#poll();
  }

  close(): void {
    this.stop();
    this.#neighbours?.leave();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#primed = false;
    this.#seen.clear();
  }

  #poll(): Promise<void> {
    return (this.#reading ??= this.#read().catch(this.onError).finally(() => { this.#reading = undefined; }));
  }

  async #read(): Promise<void> {
    const rows = await this.database.read.rows(
      `SELECT id, type, dealer_id, payload FROM outbox WHERE created_at >= ${databaseNowPlus(-OVERLAP_SECONDS)} ORDER BY created_at, id`);
    const first = !this.#primed;
    this.#primed = true;
    for (const [id, type, dealerId, payload] of rows as [string, string, string | null, string][]) {
      if (this.#seen.has(id)) continue;
      if (this.#seen.size >= SEEN_KEPT) this.#seen.clear();
      this.#seen.add(id);
      // What was committed before the first subscriber came is not news.
      if (first) continue;
      const event = { type, dealerId: dealerId && wireId('org', dealerId), payload: JSON.parse(payload) as EventPayload };
      for (const hearer of this.#hearers) hearer(event);
    }
  }
}
