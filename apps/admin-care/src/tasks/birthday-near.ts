import { daysBetween, yearOf, type LocalDate } from '@dealercare/domain/time/local-date';
import { lunarAnniversary, lunarOf, parseLunarText } from '@dealercare/domain/time/lunar';

/** Worth a word in a call: today or within these days. */
const DAYS_AHEAD = 7;

export interface BirthdayNear {
  calendar: 'SOLAR' | 'LUNAR';
  day: LocalDate;
  isToday: boolean;
}

/** The day of a solar birthday in a year; people born on 29 February are wished on the 28th. */
function solarIn(birthday: LocalDate, year: number): LocalDate {
  const isLeapDay = birthday.endsWith('-02-29');
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}${isLeapDay && !isLeapYear ? '-02-28' : birthday.slice('YYYY'.length)}`;
}

function lunarDays(text: string, today: LocalDate): LocalDate[] {
  const birthday = parseLunarText(text);
  if (!birthday) return [];
  const { year } = lunarOf(today);
  return [year, year + 1].flatMap((lunarYear) => lunarAnniversary(birthday, lunarYear));
}

/** The birthdays of a customer that are today or in the coming week, in both calendars. */
export function birthdaysNear({ solarBirthday, lunarBirthday }: { solarBirthday?: string | null; lunarBirthday?: string | null }, today: LocalDate): BirthdayNear[] {
  const year = yearOf(today);
  const solar = solarBirthday ? [year, year + 1].map((one) => solarIn(solarBirthday, one)) : [];
  const lunar = lunarBirthday ? lunarDays(lunarBirthday, today) : [];
  const isNear = (day: LocalDate) => day >= today && daysBetween(today, day) <= DAYS_AHEAD;
  const near = (calendar: BirthdayNear['calendar'], days: readonly LocalDate[]) => days.filter(isNear).map((day) => ({ calendar, day, isToday: day === today }));
  return [...near('SOLAR', solar), ...near('LUNAR', lunar)];
}
