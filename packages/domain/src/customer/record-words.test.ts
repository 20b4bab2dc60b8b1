import { expect, test } from 'vitest';
import { readAppointmentStatus } from './appointment-words.js';
import { readPolicyKind } from './policy-kind.js';

test.each([['交强险', 'COMPULSORY'], [' 商业险 ', 'COMMERCIAL'], ['Commercial', 'COMMERCIAL'], ['机动车交通事故责任强制保险', 'COMPULSORY']])('the policy %s', (raw, kind) => {
  expect(readPolicyKind(raw)).toEqual({ ok: true, value: kind });
});

test.each([['已到店', 'ARRIVED'], ['爽约', 'NO_SHOW'], ['客户取消', 'CANCELLED'], ['No Show', 'NO_SHOW'], ['已预约', 'BOOKED']])('the appointment %s', (raw, status) => {
  expect(readAppointmentStatus(raw)).toEqual({ ok: true, value: status });
});

test('words that nobody has mapped say so', () => {
  expect([readPolicyKind('延保'), readAppointmentStatus('改期')]).toEqual([{ ok: false, code: 'WORD' }, { ok: false, code: 'WORD' }]);
});
