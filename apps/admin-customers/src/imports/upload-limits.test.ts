import { expect, test } from 'vitest';
import { fileProblem } from './upload-limits.js';

const MB = 1024 * 1024;

test.each([
  [0, 'EMPTY'], [1, null], [100 * MB, null], [100 * MB + 1, 'TOO_LARGE'],
])('a file of %i bytes: %s', (size, problem) => {
  expect(fileProblem({ size })).toBe(problem);
});
