import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ClockProvider, runningClock, standingClock, useNow } from './product-clock.js';

test('the product\'s time runs on from what the server said, whatever the machine believes (ruling 25)', () => {
  let machine = Date.parse('2026-11-21T08:00:00Z');
  const received = machine - 5_000;
  const clock = runningClock(new Date('2026-03-02T02:00:00Z'), received, () => machine);
  expect(clock.now().toISOString()).toBe('2026-03-02T02:00:05.000Z');
  machine += 60_000;
  // Between two ticks everything on the page shows one time.
  expect(clock.now().toISOString()).toBe('2026-03-02T02:00:05.000Z');
  expect(runningClock(new Date('2026-03-02T02:00:00Z'), received, () => machine).now().toISOString()).toBe('2026-03-02T02:01:05.000Z');
});

test('what listens can stop listening', () => {
  const clock = runningClock(new Date('2026-03-02T02:00:00Z'), 0, () => 0);
  const stop = [clock.onTick(() => undefined), clock.onTick(() => undefined)];
  for (const end of stop) end();
  expect(stop).toHaveLength(2);
});

test('a page asks the product for the time', () => {
  function Now() {
    return <time>{useNow().toISOString()}</time>;
  }
  render(<ClockProvider clock={standingClock(new Date('2026-03-02T02:00:00Z'))}><Now /></ClockProvider>);
  expect(screen.getByText('2026-03-02T02:00:00.000Z')).toBeTruthy();
});

test('when somebody moves the time, everything on the page follows at once and runs on from there', () => {
  let machine = 0;
  const clock = runningClock(new Date('2026-03-02T02:00:00Z'), machine, () => machine);
  const seen: string[] = [];
  const stop = clock.onTick(() => { seen.push(clock.now().toISOString()); });
  machine += 10_000;
  clock.adopt(new Date('2026-03-03T02:00:00Z'));
  expect(seen).toEqual(['2026-03-03T02:00:00.000Z']);
  machine += 60_000;
  clock.adopt(new Date('2026-03-03T02:01:00Z'));
  expect(clock.now().toISOString()).toBe('2026-03-03T02:01:00.000Z');
  stop();
});

test('a page shows the new time without a reload', () => {
  const clock = standingClock(new Date('2026-03-02T02:00:00Z'));
  function Now() {
    return <time>{useNow().toISOString()}</time>;
  }
  render(<ClockProvider clock={clock}><Now /></ClockProvider>);
  act(() => { clock.adopt(new Date('2026-03-05T02:00:00Z')); });
  expect(screen.getByText('2026-03-05T02:00:00.000Z')).toBeTruthy();
});
