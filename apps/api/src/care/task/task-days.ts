import { isDayStep, readyDay, windowEndsAt, type PlannedStep } from '@dealercare/domain/care/planned-step';
import { instantOf, startOfDay } from '@dealercare/domain/time/zone';
import type { CaringDealer } from '../plan/planning-dealer.js';
import type { CareTask } from './care-task.entity.js';

const MINUTE_MS = 60_000;

/** The start of the first thing that somebody has to do: the call hours on T, or the slot of a message. */
function dueAt(steps: readonly PlannedStep[], t: string, { hours, zone }: CaringDealer): Date {
  const step = steps.filter(isDayStep).find(({ channel }) => channel === 'PHONE') ?? steps.find(isDayStep);
  const from = step?.from ?? (step?.channel === 'PHONE' || !step ? hours.call[0]?.from : hours.sms.from) ?? 0;
  return instantOf(step?.date ?? t, from, zone);
}

type Days = Pick<CareTask, 't' | 'windowTo' | 'steps' | 'priority' | 'late'>;

/**
 * The instants that follow from a task's days: what lists are ordered by, when it is missed, and when the system takes it up. Tasks that
 * come late stand in the order of their priority (B4).
 */
export function instantsOf({ t, windowTo, steps, priority, late }: Days, dealer: CaringDealer): Pick<CareTask, 'dueAt' | 'endsAt' | 'wakeAt'> {
  const due = dueAt(steps, t, dealer);
  return {
    dueAt: late ? new Date(due.getTime() + priority * MINUTE_MS) : due,
    endsAt: windowEndsAt({ steps, windowTo }, dealer.hours, dealer.zone),
    wakeAt: startOfDay(readyDay(steps, t), dealer.zone),
  };
}

/** When the call hours of a day begin. */
export function callStartOn(date: string, { hours, zone }: CaringDealer): Date {
  return instantOf(date, hours.call[0]?.from ?? 0, zone);
}

export const hasChannel = (steps: readonly PlannedStep[], channel: PlannedStep['channel']): boolean => steps.some((step) => step.channel === channel);

/** Calls and what follows from them are somebody's work; messages are the system's. */
export const workStateOf = (steps: readonly PlannedStep[]): CareTask['workState'] => (hasChannel(steps, 'PHONE') ? 'OPEN' : 'WAITING');
