import { nextOpenDay, type UnitTime } from '../time/opening-hours.js';
import { addDays } from '../time/local-date.js';
import { openPause, type Clock } from './clock.js';
import { lastOpened, missedAfter, missedAt, momentOf, openDayAfter, openingOf } from './clock-moment.js';
import { ladderOf, type LadderAct, type LadderStep, type StepRecipient } from './ladder-table.js';
import { isAtLeast, type Level } from './level.js';
import { recipientAbove, recipientAt, type Recipient } from './recipient.js';

/** What a step of the ladder comes to for this case: recipients are roles, levels are those still to be reached. */
export type DueAct =
  | { do: 'REMIND' | 'NOTIFY' | 'DAILY_REMINDER'; recipients: readonly Recipient[] }
  | Extract<LadderAct, { do: 'TAKE_OVER' | 'ESCALATE' }>;

export interface LadderMoment {
  code: string;
  at: Date;
  act: LadderAct;
}

export interface DueStep {
  code: string;
  /** Its own instant: how late the job was is measured against it (A13, rulings 12). */
  at: Date;
  act: DueAct;
}

/** Where the case stands when the steps are taken. */
export interface LadderFacts {
  level: Level;
  /** False while the case stands above the dealer and was not dispatched (rulings 1). */
  atDealer: boolean;
  activeEscalations: readonly Level[];
}

function instantOfStep({ at }: LadderStep, clock: Clock, unit: UnitTime): Date {
  if ('percent' in at) return momentOf(at.percent, clock, unit);
  if ('due' in at) return missedAt(clock.dueAt);
  if ('afterDue' in at) return missedAfter(clock.dueAt, at.afterDue, unit);
  return openingOf(unit, openDayAfter(unit, clock.dueAt));
}

/** The instants of all steps of a clock in order; a daily reminder stands with its first day. */
export function ladderMoments(clock: Clock, unit: UnitTime): LadderMoment[] {
  return ladderOf(clock.kind, clock.level)
    .map((step) => ({ code: step.code, at: instantOfStep(step, clock, unit), act: step.act }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

const isDaily = ({ act }: LadderMoment): boolean => act.do === 'DAILY_REMINDER';
const dailyCode = (code: string, date: string): string => `${code}:${date}`;

/** The level that would be reached has the case already: it is told instead of asked. */
function isCovered(toLevel: Level, facts: LadderFacts): boolean {
  if (!isAtLeast(facts.level, toLevel)) return false;
  return toLevel === 'DEALER_MANAGEMENT' || !facts.atDealer || facts.activeEscalations.some((level) => isAtLeast(level, toLevel));
}

const named = (recipient: StepRecipient, { level }: LadderFacts): Recipient => (recipient === 'NEXT_LEVEL' ? recipientAbove(level) : recipient);

function actNow(act: LadderAct, facts: LadderFacts): DueAct {
  if (act.do !== 'TAKE_OVER' && act.do !== 'ESCALATE') return { do: act.do, recipients: act.recipients.map((recipient) => named(recipient, facts)) };
  return isCovered(act.toLevel, facts) ? { do: 'NOTIFY', recipients: [recipientAt(facts.level)] } : act;
}

/** Only the latest day counts: days on which nobody looked are not made up for. */
function dailyDue(moment: LadderMoment, clock: Clock, done: ReadonlySet<string>, now: Date, unit: UnitTime): LadderMoment[] {
  const date = lastOpened(unit, openDayAfter(unit, clock.dueAt), now);
  if (!date || done.has(dailyCode(moment.code, date))) return [];
  return [{ ...moment, code: dailyCode(moment.code, date), at: openingOf(unit, date) }];
}

/** A met, cancelled or paused clock does nothing more (A12). */
const climbs = ({ status }: Clock): boolean => status === 'RUNNING' || status === 'BREACHED';

/**
 * The steps to take now, in order of their own instants, each once: `done` holds the codes taken before. They act on what
 * is recorded when they run (rulings 13): an event that was entered in time has met the clock, and nothing is due any more.
 */
export function dueSteps(clock: Clock, done: ReadonlySet<string>, facts: LadderFacts, now: Date, unit: UnitTime): DueStep[] {
  if (!climbs(clock)) return [];
  const due = ladderMoments(clock, unit).flatMap((moment) => {
    if (isDaily(moment)) return dailyDue(moment, clock, done, now, unit);
    return moment.at <= now && !done.has(moment.code) ? [moment] : [];
  });
  return due.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ code, at, act }) => ({ code, at, act: actNow(act, facts) }));
}

/** The instant of the reminder that comes after everything done so far. */
function nextDaily(moment: LadderMoment, clock: Clock, done: ReadonlySet<string>, now: Date, unit: UnitTime): Date {
  const first = openDayAfter(unit, clock.dueAt);
  const last = lastOpened(unit, first, now);
  if (!last) return openingOf(unit, first);
  return openingOf(unit, done.has(dailyCode(moment.code, last)) ? nextOpenDay(unit, addDays(last, 1)) : last);
}

/**
 * The next instant at which something is to be done about the clock: a step, or the end of its pause; in the past when
 * it is late already. Null when nothing will come by itself. This is what the table of due instants is indexed by (A13).
 */
export function nextMoment(clock: Clock, done: ReadonlySet<string>, now: Date, unit: UnitTime): Date | null {
  if (clock.status === 'PAUSED') return openPause(clock)?.endsAt ?? null;
  if (!climbs(clock)) return null;
  const instants = ladderMoments(clock, unit).flatMap((moment) => {
    if (isDaily(moment)) return [nextDaily(moment, clock, done, now, unit)];
    return done.has(moment.code) ? [] : [moment.at];
  });
  return instants.reduce<Date | null>((earliest, at) => (earliest && earliest <= at ? earliest : at), null);
}

/** The key that lets a step happen once, whatever restarts, replays or runs twice (A3, A14, EX-165). */
export function stepKey(caseId: string, { kind, level, cycle }: Pick<Clock, 'kind' | 'level' | 'cycle'>, code: string): string {
  return [caseId, kind, level, cycle, code].join('|');
}
