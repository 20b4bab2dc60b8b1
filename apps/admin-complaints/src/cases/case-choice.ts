import { levels } from '@dealercare/admin-kit/desk';
import { ComplaintChannel, type ComplaintStatus, type ComplaintFilter, type ComplaintOrder, type Level, type Severity } from '@dealercare/schema/types';
import { givenFilterEntries, givenFilterIn, type GivenFilter } from '../list/given-filter.js';

/** From the gravest to the lightest, as people look for them. */
export const severities: readonly Severity[] = ['MAJOR', 'MEDIUM', 'GENERAL'];
/** Received within so many days. */
export const receivedWithin = [1, 7, 30, 90, 365] as const;
export type ReceivedWithin = (typeof receivedWithin)[number];
/** In the order in which a case goes through them. */
export const statuses: readonly ComplaintStatus[] = ['RECEIVED', 'CONTACTED', 'INVESTIGATING', 'PROPOSED', 'AGREED', 'RESOLVED', 'CLOSED', 'CLOSED_INVALID', 'WITHDRAWN', 'DUPLICATE'];
export const channels: readonly ComplaintChannel[] = Object.values(ComplaintChannel);

/** What somebody has chosen to see of the complaints: the queue of a unit, or a cut of everything in reach. */
export interface CaseChoice {
  list: 'queue' | 'all';
  /** Whose queue; null is the viewer's own unit's. */
  unitId: string | null;
  words: string;
  standing: 'open' | 'ended' | null;
  severities: readonly Severity[];
  levels: readonly Level[];
  statuses: readonly ComplaintStatus[];
  channels: readonly ComplaintChannel[];
  dealers: readonly string[];
  /** Only cases that the viewer answers for. */
  mine: boolean;
  crisis: boolean;
  receivedWithin: ReceivedWithin | null;
  given: GivenFilter<ComplaintFilter> | 'unreadable' | null;
  order: ComplaintOrder;
}

const listed = <Value extends string>(text: string | null, all: readonly Value[]): Value[] => {
  const asked = text?.split(',') ?? [];
  return all.filter((value) => asked.includes(value));
};

const cuts = (choice: CaseChoice): [string, string][] => {
  const entries: [string, string][] = [
    ['q', choice.words],
    ['standing', choice.standing ?? ''],
    ['severity', choice.severities.join(',')],
    ['level', choice.levels.join(',')],
    ['status', choice.statuses.join(',')],
    ['channel', choice.channels.join(',')],
    ['dealer', choice.dealers.join(',')],
    ['mine', choice.mine ? 'yes' : ''],
    ['crisis', choice.crisis ? 'yes' : ''],
    ['received', String(choice.receivedWithin ?? '')],
    ...givenFilterEntries(choice.given),
  ];
  return entries.filter(([, value]) => value !== '');
};

/** What an address chooses; what it does not understand it leaves out. A cut is always one of everything. */
export function caseChoiceIn(params: URLSearchParams): CaseChoice {
  const standing = params.get('standing');
  const choice: CaseChoice = {
    list: params.get('list') === 'all' ? 'all' : 'queue',
    unitId: params.get('unit'),
    words: params.get('q') ?? '',
    standing: standing === 'open' || standing === 'ended' ? standing : null,
    severities: listed(params.get('severity'), severities),
    levels: listed(params.get('level'), levels),
    statuses: listed(params.get('status'), statuses),
    channels: listed(params.get('channel'), channels),
    dealers: params.get('dealer')?.split(',').filter(Boolean) ?? [],
    mine: params.get('mine') === 'yes',
    crisis: params.get('crisis') === 'yes',
    receivedWithin: receivedWithin.find((days) => String(days) === params.get('received')) ?? null,
    given: givenFilterIn<ComplaintFilter>(params),
    order: params.get('order') === 'due' ? 'NEXT_DUE' : 'NEWEST',
  };
  const isCut = cuts(choice).length > 0 || choice.given === 'unreadable';
  return isCut ? { ...choice, list: 'all' } : choice;
}

/** The address of a choice; what is not chosen does not stand in it. */
export function addressOf(choice: CaseChoice): URLSearchParams {
  if (choice.list === 'queue') return new URLSearchParams(choice.unitId === null ? [] : [['unit', choice.unitId]]);
  const order: [string, string][] = choice.order === 'NEXT_DUE' ? [['order', 'due']] : [];
  const entries = cuts(choice);
  return new URLSearchParams([...(entries.length === 0 ? [['list', 'all'] as [string, string]] : entries), ...order]);
}

const oneOf = (values: readonly string[]): { in: string[] } | undefined => (values.length > 0 ? { in: [...values] } : undefined);

/** The choice as the API filters; every part must hold. */
export function filterOf(choice: CaseChoice, viewerId: string): ComplaintFilter | null {
  const parts: ComplaintFilter = {
    isOpen: choice.standing === null ? undefined : choice.standing === 'open',
    severity: oneOf(choice.severities),
    level: oneOf(choice.levels),
    status: oneOf(choice.statuses),
    channel: oneOf(choice.channels),
    dealer: oneOf(choice.dealers),
    owner: choice.mine ? { in: [viewerId] } : undefined,
    crisis: choice.crisis ? { isNull: false } : undefined,
    receivedOn: choice.receivedWithin === null ? undefined : { fromToday: 1 - choice.receivedWithin },
  };
  const own = Object.fromEntries(Object.entries(parts).filter(([, condition]) => condition !== undefined)) as ComplaintFilter;
  const given = choice.given === 'unreadable' ? null : choice.given?.filter ?? null;
  const isEmpty = Object.keys(own).length === 0;
  if (given) return isEmpty ? given : { and: [given, own] };
  return isEmpty ? null : own;
}

/** Without words and filters: everything in reach. */
export function choosesAll(choice: CaseChoice): boolean {
  return cuts(choice).length === 0 && choice.given === null;
}
