import { minutesOf } from '../time/zone.js';
import { defaultContactHours, type ContactHours } from './callable-days.js';
import { isTooLenient } from './purpose.js';
import type { CareRule, CareStep, DayTiming, WindowEdge } from './rule.js';
import type { TriggerKind } from './trigger-kind.js';

/** Everything that can be wrong with a rule; the settings page shows each with a text in both languages. */
export const ruleProblemCodes = [
  'CODE_MISSING', 'NAME_MISSING', 'PRIORITY_NOT_POSITIVE', 'STEPS_MISSING', 'DAYS_NOT_WHOLE',
  'LEAD_NEGATIVE', 'BEFORE_THE_EVENT', 'WINDOW_BACKWARDS', 'T_OUTSIDE_WINDOW', 'MOVE_LIMIT_MISSING', 'MOVE_LIMIT_ON_WRONG_SIDE',
  'CALL_NOT_ON_T', 'MESSAGE_AFTER_CALL_DAY', 'AFTER_CALL_WITHOUT_CALL', 'TIME_INVALID', 'TIMES_BACKWARDS', 'OUTSIDE_CONTACT_HOURS',
  'CALL_ON_ANY_DAY', 'GREETING_MOVED', 'SURVEY_WITHOUT_CALL', 'MERGEABLE_BUT_NO_INVITE', 'CLASS_TOO_LENIENT', 'INTERVAL_NOT_POSITIVE',
] as const;
export type RuleProblem = (typeof ruleProblemCodes)[number];

/** The anchor is a due day ahead: T comes before it. For all others the anchor is the event itself. */
const dueTriggers: ReadonlySet<TriggerKind> = new Set<TriggerKind>([
  'FIRST_MAINTENANCE', 'PERIODIC_MAINTENANCE', 'POLICY_END', 'INSPECTION_DUE', 'WARRANTY_END', 'LICENCE_REVIEW', 'APPOINTMENT',
]);
const eventTriggers: ReadonlySet<TriggerKind> = new Set<TriggerKind>(['DELIVERY', 'ORDER_HANDED_OVER', 'RECALL', 'NO_VISIT']);

type Check = (rule: CareRule, hours: ContactHours) => boolean;

const isBlank = (text: string): boolean => text.trim() === '';
const daySteps = (rule: CareRule): (CareStep & { timing: DayTiming })[] =>
  rule.steps.flatMap((step) => (step.timing.kind === 'DAY' ? [{ ...step, timing: step.timing }] : []));
const calls = (rule: CareRule): CareStep[] => rule.steps.filter((step) => step.channel === 'PHONE');

/** Days of an edge counted from the anchor; null when it depends on the end of the thing. */
function fromAnchor(rule: CareRule, { of, days }: WindowEdge): number | null {
  if (of === 'END') return null;
  return of === 'T' ? rule.offsetDays + days : days;
}

function isBefore(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a < b;
}

function minutes(text: string | null): number | null {
  if (text === null) return null;
  try {
    return minutesOf(text);
  } catch {
    return Number.NaN;
  }
}

const times = ({ timing }: { timing: DayTiming }): (number | null)[] => [minutes(timing.from), minutes(timing.until)];

function isInHours(step: CareStep & { timing: DayTiming }, hours: ContactHours): boolean {
  const windows = step.channel === 'PHONE' ? hours.call : step.channel === 'SMS' ? [hours.sms] : null;
  const [from, until] = times(step);
  return windows === null || windows.some((window) => {
    const begin = from ?? window.from;
    return begin >= window.from && begin < window.to && (until ?? window.to) <= window.to;
  });
}

function wholeDays(rule: CareRule): number[] {
  const edges = [rule.window.from, rule.window.to, ...(rule.moveLimit ? [rule.moveLimit] : [])];
  return [rule.offsetDays, rule.priority, ...edges.map(({ days }) => days), ...daySteps(rule).map(({ timing }) => timing.day)];
}

function intervals({ trigger }: CareRule): number[] {
  switch (trigger.kind) {
    case 'FIRST_MAINTENANCE': return [trigger.months, ...Object.values(trigger.monthsByModel)];
    case 'PERIODIC_MAINTENANCE': return [trigger.months, trigger.visitsAveraged, ...Object.values(trigger.monthsByModel)];
    case 'INSPECTION_DUE': return [trigger.oldestMonths];
    case 'NO_VISIT': return [trigger.months];
    default: return [];
  }
}

function isMoveLimitWrong(rule: CareRule): boolean {
  if (!rule.moveLimit) return false;
  const limit = fromAnchor(rule, rule.moveLimit);
  return rule.ifImpossible === 'EARLIER' ? isBefore(rule.offsetDays, limit) : isBefore(limit, rule.offsetDays);
}

function isGreetingMoved(rule: CareRule): boolean {
  const days = [fromAnchor(rule, rule.window.from), fromAnchor(rule, rule.window.to), ...daySteps(rule).map(({ timing }) => timing.day)];
  const mayComeLate = daySteps(rule).some(({ timing }) => timing.ifLate !== 'MISS');
  return rule.ifImpossible !== 'DROP' || rule.offsetDays !== 0 || days.some((day) => day !== 0) || mayComeLate;
}

const checks: Readonly<Record<RuleProblem, Check>> = {
  CODE_MISSING: (rule) => isBlank(rule.code),
  NAME_MISSING: (rule) => isBlank(rule.nameZh) || isBlank(rule.nameEn),
  PRIORITY_NOT_POSITIVE: (rule) => rule.priority < 1,
  STEPS_MISSING: (rule) => rule.steps.length === 0,
  DAYS_NOT_WHOLE: (rule) => wholeDays(rule).some((days) => !Number.isInteger(days)),
  LEAD_NEGATIVE: (rule) => dueTriggers.has(rule.trigger.kind) && rule.offsetDays > 0,
  BEFORE_THE_EVENT: (rule) => eventTriggers.has(rule.trigger.kind) && rule.offsetDays < 0,
  WINDOW_BACKWARDS: (rule) => isBefore(fromAnchor(rule, rule.window.to), fromAnchor(rule, rule.window.from)),
  T_OUTSIDE_WINDOW: (rule) =>
    isBefore(rule.offsetDays, fromAnchor(rule, rule.window.from)) || isBefore(fromAnchor(rule, rule.window.to), rule.offsetDays),
  MOVE_LIMIT_MISSING: (rule) => rule.ifImpossible === 'EARLIER' && rule.moveLimit === null,
  MOVE_LIMIT_ON_WRONG_SIDE: isMoveLimitWrong,
  CALL_NOT_ON_T: (rule) => daySteps(rule).some(({ channel, timing }) => channel === 'PHONE' && timing.day !== 0),
  MESSAGE_AFTER_CALL_DAY: (rule) =>
    calls(rule).length > 0 && daySteps(rule).some(({ channel, timing }) => channel !== 'PHONE' && timing.day > 0),
  AFTER_CALL_WITHOUT_CALL: (rule) => calls(rule).length === 0 && rule.steps.some(({ timing }) => timing.kind === 'AFTER_CALL'),
  TIME_INVALID: (rule) => daySteps(rule).flatMap(times).some(Number.isNaN),
  TIMES_BACKWARDS: (rule) => daySteps(rule).map(times).some(([from, until]) => from != null && until != null && from >= until),
  OUTSIDE_CONTACT_HOURS: (rule, hours) => daySteps(rule).some((step) => !isInHours(step, hours)),
  CALL_ON_ANY_DAY: (rule) => rule.ifImpossible === 'ANY_DAY' && calls(rule).length > 0,
  GREETING_MOVED: (rule) => rule.capClass === 'GREETING' && isGreetingMoved(rule),
  SURVEY_WITHOUT_CALL: (rule) => rule.followUp !== null && calls(rule).length === 0,
  MERGEABLE_BUT_NO_INVITE: (rule) => rule.mergeable && rule.capClass !== 'INVITE',
  CLASS_TOO_LENIENT: (rule) => isTooLenient(rule.messageClass, rule.purpose),
  INTERVAL_NOT_POSITIVE: (rule) => intervals(rule).some((value) => !Number.isInteger(value) || value < 1),
};

/** What contradicts itself in a rule, in a fixed order; empty when it may be switched on (B1). */
export function ruleProblems(rule: CareRule, hours: ContactHours = defaultContactHours): RuleProblem[] {
  return ruleProblemCodes.filter((code) => checks[code](rule, hours));
}
