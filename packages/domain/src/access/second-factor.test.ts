import { expect, test } from 'vitest';
import type { Role } from './role.js';
import { owesSecondFactor } from './second-factor.js';

const held = (...roles: Role[]) => roles.map((role) => ({ role, unitId: 'org_1' }));

test.each([
  ['nobody', held('MFR_ADMIN'), false], ['upper', held('CARE_MANAGER', 'GENERAL_MANAGER'), false], ['upper', held('CARE_MANAGER', 'REGION_OFFICER'), true], ['upper', held('MFR_PR'), true],
  ['upper', held('GROUP_MANAGER'), true], ['upper', held('AUDITOR'), true], ['upper', [], false], ['everybody', held('LOUNGE_STAFF'), true], ['everybody', [], true],
] as const)('demanded of %s: %j owes one: %s', (demand, posts, owes) => {
  expect(owesSecondFactor(demand, posts)).toBe(owes);
});
