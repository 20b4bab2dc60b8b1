import { addDays, daysBetween, eachDay, type LocalDate } from '../../time/local-date.js';
import { lunarOf, type LeapPolicy, type LunarMonthDay } from '../../time/lunar.js';
import { monthDayRanges, monthDayText, type CandidateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Occurrence, type Trigger } from '../occurrence.js';
import type { RuleOf } from '../rule.js';
import { celebratedDays, lunarYearOf } from './lunar-answers.js';

/** A customer's birthday by the Chinese calendar, as told (rulings 19), and what they do with a leap month if they said so (B5). */
export interface LunarBorn {
  lunarBirthday: LunarMonthDay | null;
  leapPolicy: LeapPolicy | null;
}

const LONGEST_LUNAR_YEAR_DAYS = 385;
const LONGEST_LUNAR_MONTH_DAYS = 30;

/** Under the policy BOTH a leap year has two days: the second one needs a key of its own. */
function keyed(rule: RuleOf<'LUNAR_BIRTHDAY'>, lunarYear: number, days: readonly LocalDate[]): Occurrence[] {
  return days.map((day, index) => occurrenceAt(rule, index === 0 ? String(lunarYear) : `${lunarYear}-leap`, day));
}

/** The lunar birthdays that can be celebrated on a day: its own, and the 30th on the last day of a month with 29. */
function celebratedOn(day: LocalDate): string[] {
  const { month, day: dayOfMonth } = lunarOf(day);
  const own = monthDayText(month, dayOfMonth);
  const isLastOfMonth = lunarOf(addDays(day, 1)).day === 1;
  return isLastOfMonth ? [own, monthDayText(month, LONGEST_LUNAR_MONTH_DAYS)] : [own];
}

function everyBirthday(): CandidateRange[] {
  return [{ over: 'MONTH_DAY', field: 'lunarBirthMonthDay', from: '01-01', to: '12-30' }];
}

/** CR-11 by the Chinese calendar (C-074). Its key is the lunar year: a solar year may hold two of them or none (EX-065). */
export const lunarBirthday: Trigger<'LUNAR_BIRTHDAY', LunarBorn> = {
  kind: 'LUNAR_BIRTHDAY',
  occurrences(rule, { lunarBirthday: born, leapPolicy }, from, to) {
    if (born === null) return [];
    const days = anchorDays(rule, from, to);
    const found: Occurrence[] = [];
    for (let year = lunarYearOf(days.from); year <= lunarYearOf(days.to); year += 1) {
      found.push(...keyed(rule, year, celebratedDays(born, year, leapPolicy ?? rule.trigger.leapPolicy)));
    }
    return withTBetween(found, from, to);
  },
  candidates(rule, from, to) {
    const days = anchorDays(rule, from, to);
    if (daysBetween(days.from, days.to) >= LONGEST_LUNAR_YEAR_DAYS) return everyBirthday();
    return monthDayRanges('lunarBirthMonthDay', [...eachDay(days.from, days.to)].flatMap(celebratedOn));
  },
};
