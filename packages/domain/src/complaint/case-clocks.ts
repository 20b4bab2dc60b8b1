import type { UnitTime } from '../time/opening-hours.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import { startClock, type Clock } from './clock.js';
import type { ClockCommand } from './clock-command.js';
import { isPerLevel, responsibleUnit, type ClockKind, type ResponsibleUnit } from './clock-kind.js';
import { changeLength } from './clock-recompute.js';
import { chooseSpan, type ClockOverrides } from './clock-setting.js';
import { cancelClock, meetClock, suspendClock, unsuspendClock } from './clock-state.js';
import type { Level } from './level.js';
import type { Severity } from './severity-scale.js';

/** What is needed to carry clock commands out. */
export interface ClockContext {
  /** When it happened, and when it was entered (INV-10, rulings 13). */
  at: Date;
  enteredAt: Date;
  receivedAt: Date;
  /** The severity that holds after the transition. */
  severity: Severity;
  unitTime: (unit: ResponsibleUnit) => UnitTime;
  overrides?: ClockOverrides;
  limits?: CaseLimits;
}

export interface CarriedOut {
  clocks: Clock[];
  /** Clocks that do not start because their purpose is to be done at once (DT-SLA HANDOVER of MAJOR). */
  atOnce: { kind: ClockKind; level: Level }[];
}

const timeOf = (clock: Pick<Clock, 'kind' | 'level'>, context: ClockContext): UnitTime => context.unitTime(responsibleUnit(clock.kind, clock.level));

const concerns = (clock: Clock, kinds: readonly ClockKind[], level: Level | null): boolean =>
  kinds.includes(clock.kind) && (level === null || clock.level === level);

const isTicking = ({ status }: Clock): boolean => status === 'RUNNING' || status === 'PAUSED';

function start(state: CarriedOut, kind: ClockKind, level: Level, startedAt: Date, context: ClockContext): CarriedOut {
  const choice = chooseSpan(kind, level, context.severity, context.overrides);
  const earlier = state.clocks.filter((clock) => concerns(clock, [kind], isPerLevel(kind) ? level : null));
  if (!choice || earlier.some(isTicking)) return state;
  if (choice.length === 'AT_ONCE') return { ...state, atOnce: [...state.atOnce, { kind, level }] };
  const cycle = 1 + Math.max(0, ...earlier.map((clock) => clock.cycle));
  const clock = startClock({ kind, level, cycle, span: choice.length, startedAt, policyKey: choice.key }, timeOf({ kind, level }, context));
  return { ...state, clocks: [...state.clocks, clock] };
}

/** The last clock of the kind waits for the event; earlier ones that were met may be judged better by earlier evidence. */
function meet(clocks: readonly Clock[], command: Extract<ClockCommand, { do: 'MEET' }>, context: ClockContext): Clock[] {
  const { kind, level, as } = command;
  const last = clocks.filter((clock) => concerns(clock, [kind], level)).at(-1);
  return clocks.map((clock) => {
    const bears = clock === last || (concerns(clock, [kind], level) && clock.metAt !== null);
    return bears ? meetClock(clock, { at: context.at, enteredAt: context.enteredAt, as }, timeOf(clock, context), context.limits) : clock;
  });
}

function recompute(clock: Clock, context: ClockContext): Clock {
  const choice = chooseSpan(clock.kind, clock.level, context.severity, context.overrides);
  return choice ? changeLength(clock, choice, context.enteredAt, timeOf(clock, context), context.limits ?? defaultCaseLimits) : clock;
}

function carryOutOne(state: CarriedOut, command: ClockCommand, context: ClockContext): CarriedOut {
  const each = (change: (clock: Clock) => Clock): CarriedOut => ({ ...state, clocks: state.clocks.map(change) });
  const only = (kinds: readonly ClockKind[], level: Level | null, change: (clock: Clock) => Clock): CarriedOut =>
    each((clock) => (concerns(clock, kinds, level) ? change(clock) : clock));
  switch (command.do) {
    case 'START': return start(state, command.kind, command.level, command.from === 'RECEIVED' ? context.receivedAt : context.at, context);
    case 'RESTART': return start(only([command.kind], null, (clock) => cancelClock(clock, context.at)), command.kind, command.level, context.at, context);
    case 'MEET': return { ...state, clocks: meet(state.clocks, command, context) };
    case 'CANCEL': return only(command.kinds, command.level, (clock) => cancelClock(clock, context.at));
    case 'CANCEL_ALL': case 'MERGE_INTO_MASTER': return each((clock) => cancelClock(clock, context.at));
    case 'SUSPEND': return only(command.kinds, command.level, (clock) => suspendClock(clock, context.at, timeOf(clock, context)));
    case 'RESUME': return only(command.kinds, command.level, (clock) => unsuspendClock(clock, context.at, timeOf(clock, context)));
    case 'RECOMPUTE': return each((clock) => recompute(clock, context));
  }
}

/**
 * The clocks of a case after the commands of a transition, in order. The clocks of a duplicate end here; `mergeClocks`
 * gives the master what they leave (K2). The caller compares the values to see which rows changed.
 */
export function carryOut(clocks: readonly Clock[], commands: readonly ClockCommand[], context: ClockContext): CarriedOut {
  return commands.reduce<CarriedOut>((state, command) => carryOutOne(state, command, context), { clocks: [...clocks], atOnce: [] });
}
