import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, exampleDealer, shown } from '../testing/example-dealer.js';
import { deadline } from '../time/clock-span.js';
import { defaultFollowUpPolicy, followUpResults, resultOfAttempts, resultOfTalk, type FollowUpPolicy, type FollowUpTalk } from './follow-up-result.js';

const talk = (said: Partial<FollowUpTalk>): FollowUpTalk => ({ overall: 5, complains: false, negativeRemark: false, passOn: false, endedAt: at('2026-02-13 10:06'), ...said });

describe('what a follow-up call results in (DT-RES)', () => {
  test.each([
    ['full satisfaction', { overall: 5 }, 'SATISFIED', 'HIGH_OVERALL'], ['satisfaction', { overall: 4 }, 'SATISFIED', 'HIGH_OVERALL'],
    ['EX-200: overall 3, advice given', { overall: 3, passOn: true }, 'SUGGESTION', 'REMARK_TO_PASS_ON'],
    ['overall 3, nothing said', { overall: 3 }, 'SUGGESTION', 'MIDDLE_OVERALL'],
    ['5, but something to pass on', { overall: 5, passOn: true }, 'SUGGESTION', 'REMARK_TO_PASS_ON'],
    ['4 with a negative remark', { overall: 4, negativeRemark: true }, 'SUGGESTION', 'NEGATIVE_REMARK'],
    ['EX-201: overall 2', { overall: 2 }, 'COMPLAINT', 'LOW_OVERALL'], ['overall 1', { overall: 1 }, 'COMPLAINT', 'LOW_OVERALL'],
    ['overall 2 and a remark to pass on', { overall: 2, passOn: true }, 'COMPLAINT', 'LOW_OVERALL'],
    ['5, but the customer complains', { overall: 5, complains: true }, 'COMPLAINT', 'CUSTOMER_COMPLAINS'],
    ['a complaint before any answer', { overall: null, complains: true }, 'COMPLAINT', 'CUSTOMER_COMPLAINS'],
  ] as const)('%s', (_id, said, result, reason) => {
    expect(resultOfTalk(talk(said))).toMatchObject({ result, reason });
  });

  test.each([{}, { passOn: true }, { negativeRemark: true }])('without an overall answer and without complaint nothing is settled (case %#)', (said) => {
    expect(resultOfTalk(talk({ overall: null, ...said }))).toBeNull();
  });

  test.each([0, 6, 2.5, -1, Number.NaN])('%d is no overall answer', (overall) => {
    expect(() => resultOfTalk(talk({ overall }))).toThrow(RangeError);
  });
});

describe('what goes to complaint handling by itself (C-095)', () => {
  test('EX-201: a complaint counts as received when the call ended', () => {
    expect(resultOfTalk(talk({ overall: 2 }))?.transfer).toEqual({ channel: 'FOLLOW_UP', receivedAt: at('2026-02-13 10:06') });
  });

  test.each([
    ['EX-202: with a threshold of 3, overall 3', { autoComplaintMax: 3 }, 3, 'COMPLAINT', true],
    ['with a threshold of 3, overall 4', { autoComplaintMax: 3 }, 4, 'SATISFIED', false],
    ['with a threshold of 1, overall 2', { autoComplaintMax: 1 }, 2, 'SUGGESTION', false],
    ['with no threshold, overall 1', { autoComplaintMax: 0 }, 1, 'SUGGESTION', false],
    ['suggestions up to 4', { suggestionMax: 4 }, 4, 'SUGGESTION', false], ['no suggestion for a middle answer', { suggestionMax: 2 }, 3, 'SATISFIED', false],
    ['transfer of complaints switched off', { autoTransfer: { ...defaultFollowUpPolicy.autoTransfer, COMPLAINT: false } }, 1, 'COMPLAINT', false],
    ['transfer of suggestions switched on', { autoTransfer: { ...defaultFollowUpPolicy.autoTransfer, SUGGESTION: true } }, 3, 'SUGGESTION', true],
  ] as const)('%s', (_id, settings, overall, result, transferred) => {
    const verdict = resultOfTalk(talk({ overall }), { ...defaultFollowUpPolicy, ...settings });
    expect([verdict?.result, verdict?.transfer !== null]).toEqual([result, transferred]);
  });

  test('by default complaints only (A-08)', () => {
    expect(followUpResults.filter((result) => defaultFollowUpPolicy.autoTransfer[result])).toEqual(['COMPLAINT']);
  });
});

test('EX-200: the suggestion is to be answered by its second working day (C-096)', () => {
  const call = talk({ overall: 3, passOn: true, endedAt: at('2026-02-13 10:06') });
  expect(resultOfTalk(call)?.result).toBe('SUGGESTION');
  expect(shown(deadline(call.endedAt, { mode: 'WORK_DAYS', amount: 2 }, exampleDealer()).dueAt)).toBe('2026-02-24 18:00');
});

describe('a customer who is not reached (F8)', () => {
  test.each([[0, null], [1, null], [2, null], [3, 'NOT_REACHED'], [4, 'NOT_REACHED']])('after %i attempts: %s', (attempts, result) => {
    expect(resultOfAttempts(attempts)?.result ?? null).toBe(result);
  });

  test('the number of attempts is a setting, and nothing is transferred', () => {
    expect(resultOfAttempts(2, { ...defaultFollowUpPolicy, maxAttempts: 2 })).toEqual({ result: 'NOT_REACHED', reason: 'ATTEMPTS_USED', transfer: null });
  });
});

describe('whatever is said and set', () => {
  const said = fc.record({ overall: fc.integer({ min: 1, max: 5 }), complains: fc.boolean(), negativeRemark: fc.boolean(), passOn: fc.boolean(), endedAt: fc.constant(at('2026-03-02 10:00')) });
  const policy: fc.Arbitrary<FollowUpPolicy> = fc.record({
    autoComplaintMax: fc.integer({ min: 0, max: 5 }), suggestionMax: fc.integer({ min: 0, max: 5 }), maxAttempts: fc.constant(3),
    autoTransfer: fc.record({ SATISFIED: fc.constant(false), SUGGESTION: fc.boolean(), COMPLAINT: fc.boolean(), NOT_REACHED: fc.constant(false) }),
  });
  const order = ['COMPLAINT', 'SUGGESTION', 'SATISFIED'];

  test('a better overall answer never gives a worse result', () => {
    fc.assert(fc.property(said, policy, (call, settings) => {
      const rank = (overall: number): number => order.indexOf(resultOfTalk({ ...call, overall }, settings)!.result);
      return call.overall === 5 || rank(call.overall) <= rank(call.overall + 1);
    }));
  });

  test('a customer who complains has complained', () => {
    fc.assert(fc.property(said, policy, (call, settings) => resultOfTalk({ ...call, complains: true }, settings)?.result === 'COMPLAINT'));
  });

  test('a transfer follows the setting of its result', () => {
    fc.assert(fc.property(said, policy, (call, settings) => {
      const verdict = resultOfTalk(call, settings)!;
      return (verdict.transfer !== null) === settings.autoTransfer[verdict.result];
    }));
  });
});
