import type { PlanVerdict } from '@dealercare/domain/care/plan';
import type { Occurrence } from '@dealercare/domain/care/occurrence';
import type { PlannedTask } from '@dealercare/domain/care/planned-task';
import type { CareRule } from '@dealercare/domain/care/rule';
import { endOfDay } from '@dealercare/domain/time/zone';
import type { CareTask } from '../task/care-task.entity.js';
import { hasChannel, instantsOf, workStateOf } from '../task/task-days.js';
import type { CaringDealer } from './planning-dealer.js';
import type { SubjectRow } from './subject-row.js';

/** What a plan's verdict writes into a task, apart from whom it is for. */
export type PlannedColumns = Omit<CareTask, 'id' | 'dealerId' | 'createdAt' | 'createdBy' | 'updatedAt' | 'version' | 'customerId' | 'personKey' | 'vehicleId' | 'orderId'>;

const untouched = {
  smsOnly: false, capRule: null, mergedIntoId: null, cancelCause: null, tries: 0, nextAttemptAt: null, nextAgreed: false, callBegunAt: null, assigneeId: null,
  outcome: null, endReason: null, appointmentId: null, surveyedOn: null,
} as const;

function plannedColumns(rule: CareRule, task: PlannedTask, dealer: CaringDealer): Partial<PlannedColumns> {
  const { variant, wantedT, t, windowFrom, windowTo, earliestT, latestT, steps, droppedSteps, moved, late, survey } = task;
  const days = { t, windowTo, steps, priority: rule.priority, late };
  return {
    status: survey ? 'PENDING' : 'PLANNED', workState: workStateOf(steps), variant, wantedT, t, windowFrom, windowTo, earliestT, latestT, steps, droppedSteps, moved, late,
    hasCall: hasChannel(steps, 'PHONE'), smsState: hasChannel(steps, 'SMS') ? 'WAITING' : 'NONE', capsPending: true, suppressReason: null, endedAt: null, endedLate: false,
    surveyCode: survey?.surveyCode ?? null, surveyScope: survey?.scope ?? null, ...instantsOf(days, dealer),
  };
}

/** Nothing will be done: kept with its reason and counted (T4, B7). A complaint may yet let it go on (T13). */
function endedColumns(rule: CareRule, verdict: Extract<PlanVerdict, { verdict: 'SUPPRESSED' | 'MISSED' }>, occurrence: Occurrence, dealer: CaringDealer, now: Date): Partial<PlannedColumns> {
  const { window } = verdict;
  const reason = verdict.verdict === 'SUPPRESSED' ? verdict.reason : null;
  const missed = rule.followUp ? 'EXPIRED' : 'MISSED';
  const rests = reason === 'COMPLAINT';
  const endsAt = endOfDay(window.to, dealer.zone);
  return {
    status: reason ? 'SUPPRESSED' : missed, workState: rests ? 'WAITING' : 'ENDED', suppressReason: reason, variant: occurrence.variant ?? null,
    wantedT: occurrence.t, t: occurrence.t, windowFrom: window.from, windowTo: window.to, earliestT: window.earliest, latestT: window.latest, steps: [], droppedSteps: [], moved: null, late: false,
    hasCall: false, smsState: 'NONE', capsPending: false, endedAt: rests ? null : now, endedLate: reason === null,
    surveyCode: rule.followUp?.surveyCode ?? null, surveyScope: null,
    dueAt: instantsOf({ t: occurrence.t, windowTo: window.to, steps: [], priority: rule.priority, late: false }, dealer).dueAt, endsAt, wakeAt: rests ? endsAt : null,
  };
}

/** What is stored of an occasion; null when it leaves no row (NOT_PLANNED). */
export function columnsOfPlan(rule: CareRule, verdict: PlanVerdict, occurrence: Occurrence, dealer: CaringDealer, now: Date): PlannedColumns | null {
  if (verdict.verdict === 'NOT_PLANNED') return null;
  const isPlanned = verdict.verdict === 'PLANNED';
  const days = isPlanned ? plannedColumns(rule, verdict.task, dealer) : endedColumns(rule, verdict, occurrence, dealer, now);
  return {
    ...untouched, kind: rule.followUp ? 'FOLLOW_UP' : 'CARE', ruleCode: rule.code, dedupeKey: isPlanned ? verdict.task.dedupeKey : verdict.dedupeKey, anchorKey: occurrence.anchorKey, anchorDate: occurrence.anchorDate,
    capClass: rule.capClass, priority: rule.priority, ...days,
  } as PlannedColumns;
}

/** Whom a task is for. */
export function peopleOf({ customer, vehicle, orderId }: SubjectRow): Pick<CareTask, 'customerId' | 'personKey' | 'vehicleId' | 'orderId'> {
  return { customerId: customer!.id, personKey: customer!.personKey, vehicleId: vehicle?.id ?? null, orderId };
}
