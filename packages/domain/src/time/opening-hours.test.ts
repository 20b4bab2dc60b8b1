import { expect, test } from 'vitest';
import { at, dealerHours, exampleDealer, exampleOffice, shown } from '../testing/example-dealer.js';
import { nextMorning, type UnitTime } from './opening-hours.js';
import { shippedCalendar } from './published-years.js';
import { minutesOf } from './zone.js';

const lunchBreak: UnitTime = {
  calendar: shippedCalendar(),
  hours: { ...dealerHours([]), week: Array.from({ length: 7 }, () => [{ from: minutesOf('08:30'), to: minutesOf('12:00') }, { from: minutesOf('13:30'), to: minutesOf('18:00') }]) },
};

test.each([
  ['by day, that of tomorrow', exampleDealer(), '2026-03-02 10:00', '2026-03-03 08:30'],
  ['before opening, that of today', exampleDealer(), '2026-03-02 06:15', '2026-03-02 08:30'],
  ['on the minute of opening, that of tomorrow', exampleDealer(), '2026-03-02 08:30', '2026-03-03 08:30'],
  ['in a lunch break, that of tomorrow', lunchBreak, '2026-03-02 12:30', '2026-03-03 08:30'],
  ['on a Friday, that of an office on Monday', exampleOffice(), '2026-03-06 17:00', '2026-03-09 09:00'],
  ['before an adjusted Saturday, that of the Saturday', exampleOffice(), '2026-02-13 17:30', '2026-02-14 09:00'],
])('the next working morning: %s', (_when, unit, now, morning) => {
  expect(shown(nextMorning(unit, at(now)))).toBe(morning);
});
