import { later, type LocalDate } from '../time/local-date.js';
import { keptSteps, type DroppedStep } from './kept-steps.js';
import { placeT } from './placement.js';
import type { PlanningDealer, PlanSubject } from './plan-facts.js';
import { floorOf, whySuppressed } from './plan.js';
import { readyDay, stepsOn, type PlannedStep } from './planned-step.js';
import type { CareRule, CareStep } from './rule.js';
import type { SuppressReason } from './suppress-reason.js';

/** A planned task whose day has come, as far as the last look at it needs. */
export interface WaitingTask {
  t: LocalDate;
  windowFrom: LocalDate;
  windowTo: LocalDate;
  earliestT: LocalDate;
  latestT: LocalDate;
  /** The caps left its SMS only (CAP-6). */
  smsOnly: boolean;
  /** Its SMS is out or it was tried already: it keeps its day. */
  begun: boolean;
}

/** READY: now. WAIT: its first step has become a later one, its day stands. DEFER: another day. */
export type RecheckVerdict =
  | { verdict: 'READY' | 'WAIT'; steps: PlannedStep[]; droppedSteps: DroppedStep[] }
  | { verdict: 'DEFER'; t: LocalDate; steps: PlannedStep[]; droppedSteps: DroppedStep[] }
  | { verdict: 'SUPPRESSED'; reason: SuppressReason }
  | { verdict: 'MISSED' };

function stepsLeft(steps: readonly CareStep[], { smsOnly }: WaitingTask): CareStep[] {
  return smsOnly ? steps.filter(({ channel }) => channel !== 'PHONE') : [...steps];
}

function placed(rule: CareRule, subject: PlanSubject, task: WaitingTask, dealer: PlanningDealer, steps: CareStep[], droppedSteps: DroppedStep[]): RecheckVerdict {
  const window = { from: task.windowFrom, to: task.windowTo, earliest: task.earliestT, latest: task.latestT };
  const floor = floorOf(rule, subject.customer!, subject, dealer);
  const place = placeT(rule, task.t, window, dealer, { notBefore: floor.day, steps });
  if (!place.ok) {
    const reason = place.reason === 'NO_CALLABLE_DAY' ? place.reason : floor.reason;
    return reason ? { verdict: 'SUPPRESSED', reason } : { verdict: 'MISSED' };
  }
  const days = { steps: stepsOn(steps, place.t), droppedSteps };
  if (place.t !== task.t) return { verdict: 'DEFER', t: place.t, ...days };
  return { verdict: readyDay(days.steps, place.t) > dealer.today ? 'WAIT' : 'READY', ...days };
}

/**
 * The second look at a task when its day comes (T5 "checks again", T3, T4): consent, complaint, owner, closed days and the past, with
 * the facts of that day. What has begun is stopped or goes on; it is never moved.
 */
export function recheckTask(rule: CareRule, subject: PlanSubject, task: WaitingTask, dealer: PlanningDealer): RecheckVerdict {
  const { customer } = subject;
  if (customer === null) return { verdict: 'SUPPRESSED', reason: 'SOLD_CAR' };
  const kept = keptSteps(rule, customer, subject.vehicle?.vehicleId ?? null, dealer.settings, later(task.t, dealer.today));
  const steps = stepsLeft(kept.steps, task);
  const reason = whySuppressed(rule, customer, subject, { steps, dropped: kept.dropped });
  if (reason) return { verdict: 'SUPPRESSED', reason };
  if (task.begun) return { verdict: 'READY', steps: stepsOn(steps, task.t), droppedSteps: kept.dropped };
  return placed(rule, subject, task, dealer, steps, kept.dropped);
}
