import { describe, expect, test } from 'vitest';
import { isAccused, isEntitled, systemActor, type Actor, type Who } from './actor.js';
import type { Level } from './level.js';

const nobody: Actor = { userId: 'u', levels: [], isOwner: false, canInvestigate: false, canManage: false, canCallBack: false, isSystem: false };
const who = (facts: Partial<Actor>): Actor => ({ ...nobody, ...facts });
const at = (level: Level, executor: Level = level) => ({ level, executor });

describe('who may take a transition', () => {
  test.each<[Who, string, Actor, ReturnType<typeof at>, boolean]>([
    ['ANY_STAFF', 'somebody of the desk', who({ levels: ['DEALER_FRONTLINE'] }), at('DEALER_FRONTLINE'), true],
    ['ANY_STAFF', 'somebody without any part in the case', nobody, at('DEALER_FRONTLINE'), false],
    ['OWNER', 'the owner', who({ isOwner: true }), at('DEALER_FRONTLINE'), true],
    ['OWNER', 'a manager who is not the owner', who({ canManage: true }), at('DEALER_FRONTLINE'), false],
    ['OWNER_OR_DEPARTMENT', 'the department', who({ canInvestigate: true }), at('DEALER_FRONTLINE'), true],
    ['OWNER_AT_LEVEL', 'the owner at the desk, the case at the desk', who({ isOwner: true, levels: ['DEALER_FRONTLINE'] }), at('DEALER_FRONTLINE'), true],
    ['OWNER_AT_LEVEL', 'the owner at the desk, the case with management', who({ isOwner: true, levels: ['DEALER_FRONTLINE'] }), at('DEALER_MANAGEMENT'), false],
    ['OWNER_AT_LEVEL', 'the dealer carries out the plan of the region', who({ isOwner: true, levels: ['DEALER_MANAGEMENT'] }), at('REGION', 'DEALER_MANAGEMENT'), true],
    ['CALLBACK_AGENT', 'a call-back agent', who({ canCallBack: true }), at('DEALER_FRONTLINE'), true],
    ['MANAGER', 'a manager', who({ canManage: true }), at('DEALER_FRONTLINE'), true],
    ['LEVEL_2_UP', 'the desk', who({ levels: ['DEALER_FRONTLINE'] }), at('DEALER_FRONTLINE'), false],
    ['LEVEL_2_UP', 'the region', who({ levels: ['REGION'] }), at('REGION'), true],
    ['OFFICER_OF_LEVEL', 'an officer of the region for a case of the region', who({ levels: ['REGION'] }), at('REGION'), true],
    ['OFFICER_OF_LEVEL', 'an officer of the region for a case of the manufacturer', who({ levels: ['REGION'] }), at('MANUFACTURER'), false],
    ['DEALER', 'a manager of the dealer', who({ canManage: true, levels: ['DEALER_MANAGEMENT'] }), at('REGION'), true],
    ['DEALER', 'a manager of the region', who({ canManage: true, levels: ['REGION'] }), at('REGION'), false],
    ['DEALER_OWNER', 'the owner at the dealer', who({ isOwner: true, levels: ['DEALER_FRONTLINE'] }), at('REGION'), true],
    ['DEALER_OWNER', 'the officer of the region', who({ isOwner: true, levels: ['REGION'] }), at('REGION'), false],
    ['SYSTEM', 'a person with every right', { ...systemActor, isSystem: false }, at('REGION'), false],
    ['SYSTEM', 'a timer', systemActor, at('REGION'), true],
    ['MANAGER', 'a timer', systemActor, at('REGION'), true],
  ])('%s: %s', (rule, _what, actor, place, expected) => {
    expect(isEntitled(rule, actor, place)).toBe(expected);
  });
});

test('several people may be complained about in one case (A21)', () => {
  expect([isAccused(['zhang', 'li'], 'li'), isAccused(['zhang', 'li'], 'wang'), isAccused([], 'wang')]).toEqual([true, false, false]);
});
