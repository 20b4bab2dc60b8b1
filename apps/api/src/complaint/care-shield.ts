import { localDateOf } from '@dealercare/domain/time/zone';
import { shieldPerson, unshieldPerson } from '../care/shield.service.js';
import { Customer } from '../customer/customer.entity.js';
import type { TxCtx } from '../platform/context.js';
import type { Complaint } from './complaint.entity.js';

const complainantOf = (tx: TxCtx, customerId: string): Promise<Customer> => tx.db.manager.findOneByOrFail(Customer, { id: customerId });

/** No invitations, greetings or surveys while somebody has a complaint (INV-16), in the same transaction. */
export async function shieldComplainant(tx: TxCtx, customerId: string, { id, orderId }: Pick<Complaint, 'id' | 'orderId'>): Promise<void> {
  await shieldPerson(tx, await complainantOf(tx, customerId), id, orderId);
}

/** Care goes on some days after the end of the case, whatever the end was (rulings 7). */
export async function unshieldComplainant(tx: TxCtx, customerId: string, zone: string): Promise<void> {
  await unshieldPerson(tx, await complainantOf(tx, customerId), localDateOf(tx.now, zone));
}
