import { expect, test } from 'vitest';
import { readTimeOfDay } from './time-of-day.js';

test.each<[string, number | null]>([
  ['15:30', 930], ['15:30:00', 930], ['9点', 540], ['9点半', 570], ['下午3点', 900], ['下午 3:30', 930], ['3:30 pm', 930], ['上午12:10', 10], ['2026-03-02 15:30', 930], ['2026年3月2日 9点15分', 555],
  ['2026-03-02', null], ['', null], ['无', null], ['45796', null],
])('%s', (raw, minutes) => {
  const reading = readTimeOfDay(raw);
  expect(reading.ok ? reading.value : null).toBe(minutes);
});

test('an hour that no clock shows', () => {
  expect(readTimeOfDay('25:00')).toEqual({ ok: false, code: 'RANGE' });
});
