import { isAboveDealer, isAtLeast, type Level } from './level.js';

/** Who acts, as facts about this one case; which role or post gives them is decided elsewhere. */
export interface Actor {
  userId: string;
  /** The rungs at which the person may act on this case. */
  levels: readonly Level[];
  /** The one who must act now: the owner, or the owner's present substitute (A19). */
  isOwner: boolean;
  /** Works in the department that is responsible or could become it (K4). */
  canInvestigate: boolean;
  /** Assigns owners and closes unreached cases (K11, K16). */
  canManage: boolean;
  /** Makes call-backs (K9, K10). */
  canCallBack: boolean;
  /** A timer or a rule, not a person. */
  isSystem: boolean;
}

/** Timers, rules and the other machine: they act at every rung and answer to guards only. */
export const systemActor: Actor = {
  userId: 'SYSTEM',
  levels: ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION', 'MANUFACTURER'],
  isOwner: true, canInvestigate: true, canManage: true, canCallBack: true, isSystem: true,
};

/** Who may take a transition (column "Actor" of 3.7). */
export type Who =
  | 'ANY_STAFF' | 'OWNER' | 'OWNER_OR_DEPARTMENT' | 'OWNER_AT_LEVEL' | 'CALLBACK_AGENT' | 'MANAGER' | 'LEVEL_2_UP' | 'OFFICER_OF_LEVEL'
  | 'DEALER' | 'DEALER_OWNER' | 'SYSTEM';

/** The rungs that decide: who holds the case, and whose people carry it out (INV-04). */
export interface ActingLevels {
  level: Level;
  executor: Level;
}

const isAt = (actor: Actor, level: Level): boolean => actor.levels.includes(level);
const isAtDealer = (actor: Actor): boolean => actor.levels.some((level) => !isAboveDealer(level));

const rules: Record<Who, (actor: Actor, at: ActingLevels) => boolean> = {
  ANY_STAFF: (actor) => actor.levels.length > 0,
  OWNER: (actor) => actor.isOwner,
  OWNER_OR_DEPARTMENT: (actor) => actor.isOwner || actor.canInvestigate,
  OWNER_AT_LEVEL: (actor, { executor }) => actor.isOwner && isAt(actor, executor),
  CALLBACK_AGENT: (actor) => actor.canCallBack,
  MANAGER: (actor) => actor.canManage,
  LEVEL_2_UP: (actor) => actor.levels.some((level) => isAtLeast(level, 'DEALER_MANAGEMENT')),
  OFFICER_OF_LEVEL: (actor, { level }) => isAt(actor, level),
  DEALER: (actor) => isAtDealer(actor) && (actor.isOwner || actor.canManage),
  DEALER_OWNER: (actor) => isAtDealer(actor) && actor.isOwner,
  SYSTEM: () => false,
};

export function isEntitled(who: Who, actor: Actor, at: ActingLevels): boolean {
  return actor.isSystem || rules[who](actor, at);
}

/** The person complained about handles nothing of the case, for nobody and in nobody's name (INV-05, A21). */
export function isAccused(accusedIds: readonly string[], userId: string): boolean {
  return accusedIds.includes(userId);
}
