import { randomBytes } from 'node:crypto';
import type { Ctx } from '../platform/context.js';
import type { Job } from '../platform/jobs/job.js';
import { senderOf } from './gateway.js';
import { claimMessages } from './send-claim.js';
import { markMessages } from './send-mark.js';

/**
 * Claim, send, mark (R1): a kill before the mark leaves the row leased, the next worker sends it again under the same id, and the
 * gateway takes it once. Mark-then-send would lose, send-then-mark without the id would double.
 */
async function sendBatch(ctx: Ctx): Promise<boolean> {
  const holder = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const { claimed, anyDue } = await claimMessages(ctx, holder);
  if (claimed.length > 0) {
    const sender = senderOf(ctx.app);
    const results = await Promise.all(claimed.map(async (one) => ({ claimed: one, receipt: await sender.send(one.dispatch) })));
    await markMessages(ctx, holder, results);
  }
  return anyDue;
}

/** Sends what is due; any number of workers at once, each row claimed on its own. */
export const sendJob: Job = { name: 'messages.send', everyMs: 2000, exclusive: false, run: sendBatch };
