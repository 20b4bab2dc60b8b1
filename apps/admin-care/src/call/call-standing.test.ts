import { expect, test } from 'vitest';
import { callStanding, type StandingTask } from './call-standing.js';

const open: StandingTask = { kind: 'FOLLOW_UP', workState: 'OPEN', allowedActions: ['START_CALL'] };
const begun: StandingTask = { ...open, callBegunAt: '2026-03-02T02:00:00Z', allowedActions: ['RECORD_CALL'] };

test.each<[string, StandingTask, string]>([
  ['a call that can begin', open, 'READY'],
  ['one that I have begun', { ...begun, assigneeId: 'me' }, 'MINE'],
  ['one that a colleague has begun', { ...begun, assigneeId: 'you' }, 'THEIRS'],
  ['a file to be put right', { ...open, kind: 'DATA_QUALITY', allowedActions: ['RESOLVE'] }, 'DATA'],
  ['a call that waits for its SMS', { ...open, workState: 'WAITING', allowedActions: ['CANCEL'] }, 'RESTS'],
  ['what is over', { ...begun, workState: 'ENDED' }, 'ENDED'],
])('%s', (_, task, standing) => {
  expect(callStanding(task, 'me')).toBe(standing);
});
