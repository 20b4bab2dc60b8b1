import type { TxCtx } from '../context.js';
import { databaseNow } from '../database/dialect.js';
import { bareId, newId } from '../ids.js';
import type { DomainEvent } from './event.js';

/** Runs the listeners of later rooms, including those of facts that listeners publish themselves, then writes the outbox rows. */
export async function settleEvents(tx: TxCtx): Promise<void> {
  // Listeners may add facts while this goes on; the iteration reaches them too.
  for (const event of tx.unit.events) {
    for (const listener of tx.app.listeners) if (listener.on === event.type) await listener.run(tx, event);
  }
  if (tx.unit.events.length > 0) await writeOutbox(tx, tx.unit.events);
}

async function writeOutbox(tx: TxCtx, events: readonly DomainEvent[]): Promise<void> {
  const values = events.map(() => `(?, ?, ?, ?, ${databaseNow()})`).join(', ');
  const params = events.flatMap((event) => [
    bareId(newId('evt')), event.type, event.dealerId && bareId(event.dealerId), JSON.stringify(event.payload),
  ]);
  await tx.db.run(`INSERT INTO outbox (id, type, dealer_id, payload, created_at) VALUES ${values}`, params);
}
