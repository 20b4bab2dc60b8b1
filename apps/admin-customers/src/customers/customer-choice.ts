import { CustomerKind, CustomerOrigin, type CustomerFilter, type CustomerOrder } from '@dealercare/schema/types';
import { tiers, type Tier } from '../words/tier.js';

/** Files begun within so many days. */
export const filedWithin = [7, 30, 90, 365] as const;
export type FiledWithin = (typeof filedWithin)[number];

/** What somebody has chosen to see of the customers. */
export interface CustomerChoice {
  words: string;
  tiers: readonly Tier[];
  kinds: readonly CustomerKind[];
  origins: readonly CustomerOrigin[];
  filedWithin: FiledWithin | null;
  /** Ids of dealers, for people with several. */
  dealers: readonly string[];
  order: CustomerOrder;
}

const listed = <Value extends string>(text: string | null, all: readonly Value[]): Value[] => {
  const given = text?.split(',') ?? [];
  return all.filter((value) => given.includes(value));
};

/** What an address chooses; what it does not understand it leaves out. */
export function choiceIn(params: URLSearchParams): CustomerChoice {
  return {
    words: params.get('q') ?? '',
    tiers: listed(params.get('tier'), tiers),
    kinds: listed(params.get('kind'), Object.values(CustomerKind)),
    origins: listed(params.get('origin'), Object.values(CustomerOrigin)),
    filedWithin: filedWithin.find((days) => String(days) === params.get('filed')) ?? null,
    dealers: params.get('dealer')?.split(',').filter(Boolean) ?? [],
    order: params.get('order') === 'name' ? 'NAME' : 'NEWEST',
  };
}

/** The address of a choice; what is not chosen does not stand in it. */
export function addressOf(choice: CustomerChoice): URLSearchParams {
  const entries: [string, string][] = [
    ['q', choice.words],
    ['tier', choice.tiers.join(',')],
    ['kind', choice.kinds.join(',')],
    ['origin', choice.origins.join(',')],
    ['filed', String(choice.filedWithin ?? '')],
    ['dealer', choice.dealers.join(',')],
    ['order', choice.order === 'NAME' ? 'name' : ''],
  ];
  return new URLSearchParams(entries.filter(([, value]) => value !== ''));
}

const oneOf = (values: readonly string[]): { in: string[] } | undefined => (values.length > 0 ? { in: [...values] } : undefined);

/** The choice as the API filters; every part must hold. */
export function filterOf({ tiers: chosenTiers, kinds, origins, filedWithin: days, dealers }: CustomerChoice): CustomerFilter | null {
  const parts: CustomerFilter = {
    tier: oneOf(chosenTiers),
    kind: oneOf(kinds),
    origin: oneOf(origins),
    fileDate: days === null ? undefined : { fromToday: -days },
    dealer: oneOf(dealers),
  };
  const filter = Object.fromEntries(Object.entries(parts).filter(([, condition]) => condition !== undefined));
  return Object.keys(filter).length > 0 ? filter : null;
}

/** Without filters and words: everybody. */
export function choosesAll(choice: CustomerChoice): boolean {
  return choice.words.trim() === '' && filterOf(choice) === null;
}
