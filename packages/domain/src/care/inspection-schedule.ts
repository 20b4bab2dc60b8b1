import { addMonths, daysInMonth, endOfMonth, localDate, monthOf, yearOf, type LocalDate } from '../time/local-date.js';
import { ruleInForce, type LegalRule } from './legal-rule.js';

/** ONSITE: the car is tested. CERTIFICATE: the mark is only applied for (年检标志, R-41). */
export type InspectionKind = 'ONSITE' | 'CERTIFICATE';

export interface InspectionSchedule {
  /** Ages in months since registration, ascending. */
  points: readonly { months: number; kind: InspectionKind }[];
  /** After the last point, again and again. */
  then: { everyMonths: number; kind: InspectionKind };
}

/** RELAXED: small non-commercial cars. UNRELAXED: the same when a notice excludes them. */
export const inspectionClasses = ['RELAXED', 'UNRELAXED', 'COMMERCIAL'] as const;
export type InspectionClass = (typeof inspectionClasses)[number];

export type InspectionLaw = Readonly<Record<InspectionClass, readonly LegalRule<InspectionSchedule>[]>>;

const MONTHS_A_YEAR = 12;

const inYears = (kind: InspectionKind, ...years: number[]): InspectionSchedule['points'] =>
  years.map((year) => ({ months: year * MONTHS_A_YEAR, kind }));

/** What holds when this release shipped (2.4); an administrator adds rows when a notice changes it. */
export const shippedInspectionLaw: InspectionLaw = {
  RELAXED: [{
    code: 'R-41', validFrom: '2022-10-01', basis: 'UNC',
    value: {
      points: [...inYears('CERTIFICATE', 2, 4), ...inYears('ONSITE', 6), ...inYears('CERTIFICATE', 8), ...inYears('ONSITE', 10)],
      then: { everyMonths: 12, kind: 'ONSITE' },
    },
  }],
  UNRELAXED: [{
    code: 'R-40', validFrom: '2017-10-07', basis: 'LAW',
    value: { points: inYears('ONSITE', 2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), then: { everyMonths: 6, kind: 'ONSITE' } },
  }],
  COMMERCIAL: [{
    code: 'R-40', validFrom: '2017-10-07', basis: 'LAW',
    value: { points: inYears('ONSITE', 1, 2, 3, 4, 5), then: { everyMonths: 6, kind: 'ONSITE' } },
  }],
};

export interface InspectionDue {
  due: LocalDate;
  kind: InspectionKind;
}

/** What is due for a car of that age; null when nothing is. Ages in months since registration. */
export function inspectionAt(schedule: InspectionSchedule, ageMonths: number): InspectionKind | null {
  const point = schedule.points.find(({ months }) => months === ageMonths);
  if (point) return point.kind;
  const last = schedule.points.at(-1)?.months ?? 0;
  return ageMonths > last && (ageMonths - last) % schedule.then.everyMonths === 0 ? schedule.then.kind : null;
}

const monthIndex = (date: LocalDate): number => yearOf(date) * MONTHS_A_YEAR + monthOf(date) - 1;

/** The last day of a month counted from year 0. */
function lastDayOf(index: number): LocalDate {
  const year = Math.floor(index / MONTHS_A_YEAR);
  const month = index % MONTHS_A_YEAR + 1;
  return localDate(year, month, daysInMonth(year, month));
}

/** The inspections of a car that are due between two days, both included: each at the end of the registration month (EX-086). */
export function inspectionsDue(
  rules: readonly LegalRule<InspectionSchedule>[], registered: LocalDate, from: LocalDate, to: LocalDate,
): InspectionDue[] {
  const found: InspectionDue[] = [];
  for (let index = Math.max(monthIndex(from), monthIndex(registered)); index <= monthIndex(to); index += 1) {
    const due = lastDayOf(index);
    const schedule = ruleInForce(rules, due)?.value;
    const kind = schedule ? inspectionAt(schedule, index - monthIndex(registered)) : null;
    if (kind && due >= from && due <= to) found.push({ due, kind });
  }
  return found;
}

/** The ages in months at which some rule of the law asks for an inspection, up to `oldestMonths`. */
export function inspectionAges(law: InspectionLaw, oldestMonths: number): number[] {
  const schedules = Object.values(law).flat().map((rule) => rule.value);
  const ages = Array.from({ length: oldestMonths }, (_, index) => index + 1);
  return ages.filter((age) => schedules.some((schedule) => inspectionAt(schedule, age) !== null));
}

/** The months in which a car that is `ageMonths` old at a due day inside the range was registered. */
export function registeredFor(ageMonths: number, from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } | null {
  const first = monthIndex(from) - ageMonths;
  const last = (endOfMonth(to) === to ? monthIndex(to) : monthIndex(to) - 1) - ageMonths;
  if (last < first) return null;
  return { from: `${lastDayOf(first).slice(0, 8)}01`, to: lastDayOf(last) };
}

/** The day from which an inspection counts for the due day. */
export function firstDayToInspect(due: LocalDate, doneEarlyMonths: number): LocalDate {
  return addMonths(due, -doneEarlyMonths);
}
