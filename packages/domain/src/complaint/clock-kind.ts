import { isAboveDealer, lowerLevel, type Level } from './level.js';

/** The promises that are measured (DT-SLA, rulings 1 and 12, E3). */
export const clockKinds = [
  'FIRST_CONTACT', 'FEEDBACK', 'HANDOVER', 'DECISION', 'LEVEL_CONTACT', 'LEVEL_PLAN', 'CALLBACK', 'RESOLVE',
  'CONSUMER_NOTICE', 'LEGAL_REPLY', 'LEGAL_COMPLETE', 'ODR', 'REQUEST_TO_DEALER', 'RETURN_ANSWER', 'SUGGESTION_REPLY',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Whose opening hours count. */
export type ResponsibleUnit = 'DEALER' | 'REGION' | 'MANUFACTURER';

/** Clocks of the dealer at whatever level the case stands: the dealer talks to the customer and answers the upper level. */
const ofTheDealer: ReadonlySet<ClockKind> = new Set([
  'FIRST_CONTACT', 'FEEDBACK', 'HANDOVER', 'DECISION', 'CALLBACK', 'REQUEST_TO_DEALER', 'RETURN_ANSWER', 'SUGGESTION_REPLY',
]);

const unitOfLevel: Record<Level, ResponsibleUnit> = {
  DEALER_FRONTLINE: 'DEALER', DEALER_MANAGEMENT: 'DEALER', REGION: 'REGION', MANUFACTURER: 'MANUFACTURER',
};

/** The unit whose hours a clock counts (3.6). Clocks of the whole case count those of the level at which they started. */
export function responsibleUnit(kind: ClockKind, level: Level): ResponsibleUnit {
  return ofTheDealer.has(kind) ? 'DEALER' : unitOfLevel[level];
}

/**
 * The rung that a clock of this kind carries in a case at `caseLevel`. The promise to report stays the dealer's
 * however high the case has climbed.
 */
export function clockLevel(kind: ClockKind, caseLevel: Level): Level {
  switch (kind) {
    case 'FIRST_CONTACT': return 'DEALER_FRONTLINE';
    case 'DECISION': case 'RETURN_ANSWER': return 'DEALER_MANAGEMENT';
    case 'FEEDBACK': case 'HANDOVER': return lowerLevel(caseLevel, 'DEALER_MANAGEMENT');
    case 'LEVEL_CONTACT': case 'LEVEL_PLAN': case 'REQUEST_TO_DEALER': return isAboveDealer(caseLevel) ? caseLevel : 'REGION';
    default: return caseLevel;
  }
}

const perLevel: ReadonlySet<ClockKind> = new Set(['LEVEL_CONTACT', 'LEVEL_PLAN', 'REQUEST_TO_DEALER']);

/** Several upper levels may run such a clock side by side; of every other kind a case has one at a time. */
export function isPerLevel(kind: ClockKind): boolean {
  return perLevel.has(kind);
}

const pausable: ReadonlySet<ClockKind> = new Set(['FEEDBACK', 'HANDOVER', 'DECISION', 'LEVEL_PLAN', 'CALLBACK', 'RESOLVE']);

/** FEEDBACK and what comes after it. Contacts, legal clocks and answers between the levels never pause (3.6). */
export function mayPause(kind: ClockKind): boolean {
  return pausable.has(kind);
}
