import type { ConsentStatus } from '../care/consent.js';
import { earlier, type LocalDate } from '../time/local-date.js';

/** A word on contacts of one purpose and channel. */
export interface ConsentSaid {
  status: ConsentStatus;
  validTo: LocalDate | null;
}

/** A word taken back weighs most; that nobody was asked is no word at all. */
const strictness: Readonly<Record<ConsentStatus, number>> = { WITHDRAWN: 3, REFUSED: 2, GRANTED: 1, UNKNOWN: 0 };

/** Of two words of one person the stricter stays (G5); of two grants the one that ends first. */
export function stricterConsent<C extends ConsentSaid>(a: C | null, b: C | null): C | null {
  if (a === null || b === null) return a ?? b;
  if (strictness[a.status] !== strictness[b.status]) return strictness[a.status] > strictness[b.status] ? a : b;
  if (a.validTo === b.validTo || b.validTo === null) return a;
  return a.validTo === null || earlier(a.validTo, b.validTo) === b.validTo ? b : a;
}
