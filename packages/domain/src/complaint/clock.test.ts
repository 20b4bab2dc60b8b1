import { describe, expect, test } from 'vitest';
import { at, exampleDealer } from '../testing/example-dealer.js';
import { awaitsEvent, clockStatuses, openPause, startClock, type Clock, type ClockStatus } from './clock.js';
import { freezeClock, resumeClock } from './clock-pause.js';

const clock: Clock = startClock({ kind: 'FEEDBACK', level: 'DEALER_FRONTLINE', cycle: 2, span: { mode: 'WALL', amount: 60 }, startedAt: at('2026-03-02 10:00'),
  policyKey: 'sla.feedback.general' }, exampleDealer());

describe('a clock that starts', () => {
  test('runs, counted from its start, with the setting and the calendar it came from', () => {
    expect(clock).toMatchObject({
      status: 'RUNNING', cycle: 2, startedAt: at('2026-03-02 10:00'), countedFrom: at('2026-03-02 10:00'), dueAt: at('2026-03-02 11:00'), metAt: null, breachedAt: null,
        pauses: [], changes: [],
      policyKey: 'sla.feedback.general', calendarVersion: 1,
    });
  });

  test.each(clockStatuses.map((status) => [status, ['RUNNING', 'PAUSED', 'BREACHED'].includes(status)] as const))('%s still waits for its event: %s',
    (status: ClockStatus, waits) => {
    expect(awaitsEvent({ ...clock, status })).toBe(waits);
  });

  test('only the last pause can still last', () => {
    const paused = freezeClock(clock, { cause: 'CUSTOMER', reason: '出差', endsAt: null }, at('2026-03-02 10:30'), exampleDealer());
    expect([openPause(clock), openPause(paused)?.from, openPause(resumeClock(paused, at('2026-03-02 12:00'), exampleDealer()))]).toEqual([null, at('2026-03-02 10:30'), null]);
  });
});
