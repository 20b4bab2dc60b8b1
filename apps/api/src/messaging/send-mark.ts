import type { Ctx, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { publish } from '../platform/events/event.js';
import { bareId } from '../platform/ids.js';
import { countMessage } from '../platform/metrics.js';
import { inTransaction } from '../platform/transaction.js';
import { logContacts } from './contact-log.service.js';
import type { SendReceipt } from './gateway.js';
import type { Claimed } from './send-claim.js';

const SECOND_MS = 1000;
/** How long a message rests after its first, second, ... failed try. After the last it is parked with its reason (R15). */
const RESTS_MS = [30, 120, 600, 1800].map((seconds) => seconds * SECOND_MS);

export interface Sent {
  claimed: Claimed;
  receipt: SendReceipt;
}

/** Only the holder of the lease marks: who was overtaken leaves it to the other, whose gateway has seen the same id. */
async function settle(tx: TxCtx, { message }: Claimed, holder: string, status: string, failureCode: string | null, notBefore: Date): Promise<boolean> {
  const at = instantText(tx.now);
  const marked = await tx.db.run(
    `UPDATE outbound_message SET status = ?, failure_code = ?, not_before = ?, sent_at = ?, lease_holder = NULL, lease_until = NULL, updated_at = ?, version = version + 1
     WHERE id = ? AND status = 'SENDING' AND lease_holder = ?`,
    [status, failureCode, instantText(notBefore), status === 'SENT' ? at : null, at, bareId(message.id), holder]);
  return marked > 0;
}

async function markSent(tx: TxCtx, claimed: Claimed, holder: string): Promise<void> {
  const { message, customer } = claimed;
  if (!await settle(tx, claimed, holder, 'SENT', null, message.notBefore)) return;
  const { vehicleId, taskId, channel, purpose, capClass, consentRecordId } = message;
  await logContacts(tx, [{ customer, entry: { vehicleId, taskId, channel, direction: 'OUT', purpose, capClass, outcome: null, at: tx.now, consentRecordId } }]);
  publish(tx, 'message.sent', message.dealerId, { messageId: message.id, taskId, customerId: message.customerId, capClass });
}

async function markFailed(tx: TxCtx, claimed: Claimed, holder: string, code: string, permanent: boolean): Promise<void> {
  const { message } = claimed;
  const rest = RESTS_MS[message.attempts - 1];
  if (!permanent && rest !== undefined) {
    await settle(tx, claimed, holder, 'QUEUED', code, new Date(tx.now.getTime() + rest));
    return;
  }
  if (await settle(tx, claimed, holder, 'FAILED', code, message.notBefore)) {
    publish(tx, 'message.failed', message.dealerId, { messageId: message.id, taskId: message.taskId, customerId: message.customerId, reason: code, permanent });
  }
}

/** Records what became of a batch: marks, contact ledger and the facts for later rooms in one transaction. */
export async function markMessages(ctx: Ctx, holder: string, results: readonly Sent[]): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (const { claimed, receipt } of results) {
      if (receipt.outcome === 'ACCEPTED') await markSent(tx, claimed, holder);
      else await markFailed(tx, claimed, holder, receipt.code, receipt.outcome === 'REFUSED');
    }
  });
  for (const { claimed, receipt } of results) countMessage(claimed.message.channel, receipt.outcome);
}
