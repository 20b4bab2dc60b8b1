import { expect, test } from 'vitest';
import { instantAt, quickTimes, wallTime } from './wall-time.js';

const zone = 'Asia/Shanghai';

test('a time on the dealer\'s wall and its instant are the same moment', () => {
  expect(instantAt('2026-03-02T15:00', zone)).toBe('2026-03-02T07:00:00.000Z');
  expect(wallTime(new Date('2026-03-02T07:00:00.000Z'), zone)).toBe('2026-03-02T15:00');
});

test.each([
  ['10:02', ['2026-03-02T11:05', '2026-03-02T18:00', '2026-03-03T10:00', '2026-03-03T15:00']],
  ['17:00', ['2026-03-02T18:00', '2026-03-03T10:00', '2026-03-03T15:00']],
  ['23:30', ['2026-03-03T10:00', '2026-03-03T15:00']],
])('at %s these times are offered', (clock, walls) => {
  expect(quickTimes(new Date(`2026-03-02T${clock}:00+08:00`), zone).map(({ wall }) => wall)).toEqual(walls);
});
