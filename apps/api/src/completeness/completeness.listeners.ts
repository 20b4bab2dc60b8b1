import type { Listener } from '../platform/events/event.js';
import { measureCustomers } from './measure.js';

const measuring = (on: string): Listener => ({
  on,
  run: async (tx, { dealerId, payload: { customerId } }) => { if (dealerId && typeof customerId === 'string') await measureCustomers(tx, dealerId, [customerId]); },
});

/** A file that somebody has written on stands right on the chase list at once; the rest comes at night. */
export const completenessListeners: readonly Listener[] = ['customer.changed', 'consent.changed', 'vehicle.owner-changed'].map(measuring);
