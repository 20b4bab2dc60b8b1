import type { OpeningHours, UnitTime } from '../time/opening-hours.js';
import { shippedCalendar } from '../time/published-years.js';
import { instantOf, minutesOf } from '../time/zone.js';

/** The dealer of the worked examples: 08:30 to 18:00 every day, closed 2026-02-16 to 18 (domain.md 4). */
export const SHANGHAI = 'Asia/Shanghai';

const day = [{ from: minutesOf('08:30'), to: minutesOf('18:00') }];

export function dealerHours(closed: string[] = ['2026-02-16', '2026-02-17', '2026-02-18']): OpeningHours {
  return {
    zone: SHANGHAI,
    week: Array.from({ length: 7 }, () => day),
    follows: 'WEEK',
    exceptions: new Map(closed.map((date) => [date, []])),
  };
}

const officeDay = [{ from: minutesOf('09:00'), to: minutesOf('18:00') }];

/** Region and manufacturer: 09:00 to 18:00 on working days. */
export function officeHours(): OpeningHours {
  return { zone: SHANGHAI, week: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []], follows: 'WORK_DAYS', exceptions: new Map() };
}

export const exampleDealer = (closed?: string[]): UnitTime => ({ hours: dealerHours(closed), calendar: shippedCalendar() });
export const exampleOffice = (): UnitTime => ({ hours: officeHours(), calendar: shippedCalendar() });

/** '2026-03-02 10:00' or '2026-03-02 16:00:01.500' on a wall clock in Shanghai. */
export function at(text: string): Date {
  const [date, time = '00:00'] = text.split(' ');
  const [hours, minutes, seconds = '0'] = time.split(':');
  return new Date(instantOf(date!, Number(hours) * 60 + Number(minutes), SHANGHAI).getTime() + Math.round(Number(seconds) * 1000));
}

/** The wall clock in Shanghai: the opposite of `at`, to the second, with milliseconds only where there are some. */
export function shown(instant: Date): string {
  const text = new Date(instant.getTime() + 8 * 3_600_000).toISOString().replace('T', ' ').replace('Z', '');
  return text.replace(/\.000$/, '').replace(/:00$/, '');
}
