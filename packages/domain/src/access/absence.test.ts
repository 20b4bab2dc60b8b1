import { expect, test } from 'vitest';
import { actingFor, actsFor, isAway, overlaps, type AbsenceSpan } from './absence.js';

const span = (userId: string, substituteId: string | null, from: string, to: string): AbsenceSpan => ({ userId, substituteId, from, to });
const absences = [
  span('lin', 'he', '2026-03-02', '2026-03-06'),
  span('he', 'wu', '2026-03-05', '2026-03-05'),
  span('zhou', null, '2026-03-02', '2026-03-03'),
  span('gao', 'deng', '2026-03-02', '2026-03-02'), span('deng', 'gao', '2026-03-02', '2026-03-02'),
];

test.each([
  ['the day before, the person', 'lin', '2026-03-01', 'lin'], ['on the first day, the substitute', 'lin', '2026-03-02', 'he'],
  ['while the substitute is away too, the next one', 'lin', '2026-03-05', 'wu'], ['on the last day still the substitute', 'lin', '2026-03-06', 'he'],
  ['afterwards the person again, by itself', 'lin', '2026-03-07', 'lin'], ['nobody, when there is no substitute', 'zhou', '2026-03-03', null],
  ['nobody, when two stand in for each other', 'gao', '2026-03-02', null], ['somebody who was never away', 'wu', '2026-03-05', 'wu'],
])('who acts: %s', (_what, userId, day, expected) => {
  expect(actingFor(absences, userId, day)).toBe(expected);
});

test('a substitute acts for everybody whose work ends with him', () => {
  expect([actsFor(absences, 'he', '2026-03-03'), actsFor(absences, 'wu', '2026-03-05'), actsFor(absences, 'he', '2026-03-05'), actsFor(absences, 'lin', '2026-03-03')])
    .toEqual([['lin'], ['lin', 'he'], [], []]);
});

test('being away counts whole days, the first and the last included', () => {
  expect(['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07'].map((day) => isAway(absences, 'lin', day))).toEqual([false, true, true, false]);
  expect([overlaps({ from: '2026-03-01', to: '2026-03-05' }, { from: '2026-03-05', to: '2026-03-09' }), overlaps({ from: '2026-03-01', to: '2026-03-04' }, { from: '2026-03-05', to: '2026-03-09' })]).toEqual([true, false]);
});
