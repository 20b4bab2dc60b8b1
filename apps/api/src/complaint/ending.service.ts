import type { Actor } from '@dealercare/domain/complaint/actor';
import { mergeClocks } from '@dealercare/domain/complaint/clock-merge';
import { mayBeSameTopic } from '@dealercare/domain/complaint/topic';
import { decideTransition } from '@dealercare/domain/complaint/transitions';
import { isOpen } from '@dealercare/domain/complaint/status';
import type { TxCtx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion } from '../platform/versioned.js';
import { actorOf, levelOfAuthor } from './case-actor.js';
import { factsOf } from './case-facts.js';
import { adoptClocks, change, clocksOf, type CaseFile } from './case-file.js';
import { openCase } from './case-load.js';
import { saveCases } from './case-save.js';
import { noteEvent, notedEvent } from './case-timeline.js';
import { takeTransition } from './case-transition.js';
import type { JudgeInvalidInput, MergeInput, ReopenInput, WithdrawInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { requireOpenable } from './find-case.js';
import { happenedAt, onCase } from './on-case.js';
import { refuseCase } from './refuse-case.js';

/** K12, INV-07. */
export function judgeInvalid(tx: TxCtx, { reason, customerInformed, ...input }: JudgeInvalidInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.judge-invalid', (file, actor) => takeTransition(tx, file, 'JUDGE_INVALID', actor, { reason, customerInformed }, { note: reason }));
}

/** The first of the two persons: everything but the second one must be right already. */
async function askWithdrawal(tx: TxCtx, file: CaseFile, actor: Actor, { statement, withoutPressure }: WithdrawInput): Promise<void> {
  const verdict = decideTransition(factsOf(file), 'WITHDRAW', actor, { now: tx.now, statementLogged: statement.trim() !== '', noPressureNoted: withoutPressure }, file.limits);
  if (!verdict.ok && verdict.code !== 'SECOND_PERSON_REQUIRED') throw refuseCase(verdict);
  await notedEvent(tx, file, { type: 'WITHDRAWAL_ASKED', at: tx.now, authorLevel: levelOfAuthor(actor) }, statement);
  change(file, { withdrawalAskedById: tx.actor.id });
  file.facts.push({ type: 'complaint.withdrawal-asked', payload: {} });
}

/** The second one confirms what the owner has written down (K13). */
async function confirmWithdrawal(tx: TxCtx, file: CaseFile, actor: Actor, askedById: string, { statement, withoutPressure }: WithdrawInput): Promise<void> {
  if (actor.levels.length === 0 && !actor.isSystem) throw refuse('FORBIDDEN', { action: 'complaint:work' });
  const owner: Actor = { ...actor, userId: askedById, isOwner: true };
  const confirmedById = tx.actor.id ?? undefined;
  await takeTransition(tx, file, 'WITHDRAW', owner, { statementLogged: true, noPressureNoted: withoutPressure, confirmedById }, { facts: { askedById, confirmedById: confirmedById ?? null }, note: statement });
  change(file, { withdrawalAskedById: null });
}

/** K13: two persons. The owner's call writes the customer's statement down, another person's call ends the case. */
export function withdrawComplaint(tx: TxCtx, input: WithdrawInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.withdraw', async (file, actor) => {
    const askedById = file.complaint.withdrawalAskedById;
    if (askedById === null || askedById === tx.actor.id) await askWithdrawal(tx, file, actor, input);
    else await confirmWithdrawal(tx, file, actor, askedById, input);
  });
}

/** K14: within 30 days on the same matter; later it is a new complaint that repeats this one (EX-177). */
export function reopenComplaint(tx: TxCtx, { at, sameMatter, note, ...input }: ReopenInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.reopen', (file, actor) => takeTransition(tx, file, 'REOPEN', actor, { at: happenedAt(tx, at), sameMatter }, { note }));
}

const same = (a: string | null, b: string | null): boolean => a === b;

/** Both under a lock, in the order of their ids, so that two merges never wait crosswise. */
async function openBoth(tx: TxCtx, complaintId: string, masterId: string): Promise<[CaseFile, CaseFile]> {
  if (requireId('cmp', masterId) === complaintId) throw refuse('MASTER_REQUIRED');
  for (const id of [complaintId, masterId]) await requireOpenable(tx, id);
  const files = new Map<string, CaseFile | null>();
  for (const id of [complaintId, masterId].sort()) files.set(id, await openCase(tx, id));
  const duplicate = files.get(complaintId);
  const master = files.get(masterId);
  if (!duplicate || !master) throw refuse('NOT_FOUND');
  return [duplicate, master];
}

/** K2: the duplicate ends, the master keeps the earliest due of both (EX-181, rulings 15). */
export async function mergeDuplicate(tx: TxCtx, { complaintId, expectedVersion, masterId }: MergeInput): Promise<Complaint> {
  const [duplicate, master] = await openBoth(tx, complaintId, masterId);
  requireVersion(duplicate.complaint, expectedVersion);
  const { complaint: one } = duplicate;
  const { complaint: other } = master;
  const merged = mergeClocks(clocksOf(master), clocksOf(duplicate), tx.now);
  await takeTransition(tx, duplicate, 'MERGE', await actorOf(tx, duplicate), {
    master: {
      isOpen: isOpen(other.status), sameCustomer: same(one.customerId, other.customerId) && same(one.dealerId, other.dealerId), sameVehicle: same(one.vehicleId, other.vehicleId),
      sameCause: mayBeSameTopic(one.topic ?? one.causeCode, other.topic ?? other.causeCode),
    },
  }, { facts: { masterId: other.id, masterNumber: other.number } });
  change(duplicate, { masterId: other.id });
  adoptClocks(master, merged);
  master.material = true;
  noteEvent(tx, master, { type: 'DUPLICATE_MERGED', at: tx.now, facts: { complaintId: one.id, number: one.number } });
  await saveCases(tx, [duplicate, master], 'complaint.merge');
  return one;
}
