import type { DueStep } from '@dealercare/domain/complaint/ladder';
import { dueSteps, stepKey } from '@dealercare/domain/complaint/ladder';
import { openPause } from '@dealercare/domain/complaint/clock';
import { endPauseWhenOver } from '@dealercare/domain/complaint/clock-pause';
import type { TxCtx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import { performAct } from './case-acts.js';
import { ladderFactsOf } from './case-facts.js';
import type { CaseFile, FiledClock } from './case-file.js';
import { noteEvent } from './case-timeline.js';
import { stampBreach } from './case-timers.js';

/** One thing that is due about a case, at its own instant. */
type DueThing =
  | { at: Date; filed: FiledClock; do: 'STEP'; step: DueStep }
  | { at: Date; filed: FiledClock; do: 'END_PAUSE' };

/** A case that climbs from rung to rung in one sweep starts clocks that are late already; no case has more to do than this. */
const MAX_THINGS = 500;

function thingsOf(file: CaseFile, filed: FiledClock, now: Date): DueThing[] {
  const endsAt = filed.clock.status === 'PAUSED' ? openPause(filed.clock)?.endsAt : null;
  if (endsAt && endsAt <= now) return [{ at: endsAt, filed, do: 'END_PAUSE' }];
  const steps = dueSteps(filed.clock, filed.done, ladderFactsOf(file), now, file.times.of(filed.unitId));
  return steps.slice(0, 1).map((step) => ({ at: step.at, filed, do: 'STEP', step }));
}

/** The earliest thing that is due about any clock of the case. */
function nextThing(file: CaseFile, now: Date): DueThing | null {
  return file.clocks.flatMap((filed) => thingsOf(file, filed, now)).reduce<DueThing | null>((first, thing) => (first && first.at <= thing.at ? first : thing), null);
}

const noticeKinds: Readonly<Record<string, string>> = { REMIND: 'CLOCK_WARNING', NOTIFY: 'CLOCK_MISSED', DAILY_REMINDER: 'CLOCK_REMINDER' };

async function takeStep(tx: TxCtx, file: CaseFile, filed: FiledClock, step: DueStep): Promise<void> {
  const { complaint } = file;
  stampBreach(tx, file, filed, step.at);
  filed.done.add(step.code);
  file.steps.push({ id: newId('lst'), clockId: filed.id, complaintId: complaint.id, code: step.code, at: step.at, takenAt: tx.now, act: { ...step.act }, undoneAt: null });
  const { kind, level, cycle, dueAt } = filed.clock;
  noteEvent(tx, file, { type: 'LADDER_STEP', at: step.at, byTimer: true, facts: { clockId: filed.id, kind, level, code: step.code, act: step.act.do } });
  await performAct(tx, file, step.act, {
    onceKey: stepKey(complaint.id, { kind, level, cycle }, step.code), kind: noticeKinds[step.act.do] ?? 'CLOCK_STEP', params: { clockKind: kind, level, code: step.code, dueAt: dueAt.toISOString() },
  }, step.at);
}

function endPause(tx: TxCtx, file: CaseFile, filed: FiledClock, at: Date): void {
  filed.clock = endPauseWhenOver(filed.clock, at, file.times.of(filed.unitId));
  noteEvent(tx, file, { type: 'CLOCK_RESUMED', at, byTimer: true, facts: { clockId: filed.id, kind: filed.clock.kind } });
}

/**
 * Everything that is due about one case by `tx.now`, in the order of the instants at which it was due, each thing once. Effects
 * happen at their own instants, not when the worker came by (INV-10): whether it looked every second or once after a jump of
 * the clock, the case stands where it would stand. Answers how late each step was, in seconds (A13).
 */
export async function sweepCase(tx: TxCtx, file: CaseFile): Promise<number[]> {
  const delays: number[] = [];
  for (let count = 0; count < MAX_THINGS; count += 1) {
    const thing = nextThing(file, tx.now);
    if (!thing) return delays;
    if (thing.do === 'END_PAUSE') endPause(tx, file, thing.filed, thing.at);
    else {
      delays.push((tx.now.getTime() - thing.at.getTime()) / 1000);
      await takeStep(tx, file, thing.filed, thing.step);
    }
  }
  throw new Error(`${file.complaint.id} has no end of things to do`);
}
