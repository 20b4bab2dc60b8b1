import { expect, test } from 'vitest';
import type { ImportStatus } from '@dealercare/schema/types';
import { importStep, isCancellable, isUnderWay } from './import-state.js';

test.each<[ImportStatus, string, boolean, boolean]>([
  ['UPLOADED', 'RECOGNISE', false, true],
  ['FAILED', 'RECOGNISE', false, true],
  ['JUDGING', 'JUDGE', true, true],
  ['JUDGED', 'JUDGE', false, true],
  ['RUNNING', 'RUN', true, false],
  ['DONE', 'RESULT', false, false],
  ['UNDOING', 'RESULT', true, false],
  ['UNDONE', 'RESULT', false, false],
  ['CANCELLED', 'RESULT', false, false],
])('%s stands at %s; under way: %s, can be given up: %s', (status, step, underWay, cancellable) => {
  expect([importStep(status), isUnderWay(status), isCancellable(status)]).toEqual([step, underWay, cancellable]);
});
