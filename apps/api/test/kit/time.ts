import { instantOf } from '@dealercare/domain/time/zone';

/** '2026-03-02 10:00' or '2026-03-02 16:00:01.500' on a wall clock in Shanghai. */
export function instantAt(text: string): Date {
  const [date, time = '00:00'] = text.split(' ');
  const [hours, minutes, seconds = '0'] = time.split(':');
  return new Date(instantOf(date!, Number(hours) * 60 + Number(minutes), 'Asia/Shanghai').getTime() + Math.round(Number(seconds) * 1000));
}
