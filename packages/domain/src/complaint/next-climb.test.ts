import { describe, expect, test } from 'vitest';
import type { ClockSpan } from '../time/clock-span.js';
import { at, exampleDealer, shown } from '../testing/example-dealer.js';
import { startClock, type Clock } from './clock.js';
import type { ClockKind } from './clock-kind.js';
import type { Level } from './level.js';
import { nextClimb, type ClimbingClock } from './next-climb.js';

const unit = exampleDealer();
const spans: Partial<Record<ClockKind, ClockSpan>> = { FIRST_CONTACT: { mode: 'BUSINESS', amount: 120 }, FEEDBACK: { mode: 'CAL_DAYS', amount: 3, rolls: true }, HANDOVER: { mode: 'WORK_DAYS', amount: 1 }, RESOLVE: { mode: 'WORK_DAYS', amount: 10 } };

function running(kind: ClockKind, level: Level = 'DEALER_FRONTLINE', change: Partial<Clock> = {}, done: string[] = []): ClimbingClock {
  const clock = startClock({ kind, level, cycle: 1, span: spans[kind]!, startedAt: at('2026-03-02 10:00'), policyKey: 'k' }, unit);
  return { clock: { ...clock, ...change }, done: new Set(done), unit };
}

describe('when a case climbs next', () => {
  test.each<[string, ClimbingClock[], Level, [string, string, string] | null]>([
    ['nobody has called: management two open hours after the due', [running('FIRST_CONTACT'), running('FEEDBACK')], 'DEALER_FRONTLINE', ['DEALER_MANAGEMENT', '2026-03-02 14:00:00.001', 'FIRST_CONTACT']],
    ['management has it: the region after three days', [running('FIRST_CONTACT'), running('FEEDBACK')], 'DEALER_MANAGEMENT', ['REGION', '2026-03-05 18:00:00.001', 'FEEDBACK']],
    ['the step was taken', [running('FIRST_CONTACT', 'DEALER_FRONTLINE', { status: 'BREACHED' }, ['LATE_CLIMB'])], 'DEALER_FRONTLINE', null],
    ['a breached clock still lifts', [running('FIRST_CONTACT', 'DEALER_FRONTLINE', { status: 'BREACHED' })], 'DEALER_FRONTLINE', ['DEALER_MANAGEMENT', '2026-03-02 14:00:00.001', 'FIRST_CONTACT']],
    ['a kept promise does not', [running('FIRST_CONTACT', 'DEALER_FRONTLINE', { status: 'MET' })], 'DEALER_FRONTLINE', null],
    ['nor one that stands still', [running('FEEDBACK', 'DEALER_FRONTLINE', { status: 'PAUSED' })], 'DEALER_FRONTLINE', null],
    ['a target only tells', [running('RESOLVE')], 'DEALER_FRONTLINE', null],
    ['not handed over by the evening of the next working day', [running('HANDOVER')], 'DEALER_FRONTLINE', ['DEALER_MANAGEMENT', '2026-03-03 18:00:00.001', 'HANDOVER']],
    ['nothing stands above the top', [running('FEEDBACK')], 'MANUFACTURER', null],
  ])('%s', (_what, clocks, level, expected) => {
    const climb = nextClimb(clocks, level);
    expect(climb && [climb.toLevel, shown(climb.at), climb.kind]).toEqual(expected);
  });
});
