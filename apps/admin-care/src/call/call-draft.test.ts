import { expect, test } from 'vitest';
import { finishInput, freshCall, recordInput } from './call-draft.js';

const task = { id: 'tsk_1', version: 4, dealer: { timezone: 'Asia/Shanghai' } };

test('the time a customer named is told only with a call-back', () => {
  const named = { ...freshCall, askedFor: '2026-03-03T10:00' };
  expect(recordInput(task, { ...named, outcome: 'CALL_BACK_LATER' }).askedFor).toBe('2026-03-03T02:00:00.000Z');
  expect(recordInput(task, { ...named, outcome: 'NO_ANSWER' }).askedFor).toBeNull();
});

test.each([
  [true, '2026-03-05T09:30', '2026-03-05T01:30:00.000Z', false],
  [false, '2026-03-05T09:30', null, true],
  [null, null, null, false],
])('appointment %s', (appointment, appointmentAt, at, none) => {
  const input = recordInput(task, { ...freshCall, outcome: 'REACHED', appointment, appointmentAt });
  expect([input.appointmentAt, input.noAppointment]).toEqual([at, none]);
});

test('topics are told only to somebody who was reached', () => {
  const draft = { ...freshCall, topics: { tsk_2: 'TOLD' } } as const;
  expect(recordInput(task, { ...draft, outcome: 'BUSY' }).topics).toEqual([]);
  expect(recordInput(task, { ...draft, outcome: 'REACHED' }).topics).toEqual([{ taskId: 'tsk_2', outcome: 'TOLD' }]);
});

test('blank words are no words', () => {
  expect(finishInput(task, { ...freshCall, note: '  ', suggestion: ' 周末也开门 ' })).toMatchObject({ expectedVersion: 4, note: null, suggestion: '周末也开门', remark: null, complaintText: null });
});
