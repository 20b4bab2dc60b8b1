import { ClockKind, type ClockFilter, type ClockStatus } from '@dealercare/schema/types';
import { givenFilterEntries, givenFilterIn, type GivenFilter } from '../list/given-filter.js';

/** In the order in which they press. */
export const clockStatuses: readonly ClockStatus[] = ['RUNNING', 'BREACHED', 'PAUSED', 'MET', 'MET_LATE', 'CANCELLED'];
export const clockKinds: readonly ClockKind[] = Object.values(ClockKind);

/** What somebody has chosen to see of the deadlines. */
export interface ClockChoice {
  statuses: readonly ClockStatus[];
  kinds: readonly ClockKind[];
  dealers: readonly string[];
  given: GivenFilter<ClockFilter> | 'unreadable' | null;
}

const listed = <Value extends string>(text: string | null, all: readonly Value[]): Value[] => {
  const asked = text?.split(',') ?? [];
  return all.filter((value) => asked.includes(value));
};

/** What an address chooses; what it does not understand it leaves out. */
export function clockChoiceIn(params: URLSearchParams): ClockChoice {
  return {
    statuses: listed(params.get('status'), clockStatuses),
    kinds: listed(params.get('kind'), clockKinds),
    dealers: params.get('dealer')?.split(',').filter(Boolean) ?? [],
    given: givenFilterIn<ClockFilter>(params),
  };
}

export function addressOf({ statuses, kinds, dealers, given }: ClockChoice): URLSearchParams {
  const entries: [string, string][] = [['status', statuses.join(',')], ['kind', kinds.join(',')], ['dealer', dealers.join(',')], ...givenFilterEntries(given)];
  return new URLSearchParams(entries.filter(([, value]) => value !== ''));
}

const oneOf = (values: readonly string[]): { in: string[] } | undefined => (values.length > 0 ? { in: [...values] } : undefined);

/** The choice as the API filters; the figure of a report is cut further, never widened. */
export function filterOf({ statuses, kinds, dealers, given }: ClockChoice): ClockFilter | null {
  const parts: ClockFilter = { status: oneOf(statuses), kind: oneOf(kinds), dealer: oneOf(dealers) };
  const own = Object.fromEntries(Object.entries(parts).filter(([, condition]) => condition !== undefined)) as ClockFilter;
  const isEmpty = Object.keys(own).length === 0;
  if (given && given !== 'unreadable') return isEmpty ? given.filter : { and: [given.filter, own] };
  return isEmpty ? null : own;
}
