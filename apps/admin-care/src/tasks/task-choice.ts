import { CareTaskKind, CareTaskStatus, WorkState, type CareTaskFilter, type CareTaskOrder } from '@dealercare/schema/types';

/** When a task is due, counted in days from today. */
export const dueSpans = { past: [null, -1], today: [0, 0], week: [0, 7], month: [0, 30], lastMonth: [-30, 0] } as const satisfies Record<string, readonly [from: number | null, to: number]>;
export type DueSpan = keyof typeof dueSpans;

/** A filter that came along in the address: the list behind a figure, with its name. */
export interface GivenFilter {
  filter: CareTaskFilter;
  title: string | null;
}

/** What somebody has chosen to see of the care tasks. */
export interface TaskChoice {
  given: GivenFilter | null;
  states: readonly WorkState[];
  kinds: readonly CareTaskKind[];
  statuses: readonly CareTaskStatus[];
  rules: readonly string[];
  whose: 'mine' | 'nobody' | null;
  dealer: string | null;
  due: DueSpan | null;
  late: boolean;
}

const listed = <Value extends string>(text: string | null, all: readonly Value[]): Value[] => {
  const given = text?.split(',') ?? [];
  return all.filter((value) => given.includes(value));
};

function givenIn(params: URLSearchParams): GivenFilter | null {
  const text = params.get('filter');
  if (!text) return null;
  try {
    const filter: unknown = JSON.parse(text);
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? { filter: filter as CareTaskFilter, title: params.get('title') } : null;
  } catch {
    return null;
  }
}

/** Everything; without a word about states a list of one's own shows what is to be done. */
const EVERY_STATE = 'all';
const usualStates = (given: GivenFilter | null): readonly WorkState[] => (given ? [] : [WorkState.OPEN]);
const sameStates = (a: readonly WorkState[], b: readonly WorkState[]): boolean => a.length === b.length && a.every((state) => b.includes(state));

/** What an address chooses; what it does not understand it leaves out. */
export function taskChoiceIn(params: URLSearchParams): TaskChoice {
  const given = givenIn(params);
  const state = params.get('state');
  const whose = params.get('whose');
  return {
    given,
    states: state === null ? usualStates(given) : listed(state.toUpperCase(), Object.values(WorkState)),
    kinds: listed(params.get('kind'), Object.values(CareTaskKind)),
    statuses: listed(params.get('status'), Object.values(CareTaskStatus)),
    rules: params.get('rule')?.split(',').filter(Boolean) ?? [],
    whose: whose === 'mine' || whose === 'nobody' ? whose : null,
    dealer: params.get('dealer'),
    due: listed(params.get('due'), Object.keys(dueSpans) as DueSpan[])[0] ?? null,
    late: params.get('late') === '1',
  };
}

function stateText({ states, given }: TaskChoice): string {
  if (sameStates(states, usualStates(given))) return '';
  return states.length === 0 ? EVERY_STATE : states.join(',').toLowerCase();
}

/** The address of a choice; what is not chosen does not stand in it. */
export function taskAddress(choice: TaskChoice): URLSearchParams {
  const { given, kinds, statuses, rules, whose, dealer, due, late } = choice;
  const entries: [string, string][] = [
    ['filter', given ? JSON.stringify(given.filter) : ''], ['title', given?.title ?? ''], ['state', stateText(choice)], ['kind', kinds.join(',')], ['status', statuses.join(',')],
    ['rule', rules.join(',')], ['whose', whose ?? ''], ['dealer', dealer ?? ''], ['due', due ?? ''], ['late', late ? '1' : ''],
  ];
  return new URLSearchParams(entries.filter(([, value]) => value !== ''));
}

const oneOf = (values: readonly string[]): { in: string[] } | undefined => (values.length > 0 ? { in: [...values] } : undefined);

function dueCondition(due: DueSpan | null) {
  if (due === null) return undefined;
  const [from, to] = dueSpans[due];
  return from === null ? { toToday: to } : { fromToday: from, toToday: to };
}

function assigneeCondition(whose: TaskChoice['whose'], viewerId: string) {
  if (whose === 'nobody') return { isNull: true };
  return whose === 'mine' ? { in: [viewerId] } : undefined;
}

/** The choice as the API filters; every part must hold, the one that came along included. */
export function taskFilter({ given, states, kinds, statuses, rules, whose, dealer, due, late }: TaskChoice, viewerId: string): CareTaskFilter | null {
  const parts: CareTaskFilter = {
    and: given ? [given.filter] : undefined, workState: oneOf(states), kind: oneOf(kinds), status: oneOf(statuses), ruleCode: oneOf(rules), dealer: dealer ? { in: [dealer] } : undefined,
    assignee: assigneeCondition(whose, viewerId), t: dueCondition(due), late: late || undefined,
  };
  const filter = Object.fromEntries(Object.entries(parts).filter(([, condition]) => condition !== undefined));
  return Object.keys(filter).length > 0 ? filter : null;
}

/** What is to be done stands by its due time, what has ended by its end, everything together newest first. */
export function taskOrder({ states }: TaskChoice): CareTaskOrder {
  if (states.length === 0) return 'NEWEST';
  if (states.every((state) => state === 'ENDED')) return 'ENDED';
  return states.includes('ENDED') ? 'NEWEST' : 'DUE';
}

/** Whether anything narrows the list beyond what it usually shows. */
export const isNarrowed = (choice: TaskChoice): boolean => taskAddress(choice).size > 0;
