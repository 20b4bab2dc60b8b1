import { publish } from '../events/event.js';
import type { TxCtx } from '../context.js';

export const ACCESS_CHANGED = 'access.changed';

/** Tells the open subscriptions of a person or a key, in every process, to look again at what they may hear (S10). */
export function accessChanged(tx: TxCtx, actorId: string): void {
  publish(tx, ACCESS_CHANGED, null, { actorId });
}
