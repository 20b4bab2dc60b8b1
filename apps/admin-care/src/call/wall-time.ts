import { addDays } from '@dealercare/domain/time/local-date';
import { clockText, instantOf, localDateOf, minuteOfDay, minutesOf } from '@dealercare/domain/time/zone';

/** An instant on the wall of a zone, as a picker shows it: '2026-03-02T15:00'. */
export function wallTime(instant: Date, zone: string): string {
  return `${localDateOf(instant, zone)}T${clockText(minuteOfDay(instant, zone))}`;
}

/** The instant at which the wall of a zone shows that time, ISO 8601. */
export function instantAt(wall: string, zone: string): string {
  const [day = '', clock = ''] = wall.split('T');
  return instantOf(day, minutesOf(clock), zone).toISOString();
}

export type QuickTime = 'in1Hour' | 'thisEvening' | 'tomorrowMorning' | 'tomorrowAfternoon';

const EVENING = '18:00';
const STEP_MINUTES = 5;
const HOUR_MINUTES = 60;

/** Times that customers name most, those that have passed left out. */
export function quickTimes(now: Date, zone: string): { name: QuickTime; wall: string }[] {
  const today = localDateOf(now, zone);
  const tomorrow = addDays(today, 1);
  const inAnHour = Math.ceil((minuteOfDay(now, zone) + HOUR_MINUTES) / STEP_MINUTES) * STEP_MINUTES;
  const isEvening = minuteOfDay(now, zone) >= minutesOf(EVENING) - HOUR_MINUTES;
  return [
    ...(inAnHour < 24 * HOUR_MINUTES ? [{ name: 'in1Hour' as const, wall: `${today}T${clockText(inAnHour)}` }] : []),
    ...(isEvening ? [] : [{ name: 'thisEvening' as const, wall: `${today}T${EVENING}` }]),
    { name: 'tomorrowMorning', wall: `${tomorrow}T10:00` },
    { name: 'tomorrowAfternoon', wall: `${tomorrow}T15:00` },
  ];
}
