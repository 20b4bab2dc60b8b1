import type { LocalDate } from '../../time/local-date.js';
import { lunarAnniversary, lunarOf, type LeapPolicy, type LunarMonthDay } from '../../time/lunar.js';

/*
 * The calendar takes 100 us for an answer, and a day batch asks the same few thousand questions for a million people: answers are
 * kept. They are facts that never change; the limit only bounds memory when somebody walks through centuries.
 */
const LIMIT = 50_000;
const anniversaries = new Map<string, readonly LocalDate[]>();
const lunarYears = new Map<LocalDate, number>();

function kept<K, V>(answers: Map<K, V>, question: K, ask: () => V): V {
  const known = answers.get(question);
  if (known !== undefined) return known;
  if (answers.size >= LIMIT) answers.clear();
  const answer = ask();
  answers.set(question, answer);
  return answer;
}

/** The lunar year to which a day belongs. */
export function lunarYearOf(date: LocalDate): number {
  return kept(lunarYears, date, () => lunarOf(date).year);
}

/** The days on which a lunar birthday is celebrated in a lunar year. */
export function celebratedDays(birthday: LunarMonthDay, lunarYear: number, policy: LeapPolicy): readonly LocalDate[] {
  const question = `${lunarYear}|${birthday.month}|${birthday.day}|${birthday.leap}|${policy}`;
  return kept(anniversaries, question, () => lunarAnniversary(birthday, lunarYear, policy));
}
