import { expect, test } from 'vitest';
import { isTooLenient, type ContactPurpose, type MessageClass } from './purpose.js';

test.each<[MessageClass, ContactPurpose, boolean]>([
  ['TRANSACTIONAL', 'RECALL', false], ['CARE', 'RECALL', false], ['TRANSACTIONAL', 'GREETING', true], ['CARE', 'GREETING', false],
  ['MARKETING', 'GREETING', false], ['CARE', 'CAMPAIGN', true], ['MARKETING', 'CAMPAIGN', false], ['TRANSACTIONAL', 'CLUB_OFFER', true],
])('%s is too lenient for %s: %s', (messageClass, purpose, expected) => {
  expect(isTooLenient(messageClass, purpose)).toBe(expected);
});
