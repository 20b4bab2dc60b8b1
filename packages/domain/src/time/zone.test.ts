import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText, endOfDay, instantOf, localDateOf, minuteOfDay, minutesOf } from './zone.js';

const iso = (date: string, clock: string, zone: string): string => instantOf(date, minutesOf(clock), zone).toISOString();

describe('wall clocks', () => {
  test.each([
    ['2026-03-02', '08:30', 'Asia/Shanghai', '2026-03-02T00:30:00.000Z'],
    ['2026-03-02', '24:00', 'Asia/Shanghai', '2026-03-02T16:00:00.000Z'],
    ['1990-07-01', '12:00', 'Asia/Shanghai', '1990-07-01T03:00:00.000Z'], // China had summer time until 1991
    ['2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'], // skipped: the first instant after the gap
    ['2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'], // occurs twice: the first
    ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-11-01', '01:30', 'America/Los_Angeles', '2026-11-01T08:30:00.000Z'],
  ])('%s %s in %s is %s', (date, clock, zone, expected) => {
    expect(iso(date, clock, zone)).toBe(expected);
  });

  test('the dealer\'s zone decides which day it is', () => {
    const lateEvening = new Date('2026-03-02T16:30:00Z');
    expect(localDateOf(lateEvening, 'Asia/Shanghai')).toBe('2026-03-03');
    expect(localDateOf(lateEvening, 'Europe/Berlin')).toBe('2026-03-02');
  });

  test('a day with summer time has 23 hours', () => {
    expect(endOfDay('2026-03-29', 'Europe/Berlin').getTime() - instantOf('2026-03-29', 0, 'Europe/Berlin').getTime()).toBe(23 * 3_600_000);
  });

  test.each(['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu'])('reading back what was set, in %s', (zone) => {
    fc.assert(fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (instant) => {
      const whole = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
      const back = instantOf(localDateOf(whole, zone), minuteOfDay(whole, zone), zone);
      // The second of two equal wall times reads back as the first.
      return [0, 3_600_000].includes(whole.getTime() - back.getTime());
    }));
  });

  test('times of day are read and written', () => {
    expect([minutesOf('08:30'), minutesOf('24:00'), minutesOf('26:00')]).toEqual([510, 1440, 1560]);
    expect(clockText(510)).toBe('08:30');
    for (const wrong of ['8', '08:60', '49:00', 'ab:cd', '']) expect(() => minutesOf(wrong)).toThrow(RangeError);
  });
});
