import type { CaseFile } from './allowed-verbs.js';

export type CaseEvent = CaseFile['events'][number];

/** What describes an event, as far as the timeline tells it. */
export interface EventFacts {
  kind?: string;
  act?: string;
  department?: string;
  amountFen?: number;
  from?: string;
  to?: string;
  trigger?: string;
  toLevel?: string;
  number?: string;
  masterNumber?: string;
}

/** The facts of an event; an event of a shape that is new here has none. */
export function factsOf({ facts }: Pick<CaseEvent, 'facts'>): EventFacts {
  try {
    const read: unknown = JSON.parse(facts);
    return typeof read === 'object' && read !== null ? read as EventFacts : {};
  } catch {
    return {};
  }
}

/** What only tells somebody something comes by the dozen and hides what was done; a climb has an event of its own beside its step. */
export function isReminder({ type }: Pick<CaseEvent, 'type'>): boolean {
  return type === 'SEAT_VACANT' || type === 'LADDER_STEP';
}
