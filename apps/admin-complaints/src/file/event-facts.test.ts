import { expect, test } from 'vitest';
import { factsOf, isReminder } from './event-facts.js';

const event = (type: string, facts: object) => ({ type, facts: JSON.stringify(facts) });

test.each([
  ['a reminder at half of the time', event('LADDER_STEP', { act: 'REMIND' }), true],
  ['a vacant post', event('SEAT_VACANT', {}), true],
  ['a climb by itself', event('ESCALATION_ESCALATE', { trigger: 'CONTACT_OVERDUE' }), false],
  ['a missed deadline', event('CLOCK_BREACHED', { kind: 'FEEDBACK' }), false],
])('%s', (_, one, expected) => {
  expect(isReminder(one)).toBe(expected);
});

test('an event whose facts cannot be read is still told', () => {
  expect(factsOf({ facts: '{' })).toEqual({});
  expect(factsOf({ facts: 'null' })).toEqual({});
});
