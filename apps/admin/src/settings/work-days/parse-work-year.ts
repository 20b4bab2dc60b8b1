import { addDays, daysBetween, isLocalDate, localDate, weekday, type LocalDate } from '@dealercare/domain/time/local-date';

export interface WorkDay {
  date: LocalDate;
  /** True: works although a weekend. */
  working: boolean;
  name: string;
  /** False for a weekend that is off and a weekday that works: the calendar says so already. */
  changes: boolean;
}

export interface ReadWorkYear {
  days: WorkDay[];
  /** Numbers of the lines in which nothing was understood. */
  unreadable: number[];
  /** Days of another year: a year is taken over as a whole. */
  outside: LocalDate[];
}

const DAY = String.raw`(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const END = String.raw`(?:\s*(?:至|到|~|—|–|-|to)\s*(?:(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*日?)?`;
const SPAN = new RegExp(`${DAY}${END}`, 'g');
const WORKS = /班|work/i;
const OFF = /休|放假|off|holiday/i;
const FRIDAY = 5;
const MAX_SPAN_DAYS = 31;

function daysOf([, year, month, day, toYear, toMonth, toDay]: RegExpMatchArray, otherwise: number): LocalDate[] | null {
  const first = localDate(Number(year ?? otherwise), Number(month), Number(day));
  const last = toDay ? localDate(Number(toYear ?? year ?? otherwise), Number(toMonth ?? month), Number(toDay)) : first;
  if (!isLocalDate(first) || !isLocalDate(last)) return null;
  const length = daysBetween(first, last);
  return length < 0 || length > MAX_SPAN_DAYS ? null : Array.from({ length: length + 1 }, (_, place) => addDays(first, place));
}

/** One sentence of the notice: the days in it and whether they work; null for one that says nothing about days. */
function readClause(clause: string, year: number): { dates: LocalDate[]; working: boolean } | 'unreadable' | null {
  const spans = [...clause.matchAll(SPAN)];
  if (spans.length === 0) return null;
  const dates = spans.map((span) => daysOf(span, year));
  if (dates.includes(null) || (!WORKS.test(clause) && !OFF.test(clause))) return 'unreadable';
  // 放假调休 is a holiday; 上班 decides where both stand.
  return { dates: dates.flatMap((found) => found ?? []), working: WORKS.test(clause) };
}

const nameIn = (line: string): string =>
  (/^[^:\d]*:/.exec(line)?.[0].slice(0, -1) ?? line.replace(SPAN, ' ').replace(/上班|放假|调休|\b(?:work\w*|off|holiday)\b|[班休]/gi, ' ').replace(/[()、,，.]/g, ' ')).replace(/^[一二三四五六七八九十]+、/, '').replace(/\s+/g, ' ').trim().slice(0, 40);

/**
 * Reads a year's notice about holidays and adjusted working days: a line for each day, "2027-02-07 班", or the State
 * Council's own sentences, "春节：2月5日至11日放假调休，共7天。2月20日（星期六）上班。"
 */
export function parseWorkYear(text: string, year: number): ReadWorkYear {
  const days = new Map<LocalDate, WorkDay>();
  const unreadable: number[] = [];
  const outside = new Set<LocalDate>();
  text.normalize('NFKC').split('\n').forEach((line, place) => {
    if (!line.trim()) return;
    const clauses = line.split(/[。;]/).map((clause) => readClause(clause, year));
    if (clauses.includes('unreadable') || clauses.every((clause) => clause === null)) unreadable.push(place + 1);
    for (const clause of clauses) {
      if (clause === null || clause === 'unreadable') continue;
      for (const date of clause.dates) {
        if (Number(date.slice(0, 4)) !== year) outside.add(date);
        else days.set(date, { date, working: clause.working, name: nameIn(line), changes: clause.working === (weekday(date) > FRIDAY) });
      }
    }
  });
  return { days: [...days.values()].sort((a, b) => a.date.localeCompare(b.date)), unreadable, outside: [...outside] };
}
