import { deadline } from '@dealercare/domain/time/clock-span';
import { unitTime } from '../calendar/calendar-state.js';
import { sweepJob } from '../complaint/sweep.job.js';
import { principalOf } from '../identity/principal-of.js';
import type { App, Ctx, TxCtx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';

/** One thing that somebody did at some time, through the same service as the portal. */
export interface Act {
  at: Date;
  /** Somebody by id; or whoever owns the case by then, and this one while nobody does. */
  by: string | { ownerOr: string };
  /** Acts of one story follow each other; when one cannot be done, the rest of its story did not happen. */
  story: Story;
  run(tx: TxCtx, story: Story): Promise<void>;
}

/** A complaint of the demo while it is told. */
export interface Story {
  complaintId: string | null;
  broken: string | null;
}

const STEP_MS = 5 * 60_000;

/** So many minutes of opening hours before or after an instant. */
export class OpenMinutes {
  constructor(private readonly app: App) {}

  async after(unitId: string, from: Date, minutes: number): Promise<Date> {
    return deadline(from, { mode: 'BUSINESS', amount: minutes }, await unitTime(this.app, unitId)).dueAt;
  }

  /** The last instant (to five minutes) from which that many open minutes have gone by until `to`. */
  async before(unitId: string, to: Date, minutes: number): Promise<Date> {
    const unit = await unitTime(this.app, unitId);
    let from = to.getTime();
    while (deadline(new Date(from), { mode: 'BUSINESS', amount: minutes }, unit).dueAt > to) from -= STEP_MS;
    return new Date(from);
  }
}

export async function versionOf(tx: TxCtx, table: 'complaint' | 'escalation', id: string): Promise<number> {
  const [row] = await tx.db.rows(`SELECT version FROM ${table} WHERE id = ?`, [bareId(id)]);
  return Number(row![0]);
}

async function personOf(app: App, { by, story }: Act): Promise<string> {
  if (typeof by === 'string') return by;
  const [row] = await app.database.read.rows('SELECT owner_id FROM complaint WHERE id = ?', [bareId(story.complaintId!)]);
  return row?.[0] ? wireId('usr', String(row[0])) : by.ownerOr;
}

async function contextOf(app: App, personId: string, now: Date): Promise<Ctx> {
  return { ...systemContext(app, 'demo'), actor: { kind: 'STAFF', id: personId }, principal: await principalOf(app, personId), now };
}

async function sweepUntil(app: App, now: Date): Promise<void> {
  while (await sweepJob.run({ ...systemContext(app, sweepJob.name), now }, null));
}

/** Plays acts in the order of time; the ladder runs in between, so that what was missed climbs as it would have. */
export async function play(app: App, acts: readonly Act[], until: Date): Promise<void> {
  for (const act of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (act.story.broken || act.at > until) continue;
    await sweepUntil(app, act.at);
    try {
      await inTransaction(await contextOf(app, await personOf(app, act), act.at), (tx) => act.run(tx, act.story));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      act.story.broken = error.code;
    }
  }
  await sweepUntil(app, until);
}
