import type { ClockSpan } from '../time/clock-span.js';
import type { ClockKind } from './clock-kind.js';
import { isAboveDealer, type Level } from './level.js';
import type { Recipient } from './recipient.js';
import type { EscalationTrigger } from './status.js';

/** A recipient, or whoever stands one level above the one that holds the case when the step is taken. */
export type StepRecipient = Recipient | 'NEXT_LEVEL';

/** What a step of the ladder does. */
export type LadderAct =
  | { do: 'REMIND' | 'NOTIFY' | 'DAILY_REMINDER'; recipients: readonly StepRecipient[] }
  | { do: 'TAKE_OVER'; toLevel: 'DEALER_MANAGEMENT' }
  | { do: 'ESCALATE'; toLevel: Level; trigger: EscalationTrigger };

/** When: at a share of the clock, when its due has passed, some time after that, or on every later day until it is met. */
export type StepTime = { percent: number } | { due: true } | { afterDue: ClockSpan } | { dailyAfterDue: true };

export interface LadderStep {
  /** Unique within a clock; with case, kind, level and cycle the key that lets a step happen once (A3). */
  code: string;
  at: StepTime;
  act: LadderAct;
}

const FIRST_WARNING_PERCENT = 50;
const SECOND_WARNING_PERCENT = 80;
const twoOpenHours: ClockSpan = { mode: 'BUSINESS', amount: 120 };
const twoHours: ClockSpan = { mode: 'WALL', amount: 120 };

/** At 50 % whoever must act, at 80 % also the one who answers for it (DT-ESC, rulings 11). */
function warnings(first: readonly Recipient[], second: readonly Recipient[]): LadderStep[] {
  return [
    { code: 'WARN_50', at: { percent: FIRST_WARNING_PERCENT }, act: { do: 'REMIND', recipients: first } },
    { code: 'WARN_80', at: { percent: SECOND_WARNING_PERCENT }, act: { do: 'REMIND', recipients: second } },
  ];
}

const dealerWarnings = warnings(['OWNER'], ['OWNER', 'MANAGER']);
const regionWarnings = warnings(['REGION_OFFICER'], ['REGION_OFFICER', 'REGION_MANAGER']);
const manufacturerWarnings = warnings(['MANUFACTURER'], ['MANUFACTURER', 'HEAD_OF_DEPARTMENT']);
const legalWarnings = warnings(['OWNER'], ['OWNER', 'MANAGER', 'GM', 'REGION_OFFICER']);

const whenMissed = (...told: StepRecipient[]): LadderStep => ({ code: 'MISSED_TELL', at: { due: true }, act: { do: 'NOTIFY', recipients: told } });
const climbWhenMissed = (toLevel: Level, trigger: EscalationTrigger): LadderStep => ({ code: 'MISSED_CLIMB', at: { due: true }, act: { do: 'ESCALATE', toLevel, trigger } });
const takeOver = (at: StepTime): LadderStep => ({ code: 'TAKE_OVER', at, act: { do: 'TAKE_OVER', toLevel: 'DEALER_MANAGEMENT' } });
const headThenDaily: readonly LadderStep[] = [
  whenMissed('HEAD_OF_DEPARTMENT'), { code: 'DAILY', at: { dailyAfterDue: true }, act: { do: 'DAILY_REMINDER', recipients: ['MANUFACTURER', 'HEAD_OF_DEPARTMENT'] } },
];
const legal: readonly LadderStep[] = [...legalWarnings, whenMissed('MANAGER', 'GM'), climbWhenMissed('REGION', 'EXTERNAL')];
const askedByUpperLevel: readonly LadderStep[] = [...dealerWarnings, whenMissed('REGION_MANAGER', 'GM')];

/** The steps of each clock in order (DT-ESC, rulings 12). */
const atDealer: Record<ClockKind, readonly LadderStep[]> = {
  FIRST_CONTACT: [
    ...dealerWarnings, whenMissed('MANAGER', 'GM'),
    { code: 'LATE_CLIMB', at: { afterDue: twoOpenHours }, act: { do: 'ESCALATE', toLevel: 'DEALER_MANAGEMENT', trigger: 'CONTACT_OVERDUE' } },
  ],
  FEEDBACK: [...dealerWarnings, whenMissed('MANAGER', 'GM'), climbWhenMissed('REGION', 'FEEDBACK_OVERDUE')],
  HANDOVER: [...dealerWarnings, whenMissed('MANAGER'), takeOver({ due: true })],
  DECISION: [...dealerWarnings, whenMissed('GM'), climbWhenMissed('REGION', 'PLAN_OVERDUE')],
  LEVEL_CONTACT: [...regionWarnings, whenMissed('REGION_MANAGER'), { code: 'LATE_TELL', at: { afterDue: twoHours }, act: { do: 'NOTIFY', recipients: ['MANUFACTURER'] } }],
  LEVEL_PLAN: [...regionWarnings, whenMissed('REGION_MANAGER'), climbWhenMissed('MANUFACTURER', 'PLAN_OVERDUE')],
  CALLBACK: [...dealerWarnings, whenMissed('MANAGER'), takeOver({ afterDue: twoOpenHours })],
  RESOLVE: [...dealerWarnings, whenMissed('NEXT_LEVEL')],
  CONSUMER_NOTICE: legal, LEGAL_REPLY: legal, LEGAL_COMPLETE: legal, ODR: legal,
  REQUEST_TO_DEALER: askedByUpperLevel, RETURN_ANSWER: askedByUpperLevel,
  SUGGESTION_REPLY: [...dealerWarnings, whenMissed('MANAGER')],
};

/** Management has one open day to hand a rejected case on; then it goes by itself (DT-ESC, EX-170). */
const handoverToRegion: readonly LadderStep[] = [...dealerWarnings, whenMissed('GM'), climbWhenMissed('REGION', 'REJECTED_BY_CUSTOMER')];

/** The ladder of a clock of that kind at that level. */
export function ladderOf(kind: ClockKind, level: Level): readonly LadderStep[] {
  if (kind === 'HANDOVER' && level === 'DEALER_MANAGEMENT') return handoverToRegion;
  const isUpper = kind === 'LEVEL_CONTACT' || kind === 'LEVEL_PLAN';
  if (isUpper && level === 'MANUFACTURER') return [...manufacturerWarnings, ...headThenDaily];
  if (kind === 'RESOLVE' && isAboveDealer(level)) return [...(level === 'REGION' ? regionWarnings : manufacturerWarnings), whenMissed('NEXT_LEVEL')];
  return atDealer[kind];
}
