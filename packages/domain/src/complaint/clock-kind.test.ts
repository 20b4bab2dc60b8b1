import { describe, expect, test } from 'vitest';
import { clockKinds, clockLevel, isPerLevel, mayPause, responsibleUnit, type ClockKind, type ResponsibleUnit } from './clock-kind.js';
import { levels, type Level } from './level.js';

describe('whose opening hours count', () => {
  test.each<[ClockKind, Level, ResponsibleUnit]>([
    ['FIRST_CONTACT', 'DEALER_FRONTLINE', 'DEALER'], ['FEEDBACK', 'DEALER_MANAGEMENT', 'DEALER'], ['DECISION', 'DEALER_MANAGEMENT', 'DEALER'],
    ['LEVEL_CONTACT', 'REGION', 'REGION'], ['LEVEL_PLAN', 'REGION', 'REGION'], ['LEVEL_CONTACT', 'MANUFACTURER', 'MANUFACTURER'],
    ['CALLBACK', 'REGION', 'DEALER'], ['REQUEST_TO_DEALER', 'MANUFACTURER', 'DEALER'], ['RETURN_ANSWER', 'DEALER_MANAGEMENT', 'DEALER'],
    ['RESOLVE', 'DEALER_FRONTLINE', 'DEALER'], ['RESOLVE', 'REGION', 'REGION'], ['CONSUMER_NOTICE', 'MANUFACTURER', 'MANUFACTURER'],
  ])('%s at %s: %s', (kind, level, unit) => {
    expect(responsibleUnit(kind, level)).toBe(unit);
  });
});

describe('which clocks may pause (3.6)', () => {
  test.each<[ClockKind, boolean]>([
    ['FIRST_CONTACT', false], ['FEEDBACK', true], ['HANDOVER', true], ['DECISION', true], ['LEVEL_CONTACT', false], ['LEVEL_PLAN', true], ['CALLBACK', true], ['RESOLVE', true],
    ['CONSUMER_NOTICE', false], ['LEGAL_REPLY', false], ['LEGAL_COMPLETE', false], ['ODR', false], ['REQUEST_TO_DEALER', false], ['RETURN_ANSWER', false],
      ['SUGGESTION_REPLY', false],
  ])('%s: %s', (kind, expected) => {
    expect(mayPause(kind)).toBe(expected);
  });
});

describe('the rung that a clock carries', () => {
  test.each<[ClockKind, Level, Level]>([
    ['FIRST_CONTACT', 'REGION', 'DEALER_FRONTLINE'], ['FEEDBACK', 'DEALER_FRONTLINE', 'DEALER_FRONTLINE'], ['FEEDBACK', 'MANUFACTURER', 'DEALER_MANAGEMENT'],
    ['HANDOVER', 'DEALER_MANAGEMENT', 'DEALER_MANAGEMENT'], ['LEVEL_PLAN', 'REGION', 'REGION'], ['REQUEST_TO_DEALER', 'MANUFACTURER', 'MANUFACTURER'],
    ['REQUEST_TO_DEALER', 'DEALER_MANAGEMENT', 'REGION'], ['CALLBACK', 'REGION', 'REGION'], ['RETURN_ANSWER', 'REGION', 'DEALER_MANAGEMENT'],
  ])('%s in a case at %s: %s', (kind, caseLevel, expected) => {
    expect(clockLevel(kind, caseLevel)).toBe(expected);
  });

  test('only clocks of the upper levels run side by side', () => {
    expect(clockKinds.filter(isPerLevel)).toEqual(['LEVEL_CONTACT', 'LEVEL_PLAN', 'REQUEST_TO_DEALER']);
  });

  test('a clock keeps its rung when it is asked again', () => {
    for (const kind of clockKinds) for (const level of levels) expect(clockLevel(kind, clockLevel(kind, level))).toBe(clockLevel(kind, level));
  });
});
