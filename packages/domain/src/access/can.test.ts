import { describe, expect, test } from 'vitest';
import { actions } from './action.js';
import { actionsOf, breadthOf, unitsFor } from './can.js';
import { isPartnerScope, partnerScopes } from './partner-scope.js';
import { isRole, roleEntries, roles } from './role.js';

describe('who may do what (domain.md 3.2)', () => {
  test.each([
    ['CARE_SPECIALIST', 'care:work', 'UNIT'], ['CARE_SPECIALIST', 'complaint:register', 'UNIT'], ['CARE_SPECIALIST', 'complaint:manage', null],
    ['CARE_SPECIALIST', 'care:rules', null], ['SERVICE_ADVISOR', 'customer:read', 'OWN'], ['SERVICE_ADVISOR', 'complaint:handle', null],
    ['SERVICE_ADVISOR', 'complaint:register', 'UNIT'], ['CARE_MANAGER', 'complaint:manage', 'UNIT'], ['CARE_DIRECTOR', 'import:run', 'UNIT'],
    ['SERVICE_MANAGER', 'complaint:investigate', 'UNIT'], ['SERVICE_MANAGER', 'care:work', null], ['GENERAL_MANAGER', 'audit:read', 'UNIT'],
    ['REGION_OFFICER', 'escalation:handle', 'UNIT'], ['REGION_OFFICER', 'customer:name', null], ['REGION_OFFICER', 'customer:write', null],
    ['MFR_PR', 'complaint:crisis', 'UNIT'], ['MFR_PR', 'complaint:read', null], ['MFR_PR', 'customer:read', null],
    ['GROUP_MANAGER', 'report:read', 'UNIT'], ['GROUP_MANAGER', 'complaint:read', null], ['LOUNGE_STAFF', 'customer:read', null],
    ['AUDITOR', 'audit:read', 'UNIT'], ['AUDITOR', 'customer:write', null],
  ] as const)('%s and %s: %s', (role, action, breadth) => {
    expect(breadthOf(role, action)).toBe(breadth);
  });

  test('no upper level edits a dealer\'s customers or works its care tasks (INV-32)', () => {
    const upper = roles.filter((role) => ['REGION', 'MANUFACTURER', 'GROUP'].includes(roleEntries[role].at));
    for (const role of upper) for (const action of ['customer:write', 'customer:reveal', 'care:work', 'complaint:handle'] as const) {
      expect([role, action, breadthOf(role, action)]).toEqual([role, action, null]);
    }
  });

  test('two posts add up, and a wider one swallows a narrower one at the same unit', () => {
    const posts = [{ role: 'SERVICE_ADVISOR', unitId: 'a' }, { role: 'CARE_SPECIALIST', unitId: 'b' }] as const;
    expect(unitsFor(posts, 'customer:read')).toEqual({ every: ['b'], own: ['a'] });
    expect(unitsFor([...posts, { role: 'CARE_MANAGER', unitId: 'a' }], 'customer:read')).toEqual({ every: ['b', 'a'], own: [] });
    expect(unitsFor(posts, 'audit:read')).toEqual({ every: [], own: [] });
  });

  test('every action is held by some role or partner scope, and nobody holds an unknown one', () => {
    const held = new Set<string>([...roles.flatMap((role) => Object.keys(roleEntries[role].grants)), ...Object.values(partnerScopes).flat()]);
    expect([...held].sort()).toEqual([...actions].sort());
  });

  test('the menu of a person with no post is empty', () => {
    expect(actionsOf([])).toEqual([]);
  });

  test('words from outside are checked', () => {
    expect([isRole('CARE_MANAGER'), isRole('admin'), isPartnerScope('complaints:read'), isPartnerScope('toString')]).toEqual([true, false, true, false]);
  });
});
