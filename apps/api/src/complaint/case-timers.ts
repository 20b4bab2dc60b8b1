import { carryOut } from '@dealercare/domain/complaint/case-clocks';
import { breachClock } from '@dealercare/domain/complaint/clock-state';
import type { ClockCommand } from '@dealercare/domain/complaint/clock-command';
import { missedAt } from '@dealercare/domain/complaint/clock-moment';
import { ladderOf } from '@dealercare/domain/complaint/ladder-table';
import type { DueAct } from '@dealercare/domain/complaint/ladder';
import type { Ctx } from '../platform/context.js';
import { adoptClocks, clocksOf, type CaseFile, type FiledClock } from './case-file.js';
import { clockOverrides } from './case-settings.js';
import { noteEvent } from './case-timeline.js';
import { unitOf } from './case-units.js';

/** When something happened to the clocks of a case. */
export interface ClockInstants {
  at: Date;
  enteredAt: Date;
  /** From when clocks count that start with the receipt; needed at registration only. */
  receivedAt?: Date;
}

/** What is to be done at once instead of being measured (DT-SLA HANDOVER of MAJOR): the climb that the clock's ladder ends with. */
function climbsAtOnce(atOnce: readonly Pick<FiledClock['clock'], 'kind' | 'level'>[]): DueAct[] {
  return atOnce.flatMap(({ kind, level }) => ladderOf(kind, level).flatMap(({ act }) => (act.do === 'TAKE_OVER' || act.do === 'ESCALATE' ? [act] : [])));
}

/** Carries clock commands out on the file. Answers what has to be done at once. */
export async function runClocks(ctx: Ctx, file: CaseFile, commands: readonly ClockCommand[], { at, enteredAt, receivedAt }: ClockInstants): Promise<DueAct[]> {
  if (commands.length === 0) return [];
  const { complaint, units, times, limits } = file;
  const { level, severity, channel, tier, immobile } = complaint;
  const carried = carryOut(clocksOf(file), commands, {
    at, enteredAt, receivedAt: receivedAt ?? complaint.receivedAt, severity, limits,
    unitTime: (responsible) => times.of(unitOf(units, responsible)),
    overrides: await clockOverrides(ctx.app, units, level, severity, { channel, ...(tier === null ? {} : { tier }), immobile }),
  });
  adoptClocks(file, carried.clocks);
  noteBreaches(ctx, file);
  return climbsAtOnce(carried.atOnce);
}

const wasBreached = ({ stored }: FiledClock): boolean => stored !== null && stored.breachedAt !== null;

/** A breach is told on the timeline once, whoever came upon it first: a worker or somebody's entry. */
export function noteBreaches(ctx: Ctx, file: CaseFile): void {
  for (const filed of file.clocks) {
    const { id, clock } = filed;
    const told = file.events.some(({ type, facts }) => type === 'CLOCK_BREACHED' && facts['clockId'] === id);
    if (clock.breachedAt === null || wasBreached(filed) || told) continue;
    noteEvent(ctx, file, { type: 'CLOCK_BREACHED', at: missedAt(clock.breachedAt), byTimer: true, facts: { clockId: id, kind: clock.kind, level: clock.level, dueAt: clock.breachedAt.toISOString() } });
  }
}

/** Stamps the breach of a clock whose due has passed by `at`. */
export function stampBreach(ctx: Ctx, file: CaseFile, filed: FiledClock, at: Date): void {
  filed.clock = breachClock(filed.clock, at);
  noteBreaches(ctx, file);
}
