import { expect, test } from 'vitest';
import { waitsForSms } from './waits-for-sms.js';

const call = { channel: 'PHONE', when: 'DAY' };

test.each([
  ['a pair whose SMS has not left', { sms: 'WAITING', steps: [{ channel: 'SMS', when: 'DAY' }, call] }, true],
  ['a pair whose SMS has left', { sms: 'SENT', steps: [{ channel: 'SMS', when: 'DAY' }, call] }, false],
  ['thanks after the call', { sms: 'WAITING', steps: [call, { channel: 'SMS', when: 'AFTER_CALL' }] }, false],
])('%s', (_, task, waits) => {
  expect(waitsForSms(task)).toBe(waits);
});
