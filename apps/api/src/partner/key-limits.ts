import { isPartnerScope, type PartnerScope } from '@dealercare/domain/access/partner-scope';
import { limits } from '../platform/gate/gate.js';
import { addressRange } from '../platform/http/address-list.js';
import { realTime } from '../platform/real-time.js';
import { refuse } from '../platform/refusal.js';

const MAX_DAYS = 366;
const MAX_OVERLAP_DAYS = 30;
const MIN_COST = 100;
const DAY_MS = 86_400_000;

const outOfRange = (path: string, low: number, high: number): Error => refuse('INVALID_INPUT', {}, [{ path, code: 'OUT_OF_RANGE', params: { low, high } }]);

/** So many days from now. Real time, like the end of a session: no clock that is moved makes a key younger. */
export const inDays = (days: number): Date => new Date(realTime() + days * DAY_MS);

export function requireValidDays(days: number): number {
  if (days < 1 || days > MAX_DAYS) throw outOfRange('input.validDays', 1, MAX_DAYS);
  return days;
}

export function requireOverlapDays(days: number): number {
  if (days < 0 || days > MAX_OVERLAP_DAYS) throw outOfRange('input.overlapDays', 0, MAX_OVERLAP_DAYS);
  return days;
}

export function requireScopes(scopes: readonly string[]): PartnerScope[] {
  const unknown = scopes.find((scope) => !isPartnerScope(scope));
  if (unknown !== undefined || scopes.length === 0) throw refuse('INVALID_INPUT', {}, [{ path: 'input.scopes', code: 'VALUE_INVALID', params: { value: unknown ?? '' } }]);
  return [...new Set(scopes)] as PartnerScope[];
}

export function requireCost(cost: number): number {
  if (cost < MIN_COST || cost > limits.costPerMinute) throw outOfRange('input.costPerMinute', MIN_COST, limits.costPerMinute);
  return cost;
}

/** Null for a key that may be used from everywhere. */
export function requireAddresses(addresses: readonly string[]): string[] | null {
  const ranges = addresses.map((text) => text.trim());
  const faults = ranges.flatMap((value) => (addressRange(value) ? [] : [{ path: 'input.addresses', code: 'ADDRESS_RANGE_INVALID' as const, params: { value } }]));
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  return ranges.length > 0 ? [...new Set(ranges)] : null;
}
