import dayjs, { type Dayjs } from 'dayjs';

export type { Dayjs } from 'dayjs';
export { dayjs };

/** The calendar day a picker shows, 'YYYY-MM-DD'; never an instant, so that no zone can move it (B6). */
export function calendarDay(picked: Dayjs): string {
  return picked.format('YYYY-MM-DD');
}

/** What a picker shows for a calendar day; null shows an empty picker. */
export function pickerDay(day: string | null | undefined): Dayjs | null {
  return day ? dayjs(day, 'YYYY-MM-DD') : null;
}
