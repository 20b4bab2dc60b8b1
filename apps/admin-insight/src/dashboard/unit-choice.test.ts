import { describe, expect, test } from 'vitest';
import { unitsInReach, unitsWithin } from './unit-choice.js';
import { demoUnits } from './test-units.js';

const ids = (units: readonly { id: string }[]): string[] => units.map(({ id }) => id);

describe('a unit and what lies below it', () => {
  test.each([
    ['org_maker', ['org_maker', 'org_east', 'org_hz', 'org_sh', 'org_north', 'org_bj']],
    ['org_east', ['org_east', 'org_hz', 'org_sh']],
    ['org_bj', ['org_bj']],
    ['org_nowhere', []],
  ])('%s: %j', (id, within) => { expect(ids(unitsWithin(demoUnits, id))).toEqual(within); });
});

test('a director counts the own dealer, not the chain above it', () => {
  const seen = demoUnits.filter(({ id }) => ['org_maker', 'org_east', 'org_hz'].includes(id));
  expect(ids(unitsInReach(seen, 'org_hz'))).toEqual(['org_hz']);
});

test('a region counts itself and its dealers, not the manufacturer', () => {
  const seen = demoUnits.filter(({ id }) => !['org_north', 'org_bj'].includes(id));
  expect(ids(unitsInReach(seen, 'org_east'))).toEqual(['org_east', 'org_hz', 'org_sh']);
});
