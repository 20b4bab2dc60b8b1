import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, exampleOffice } from '../testing/example-dealer.js';
import { deadline, type ClockMode, type ClockSpan } from '../time/clock-span.js';
import type { ClockLength } from './clock-policy.js';
import { mayOverride, overrideVerdict, type OverrideVerdict } from './clock-override.js';

const wall = (amount: number): ClockSpan => ({ mode: 'WALL', amount });
const business = (amount: number): ClockSpan => ({ mode: 'BUSINESS', amount });
const workDays = (amount: number): ClockSpan => ({ mode: 'WORK_DAYS', amount });
const days = (amount: number, rolls?: boolean): ClockSpan => ({ mode: 'CAL_DAYS', amount, rolls });
const DAY = 1440;

describe('a lower level may only shorten (INV-30)', () => {
  test.each<[string, ClockLength, ClockLength, OverrideVerdict]>([
    ['EX-179: region 90 min, dealer 60', business(90), business(60), 'ALLOWED'],
    ['EX-179: region 90 min, dealer 150', business(90), business(150), 'LONGER'],
    ['EX-179: manufacturer 120 min, region 90', business(120), business(90), 'ALLOWED'],
    ['an equal length loosens nothing', business(90), business(90), 'ALLOWED'],
    ['one minute more', business(90), business(91), 'LONGER'],
    ['fewer days', days(3), days(2), 'ALLOWED'],
    ['more days', days(3), days(4), 'LONGER'],
    ['fewer working days', workDays(2), workDays(1), 'ALLOWED'],
    ['a due day that no longer rolls', days(3, true), days(3, false), 'ALLOWED'],
    ['a due day that begins to roll', days(3, false), days(3, true), 'LONGER'],
    ['fewer days that begin to roll may still end later', days(3, false), days(1), 'LONGER'],
    ['at once is the shortest', wall(1), 'AT_ONCE', 'ALLOWED'],
    ['nothing is shorter than at once', 'AT_ONCE', wall(1), 'LONGER'],
    ['at once stays at once', 'AT_ONCE', 'AT_ONCE', 'ALLOWED'],
    ['90 min day and night where 90 min open time hold', business(90), wall(90), 'ALLOWED'],
    ['91 min day and night where 90 min open time hold', business(90), wall(91), 'NOT_COMPARABLE'],
    ['60 min open time where 120 min day and night hold: at night it is longer', wall(120), business(60), 'NOT_COMPARABLE'],
    ['121 min open time where 120 min day and night hold', wall(120), business(121), 'LONGER'],
    ['24 h where 3 days hold', days(3), wall(DAY), 'ALLOWED'],
    ['48 h where 3 days hold', days(3), wall(2 * DAY), 'ALLOWED'],
    ['49 h where 3 days hold: a late start would gain', days(3), wall(2 * DAY + 60), 'NOT_COMPARABLE'],
    ['24 h where 1 day holds', days(1), wall(DAY), 'NOT_COMPARABLE'],
    ['24 h where 2 working days hold', workDays(2), wall(DAY), 'ALLOWED'],
    ['2 strict days where 2 working days hold', workDays(2), days(2, false), 'ALLOWED'],
    ['2 rolling days where 2 working days hold', workDays(2), days(2), 'NOT_COMPARABLE'],
    ['3 strict days where 2 working days hold', workDays(2), days(3, false), 'NOT_COMPARABLE'],
    ['1 working day where 3 days hold: a holiday may lie in between', days(3), workDays(1), 'NOT_COMPARABLE'],
    ['open time where days hold', days(3), business(60), 'NOT_COMPARABLE'],
    ['10 days where 2 h hold', wall(120), days(10), 'LONGER'],
    ['1 strict day where a month day and night holds', wall(30 * DAY), days(1, false), 'ALLOWED'],
  ])('%s', (_what, higher, lower, verdict) => {
    expect(overrideVerdict(higher, lower)).toBe(verdict);
    expect(mayOverride(higher, lower)).toBe(verdict === 'ALLOWED');
  });
});

describe('what is allowed is due no later, whenever it starts', () => {
  const span: fc.Arbitrary<ClockSpan> = fc.record({
    mode: fc.constantFrom<ClockMode>('WALL', 'BUSINESS', 'CAL_DAYS', 'WORK_DAYS'), size: fc.integer({ min: 1, max: 12 }), rolls: fc.boolean(),
  }).map(({ mode, size, rolls }) => ({ mode, amount: mode === 'WALL' || mode === 'BUSINESS' ? size * 180 : size, rolls: mode === 'CAL_DAYS' ? rolls : undefined }));

  test.each([['the example dealer', exampleDealer()], ['an office of the region', exampleOffice()]])('%s', (_what, unit) => {
    fc.assert(fc.property(span, span, fc.integer({ min: 0, max: 400 * DAY }), (higher, lower, minute) => {
      fc.pre(mayOverride(higher, lower));
      const start = new Date(at('2025-08-01 00:00').getTime() + minute * 60_000);
      return deadline(start, lower, unit).dueAt <= deadline(start, higher, unit).dueAt;
    }), { numRuns: 400 });
  });

  test('shortening twice is shortening', () => {
    fc.assert(fc.property(span, span, span, (a, b, c) => !(mayOverride(a, b) && mayOverride(b, c)) || overrideVerdict(a, c) !== 'LONGER'));
  });
});
