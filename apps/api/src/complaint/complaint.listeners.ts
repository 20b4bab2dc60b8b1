import { systemActor } from '@dealercare/domain/complaint/actor';
import { Customer } from '../customer/customer.entity.js';
import type { TxCtx } from '../platform/context.js';
import { instantFromText } from '../platform/database/column.js';
import type { DomainEvent, Listener } from '../platform/events/event.js';
import { complaintTextOf } from '../survey/spoken-words.js';
import { followDealer } from './follow-dealer.js';
import { recountProvisional } from './recount-provisional.js';
import { registerCase } from './register-case.js';

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A call that went wrong becomes a complaint in the transaction that ends the call; its clocks start when the call ended (F7, DT-RES). */
async function registerFromFollowUp(tx: TxCtx, { payload, dealerId }: DomainEvent): Promise<void> {
  const customer = await tx.db.manager.findOneByOrFail(Customer, { id: String(payload['customerId']) });
  const staffId = tx.actor.kind === 'STAFF' ? tx.actor.id : null;
  await registerCase(tx, {
    unitId: dealerId ?? customer.dealerId, by: systemActor, firstOwnerId: staffId, ownerId: staffId, customer, vehicleId: idOf(payload['vehicleId']), orderId: idOf(payload['orderId']),
    contactName: null, contactPhone: null, anonymous: customer.phoneKind === 'NONE', channel: 'FOLLOW_UP', receivedAt: instantFromText(String(payload['callEndedAt'])),
    description: await complaintTextOf(tx, String(payload['responseId'])), remedySought: null, externalCase: null, immobile: false, accusedIds: [], topic: null, repeatOfId: null,
  });
}

/** What the complaint room does inside other rooms' transactions. */
export const complaintListeners: readonly Listener[] = [
  { on: 'follow-up.complained', run: registerFromFollowUp },
  { on: 'organisation.changed', run: followDealer },
  { on: 'work-year.published', run: (tx) => recountProvisional(tx) },
];
