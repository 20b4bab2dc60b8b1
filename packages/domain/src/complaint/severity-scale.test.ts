import { expect, test } from 'vitest';
import { atLeastSeverity, severities, stepUp, type Severity } from './severity-scale.js';

test.each<[Severity, Severity]>([['GENERAL', 'MEDIUM'], ['MEDIUM', 'MAJOR'], ['MAJOR', 'MAJOR']])('one step above %s is %s', (from, to) => {
  expect(stepUp(from)).toBe(to);
});

test.each<[Severity, Severity, Severity]>([
  ['GENERAL', 'MEDIUM', 'MEDIUM'], ['MEDIUM', 'MEDIUM', 'MEDIUM'], ['MAJOR', 'MEDIUM', 'MAJOR'], ['GENERAL', 'GENERAL', 'GENERAL'],
])('%s, at least %s, is %s', (severity, floor, expected) => {
  expect(atLeastSeverity(severity, floor)).toBe(expected);
});

test('there are three values, the four-grade preset is dropped (rulings 11)', () => {
  expect(severities).toEqual(['GENERAL', 'MEDIUM', 'MAJOR']);
});
