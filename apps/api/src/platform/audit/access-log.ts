import { withoutNumbers } from '@dealercare/domain/customer/masking';
import { isTx, type App, type Ctx } from '../context.js';
import { instantText } from '../database/column.js';
import type { Db, SqlValue } from '../database/database.js';
import { bareId, newId } from '../ids.js';
import type { AccessDoor } from './access-entry.entity.js';

/** A look as its door reports it. */
export interface Look {
  unitId: string;
  customerId: string | null;
  door: AccessDoor;
  subjectId?: string | null;
  reason?: string | null;
}

type Row = readonly SqlValue[];

const COLUMNS = 'id, unit_id, customer_id, actor_kind, actor_id, door, subject_id, reason, request_id, at';
const ROWS_PER_INSERT = 200;

async function write(db: Db, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const part = rows.slice(from, from + ROWS_PER_INSERT);
    await db.run(`INSERT INTO access_entry (${COLUMNS}) VALUES ${part.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')}`, part.flat());
  }
}

/** A file that is read again while somebody works on it is one look. */
const ONE_LOOK_MS = 10 * 60_000;
const KEPT = 20_000;

/** The rows of one process on their way into the database: what comes while a batch is written goes with the next one. */
class AccessBatch {
  #waiting: Row[] = [];
  #next: Promise<void> | null = null;
  #running: Promise<void> = Promise.resolve();
  readonly #seen = new Map<string, number>();

  constructor(private readonly app: App) {}

  /** Whether this look was noted a moment ago. */
  isRepeated(key: string, now: number): boolean {
    const last = this.#seen.get(key);
    if (last !== undefined && now >= last && now - last < ONE_LOOK_MS) return true;
    if (this.#seen.size >= KEPT) this.#seen.clear();
    this.#seen.set(key, now);
    return false;
  }

  forget(key: string): void {
    this.#seen.delete(key);
  }

  add(rows: readonly Row[]): Promise<void> {
    this.#waiting.push(...rows);
    this.#next ??= this.#running.then(() => this.#write());
    return this.#next;
  }

  async #write(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#running = this.app.database.transaction((db) => write(db, rows));
    this.#next = null;
    const written = this.#running;
    this.#running = written.catch(() => undefined);
    await written;
  }
}

const batches = new WeakMap<App, AccessBatch>();

function batchOf(app: App): AccessBatch {
  let batch = batches.get(app);
  if (!batch) batches.set(app, (batch = new AccessBatch(app)));
  return batch;
}

/**
 * Notes who looks at whom, before the answer leaves (J4). Many looks at once share one commit; inside a transaction they stand or fall with it.
 * Work of the system is no look.
 */
export async function noteAccess(ctx: Ctx, looks: readonly Look[]): Promise<void> {
  if (ctx.actor.kind === 'SYSTEM' || looks.length === 0) return;
  const batch = batchOf(ctx.app);
  const now = ctx.now.getTime();
  const keyOf = ({ customerId, door, subjectId }: Look): string => `${ctx.actor.id}|${customerId}|${door}|${subjectId ?? ''}`;
  // What was asked for with a reason, or gave numbers away, is noted each time.
  const fresh = looks.filter((look) => look.reason != null || look.customerId === null || !batch.isRepeated(keyOf(look), now));
  if (fresh.length === 0) return;
  const rows = fresh.map(({ unitId, customerId, door, subjectId = null, reason = null }): Row => [
    bareId(newId('acc')), bareId(unitId), customerId && bareId(customerId), ctx.actor.kind, ctx.actor.id && bareId(ctx.actor.id), door, subjectId,
    reason === null ? null : withoutNumbers(reason).slice(0, 300), ctx.requestId, instantText(ctx.now),
  ]);
  try {
    if (isTx(ctx)) await write(ctx.db, rows);
    else await batch.add(rows);
  } catch (error) {
    for (const look of fresh) batch.forget(keyOf(look));
    throw error;
  }
}
