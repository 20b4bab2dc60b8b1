import { addDays, dayOf, daysBetween, daysInMonth, eachDay, localDate, monthOf, yearOf, type LocalDate } from '../../time/local-date.js';
import { monthDayRanges, type CandidateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';
import type { TriggerSettings } from '../trigger-kind.js';

/** A customer's birthday by the solar calendar. */
export interface SolarBorn {
  solarBirthday: LocalDate | null;
}

type LeapDay = TriggerSettings['SOLAR_BIRTHDAY']['leapDay'];

const FEBRUARY = 2;
const LEAP_DAY = '02-29';
const DAYS_OF_A_YEAR = 366;

/** The day on which somebody is greeted in a year; 29 February falls on its neighbour in common years (A-21, EX-070). */
export function solarBirthdayIn(born: LocalDate, year: number, leapDay: LeapDay): LocalDate {
  if (born.slice(5) !== LEAP_DAY || daysInMonth(year, FEBRUARY) === dayOf(born)) return localDate(year, monthOf(born), dayOf(born));
  const lastOfFebruary = localDate(year, FEBRUARY, daysInMonth(year, FEBRUARY));
  return leapDay === 'FEB_28' ? lastOfFebruary : addDays(lastOfFebruary, 1);
}

/** The birthdays that are celebrated on a day, as 'MM-DD'. */
function celebratedOn(day: LocalDate, leapDay: LeapDay): string[] {
  const standsIn = solarBirthdayIn('2000-02-29', yearOf(day), leapDay) === day;
  return standsIn ? [day.slice(5), LEAP_DAY] : [day.slice(5)];
}

function everyBirthday(): CandidateRange[] {
  return [{ over: 'MONTH_DAY', field: 'solarBirthMonthDay', from: '01-01', to: '12-31' }];
}

/** CR-11 by the solar calendar (C-074). Its key is the calendar year (INV-11). */
export const solarBirthday: Trigger<'SOLAR_BIRTHDAY', SolarBorn> = {
  kind: 'SOLAR_BIRTHDAY',
  occurrences(rule, { solarBirthday: born }, from, to) {
    if (born === null) return [];
    const days = anchorDays(rule, from, to);
    const found = [];
    for (let year = Math.max(yearOf(days.from), yearOf(born) + 1); year <= yearOf(days.to); year += 1) {
      found.push(occurrenceAt(rule, String(year), solarBirthdayIn(born, year, rule.trigger.leapDay)));
    }
    return withTBetween(found, from, to);
  },
  candidates(rule, from, to) {
    const days = anchorDays(rule, from, to);
    if (daysBetween(days.from, days.to) >= DAYS_OF_A_YEAR) return everyBirthday();
    const celebrated = [...eachDay(days.from, days.to)].flatMap((day) => celebratedOn(day, rule.trigger.leapDay));
    return monthDayRanges('solarBirthMonthDay', celebrated);
  },
};
