import { describe, expect, test } from 'vitest';
import { at, exampleDealer } from '../testing/example-dealer.js';
import { startClock, type Clock } from './clock.js';
import { clockKinds, mayPause, type ClockKind } from './clock-kind.js';
import { resumeClock } from './clock-pause.js';
import { pauseClock, type PauseRequest } from './clock-pause-request.js';
import { breachClock } from './clock-state.js';

const dealer = exampleDealer();
const clock = (kind: ClockKind = 'FEEDBACK'): Clock =>
  startClock({ kind, level: 'DEALER_FRONTLINE', cycle: 1, span: { mode: 'CAL_DAYS', amount: 3, rolls: true }, startedAt: at('2026-03-02 10:00'), policyKey: 'k' }, dealer);
const request: PauseRequest = {
  now: at('2026-03-03 10:00'), reason: '客户出差,周五回来', expectedUntil: at('2026-03-06 09:00'), customerAgreed: true, workDaysUsed: 0, caseLevel: 'DEALER_FRONTLINE',
    actorLevels: ['DEALER_FRONTLINE'],
};
const ask = (change: Partial<PauseRequest>, one = clock()) => pauseClock(one, { ...request, ...change }, dealer);
const pausedBefore = (times: number): Clock => Array.from({ length: times }, (_, index) => index).reduce((one, index) => {
  const verdict = pauseClock(one, { ...request, now: at(`2026-03-0${3 + index} 09:00`), expectedUntil: at(`2026-03-0${3 + index} 12:00`),
    actorLevels: ['DEALER_MANAGEMENT'] }, dealer);
  if (!verdict.ok) throw new RangeError(verdict.code);
  return resumeClock(verdict.clock, at(`2026-03-0${3 + index} 12:00`), dealer);
}, clock());

describe('who may let a clock stand still, and for how long (3.6, A10, A11)', () => {
  test('until the agreed date', () => {
    expect(ask({})).toMatchObject({ ok: true, clock: { status: 'PAUSED', pauses: [{ cause: 'CUSTOMER', reason: '客户出差,周五回来', from: request.now, until: null,
      endsAt: at('2026-03-06 09:00') }] } });
  });

  test('no longer than five working days of the case', () => {
    expect(ask({ expectedUntil: at('2026-04-01 09:00') })).toMatchObject({ ok: true, clock: { pauses: [{ endsAt: at('2026-03-10 18:00') }] } });
  });

  test('what other clocks of the case have used counts', () => {
    expect(ask({ expectedUntil: at('2026-04-01 09:00'), workDaysUsed: 4 })).toMatchObject({ ok: true, clock: { pauses: [{ endsAt: at('2026-03-04 18:00') }] } });
  });

  test.each<[string, Partial<PauseRequest>, string]>([
    ['without a reason', { reason: '  ' }, 'REASON_REQUIRED'],
    ['without a date', { expectedUntil: null }, 'RESUME_TIME_REQUIRED'],
    ['with a date that has passed', { expectedUntil: at('2026-03-03 10:00') }, 'RESUME_TIME_REQUIRED'],
    ['without the customer\'s agreement', { customerAgreed: false }, 'CUSTOMER_AGREEMENT_REQUIRED'],
    ['when the five days are used up', { workDaysUsed: 5 }, 'PAUSE_BUDGET_SPENT'],
    ['after its due', { now: at('2026-03-05 18:00:00.001'), expectedUntil: at('2026-03-09 09:00') }, 'CLOCK_NOT_RUNNING'],
  ])('not %s', (_what, change, code) => {
    expect(ask(change)).toMatchObject({ ok: false, code });
  });

  test('at its very due it still may', () => {
    expect(ask({ now: at('2026-03-05 18:00'), expectedUntil: at('2026-03-09 09:00') }).ok).toBe(true);
  });

  test('not a breached clock, not one that stands still already', () => {
    const paused = ask({});
    expect(ask({}, breachClock(clock(), at('2026-03-06 10:00')))).toMatchObject({ code: 'CLOCK_NOT_RUNNING', params: { status: 'BREACHED' } });
    expect(paused.ok && ask({}, paused.clock)).toMatchObject({ code: 'CLOCK_NOT_RUNNING', params: { status: 'PAUSED' } });
  });

  test('a second time only by the level above', () => {
    const now = at('2026-03-04 10:00');
    expect(ask({ now }, pausedBefore(1))).toMatchObject({ code: 'PAUSE_NEEDS_NEXT_LEVEL', params: { needed: 'DEALER_MANAGEMENT' } });
    expect(ask({ now, actorLevels: ['DEALER_MANAGEMENT'] }, pausedBefore(1)).ok).toBe(true);
    expect(ask({ now, caseLevel: 'DEALER_MANAGEMENT', actorLevels: ['DEALER_MANAGEMENT'] }, pausedBefore(1))).toMatchObject({ params: { needed: 'REGION' } });
    expect(ask({ now, caseLevel: 'MANUFACTURER', actorLevels: ['MANUFACTURER'] }, pausedBefore(1)).ok).toBe(true);
  });

  test('never a third time', () => {
    expect(ask({ now: at('2026-03-05 10:00'), actorLevels: ['MANUFACTURER'] }, pausedBefore(2))).toMatchObject({ code: 'PAUSE_LIMIT_REACHED', params: { max: 2 } });
  });

  test.each(clockKinds.map((kind) => [kind, mayPause(kind)] as const))('%s: %s', (kind, allowed) => {
    const verdict = ask({}, clock(kind));
    expect(verdict.ok || verdict.code).toBe(allowed || 'CLOCK_CANNOT_PAUSE');
  });
});
