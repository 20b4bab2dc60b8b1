import { expect, test } from 'vitest';
import { resolveSetting, type SettingEntry, type SettingLevel } from './resolve.js';

const says = (value: unknown, extra: Partial<SettingEntry> = {}): SettingEntry => ({ value, locked: false, validFrom: '2026-01-01', ...extra });
const chain = (dealer: SettingEntry[], region: SettingEntry[], maker: SettingEntry[]): SettingLevel[] =>
  [{ unitId: 'dealer', entries: dealer }, { unitId: 'region', entries: region }, { unitId: 'maker', entries: maker }];

test.each<[string, SettingLevel[], string, { value: unknown; fromUnitId: string | null; lockedBy: string | null }]>([
  ['nobody says anything: as shipped', chain([], [], []), '2026-03-02', { value: 7, fromUnitId: null, lockedBy: null }],
  ['the manufacturer decides', chain([], [], [says(5)]), '2026-03-02', { value: 5, fromUnitId: 'maker', lockedBy: null }],
  ['the nearest unit wins', chain([says(3)], [says(4)], [says(5)]), '2026-03-02', { value: 3, fromUnitId: 'dealer', lockedBy: null }],
  ['a lock above wins over a nearer value', chain([says(3)], [says(4, { locked: true })], [says(5)]), '2026-03-02', { value: 4, fromUnitId: 'region', lockedBy: 'region' }],
  ['of two locks the higher one wins', chain([], [says(4, { locked: true })], [says(5, { locked: true })]), '2026-03-02', { value: 5, fromUnitId: 'maker', lockedBy: 'maker' }],
  ['a value of tomorrow does not hold yet', chain([says(3, { validFrom: '2026-03-03' })], [], [says(5)]), '2026-03-02', { value: 5, fromUnitId: 'maker', lockedBy: null }],
  ['it holds from its day on', chain([says(3, { validFrom: '2026-03-03' })], [], [says(5)]), '2026-03-03', { value: 3, fromUnitId: 'dealer', lockedBy: null }],
  ['of two values the later one holds', chain([says(3), says(2, { validFrom: '2026-02-01' })], [], []), '2026-03-02', { value: 2, fromUnitId: 'dealer', lockedBy: null }],
  ['a value taken back is inherited again', chain([says(3), says(null, { validFrom: '2026-02-01' })], [says(4)], []), '2026-03-02', { value: 4, fromUnitId: 'region', lockedBy: null }],
  ['false and 0 are values', chain([says(false)], [says(0)], []), '2026-03-02', { value: false, fromUnitId: 'dealer', lockedBy: null }],
])('%s', (_what, levels, today, expected) => {
  expect(resolveSetting(levels, 7, today)).toEqual(expected);
});
