import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import type { Job } from '../platform/jobs/job.js';
import { bareId, wireId } from '../platform/ids.js';
import { inTransaction } from '../platform/transaction.js';
import { dropStale, findPairs } from './find-pairs.js';

const NAME = 'duplicates';
const TEN_MINUTES_MS = 600_000;
const FILES = 2000;
/** The night's work begins at two in the morning. */
const NIGHT_HOURS_MS = 2 * 3_600_000;

/** How far the night has come; kept in the job's lease, in the transaction of its batch. */
interface Reached {
  night: string;
  /** Null: all dealers are done. */
  dealer: string | null;
  after: string;
}

async function reachedBy({ db }: Pick<Ctx, 'db'>): Promise<Reached | null> {
  const [row] = await db.rows('SELECT `cursor` FROM job_lease WHERE name = ?', [NAME]);
  return typeof row?.[0] === 'string' ? JSON.parse(row[0]) as Reached : null;
}

async function nextDealer(ctx: Ctx, after: string | null): Promise<string | null> {
  const dealers = (await orgTree(ctx.app)).units.filter(({ type }) => type === 'DEALER').map(({ id }) => bareId(id)).sort();
  return dealers.find((id) => after === null || id > after) ?? null;
}

/** One batch: the next files of the dealer whose turn it is. Answers where the next one begins. */
async function batch(tx: TxCtx, { night, dealer, after }: Reached): Promise<Reached> {
  if (dealer === null) return { night, dealer, after };
  const rows = await tx.db.rows(`SELECT id FROM customer WHERE dealer_id = ? AND status = 'ACTIVE' AND id > ? ORDER BY id LIMIT ${FILES}`, [dealer, after]);
  const last = rows.at(-1);
  if (last) await findPairs(tx, wireId('org', dealer), { dealer, after, upTo: String(last[0]) }, night);
  if (rows.length === FILES) return { night, dealer, after: String(last![0]) };
  await dropStale(tx, dealer, night);
  return { night, dealer: await nextDealer(tx, dealer), after: '' };
}

/** Every night: which files of each dealer may be one person (G3). Killed at any instant it goes on where it was; done, it waits for the next night. */
export const findPairsJob: Job = {
  name: NAME,
  everyMs: TEN_MINUTES_MS,
  exclusive: true,
  run: async (ctx, lease) => inTransaction(ctx, async (tx) => {
    await lease?.hold(tx.db);
    const night = localDateOf(new Date(tx.now.getTime() - NIGHT_HOURS_MS), 'Asia/Shanghai');
    const reached = await reachedBy(tx);
    const current = reached?.night === night ? reached : { night, dealer: await nextDealer(tx, null), after: '' };
    if (current.dealer === null) return false;
    const next = await batch(tx, current);
    await tx.db.run('UPDATE job_lease SET `cursor` = ? WHERE name = ?', [JSON.stringify(next), NAME]);
    return next.dealer !== null;
  }),
};
