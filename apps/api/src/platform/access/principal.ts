import type { Action } from '@dealercare/domain/access/action';

/** Where somebody may do an action: on every row of some dealers, and on own rows of others. */
export interface DealerSet {
  readonly every: readonly string[];
  readonly own: readonly string[];
}

/** A caller's rights as they stand now. Made by the identity room from dated posts, or from a partner's key. */
export interface Principal {
  /** The person's or key's id; null for the system and for anonymous callers. */
  readonly id: string | null;
  /** The system acts everywhere: jobs choose their rows themselves. */
  readonly everywhere: boolean;
  readonly actions: ReadonlySet<Action>;
  /** Dealers under the units at which the action may be done. */
  dealers(action: Action): DealerSet;
  /** All units (dealers and upper ones) at which or under which the action may be done. */
  units(action: Action): readonly string[];
  /** May be asked for the whole schema: developers and partners. */
  readonly mayIntrospect: boolean;
  /** Of a partner's key: what its queries may cost in a minute; absent: the published limit. */
  readonly costPerMinute?: number;
  /** Of a partner's key: the documents that were registered for it. */
  readonly documents?: RegisteredDocuments;
}

/** Documents known beforehand by the SHA-256 of their text. */
export interface RegisteredDocuments {
  /** True when no others may be run. */
  readonly only: boolean;
  textOf(hash: string): Promise<string | null>;
}

const none: DealerSet = { every: [], own: [] };

export const anonymous: Principal = { id: null, everywhere: false, actions: new Set(), dealers: () => none, units: () => [], mayIntrospect: false };

export const system: Principal = { id: null, everywhere: true, actions: new Set(), dealers: () => none, units: () => [], mayIntrospect: false };
