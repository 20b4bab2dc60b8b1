import { onRegister, type AtOnceAct } from './at-once.js';
import { meetCommand, startCommand, type ClockCommand } from './clock-command.js';
import type { ComplaintChanges, ComplaintFacts } from './case-facts.js';
import { higherLevel, isAboveDealer, isAtLeast, type Level } from './level.js';
import { stepUp, type Severity } from './severity-scale.js';
import type { EscalationTrigger } from './status.js';
import type { TransitionInput } from './transition-input.js';
import type { Effect, EffectCondition } from './transition-table.js';

/** What happens to the escalations of a case; E1 and E11 carry it out. */
export type EscalationCommand =
  | { do: 'REQUEST'; toLevel: Level; trigger: EscalationTrigger }
  | { do: 'END'; as: 'RESOLVED' | 'WITHDRAWN' };

export interface Outcome {
  changes: ComplaintChanges;
  clocks: ClockCommand[];
  escalations: EscalationCommand[];
  /** What is to be done at once because of how grave the case is (DT-ESC). */
  atOnce: AtOnceAct[];
}

interface Progress extends Omit<Outcome, 'atOnce'> {
  before: ComplaintFacts;
  now: ComplaintFacts;
}

const conditions: Record<EffectCondition, (progress: Progress) => boolean> = {
  FROM_FRONTLINE: ({ before }) => before.level === 'DEALER_FRONTLINE',
  FROM_MANAGEMENT: ({ before }) => before.level === 'DEALER_MANAGEMENT',
  NOW_AT_MANAGEMENT: ({ now }) => now.level === 'DEALER_MANAGEMENT',
  NOW_FROM_MANAGEMENT_UP: ({ now }) => isAtLeast(now.level, 'DEALER_MANAGEMENT'),
  NOW_ABOVE_DEALER: ({ now }) => isAboveDealer(now.level),
  AT_DEALER: ({ now }) => now.atDealer,
  WITHOUT_DEALER: ({ now }) => !now.atDealer,
  THREE_GUARANTEE: ({ now }) => now.subtype === 'THREE_GUARANTEE',
  ODR: ({ now }) => now.odr,
};

function set(progress: Progress, changes: ComplaintChanges): void {
  const { level, executor, atDealer, severity } = { ...progress.now, ...changes };
  Object.assign(progress.changes, changes);
  progress.now = { ...progress.now, level, executor, atDealer, severity };
}

/** Management takes the case on; who sits above keeps it (K7, K10, rulings 11). */
function reachManagement(progress: Progress): void {
  const level = higherLevel(progress.now.level, 'DEALER_MANAGEMENT');
  if (level !== progress.now.level) set(progress, { level, executor: level });
}

function setSeverity(progress: Progress, severity: Severity): void {
  if (severity === progress.now.severity) return;
  set(progress, { severity });
  progress.clocks.push({ do: 'RECOMPUTE' });
}

function severityFor(to: 'ASKED' | 'STEP_UP' | 'MAJOR', progress: Progress, input: TransitionInput): Severity {
  if (to === 'STEP_UP') return stepUp(progress.now.severity);
  return to === 'MAJOR' ? 'MAJOR' : input.severity ?? progress.now.severity;
}

/** A case that came back is judged and reviewed anew; what was found out before stays. */
function revive(progress: Progress): void {
  const wasInvalid = progress.before.status === 'CLOSED_INVALID';
  set(progress, { closedAt: null, closeReason: null, reviewedById: null, ...(wasInvalid ? { isValid: null, invalidReason: null } : {}) });
}

function dispatch(progress: Progress, { target }: TransitionInput): void {
  if (target) set(progress, { level: target.level, executor: target.level, ownerUnitId: target.unitId, atDealer: !isAboveDealer(target.level) });
}

function askLevelAgain(progress: Progress, trigger: EscalationTrigger): void {
  const toLevel = progress.now.level;
  if (!progress.now.activeEscalations.includes(toLevel)) progress.escalations.push({ do: 'REQUEST', toLevel, trigger });
}

function apply(effect: Effect, progress: Progress, input: TransitionInput): void {
  const { clocks, now } = progress;
  const at = input.at ?? input.now;
  switch (effect.do) {
    case 'START': case 'RESTART': clocks.push(startCommand(effect.clock, now.level, effect.from, effect.do)); break;
    case 'MEET': clocks.push(meetCommand(effect.clock, effect.as)); break;
    case 'CANCEL': clocks.push({ do: 'CANCEL', kinds: effect.clocks, level: null }); break;
    case 'CANCEL_ALL': case 'MERGE_INTO_MASTER': clocks.push({ do: effect.do }); break;
    case 'COUNT': set(progress, { [effect.counter]: now[effect.counter] + 1 }); break;
    case 'LEVEL_AT_LEAST_MANAGEMENT': reachManagement(progress); break;
    case 'DISPATCH': dispatch(progress, input); break;
    case 'SEVERITY': setSeverity(progress, severityFor(effect.to, progress, input)); break;
    case 'SET_DEPARTMENT': set(progress, { department: input.department ?? now.department ?? undefined }); break;
    case 'SET_OWNER': set(progress, { ownerId: input.ownerId }); break;
    case 'SET_CRISIS': set(progress, { crisis: input.crisis }); break;
    case 'SET_INVALID': set(progress, { isValid: false, invalidReason: input.reason?.trim() ?? null }); break;
    case 'REVIVE': revive(progress); break;
    case 'END': set(progress, { closedAt: at, closeReason: effect.reason }); break;
    case 'END_ESCALATIONS': if (now.activeEscalations.length > 0) progress.escalations.push({ do: 'END', as: effect.as }); break;
    case 'ASK_LEVEL_AGAIN': askLevelAgain(progress, effect.trigger); break;
  }
}

/** At registration everything that is done at once; later what a case does that became MAJOR or a crisis (DT-ESC, K17). */
function atOnceOf({ before, now, changes }: Progress): AtOnceAct[] {
  const { level, severity, external, subtype, repeat } = now;
  const crisis = changes.crisis ?? before.crisis;
  if (before.status === null) return onRegister({ severity, crisis, external, subtype, repeat, level });
  const becameGrave = changes.severity === 'MAJOR' || changes.crisis !== undefined;
  return becameGrave ? onRegister({ severity, crisis, external: false, subtype: null, repeat: false, level }) : [];
}

/** Applies the effects of a transition in order, each to what the one before has left. */
export function outcomeOf(effects: readonly Effect[], facts: ComplaintFacts, input: TransitionInput): Outcome {
  const progress: Progress = { before: facts, now: facts, changes: {}, clocks: [], escalations: [] };
  for (const effect of effects) {
    if (!effect.when || conditions[effect.when](progress)) apply(effect, progress, input);
  }
  const { changes, clocks, escalations } = progress;
  return { changes, clocks, escalations, atOnce: atOnceOf(progress) };
}
