import { expect, test } from 'vitest';
import { defaultCaseLimits } from './case-limits.js';

test('the shipped figures are those of the reference', () => {
  expect(defaultCaseLimits).toEqual({
    reopenDays: 30, firstContactAttempts: 3, firstContactChannels: 2, callBackAttemptDays: 3, escalationReasonLength: 10, rejectionsBeforePassUp: 2,
    raisedGraceMinutes: 30, lateEntryMinutes: 30, maxPauses: 2, maxPausedWorkDays: 5, repeatThreshold: 3, repeatWindowDays: 180,
  });
});
