import type { TxCtx } from '../../apps/api/src/platform/context.js';
import type { App } from '../../apps/api/src/platform/context.js';
import { insertRows } from '../../apps/api/src/platform/database/insert-rows.js';
import { systemContext } from '../../apps/api/src/platform/system-context.js';
import { inTransaction } from '../../apps/api/src/platform/transaction.js';

const CHUNK = 5000;

export const stamps = (at: Date) => ({ createdAt: at, createdBy: null, updatedAt: at, version: 1 });

/** Writes `count` rows in transactions of a few thousand, so that neither the undo log nor our memory grows with the size. */
export async function fill(app: App, table: string, count: number, rowAt: (index: number, tx: TxCtx) => object | Promise<object>): Promise<void> {
  const started = Date.now();
  for (let from = 0; from < count; from += CHUNK) {
    await inTransaction(systemContext(app, 'bench'), async (tx) => {
      const rows: object[] = [];
      for (let index = from; index < Math.min(count, from + CHUNK); index += 1) rows.push(await rowAt(index, tx));
      await insertRows(tx.db, table, rows);
    });
  }
  process.stdout.write(`${table.padEnd(20)} ${String(count).padStart(9)} rows in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
