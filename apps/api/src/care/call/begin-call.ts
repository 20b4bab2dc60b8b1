import { isCallTime } from '@dealercare/domain/care/callable-days';
import { mayContact } from '@dealercare/domain/care/consent';
import { noComplaint, shieldAt } from '@dealercare/domain/care/shield';
import { consentsOf } from '../../customer/consent.service.js';
import { Customer } from '../../customer/customer.entity.js';
import { openSecret } from '../../customer/secret-fields.js';
import { audit } from '../../platform/audit/audit.js';
import { noteAccess } from '../../platform/audit/access-log.js';
import type { TxCtx } from '../../platform/context.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion, saveVersioned } from '../../platform/versioned.js';
import { shieldsOf } from '../plan/person-facts.js';
import { caringDealer, type CaringDealer } from '../plan/planning-dealer.js';
import { CareTask } from '../task/care-task.entity.js';
import { decideCall, decideTask, required } from '../task/task-facts.js';
import type { StartCallInput } from './call-inputs.js';
import { tellTask } from './task-changed.js';

/** A call that has begun, with the number to dial. */
export interface BegunCall {
  task: CareTask;
  phone: string;
}

function isInHours({ nextAgreed, nextAttemptAt }: CareTask, dealer: CaringDealer, now: Date): boolean {
  const agreed = nextAgreed && nextAttemptAt !== null && now >= nextAttemptAt;
  return agreed || isCallTime(dealer, now);
}

async function isShielded(tx: TxCtx, task: CareTask, dealer: CaringDealer): Promise<boolean> {
  const shields = await shieldsOf(tx, [task.personKey], dealer.settings.shieldDays);
  return shieldAt(shields.get(task.personKey) ?? noComplaint, dealer.settings.shieldDays, dealer.today) !== null;
}

/** A follow-up that nobody has taken yet is taken by whoever calls (F2, F3, F5). */
async function begunFollowUp(tx: TxCtx, task: CareTask, dealer: CaringDealer): Promise<CareTask['status']> {
  if (dealer.today < task.windowFrom) throw refuse('NOT_DUE_YET', { on: task.windowFrom });
  const assigned = task.status === 'PENDING' ? required(decideCall(task, { action: 'ASSIGN', assigneeId: tx.actor.id })).to : task.status;
  const call = { action: 'CALL' as const, inHours: isInHours(task, dealer, tx.now), shielded: await isShielded(tx, task, dealer) };
  return required(decideCall({ ...task, status: assigned } as CareTask, call)).to;
}

/** The call of a pair begins while the task is under way since its SMS; the guards are the same (T6, INV-17). */
function begunCare(tx: TxCtx, task: CareTask, dealer: CaringDealer): CareTask['status'] {
  const move = { action: 'START' as const, channel: 'PHONE' as const, inHours: isInHours(task, dealer, tx.now) };
  return required(decideTask(task, move, dealer, task.status === 'IN_PROGRESS' ? { status: 'READY' } : {})).to;
}

async function requireConsent(tx: TxCtx, task: CareTask, dealer: CaringDealer): Promise<void> {
  const rule = dealer.rules.get(task.ruleCode);
  if (!rule) throw refuse('RULE_UNKNOWN', { code: task.ruleCode });
  const consents = await consentsOf(tx, task.customerId) ?? [];
  const { messageClass, purpose } = rule;
  const verdict = mayContact({ messageClass, purpose, channel: 'PHONE', consents, settings: dealer.settings.consent, on: dealer.today, vehicleId: task.vehicleId });
  if (!verdict.allowed) throw refuse('CONTACT_NOT_ALLOWED', { reason: verdict.reason });
}

const isMine = (tx: TxCtx, task: CareTask): boolean => task.callBegunAt !== null && task.assigneeId === tx.actor.id;

/**
 * A specialist begins to call (T6, F3, F5). Consent, complaint and hours are looked at again; the number is shown to the caller, which
 * leaves one audit row (S12). A reload during one's own call shows it again.
 */
export async function startCall(tx: TxCtx, { taskId, expectedVersion }: StartCallInput): Promise<BegunCall> {
  const task = await findInScope(tx, CareTask, taskId, 'care:work');
  requireVersion(task, expectedVersion);
  const customer = await tx.db.manager.findOneByOrFail(Customer, { id: task.customerId });
  const phone = openSecret(tx.app, customer, 'phoneCipher');
  if (task.kind === 'DATA_QUALITY' || (task.callBegunAt && !isMine(tx, task))) throw refuse('MOVE_NOT_ALLOWED', { status: task.status });
  if (!isMine(tx, task)) {
    const dealer = await caringDealer(tx, task.dealerId);
    const status = task.kind === 'FOLLOW_UP' ? await begunFollowUp(tx, task, dealer) : begunCare(tx, task, dealer);
    await requireConsent(tx, task, dealer);
    if (!phone) throw refuse('NUMBER_MISSING_FOR_CALL');
    await saveVersioned(tx, CareTask, task, { status, assigneeId: tx.actor.kind === 'STAFF' ? tx.actor.id : task.assigneeId, callBegunAt: tx.now });
    tellTask(tx, task);
  }
  audit(tx, { unitId: task.dealerId, action: 'customer.reveal', entity: 'customer', entityId: customer.id, after: { field: 'PHONE', taskId: task.id, status: task.status }, reason: 'care.start-call' });
  await noteAccess(tx, [{ unitId: task.dealerId, customerId: customer.id, door: 'REVEAL', subjectId: task.id }]);
  return { task, phone: phone ?? '' };
}
