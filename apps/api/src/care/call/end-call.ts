import { localDateOf } from '@dealercare/domain/time/zone';
import type { AttemptOutcome } from '@dealercare/domain/care/attempt';
import { Customer } from '../../customer/customer.entity.js';
import { recordConsent } from '../../customer/consent.service.js';
import { logContacts } from '../../messaging/contact-log.service.js';
import type { MoodEnum } from '../../messaging/contact-log.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { saveVersioned } from '../../platform/versioned.js';
import { judgeSms, queueSms, smsOf } from '../advance/queue-sms.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import type { CareTask } from '../task/care-task.entity.js';

/** What was said in a call, for the ledger. */
export interface CallNotes {
  outcome: AttemptOutcome;
  note?: string | null;
  mood?: keyof typeof MoodEnum | null;
}

/** Writes the call into the one ledger of contacts (C2). */
export async function logCall(tx: TxCtx, dealer: CaringDealer, task: CareTask, customer: Customer, { outcome, note, mood }: CallNotes): Promise<void> {
  const purpose = dealer.rules.get(task.ruleCode)?.purpose ?? 'FOLLOW_UP';
  await logContacts(tx, [{ customer, entry: { vehicleId: task.vehicleId, taskId: task.id, channel: 'PHONE', direction: 'OUT', purpose, capClass: task.capClass, outcome, mood: mood ?? null, at: tx.now, note } }]);
}

/** What a customer said in a call on being called again. Withdrawing holds for care by phone and by SMS at once. */
export async function noteWishes(tx: TxCtx, customer: Customer, { consentWithdrawn, noMoreFollowUps }: { consentWithdrawn: boolean; noMoreFollowUps: boolean }): Promise<void> {
  if (noMoreFollowUps && !customer.followUpRefused) await saveVersioned(tx, Customer, customer, { followUpRefused: true });
  if (!consentWithdrawn) return;
  for (const channel of ['PHONE', 'SMS'] as const) await recordConsent(tx, customer, { purpose: 'CARE', channel, status: 'WITHDRAWN', source: 'CALL', evidence: 'care.call' });
}

/** The SMS that follows a call leaves right after it, or the next morning (C-072). */
export async function queueAfterCall(tx: TxCtx, dealer: CaringDealer, task: CareTask): Promise<void> {
  const rule = dealer.rules.get(task.ruleCode);
  const step = smsOf(task.steps, 'AFTER_CALL');
  if (!rule || !step) return;
  const { verdict, notAfter } = judgeSms(step, task, rule, tx.now, dealer);
  if (verdict.send === 'MISSED' || verdict.send === 'REPLAN') return;
  await queueSms(tx, dealer, [{ task, rule, notBefore: verdict.send === 'HOLD' ? verdict.until : tx.now, notAfter }]);
}

/** Whether something ends after the day it was due on. */
export const isLate = (task: CareTask, dealer: CaringDealer, now: Date): boolean => localDateOf(now, dealer.zone) > task.t;
