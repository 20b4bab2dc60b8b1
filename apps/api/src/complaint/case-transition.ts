import type { Actor } from '@dealercare/domain/complaint/actor';
import type { ComplaintChanges } from '@dealercare/domain/complaint/case-facts';
import { isOpen, type ComplaintStatus } from '@dealercare/domain/complaint/status';
import type { Outcome } from '@dealercare/domain/complaint/transition-effects';
import type { TransitionInput } from '@dealercare/domain/complaint/transition-input';
import type { ComplaintAction } from '@dealercare/domain/complaint/transition-table';
import { decideTransition } from '@dealercare/domain/complaint/transitions';
import { needsConfirmation } from '@dealercare/domain/complaint/clock-state';
import type { TxCtx } from '../platform/context.js';
import { shieldComplainant, unshieldComplainant } from './care-shield.js';
import { doAtOnce } from './case-acts.js';
import { levelOfAuthor } from './case-actor.js';
import { factsOf } from './case-facts.js';
import { change, type CaseFile } from './case-file.js';
import { refreshUnits } from './case-load.js';
import { notedEvent, type EventEntry } from './case-timeline.js';
import { runClocks } from './case-timers.js';
import { carryOutEscalations } from './escalate-case.js';
import { handOver } from './hand-over.js';
import type { Complaint } from './complaint.entity.js';
import { refuseCase } from './refuse-case.js';

/** What stands on the timeline beside the transition itself. */
export interface TransitionRecord extends Partial<Pick<EventEntry, 'contact' | 'facts'>> {
  /** The words of the note, the reason or the statement; sealed. */
  note?: string | null;
}

/** What happened to a case, decided by the rules. */
export interface Happening extends TransitionRecord {
  type: string;
  transition: string | null;
  /** Null: the status stays. */
  to: ComplaintStatus | null;
  at: Date;
  actor: Actor;
  /** At registration: from when the clocks count (rulings 17). */
  countFrom?: Date;
}

/** The rules speak of the reason of an invalid case as a field; it stands sealed on the timeline. */
function columnsOf({ atDealer: _follows, invalidReason: _sealed, ...columns }: ComplaintChanges): Partial<Complaint> {
  return columns;
}

async function moveUnits(tx: TxCtx, file: CaseFile, { atDealer, ownerUnitId }: ComplaintChanges): Promise<void> {
  if (ownerUnitId === undefined) return;
  if (atDealer) change(file, { dealerId: ownerUnitId });
  await refreshUnits(tx, file);
}

async function moveShield(tx: TxCtx, file: CaseFile, before: ComplaintStatus): Promise<void> {
  const { customerId, status } = file.complaint;
  if (customerId === null) return;
  const wasOpen = !file.isNew && isOpen(before);
  if (!wasOpen && isOpen(status)) await shieldComplainant(tx, customerId, file.complaint);
  if (wasOpen && !isOpen(status)) await unshieldComplainant(tx, customerId, file.units.zone);
}

/** Applies what the rules decided: columns, clocks, timeline, and then what follows from it. */
export async function applyOutcome(tx: TxCtx, file: CaseFile, outcome: Outcome, happening: Happening): Promise<void> {
  const { complaint } = file;
  const before = { status: complaint.status, level: complaint.level, executor: complaint.executor };
  const { type, transition, to, at, actor, note, contact = null, facts = {} } = happening;
  change(file, { ...columnsOf(outcome.changes), ...(to === null ? {} : { status: to }), ...(to === 'RESOLVED' ? { resolvedAt: at } : {}) });
  await moveUnits(tx, file, outcome.changes);
  const atOnce = await runClocks(tx, file, outcome.clocks, { at, enteredAt: tx.now, receivedAt: happening.countFrom });
  const isLate = !file.isNew && needsConfirmation({ at, enteredAt: tx.now }, file.limits);
  const from = { status: file.isNew ? null : before.status, level: before.level };
  await notedEvent(tx, file, { type, transition, at, from, contact, facts, isLate, byTimer: actor.isSystem && tx.actor.kind === 'SYSTEM', authorLevel: levelOfAuthor(actor) }, note);
  // What others have to do begins when they can hear of it, however late the event was entered.
  await handOver(tx, file, before.executor, 'REJECTED_BY_CUSTOMER', tx.now);
  await moveShield(tx, file, before.status);
  await carryOutEscalations(tx, file, outcome.escalations, tx.now);
  await doAtOnce(tx, file, outcome.atOnce, atOnce, tx.now);
}

/** One verb on a complaint: asks the rules, applies what they say, or throws their refusal. */
export async function takeTransition(
  tx: TxCtx, file: CaseFile, action: ComplaintAction, actor: Actor, input: Omit<TransitionInput, 'now'>, record: TransitionRecord = {},
): Promise<void> {
  const verdict = decideTransition(factsOf(file), action, actor, { ...input, now: tx.now }, file.limits);
  if (!verdict.ok) throw refuseCase(verdict);
  await applyOutcome(tx, file, verdict, { type: action, transition: verdict.transition, to: verdict.to, at: input.at ?? tx.now, actor, ...record });
  file.facts.push({ type: factOf(action), payload: { action } });
}

const facts: Readonly<Record<ComplaintAction, string>> = {
  REGISTER: 'complaint.registered', MERGE: 'complaint.merged', CONTACT: 'complaint.contacted', INVESTIGATE: 'complaint.investigated', PROPOSE: 'complaint.proposed', ACCEPT: 'complaint.agreed',
  REJECT: 'complaint.rejected', COMPLETE: 'complaint.resolved', CALL_BACK_SATISFIED: 'complaint.closed', CALL_BACK_DISSATISFIED: 'complaint.reopened', CLOSE_UNREACHED: 'complaint.closed',
  JUDGE_INVALID: 'complaint.judged-invalid', WITHDRAW: 'complaint.withdrawn', REOPEN: 'complaint.reopened', CHANGE_SEVERITY: 'complaint.severity-changed', ASSIGN: 'complaint.assigned',
  RAISE_CRISIS: 'complaint.crisis-raised', DISPATCH: 'complaint.dispatched',
};

/** The fact that an action makes true. */
export const factOf = (action: ComplaintAction): string => facts[action];
