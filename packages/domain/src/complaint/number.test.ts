import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../time/local-date.js';
import { complaintNumber, parseComplaintNumber } from './number.js';

describe('complaint numbers', () => {
  test.each([
    ['D001', '2026-03-02', 7, 'TS-D001-20260302-007'], ['D001', '2026-12-31', 1, 'TS-D001-20261231-001'], ['R03', '2026-03-02', 999, 'TS-R03-20260302-999'],
    ['D001', '2026-03-02', 1000, 'TS-D001-20260302-1000'], ['4S88', '2024-02-29', 12, 'TS-4S88-20240229-012'],
  ])('%s on %s, number %i of the day: %s', (unit, date, sequence, expected) => {
    expect(complaintNumber(unit, date, sequence)).toBe(expected);
  });

  test.each([
    ['', '2026-03-02', 1], ['D-1', '2026-03-02', 1], ['d001', '2026-03-02', 1], ['沪001', '2026-03-02', 1], ['D001', '2026-02-30', 1], ['D001', '20260302', 1],
    ['D001', '2026-03-02', 0], ['D001', '2026-03-02', -1], ['D001', '2026-03-02', 1.5], ['D001', '2026-03-02', Number.NaN],
  ])('unit %j, day %j, sequence %d make no number', (unit, date, sequence) => {
    expect(() => complaintNumber(unit, date, sequence)).toThrow(RangeError);
  });

  test.each(['TS-D001-20260302-007', 'ts-d001-20260302-007', 'TS D001 20260302 007', ' TS_D001_20260302_007 ', 'TS–D001–20260302–007', 'TS-D001-20260302-007',
    'TS. D001. 20260302. 007'])(
    'typed as %j it is found', (text) => {
      expect(parseComplaintNumber(text)).toEqual({ unitCode: 'D001', date: '2026-03-02', sequence: 7 });
    });

  test.each(['', 'TS', 'TS-D001-20260230-007', 'TS-D001-20260302-000', 'TS-D001-20260302-07', 'XX-D001-20260302-007', 'TSD00120260302007',
    '投诉-D001-20260302-007'])('%j is none', (text) => {
    expect(parseComplaintNumber(text)).toBeNull();
  });

  test('what was numbered is read back', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z0-9]{1,12}$/), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 99_999 }), (unitCode, days, sequence) => {
      const date = addDays('2020-01-01', days);
      expect(parseComplaintNumber(complaintNumber(unitCode, date, sequence))).toEqual({ unitCode, date, sequence });
    }));
  });
});
