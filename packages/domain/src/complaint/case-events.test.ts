import { describe, expect, test } from 'vitest';
import { at, SHANGHAI } from '../testing/example-dealer.js';
import { contactLogged, feedbackGiven, managementTakesOver } from './case-events.js';
import { unregisteredCase, type ComplaintFacts } from './case-facts.js';
import type { ContactAttempt } from './contact-attempt.js';
import type { Level } from './level.js';

const now = at('2026-03-09 10:00');
const facts = (level: Level, atDealer = true): ComplaintFacts => ({ ...unregisteredCase(level, SHANGHAI, atDealer), status: 'INVESTIGATING' });
const attempt = (change: Partial<ContactAttempt>): ContactAttempt => ({ at: now, channel: 'PHONE', outcome: 'REACHED', ...change });

describe('progress told to the customer', () => {
  test('at the desk it keeps the promise', () => {
    expect(feedbackGiven(facts('DEALER_FRONTLINE'), now).clocks).toEqual([
      { do: 'MEET', kind: 'FEEDBACK', as: 'EVENT', level: null }, { do: 'MEET', kind: 'CONSUMER_NOTICE', as: 'EVENT', level: null },
    ]);
  });

  test.each<Level>(['DEALER_MANAGEMENT', 'REGION', 'MANUFACTURER'])('at %s the next one is promised, by the dealer', (level) => {
    expect(feedbackGiven(facts(level), now).clocks.at(-1)).toEqual({ do: 'START', kind: 'FEEDBACK', level: 'DEALER_MANAGEMENT', from: 'EVENT' });
  });
});

describe('a logged contact keeps the promise to call, also of a dispatched or reopened case', () => {
  test.each<[string, Partial<ContactAttempt>, string[]]>([
    ['reached by phone', {}, ['FIRST_CONTACT']], ['reached on a visit', { channel: 'VISIT' }, ['FIRST_CONTACT']], ['answered a message', { channel: 'SMS' }, []],
      ['no answer', { outcome: 'NO_ANSWER' }, []],
  ])('%s', (_what, change, kinds) => {
    expect(contactLogged(facts('DEALER_MANAGEMENT'), attempt(change)).clocks.flatMap((command) => (command.do === 'MEET' ? [command.kind] : []))).toEqual(kinds);
  });

  test('above the dealer it is the level\'s own promise', () => {
    expect(contactLogged(facts('MANUFACTURER', false), attempt({})).clocks).toHaveLength(2);
  });
});

describe('management takes over', () => {
  test('from the desk: the hand-over ends, the decision begins', () => {
    expect(managementTakesOver(facts('DEALER_FRONTLINE'), now)).toMatchObject({
      changes: { level: 'DEALER_MANAGEMENT', executor: 'DEALER_MANAGEMENT' }, clocks: [{ do: 'MEET', kind: 'HANDOVER' }, { do: 'START', kind: 'DECISION',
        level: 'DEALER_MANAGEMENT' }],
    });
  });

  test.each<Level>(['DEALER_MANAGEMENT', 'REGION', 'MANUFACTURER'])('%s has it already', (level) => {
    expect(managementTakesOver(facts(level), now)).toMatchObject({ changes: {}, clocks: [] });
  });
});
