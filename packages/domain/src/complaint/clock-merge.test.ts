import { describe, expect, test } from 'vitest';
import { at, exampleDealer, shown } from '../testing/example-dealer.js';
import { startClock, type Clock } from './clock.js';
import type { ClockKind } from './clock-kind.js';
import { mergeClocks } from './clock-merge.js';
import { freezeClock } from './clock-pause.js';
import { breachClock, cancelClock, meetClock } from './clock-state.js';
import type { Level } from './level.js';

const dealer = exampleDealer();
const now = at('2026-03-02 11:30');
const clock = (start: string, kind: ClockKind = 'FIRST_CONTACT', level: Level = 'DEALER_FRONTLINE', cycle = 1): Clock =>
  startClock({ kind, level, cycle, span: { mode: 'BUSINESS', amount: 120 }, startedAt: at(start), policyKey: 'k' }, dealer);

describe('duplicates (K2, rulings 15)', () => {
  test('EX-181: the master came first and keeps its due', () => {
    const [kept] = mergeClocks([clock('2026-03-02 10:00')], [clock('2026-03-02 11:00')], now);
    expect(shown(kept!.dueAt)).toBe('2026-03-02 12:00');
  });

  test('the duplicate came first: the master takes its due, and says so', () => {
    const master = clock('2026-03-02 11:00');
    const [kept] = mergeClocks([master], [clock('2026-03-02 10:00')], now);
    expect(kept).toMatchObject({ dueAt: at('2026-03-02 12:00'), startedAt: at('2026-03-02 10:00'), changes: [{ cause: 'DUPLICATE', rule: 'KEPT_EARLIER',
      previousDueAt: master.dueAt }] });
  });

  test('whichever is the master, the due is the same', () => {
    const pair = [[clock('2026-03-02 10:00')], [clock('2026-03-02 11:00')]] as const;
    expect(mergeClocks(pair[0], pair[1], now)[0]!.dueAt).toEqual(mergeClocks(pair[1], pair[0], now)[0]!.dueAt);
  });

  test('EX-181: a dispatched hotline case brings its own request along', () => {
    const merged = mergeClocks([clock('2026-03-02 10:00')], [clock('2026-03-02 11:00'), clock('2026-03-02 11:00', 'REQUEST_TO_DEALER', 'MANUFACTURER')], now);
    expect(merged.map(({ kind }) => kind)).toEqual(['FIRST_CONTACT', 'REQUEST_TO_DEALER']);
  });

  test('requests of two upper levels stand side by side', () => {
    const merged = mergeClocks([clock('2026-03-02 10:00', 'REQUEST_TO_DEALER', 'REGION')], [clock('2026-03-02 11:00', 'REQUEST_TO_DEALER', 'MANUFACTURER')], now);
    expect(merged).toHaveLength(2);
  });

  test('a case has one feedback clock, at whatever level it stands', () => {
    expect(mergeClocks([clock('2026-03-02 11:00', 'FEEDBACK', 'DEALER_MANAGEMENT')], [clock('2026-03-02 10:00', 'FEEDBACK')], now)).toHaveLength(1);
  });

  test('the duplicate was overdue: the promise to this customer is overdue', () => {
    const [kept] = mergeClocks([clock('2026-03-02 11:00')], [breachClock(clock('2026-03-02 09:00'), at('2026-03-02 11:10'))], now);
    expect(breachClock(kept!, now)).toMatchObject({ status: 'BREACHED', breachedAt: at('2026-03-02 11:00') });
  });

  test('ended clocks of the duplicate bring nothing', () => {
    const master = [clock('2026-03-02 11:00')];
    const met = meetClock(clock('2026-03-02 10:00'), { at: at('2026-03-02 10:30'), enteredAt: at('2026-03-02 10:30') }, dealer);
    expect(mergeClocks(master, [met, cancelClock(clock('2026-03-02 10:00', 'FEEDBACK'), now)], now)).toEqual(master);
  });

  test('met and paused clocks of the master stay as they are', () => {
    const met = meetClock(clock('2026-03-02 11:00'), { at: at('2026-03-02 11:10'), enteredAt: at('2026-03-02 11:10') }, dealer);
    const paused = freezeClock(clock('2026-03-02 11:00', 'FEEDBACK'), { cause: 'CUSTOMER', reason: '出差', endsAt: null }, at('2026-03-02 11:20'), dealer);
    expect(mergeClocks([met, paused], [clock('2026-03-02 10:00'), clock('2026-03-02 10:00', 'FEEDBACK')], now)).toEqual([met, paused]);
  });

  test('only the latest round of the master is compared', () => {
    const first = cancelClock(clock('2026-03-01 10:00'), at('2026-03-01 10:30'));
    const second = clock('2026-03-02 11:00', 'FIRST_CONTACT', 'DEALER_FRONTLINE', 2);
    const merged = mergeClocks([first, second], [clock('2026-03-02 10:00')], now);
    expect(merged.map(({ cycle, dueAt }) => [cycle, shown(dueAt)])).toEqual([[1, shown(first.dueAt)], [2, '2026-03-02 12:00']]);
  });
});
