import { audit } from '../../platform/audit/audit.js';
import type { TxCtx } from '../../platform/context.js';
import { publish } from '../../platform/events/event.js';
import type { Vehicle } from '../vehicle.entity.js';

type Image = Readonly<Record<string, unknown>>;

/** Stamps of a row that somebody enters by hand. */
export const byHand = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1 });

/** A record of a car was written or taken away: the audit has it, and care looks at the car's open tasks again. */
export function tellRecord(tx: TxCtx, { id, dealerId }: Pick<Vehicle, 'id' | 'dealerId'>, action: string, before: Image | null, after: Image | null, reason: string | null = null): void {
  audit(tx, { unitId: dealerId, action, entity: 'vehicle', entityId: id, before, after, reason });
  publish(tx, 'vehicle.records-changed', dealerId, { vehicleId: id });
}
