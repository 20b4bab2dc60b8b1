import { expect, test } from 'vitest';
import { approverFor } from './remedy-limit.js';

test.each([
  [0, 'SPECIALIST'], [1, 'MANAGER'], [100_000, 'MANAGER'], [100_001, 'GM'], [1_000_000, 'GM'], [1_000_001, 'REGION'], [99_000_000, 'REGION'],
])('goodwill of %i fen is promised by %s (A-29)', (amountFen, approver) => {
  expect(approverFor(amountFen)).toBe(approver);
});

test('a dealer group may set other limits', () => {
  expect(approverFor(5_000, [{ approver: 'SPECIALIST', maxFen: 5_000 }, { approver: 'GM', maxFen: null }])).toBe('SPECIALIST');
});
