import { describe, expect, test } from 'vitest';
import type { Level } from './level.js';
import { resolveSeat, type Seat } from './seat.js';

const seat = (level: Level, role: Seat['role'], ...holderIds: string[]): Seat => ({ unitId: level === 'REGION' ? 'R03' : level === 'MANUFACTURER' ? 'M' : 'D001', level,
  role, holderIds });
const staffed: Seat[] = [
  seat('DEALER_FRONTLINE', 'OWNER', 'li'), seat('DEALER_MANAGEMENT', 'MANAGER', 'wang'), seat('DEALER_MANAGEMENT', 'GM', 'chen'), seat('REGION', 'REGION_OFFICER',
    'zhao'), seat('REGION', 'REGION_MANAGER', 'sun'), seat('MANUFACTURER', 'MANUFACTURER', 'qian'),
];
const without = (...ids: string[]): Seat[] => staffed.map((one) => ({ ...one, holderIds: one.holderIds.filter((id) => !ids.includes(id)) }));

describe('who takes the case at a level (A4)', () => {
  test.each<[string, Level, Seat[], string[], string | null, string[], boolean]>([
    ['somebody sits there', 'REGION', staffed, [], 'zhao', [], false],
    ['the first choice is vacant, the second is not', 'REGION', without('zhao'), [], 'sun', ['REGION_OFFICER'], false],
    ['the whole region is vacant', 'REGION', without('zhao', 'sun'), [], 'qian', ['REGION_OFFICER', 'REGION_MANAGER'], true],
    ['nobody at all', 'REGION', without('zhao', 'sun', 'qian'), [], null, ['REGION_OFFICER', 'REGION_MANAGER', 'MANUFACTURER'], false],
    ['it never goes down', 'MANUFACTURER', without('qian'), [], null, ['MANUFACTURER'], false],
    ['the person complained about fills no seat (INV-05)', 'DEALER_MANAGEMENT', staffed, ['wang'], 'chen', ['MANAGER'], false],
    ['management complained about as a whole', 'DEALER_MANAGEMENT', staffed, ['wang', 'chen'], 'zhao', ['MANAGER', 'GM'], true],
    ['a chain in another order', 'DEALER_MANAGEMENT', [...without('wang', 'chen')].reverse(), [], 'sun', ['GM', 'MANAGER'], true],
    ['a dealer under nobody', 'REGION', [seat('DEALER_FRONTLINE', 'OWNER', 'li')], [], null, [], false],
  ])('%s', (_what, level, chain, accused, holder, skipped, climbed) => {
    const verdict = resolveSeat(level, chain, accused);
    expect([verdict.seat?.holderIds[0] ?? null, verdict.skipped.map(({ role }) => role), verdict.climbed]).toEqual([holder, skipped, climbed]);
  });

  test('a dealer that moved to another region sends the next case there', () => {
    const moved = staffed.map((one) => (one.level === 'REGION' ? { ...one, unitId: 'R07', holderIds: ['zhou'] } : one));
    expect(resolveSeat('REGION', moved).seat).toMatchObject({ unitId: 'R07', holderIds: ['zhou'] });
  });
});
