import { expect, test } from 'vitest';
import { taskAddress } from './task-address.js';

test.each([
  ['OPEN', true, '/today/call/tsk_1'], ['OPEN', false, '/care/tasks/tsk_1'], ['WAITING', true, '/care/tasks/tsk_1'], ['ENDED', true, '/care/tasks/tsk_1'],
] as const)('a task that is %s, for somebody who makes calls: %s', (workState, mayWork, address) => {
  expect(taskAddress({ id: 'tsk_1', workState }, mayWork)).toBe(address);
});
