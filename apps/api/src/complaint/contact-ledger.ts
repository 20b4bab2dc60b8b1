import { channels, type Channel } from '@dealercare/domain/care/channel';
import type { ContactAttempt } from '@dealercare/domain/complaint/contact-attempt';
import { Customer } from '../customer/customer.entity.js';
import type { ContactLog } from '../messaging/contact-log.entity.js';
import { logContacts } from '../messaging/contact-log.service.js';
import type { TxCtx } from '../platform/context.js';
import type { CaseFile } from './case-file.js';

const isLedgerChannel = (channel: string): channel is Channel => (channels as readonly string[]).includes(channel);

/**
 * The contact in the one ledger of all modules (C2). Complaint contacts count for no cap. The words stay on the complaint's own
 * timeline, where it is decided who reads them; a visit and a case without a customer stand there alone.
 */
export async function logInLedger(tx: TxCtx, file: CaseFile, attempt: ContactAttempt, mood: ContactLog['mood']): Promise<void> {
  const { customerId, vehicleId, id: complaintId } = file.complaint;
  if (customerId === null || !isLedgerChannel(attempt.channel)) return;
  const customer = await tx.db.manager.findOneByOrFail(Customer, { id: customerId });
  const { channel, outcome, at } = attempt;
  await logContacts(tx, [{ customer, entry: { channel, outcome, at, mood, direction: 'OUT', purpose: 'COMPLAINT', capClass: 'EXEMPT', vehicleId, complaintId } }]);
}
