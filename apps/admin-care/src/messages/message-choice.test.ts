import { expect, test } from 'vitest';
import { messageAddress, messageChoiceIn, messageFilter } from './message-choice.js';

test.each([
  ['', '', null],
  ['status=queued,sending', 'status=queued%2Csending', { status: { in: ['QUEUED', 'SENDING'] } }],
  ['status=sent&dealer=org_1', 'status=sent&dealer=org_1', { status: { in: ['SENT'] }, dealer: { in: ['org_1'] } }],
  ['status=lost', '', null],
])('%s', (address, kept, filter) => {
  const choice = messageChoiceIn(new URLSearchParams(address));
  expect([messageAddress(choice).toString(), messageFilter(choice)]).toEqual([kept, filter]);
});
