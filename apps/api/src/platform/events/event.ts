import type { TxCtx } from '../context.js';
import type { EventPayload } from './outbox.entity.js';

/** A fact as the code publishes it: `complaint.escalated`, with the ids that describe it. */
export interface DomainEvent {
  type: string;
  dealerId: string | null;
  payload: EventPayload;
}

/** A later room that must stand or fall with the fact: it runs in the same transaction, before the commit. */
export interface Listener {
  on: string;
  run(tx: TxCtx, event: DomainEvent): Promise<void>;
}

/** Records a fact. Listeners of later rooms run before the commit, everybody else hears of it after. */
export function publish(tx: TxCtx, type: string, dealerId: string | null, payload: EventPayload): void {
  tx.unit.events.push({ type, dealerId, payload });
}
