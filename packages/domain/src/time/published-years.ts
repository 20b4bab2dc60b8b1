import { localDate, type LocalDate } from './local-date.js';
import type { WorkCalendar } from './work-calendar.js';

/** What the State Council published for a year: weekdays that are off, weekend days that work. MM-DD, by blanks. */
const PUBLISHED: Record<number, { off: string; work: string }> = {
  2018: { off: '01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31', work: '02-11 02-24 04-08 04-28 09-29 09-30 12-29' },
  2019: { off: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07', work: '02-02 02-03 04-28 05-05 09-29 10-12' },
  2020: { off: '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08', work: '01-19 04-26 05-09 06-28 09-27 10-10' },
  2021: { off: '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07', work: '02-07 02-20 04-25 05-08 09-18 09-26 10-09' },
  2022: { off: '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07', work: '01-29 01-30 04-02 04-24 05-07 10-08 10-09' },
  2023: { off: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06', work: '01-28 01-29 04-23 05-06 06-25 10-07 10-08' },
  2024: { off: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07', work: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12' },
  2025: { off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08', work: '01-26 02-08 04-27 09-28 10-11' },
  2026: { off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07', work: '01-04 02-14 02-28 05-09 09-20 10-10' },
};

export interface ListedDay {
  date: LocalDate;
  working: boolean;
}

/** The listed days of every year that shipped with this release; an administrator imports the next one. */
export function publishedYears(): { year: number; days: ListedDay[] }[] {
  return Object.entries(PUBLISHED).map(([year, { off, work }]) => ({
    year: Number(year),
    days: [
      ...off.split(' ').map((day) => ({ date: dateOf(year, day), working: false })),
      ...work.split(' ').map((day) => ({ date: dateOf(year, day), working: true })),
    ],
  }));
}

function dateOf(year: string, monthDay: string): LocalDate {
  const [month, day] = monthDay.split('-').map(Number);
  return localDate(Number(year), month!, day!);
}

/** China's calendar as shipped, for tests, previews and the first start of a database. */
export function shippedCalendar(): WorkCalendar {
  const years = publishedYears();
  return {
    country: 'CN',
    version: 1,
    publishedYears: new Set(years.map(({ year }) => year)),
    days: new Map(years.flatMap(({ days }) => days.map(({ date, working }) => [date, working]))),
  };
}
