import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { inList } from '../platform/database/database.js';
import { skipLocked } from '../platform/database/dialect.js';
import { bareId, wireId } from '../platform/ids.js';
import type { Job } from '../platform/jobs/job.js';
import { observeLadderDelay } from '../platform/metrics.js';
import { inTransaction } from '../platform/transaction.js';
import { openHeldCases } from './case-load.js';
import { saveCases, StepTakenElsewhere } from './case-save.js';
import { noteSweepFailure } from './sweep-failure.js';
import { sweepCase } from './sweep-case.js';

const EVERY_MS = 2000;
/** Cases a transaction: locks stay short, statements few. */
const BATCH = 50;
/** Workers choose from more cases than one takes, so that several find free ones beside each other. */
const CANDIDATES = 400;

/** Cases with a clock whose moment has come; the cost is that of the due clocks alone, however many run (A13). */
async function dueCases({ db, now }: Ctx): Promise<string[]> {
  const rows = await db.rows(
    `SELECT subject_id, MIN(next_moment_at) FROM clock WHERE status IN ('RUNNING', 'BREACHED', 'PAUSED') AND next_moment_at <= ? GROUP BY subject_id ORDER BY 2, 1 LIMIT ${CANDIDATES}`, [instantText(now)]);
  return rows.map(([id]) => wireId('cmp', String(id)));
}

/** Takes cases that no other worker and no request holds; where the database cannot pass over locks there is one writer. */
async function hold(tx: TxCtx, candidates: readonly string[]): Promise<string[]> {
  const list = inList(candidates.map(bareId));
  const rows = await tx.db.rows(`SELECT id FROM complaint WHERE id IN (${list.sql}) LIMIT ${BATCH}${skipLocked()}`, list.params);
  return rows.map(([id]) => wireId('cmp', String(id)));
}

/** One batch: hold, look, act, write, all in one transaction. Answers how many cases it held. */
async function sweepBatch(ctx: Ctx, candidates: readonly string[]): Promise<number> {
  const { held, delays } = await inTransaction(ctx, async (tx) => {
    const ids = await hold(tx, candidates);
    if (ids.length === 0) return { held: 0, delays: [] };
    const files = await openHeldCases(tx, ids);
    const late: number[] = [];
    for (const file of files) late.push(...await sweepCase(tx, file));
    await saveCases(tx, files, 'complaint.ladder');
    return { held: ids.length, delays: late };
  });
  for (const seconds of delays) observeLadderDelay(seconds);
  return held;
}

/** A batch that breaks off is done again case by case, so that one bad case delays the others by nothing (R15). */
async function sweepOneByOne(ctx: Ctx, candidates: readonly string[]): Promise<void> {
  for (const id of candidates) {
    try {
      await sweepBatch(ctx, [id]);
    } catch (error) {
      if (!(error instanceof StepTakenElsewhere)) await noteSweepFailure(ctx, id, error);
    }
  }
}

/**
 * The ladder: takes every step that is due, within seconds of its own instant, once, with any number of workers and without a
 * lease (DT-ESC, A14). What protects are row locks that others pass over and the unique key of each step.
 */
export const sweepJob: Job = {
  name: 'complaint.sweep',
  everyMs: EVERY_MS,
  exclusive: false,
  run: async (ctx) => {
    const candidates = await dueCases(ctx);
    if (candidates.length === 0) return false;
    try {
      const held = await sweepBatch(ctx, candidates);
      return held > 0 && candidates.length > held;
    } catch (error) {
      if (!(error instanceof StepTakenElsewhere)) await sweepOneByOne(ctx, candidates.slice(0, BATCH));
      return true;
    }
  },
};
