import { addDays, yearOf, type LocalDate } from '../time/local-date.js';
import { solarOf } from '../time/lunar.js';
import { isOpenOn, type OpenWindow, type UnitTime } from '../time/opening-hours.js';
import { localDateOf, minuteOfDay, minutesOf } from '../time/zone.js';

/** Days on which nobody is called although the dealer may be open. */
export interface NoCallDays {
  /** Days counted from the first day of the lunar year: -1 is New Year's Eve, 2 the third day. Null: none. */
  springFestival: { fromDay: number; toDay: number } | null;
  /** Further single days, such as days of mourning. */
  dates: readonly LocalDate[];
}

/** When customers may be reached (DT-CARE, R-53). Minutes after midnight, the end excluded. */
export interface ContactHours {
  call: readonly OpenWindow[];
  sms: OpenWindow;
  noCallDays: NoCallDays;
}

const hours = (from: string, to: string): OpenWindow => ({ from: minutesOf(from), to: minutesOf(to) });

/** Settings `contact.callHours`, `contact.smsHours`, `contact.noCallDays` as shipped (DEF). */
export const defaultContactHours: ContactHours = {
  call: [hours('09:00', '12:00'), hours('14:00', '20:00')],
  sms: hours('08:00', '21:00'),
  noCallDays: { springFestival: { fromDay: -1, toDay: 2 }, dates: [] },
};

/** A dealer as customers meet it: when it opens and when it may call. */
export interface ContactingDealer {
  time: UnitTime;
  hours: ContactHours;
}

const newYears = new Map<number, LocalDate | null>();

/** The first day of a lunar year, on the table of the Chinese calendar, never Intl. */
function lunarNewYear(lunarYear: number): LocalDate | null {
  let day = newYears.get(lunarYear);
  if (day === undefined) newYears.set(lunarYear, (day = solarOf({ year: lunarYear, month: 1, day: 1, leap: false })));
  return day;
}

function isAtSpringFestival(span: NoCallDays['springFestival'], date: LocalDate): boolean {
  if (span === null) return false;
  // A span that begins in December belongs to the new year of the following calendar year.
  return [yearOf(date), yearOf(date) + 1].some((year) => {
    const newYear = lunarNewYear(year);
    return newYear !== null && date >= addDays(newYear, span.fromDay) && date <= addDays(newYear, span.toDay);
  });
}

export function isNoCallDay(days: NoCallDays, date: LocalDate): boolean {
  return days.dates.includes(date) || isAtSpringFestival(days.springFestival, date);
}

/** Dealer open and no no-call day (DT-CARE). */
export function isCallableDay({ time, hours }: ContactingDealer, date: LocalDate): boolean {
  return isOpenOn(time, date) && !isNoCallDay(hours.noCallDays, date);
}

/** Whether a call may begin now without the customer having asked for it. */
export function isCallTime(dealer: ContactingDealer, now: Date): boolean {
  const { zone } = dealer.time.hours;
  const minute = minuteOfDay(now, zone);
  return isCallableDay(dealer, localDateOf(now, zone)) && dealer.hours.call.some(({ from, to }) => minute >= from && minute < to);
}
