import { addMonths, type LocalDate } from '../time/local-date.js';
import { isTierOf, type TierScheme } from './scheme.js';

/** How far away the end of a tier given by hand may lie: nobody is forgotten in it (INV-14). */
export const OVERRIDE_MONTHS = 12;

export type OverrideFault = 'TIER_UNKNOWN' | 'DAY_IS_PAST' | 'OVERRIDE_TOO_LONG';

export function overrideFault(scheme: TierScheme, tier: string, until: LocalDate, today: LocalDate): OverrideFault | null {
  if (!isTierOf(scheme, tier)) return 'TIER_UNKNOWN';
  if (until < today) return 'DAY_IS_PAST';
  return until > addMonths(today, OVERRIDE_MONTHS) ? 'OVERRIDE_TOO_LONG' : null;
}
