import type { Channel } from '@dealercare/domain/care/channel';
import type { MessageClass } from '@dealercare/domain/care/purpose';
import type { Listener } from '../platform/events/event.js';
import { cancelQueued } from './outbound.service.js';

const REFUSALS: ReadonlySet<unknown> = new Set(['REFUSED', 'WITHDRAWN']);

/** A refusal takes back what is still queued, in the transaction that records it (3.7, consent; C3). */
export const consentListener: Listener = {
  on: 'consent.changed',
  run: async (tx, { dealerId, payload }) => {
    if (!dealerId || !REFUSALS.has(payload['status'])) return;
    await cancelQueued(tx, {
      dealerId, customerId: String(payload['customerId']), messageClass: payload['purpose'] as MessageClass, channels: [payload['channel'] as Channel],
    }, `CONSENT_${String(payload['status'])}`);
  },
};
