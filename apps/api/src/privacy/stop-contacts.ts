import { In, Not } from 'typeorm';
import { cancelled } from '../care/plan/planned-anew.js';
import { writeSwept } from '../care/plan/purpose-sweep.js';
import { CareTask } from '../care/task/care-task.entity.js';
import { recordConsents } from '../customer/consent.service.js';
import { ConsentState } from '../customer/consent.entity.js';
import type { Customer } from '../customer/customer.entity.js';
import { cancelQueued } from '../messaging/outbound.service.js';
import type { TxCtx } from '../platform/context.js';

/** From this moment on nobody calls or writes to the person: tasks end, queued messages are taken back, every yes is withdrawn. */
export async function stopContacts(tx: TxCtx, { id: customerId, dealerId }: Customer): Promise<void> {
  const open = await tx.db.manager.findBy(CareTask, { dealerId, customerId, workState: Not(In(['ENDED'])) });
  await writeSwept(tx, dealerId, open.map((task) => cancelled(task, 'ERASED', tx.now)));
  await cancelQueued(tx, { dealerId, customerId }, 'CUSTOMER_GONE');
  const granted = await tx.db.manager.findBy(ConsentState, { dealerId, customerId, status: 'GRANTED' });
  await recordConsents(tx, dealerId, granted.map(({ purpose, channel }) => ({ customerId, purpose, channel, status: 'WITHDRAWN', source: 'DESK', evidence: '' })));
}
