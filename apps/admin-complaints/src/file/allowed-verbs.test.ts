import { expect, test } from 'vitest';
import { allowedCaseVerbs, allowedLevelVerbs, leadingVerbs } from './allowed-verbs.js';

const ME = 'usr_me';
const withActions = (...allowedActions: string[]) => ({ allowedActions, withdrawalAskedBy: null, possibleDuplicates: [], customer: null, isOpen: true });

test.each([
  [['CONTACT', 'LOG_ATTEMPT', 'GIVE_FEEDBACK'], ['contact', 'feedback']],
  [['LOG_CALL_BACK', 'CALL_BACK_SATISFIED', 'CALL_BACK_DISSATISFIED'], ['callBack']],
  [['ESCALATION_ACCEPT'], []],
  [[], []],
])('what the API allows is what is offered: %j', (actions, verbs) => {
  expect(allowedCaseVerbs(withActions(...actions), ME)).toEqual(verbs);
});

test('a merge is offered where there is another case to merge with', () => {
  const other = { id: 'cmp_two', number: 'TS-D001-20260302-002', complaint: null };
  expect(allowedCaseVerbs(withActions('MERGE'), ME)).toEqual([]);
  expect(allowedCaseVerbs({ ...withActions('MERGE'), possibleDuplicates: [other] }, ME)).toEqual(['merge']);
});

test('a second person confirms a withdrawal without owning the case; the first one does not confirm it', () => {
  const asked = (id: string) => ({ ...withActions('RAISE_CRISIS'), withdrawalAskedBy: { id, name: '林晓燕' } });
  expect(allowedCaseVerbs(asked('usr_other'), ME)).toEqual(['crisis', 'withdraw']);
  expect(allowedCaseVerbs(asked(ME), ME)).toEqual(['crisis']);
});

test('a rung that was asked takes over or calls first', () => {
  expect(allowedLevelVerbs({ allowedActions: ['ACCEPT', 'CONTACT', 'RETURN'] })).toEqual(['levelAccept', 'levelContact', 'levelReturn']);
});

test('a further call never stands before the next step', () => {
  const allowed = allowedCaseVerbs(withActions('LOG_ATTEMPT', 'INVESTIGATE'), ME);
  expect(leadingVerbs(allowed, ['LOG_ATTEMPT', 'INVESTIGATE'])).toEqual(['investigate']);
});
