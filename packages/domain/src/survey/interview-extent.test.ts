import { describe, expect, test } from 'vitest';
import { interviewExtent } from './interview-extent.js';

describe('how much a follow-up call asks (rulings 9, E4)', () => {
  test.each([
    ['never asked before', null, 'FULL'], ['asked today', '2026-03-02', 'OVERALL_ONLY'], ['asked yesterday', '2026-03-01', 'OVERALL_ONLY'],
    ['89 days ago', '2025-12-03', 'OVERALL_ONLY'], ['90 days ago', '2025-12-02', 'FULL'], ['a year ago', '2025-03-02', 'FULL'],
  ])('%s', (_what, lastSurveyOn, extent) => {
    expect(interviewExtent({ lastSurveyOn, complains: false }, '2026-03-02')).toBe(extent);
  });

  test('who complains is asked nothing more (C-091)', () => {
    expect(interviewExtent({ lastSurveyOn: null, complains: true }, '2026-03-02')).toBe('OVERALL_ONLY');
  });

  test.each([[30, 'FULL'], [31, 'OVERALL_ONLY'], [0, 'FULL']])('the rest is a setting: %i days', (restDays, extent) => {
    expect(interviewExtent({ lastSurveyOn: '2026-01-31', complains: false }, '2026-03-02', restDays)).toBe(extent);
  });
});
