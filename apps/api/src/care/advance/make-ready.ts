import { readyDay, type PlannedStep } from '@dealercare/domain/care/planned-step';
import { recheckTask, type RecheckVerdict, type WaitingTask } from '@dealercare/domain/care/recheck';
import { addDays } from '@dealercare/domain/time/local-date';
import { startOfDay } from '@dealercare/domain/time/zone';
import { cancelled } from '../plan/planned-anew.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import type { TaskOccasion } from '../plan/task-occasion.js';
import type { CareTask } from '../task/care-task.entity.js';
import { hasChannel, instantsOf, workStateOf } from '../task/task-days.js';
import { decideTask, ended, required } from '../task/task-facts.js';
import type { TaskChange } from '../task/update-tasks.js';
import { judgeSms, smsOf, type SmsOrder } from './queue-sms.js';

/** What becomes of a task whose time has come: its change, and the message that goes with it. */
export interface Advanced {
  task: CareTask;
  change: TaskChange;
  sms: SmsOrder | null;
  /** It has ended without having been told: its guests go on alone. */
  releases: boolean;
}

/** A stored task as the second look wants it. */
export const waiting = ({ t, windowFrom, windowTo, earliestT, latestT, smsOnly, smsState, tries }: CareTask): WaitingTask =>
  ({ t, windowFrom, windowTo, earliestT, latestT, smsOnly, begun: smsState === 'SENT' || smsState === 'FAILED' || tries > 0 });

const smsStateOf = (steps: readonly PlannedStep[], { smsState }: CareTask): CareTask['smsState'] => (hasChannel(steps, 'SMS') ? (smsState === 'NONE' ? 'WAITING' : smsState) : 'NONE');

/** Columns that follow from the steps that are left. */
function stepColumns(task: CareTask, steps: PlannedStep[], droppedSteps: CareTask['droppedSteps'], occasion: TaskOccasion): Partial<CareTask> {
  return { steps, droppedSteps, hasCall: hasChannel(steps, 'PHONE'), smsState: smsStateOf(steps, task), workState: workStateOf(steps), personKey: occasion.row.customer?.personKey ?? task.personKey };
}

const changed = (task: CareTask, changes: Partial<CareTask>): TaskChange => ({ id: task.id, version: task.version, changes });
const advanced = (task: CareTask, changes: Partial<CareTask>, extra: Partial<Advanced> = {}): Advanced => ({ task, change: changed(task, changes), sms: null, releases: false, ...extra });

function suppressed(task: CareTask, reason: NonNullable<CareTask['suppressReason']>, dealer: CaringDealer, now: Date): Advanced {
  if (task.kind === 'FOLLOW_UP') return suppressedFollowUp(task, reason, now);
  // From DEFERRED the way leads over PLANNED; both halves in one step (T3-again, T4).
  required(decideTask(task, { action: 'SUPPRESS', reason }, dealer, { status: 'PLANNED' }));
  if (reason === 'COMPLAINT') return advanced(task, { status: 'SUPPRESSED', suppressReason: reason, workState: 'WAITING', wakeAt: task.endsAt });
  return advanced(task, { ...ended('SUPPRESSED', now), suppressReason: reason }, { releases: true });
}

const followUpCauses: Readonly<Partial<Record<NonNullable<CareTask['suppressReason']>, CareTask['cancelCause']>>> = { SOLD_CAR: 'CAR_SOLD', ERASED: 'ERASED', MERGED_CUSTOMER: 'ERASED' };

/** During a complaint a follow-up rests and may still be made in its window; for anything else it is not made (F11). */
function suppressedFollowUp(task: CareTask, reason: NonNullable<CareTask['suppressReason']>, now: Date): Advanced {
  if (reason === 'COMPLAINT') return advanced(task, { workState: 'WAITING', suppressReason: reason, wakeAt: task.endsAt });
  return advanced(task, { ...ended('CANCELLED', now), suppressReason: reason, cancelCause: followUpCauses[reason] ?? 'CONSENT' }, { releases: true });
}

export function missed(task: CareTask, now: Date): Advanced {
  return advanced(task, { ...ended(task.kind === 'FOLLOW_UP' ? 'EXPIRED' : 'MISSED', now), endedLate: true }, { releases: true });
}

/** The pair, or the single contact, on another day: out of its place and planned again at once (T3, T3-again). */
export function deferred(occasion: TaskOccasion, verdict: Extract<RecheckVerdict, { verdict: 'DEFER' }>, dealer: CaringDealer): Advanced {
  const { task } = occasion;
  const { t, steps } = verdict;
  const days = { ...task, t, steps };
  return advanced(task, {
    ...(task.kind === 'FOLLOW_UP' ? {} : { status: 'PLANNED' as const }), t, windowFrom: task.windowFrom < t ? task.windowFrom : t, moved: t > task.t ? 'LATER' : 'EARLIER',
    ...stepColumns(task, steps, verdict.droppedSteps, occasion), ...instantsOf(days, dealer),
  });
}

/** Made ready, with its SMS queued or already too late (T5). */
function ready(occasion: TaskOccasion, verdict: Extract<RecheckVerdict, { verdict: 'READY' | 'WAIT' }>, dealer: CaringDealer, now: Date): Advanced {
  const { task, rule } = occasion;
  const columns = stepColumns(task, verdict.steps, verdict.droppedSteps, occasion);
  const due = { ...columns, wakeAt: task.endsAt };
  if (task.kind === 'FOLLOW_UP') return advanced(task, due);
  required(decideTask(task, { action: 'MAKE_READY', today: dealer.today }, dealer));
  const step = columns.smsState === 'WAITING' ? smsOf(verdict.steps, 'DAY') : undefined;
  const { dueAt } = instantsOf({ ...task, steps: verdict.steps }, dealer);
  const readied = { ...due, status: 'READY' as const, dueAt: task.nextAttemptAt ?? dueAt };
  if (!step) return advanced(task, readied);
  const { verdict: send, notAfter } = judgeSms(step, task, rule, now, dealer);
  if (send.send === 'MISSED') return missed(task, now);
  const notBefore = send.send === 'HOLD' ? send.until : now;
  return advanced(task, readied, { sms: { task: { ...task, ...columns } as CareTask, rule, notBefore, notAfter } });
}

/** The pair's SMS can no longer leave on its day: both move on (INV-17). */
function smsIsTooLate({ task, rule }: TaskOccasion, steps: readonly PlannedStep[], now: Date, dealer: CaringDealer): boolean {
  const step = task.smsState === 'WAITING' ? smsOf(steps, 'DAY') : undefined;
  return step !== undefined && judgeSms(step, task, rule, now, dealer).verdict.send === 'REPLAN';
}

/** Looks again as if today were over: the first step is tomorrow at the earliest. */
function lookTomorrow(occasion: TaskOccasion, dealer: CaringDealer): RecheckVerdict {
  const { task, rule, subject } = occasion;
  const next = { ...dealer, today: addDays(dealer.today, 1) };
  return recheckTask(rule, subject, waiting(task), next);
}

/** What the facts of this moment say of a task that has not begun, the time of day of its SMS included. */
export function verdictNow(occasion: TaskOccasion, dealer: CaringDealer, now: Date): RecheckVerdict {
  const { task, rule, subject } = occasion;
  const verdict = recheckTask(rule, subject, waiting(task), dealer);
  return verdict.verdict === 'READY' && smsIsTooLate(occasion, verdict.steps, now, dealer) ? lookTomorrow(occasion, dealer) : verdict;
}

/** A task that is READY already, with the steps that are left of it. */
export function stillReady(occasion: TaskOccasion, verdict: Extract<RecheckVerdict, { verdict: 'READY' | 'WAIT' }>): Advanced {
  return advanced(occasion.task, stepColumns(occasion.task, verdict.steps, verdict.droppedSteps, occasion));
}

/** What becomes of a waiting task now that its day has come (T3, T4, T5, T11). */
export function makeReady(occasion: TaskOccasion, dealer: CaringDealer, now: Date): Advanced {
  const { task, occurrence, goneCause } = occasion;
  if (occurrence === null) return { task, change: cancelled(task, goneCause, now), sms: null, releases: true };
  const verdict = verdictNow(occasion, dealer, now);
  switch (verdict.verdict) {
    case 'SUPPRESSED': return suppressed(task, verdict.reason, dealer, now);
    case 'MISSED': return missed(task, now);
    case 'DEFER': return deferred(occasion, verdict, dealer);
    case 'WAIT': return advanced(task, { ...stepColumns(task, verdict.steps, verdict.droppedSteps, occasion), wakeAt: startOfDay(readyDay(verdict.steps, task.t), dealer.zone) });
    case 'READY': return ready(occasion, verdict, dealer, now);
  }
}
