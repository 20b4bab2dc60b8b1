import { addMonths, daysBetween, earlier, later, type LocalDate } from '../time/local-date.js';
import { monthsBack, windowStart } from './months-back.js';

/** How the figures of customers are taken, the same for every scheme (settings `tier.*`). */
export interface FigureBasis {
  /** The rolling window to the day of evaluation. */
  windowMonths: number;
  repairMonths: number;
  repairKm: number;
  referralMonths: number;
  /** A service is due every so many months. */
  serviceMonths: number;
}

export const shippedBasis: FigureBasis = { windowMonths: 12, repairMonths: 36, repairKm: 60_000, referralMonths: 24, serviceMonths: 6 };

export type Credit = 'OK' | 'OVERDUE';
export type PriceSensitivity = 'LOW' | 'MEDIUM' | 'HIGH';

/** What schemes judge a customer by. Visits and spend of the window; paid ones only where it says so (INV-12). */
export interface CustomerFigures {
  /** Since when the dealer knows the customer. */
  relationFrom: LocalDate | null;
  lastVisitOn: LocalDate | null;
  cars: number;
  newestCarOn: LocalDate | null;
  /** When the last repair period of his cars ended or will end; the earlier of day and mileage for each (INV-26). */
  repairEndOn: LocalDate | null;
  visits: number;
  paidVisits: number;
  spendFen: number;
  servicesDue: number;
  servicesDone: number;
  /** Days between the last four visits at most, and how many gaps they make (F-11). */
  gapDays: number;
  gaps: number;
  /** A second car, or a policy renewed here. */
  loyal: boolean;
  credit: Credit | null;
  priceSensitivity: PriceSensitivity | null;
  referrals: number;
}

export interface CustomerHistory {
  fileDate: LocalDate | null;
  cars: readonly { deliveredOn: LocalDate | null; odometerKm: number | null; odometerOn: LocalDate | null; policySoldHere: boolean }[];
  orders: readonly { vehicleId: string; openedOn: LocalDate; totalFen: number; maintenance: boolean; lines: readonly { jobType: string; labourFen: number }[] }[];
  referralDays: readonly LocalDate[];
  credit: Credit | null;
  priceSensitivity: PriceSensitivity | null;
}

/**
 * What the customer himself paid of an order (INV-12): all of it, or his labour alone where somebody else pays for other lines, because
 * parts stand with the order and not with a line.
 */
export function paidOf({ totalFen, lines }: CustomerHistory['orders'][number]): { paid: boolean; fen: number } {
  const own = lines.filter(({ jobType }) => jobType === 'CUSTOMER_PAY');
  if (own.length === 0) return { paid: false, fen: 0 };
  return { paid: true, fen: own.length === lines.length ? totalFen : own.reduce((sum, { labourFen }) => sum + labourFen, 0) };
}

/** The end of a car's repair period: by day, or earlier by a reading above the mileage. Null while its delivery is unknown. */
export function repairEnd(car: CustomerHistory['cars'][number], basis: FigureBasis): LocalDate | null {
  if (car.deliveredOn === null) return null;
  const byDay = addMonths(car.deliveredOn, basis.repairMonths);
  return car.odometerKm !== null && car.odometerOn !== null && car.odometerKm > basis.repairKm ? earlier(byDay, car.odometerOn) : byDay;
}

/** Services that fell due for a car within the window. */
function dueServices(deliveredOn: LocalDate | null, basis: FigureBasis, day: LocalDate): number {
  if (deliveredOn === null) return 0;
  const most = Math.floor(basis.windowMonths / basis.serviceMonths);
  let due = 0;
  while (due < most && deliveredOn < windowStart(day, (due + 1) * basis.serviceMonths)) due += 1;
  return due;
}

const latest = (days: readonly (LocalDate | null)[]): LocalDate | null => days.reduce((found, at) => (found && at ? later(found, at) : found ?? at), null);
const first = (days: readonly (LocalDate | null)[]): LocalDate | null => days.reduce((found, at) => (found && at ? earlier(found, at) : found ?? at), null);

const LAST_VISITS = 4;

/** The figures of one customer from everything that is known of him; the batch takes the same from the database in one statement. */
export function figuresOf(history: CustomerHistory, basis: FigureBasis, day: LocalDate): CustomerFigures {
  const from = windowStart(day, basis.windowMonths);
  const orders = history.orders.filter(({ openedOn }) => openedOn <= day);
  const recent = orders.filter(({ openedOn }) => openedOn >= from);
  const entries = (of: typeof recent): number => new Set(of.map(({ vehicleId, openedOn }) => `${vehicleId}|${openedOn}`)).size;
  const days = [...new Set(orders.map(({ openedOn }) => openedOn))].sort();
  const last = days.slice(-LAST_VISITS);
  const delivered = history.cars.map(({ deliveredOn }) => deliveredOn);
  return {
    relationFrom: first([history.fileDate, days[0] ?? null]) ?? first(delivered),
    lastVisitOn: days.at(-1) ?? null,
    cars: history.cars.length,
    newestCarOn: latest(delivered),
    repairEndOn: latest(history.cars.map((car) => repairEnd(car, basis))),
    visits: entries(recent),
    paidVisits: entries(recent.filter((order) => paidOf(order).paid)),
    spendFen: recent.reduce((sum, order) => sum + paidOf(order).fen, 0),
    servicesDue: delivered.reduce((sum, at) => sum + dueServices(at, basis, day), 0),
    servicesDone: entries(recent.filter(({ maintenance }) => maintenance)),
    gapDays: last.length > 1 ? daysBetween(last[0]!, last.at(-1)!) : 0,
    gaps: Math.max(0, last.length - 1),
    loyal: history.cars.length > 1 || history.cars.some(({ policySoldHere }) => policySoldHere),
    credit: history.credit,
    priceSensitivity: history.priceSensitivity,
    referrals: history.referralDays.filter((on) => on <= day && on >= monthsBack(day, basis.referralMonths)).length,
  };
}
