import { describe, expect, test } from 'vitest';
import type { Post } from './can.js';
import { isRoleOf, mayGivePost, rolesToGive, type PostPlace } from './give-post.js';
import { roles, roleEntries, type Role } from './role.js';

const dealer: PostPlace = { type: 'DEALER', chain: ['suzhou', 'east', 'maker'] };
const region: PostPlace = { type: 'REGION', chain: ['east', 'maker'] };
const maker: PostPlace = { type: 'MANUFACTURER', chain: ['maker'] };
const group: PostPlace = { type: 'GROUP', chain: ['hengye', 'maker'] };
const at = (unitId: string, ...held: Role[]): Post[] => held.map((role) => ({ role, unitId }));

describe('who may give which post (C-014)', () => {
  test.each<[string, Post[], Role, PostPlace, boolean]>([
    ['a care manager makes specialists', at('suzhou', 'CARE_MANAGER'), 'CARE_SPECIALIST', dealer, true],
    ['and a second care manager', at('suzhou', 'CARE_MANAGER'), 'CARE_MANAGER', dealer, true],
    ['but no general manager, who may do more', at('suzhou', 'CARE_MANAGER'), 'GENERAL_MANAGER', dealer, false],
    ['and no service manager, who investigates', at('suzhou', 'CARE_MANAGER'), 'SERVICE_MANAGER', dealer, false],
    ['nor an auditor, who reads the audit', at('suzhou', 'CARE_DIRECTOR'), 'AUDITOR', dealer, false],
    ['with a second post at the same unit the rights add up', at('suzhou', 'CARE_DIRECTOR', 'SERVICE_DIRECTOR'), 'SERVICE_MANAGER', dealer, true],
    ['a general manager makes a station head', at('suzhou', 'GENERAL_MANAGER'), 'STATION_HEAD', dealer, true],
    ['and an advisor, who sees own rows only', at('suzhou', 'GENERAL_MANAGER'), 'SERVICE_ADVISOR', dealer, true],
    ['a dealer\'s director never makes a region officer', at('suzhou', 'CARE_DIRECTOR'), 'REGION_OFFICER', region, false],
    ['nor a region officer at the dealer, where there is none', at('suzhou', 'GENERAL_MANAGER'), 'REGION_OFFICER', dealer, false],
    ['nor anybody at the dealer next door', at('hefei', 'GENERAL_MANAGER'), 'CARE_SPECIALIST', dealer, false],
    ['a service manager manages no staff', at('suzhou', 'SERVICE_MANAGER'), 'SERVICE_ADVISOR', dealer, false],
    ['a region manager puts a general manager into a dealer below', at('east', 'REGION_MANAGER'), 'GENERAL_MANAGER', dealer, true],
    ['and an officer into the region', at('east', 'REGION_MANAGER'), 'REGION_OFFICER', region, true],
    ['not into another one', at('north', 'REGION_MANAGER'), 'REGION_OFFICER', region, false],
    ['and nobody into the manufacturer', at('east', 'REGION_MANAGER'), 'MFR_SERVICE', maker, false],
    ['a region officer manages no staff', at('east', 'REGION_OFFICER'), 'CARE_SPECIALIST', dealer, false],
    ['an administrator makes another one', at('maker', 'MFR_ADMIN'), 'MFR_ADMIN', maker, true],
    ['and every role below', at('maker', 'MFR_ADMIN'), 'CARE_SPECIALIST', dealer, true],
    ['and a group\'s manager', at('maker', 'MFR_ADMIN'), 'GROUP_MANAGER', group, true],
    ['but no specialist at the head office', at('maker', 'MFR_ADMIN'), 'CARE_SPECIALIST', maker, false],
    ['after-sales of the manufacturer manages no staff', at('maker', 'MFR_SERVICE'), 'MFR_SALES', maker, false],
  ])('%s', (_what, giver, role, place, expected) => {
    expect(mayGivePost(giver, role, place)).toBe(expected);
  });

  test('at one\'s own unit nobody ever gives a right that one does not hold', () => {
    for (const place of [dealer, region, maker, group]) for (const held of roles) {
      const own = Object.keys(roleEntries[held].grants);
      for (const given of rolesToGive(at(place.chain[0]!, held), place)) {
        expect([held, given, Object.keys(roleEntries[given].grants).filter((action) => !own.includes(action))]).toEqual([held, given, []]);
      }
    }
  });

  test('a post stands at its kind of unit', () => {
    expect([isRoleOf('AUDITOR', 'REGION'), isRoleOf('MFR_PR', 'MANUFACTURER'), isRoleOf('MFR_PR', 'REGION')]).toEqual([true, true, false]);
  });
});
