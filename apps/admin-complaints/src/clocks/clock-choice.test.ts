import { expect, test } from 'vitest';
import { addressOf, clockChoiceIn, filterOf } from './clock-choice.js';

const choiceOf = (address: string) => clockChoiceIn(new URLSearchParams(address));

test.each([
  ['', null],
  ['status=RUNNING,BREACHED', { status: { in: ['RUNNING', 'BREACHED'] } }],
  ['kind=FEEDBACK&dealer=org_a', { kind: { in: ['FEEDBACK'] }, dealer: { in: ['org_a'] } }],
  ['status=ASLEEP', null],
])('%j', (address, filter) => {
  expect(filterOf(choiceOf(address))).toEqual(filter);
});

test('the list behind a figure is cut further, never widened', () => {
  const address = `status=BREACHED&filter=${encodeURIComponent('{"dueOn":{"gte":"2026-02-01","lte":"2026-02-28"}}')}&title=February`;
  expect(filterOf(choiceOf(address))).toEqual({ and: [{ dueOn: { gte: '2026-02-01', lte: '2026-02-28' } }, { status: { in: ['BREACHED'] } }] });
  expect(choiceOf(addressOf(choiceOf(address)).toString())).toEqual(choiceOf(address));
});
