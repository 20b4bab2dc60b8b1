import { levels, type Level } from '../complaint/level.js';
import { endOfMonth, type LocalDate } from '../time/local-date.js';

/** A calendar month as text, `2026-03`. */
export type Month = string;

export const monthOf = (day: LocalDate): Month => day.slice(0, 7);

export const isMonth = (text: string): boolean => /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);

/**
 * What the dashboard counts, by unit and month (C-006, N1). Tasks by the month of their day T, clocks by that of their due day, cases by
 * that of their receipt; a case stands at the rung that holds it now.
 */
export const figures = [
  'TASKS_DONE', 'TASKS_LATE', 'TASKS_MISSED', 'CLOCKS_MET', 'CLOCKS_BREACHED',
  'CASES_DEALER_FRONTLINE', 'CASES_DEALER_MANAGEMENT', 'CASES_REGION', 'CASES_MANUFACTURER',
] as const;
export type Figure = (typeof figures)[number];

/** Statuses in which somebody reached the customer, or the message did. */
const doneStatuses = ['DONE', 'COMPLETED', 'TRANSFERRED', 'REFUSED'] as const;
/** Statuses in which nobody was reached in time. */
const missedStatuses = ['MISSED', 'FAILED', 'UNREACHED', 'EXPIRED'] as const;
const keptStatuses = ['MET'] as const;
const brokenStatuses = ['BREACHED', 'MET_LATE'] as const;

const among = (list: readonly string[], status: string): boolean => list.includes(status);

/** Where a care task or follow-up counts; null while it is open, and for what was merged, suppressed or cancelled. */
export function taskFigure({ status, endedLate }: { status: string; endedLate: boolean }): Figure | null {
  if (among(missedStatuses, status)) return 'TASKS_MISSED';
  if (!among(doneStatuses, status)) return null;
  return endedLate ? 'TASKS_LATE' : 'TASKS_DONE';
}

/** Where a clock counts; null while it runs, and for one that was cancelled. */
export function clockFigure(status: string): Figure | null {
  if (among(keptStatuses, status)) return 'CLOCKS_MET';
  return among(brokenStatuses, status) ? 'CLOCKS_BREACHED' : null;
}

export const caseFigure = (level: Level): Figure => `CASES_${level}`;

/** The unit of a figure: a dealer, or one above for what has no dealer yet. */
export interface FigureUnit {
  id: string;
  isDealer: boolean;
}

/** A list and the filter that shows exactly what a figure has counted. */
export interface ListBehind {
  list: 'careTasks' | 'clocks' | 'complaints';
  filter: Readonly<Record<string, unknown>>;
}

const daysOf = (month: Month): { gte: LocalDate; lte: LocalDate } => ({ gte: `${month}-01`, lte: endOfMonth(`${month}-01`) });

const idsOf = (units: readonly FigureUnit[]): string[] => units.map(({ id }) => id);
const atDealers = (units: readonly FigureUnit[]): Record<string, unknown> => ({ dealer: { in: idsOf(units.filter(({ isDealer }) => isDealer)) } });

function tasksBehind(figure: Figure, units: readonly FigureUnit[], month: Month): ListBehind {
  const statuses = figure === 'TASKS_MISSED' ? missedStatuses : doneStatuses;
  const late = figure === 'TASKS_MISSED' ? {} : { endedLate: figure === 'TASKS_LATE' };
  return { list: 'careTasks', filter: { ...atDealers(units), t: daysOf(month), status: { in: [...statuses] }, ...late } };
}

/** Dealers' own rows, and rows without a dealer at the units above: one or the other where the figure is of both. */
function whereFrom(units: readonly FigureUnit[], above: string): Record<string, unknown> {
  const upper = units.filter(({ isDealer }) => !isDealer);
  const withoutDealer = { dealer: { isNull: true }, [above]: { in: idsOf(upper) } };
  if (upper.length === 0) return atDealers(units);
  return upper.length === units.length ? withoutDealer : { or: [atDealers(units), withoutDealer] };
}

/** One unit, or several whose figures were added up. */
export type FigureUnits = FigureUnit | readonly FigureUnit[];

/** The list behind a figure: the same cut that the figure counts by, so that the two never differ (N1, Q4). */
export function listBehind(figure: Figure, of: FigureUnits, month: Month): ListBehind {
  const units = [of].flat();
  switch (figure) {
    case 'TASKS_DONE': case 'TASKS_LATE': case 'TASKS_MISSED': return tasksBehind(figure, units, month);
    case 'CLOCKS_MET': case 'CLOCKS_BREACHED':
      return { list: 'clocks', filter: { ...whereFrom(units, 'unit'), dueOn: daysOf(month), status: { in: [...figure === 'CLOCKS_MET' ? keptStatuses : brokenStatuses] } } };
    default: {
      const level = levels.find((candidate) => caseFigure(candidate) === figure)!;
      return { list: 'complaints', filter: { ...whereFrom(units, 'originUnit'), receivedOn: daysOf(month), level: { in: [level] } } };
    }
  }
}

/** The cases behind a cause; null is for those whose cause nobody has found yet. */
export function casesBehindCause(causeCode: string | null, of: FigureUnits, month: Month): ListBehind {
  const cause = causeCode === null ? { isNull: true } : { eq: causeCode };
  return { list: 'complaints', filter: { ...whereFrom([of].flat(), 'originUnit'), receivedOn: daysOf(month), cause } };
}
