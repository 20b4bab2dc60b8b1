import { expect, test } from 'vitest';
import { surveyScope } from './survey-rest.js';

test.each([
  ['never asked', null, '2026-03-16', 'FULL'], ['yesterday', '2026-03-15', '2026-03-16', 'OVERALL_ONLY'], ['the same day', '2026-03-16', '2026-03-16', 'OVERALL_ONLY'],
  ['89 days ago', '2025-12-17', '2026-03-16', 'OVERALL_ONLY'], ['90 days ago', '2025-12-16', '2026-03-16', 'FULL'],
])('rulings 9: last survey %s', (_what, last, on, expected) => {
  expect(surveyScope(last, on, 90)).toBe(expected);
});

test('a rest of no days', () => {
  expect(surveyScope('2026-03-16', '2026-03-16', 0)).toBe('FULL');
});
