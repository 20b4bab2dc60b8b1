import { expect, test } from 'vitest';
import type { ImportStatus } from '@dealercare/schema/types';
import { workOf } from './work-of.js';

const counts = { create: 60, update: 20, unchanged: 10, repeated: 4, refused: 6, warnings: 3, reverted: 30, kept: 5 };

test.each<[ImportStatus, number, number | null]>([
  ['JUDGING', 50, null],
  ['RUNNING', 50, 100],
  ['UNDOING', 35, 80],
])('%s has done %i of %s', (status, done, total) => {
  expect(workOf({ status, rowsDone: 50, rowsTotal: 100, counts })).toEqual({ done, total });
});
