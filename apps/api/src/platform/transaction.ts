import { settleAudit } from './audit/audit.js';
import { isTx, type Ctx, type TxCtx } from './context.js';
import { settleEvents } from './events/outbox.js';

/**
 * One mutation = one transaction. Inside it `tx.db` writes; facts and changes are gathered and settled before the commit,
 * so that outbox, listeners and audit stand or fall with the rows they speak of. Called inside a transaction it joins it.
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: TxCtx) => Promise<T>): Promise<T> {
  if (isTx(ctx)) return work(ctx);
  let facts = 0;
  let afterwards: readonly (() => void)[] = [];
  const result = await ctx.app.database.transaction(async (db) => {
    const tx: TxCtx = { ...ctx, db, unit: { events: [], changes: [], afterwards: [] }, loaders: new Map() };
    const done = await work(tx);
    await settleEvents(tx);
    await settleAudit(tx);
    facts = tx.unit.events.length;
    afterwards = tx.unit.afterwards;
    return done;
  });
  // What loaders of the request remember may be older than what was just written.
  ctx.loaders.clear();
  for (const act of afterwards) act();
  if (facts > 0) ctx.app.bus.wake();
  return result;
}

/** For batch doors that answer per item: one item's failure undoes that item alone (rulings 23). */
export async function inSavepoint<T>(tx: TxCtx, work: () => Promise<T>): Promise<T> {
  const { events, changes } = tx.unit;
  const [eventCount, changeCount] = [events.length, changes.length];
  await tx.db.run('SAVEPOINT item');
  try {
    const result = await work();
    await tx.db.run('RELEASE SAVEPOINT item');
    return result;
  } catch (error) {
    await tx.db.run('ROLLBACK TO SAVEPOINT item');
    await tx.db.run('RELEASE SAVEPOINT item');
    events.length = eventCount;
    changes.length = changeCount;
    throw error;
  }
}
