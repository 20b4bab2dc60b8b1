import { CareTaskKind, WorkListPart, type ContactChannel } from '@dealercare/schema/types';

/** The ways in which today's work is done. */
export const workChannels = ['PHONE', 'SMS'] as const satisfies readonly ContactChannel[];
export type WorkChannel = (typeof workChannels)[number];

/** What somebody has chosen to see of today's work. */
export interface TodayChoice {
  part: WorkListPart;
  mine: boolean;
  /** One dealer, for people with several; null: all of them. */
  dealer: string | null;
  kinds: readonly CareTaskKind[];
  rules: readonly string[];
  channels: readonly WorkChannel[];
}

const listed = <Value extends string>(text: string | null, all: readonly Value[]): Value[] => {
  const given = text?.split(',') ?? [];
  return all.filter((value) => given.includes(value));
};

/** What an address chooses; what it does not understand it leaves out. */
export function todayChoiceIn(params: URLSearchParams): TodayChoice {
  return {
    part: listed(params.get('part')?.toUpperCase() ?? null, Object.values(WorkListPart))[0] ?? 'ALL',
    mine: params.get('mine') === '1',
    dealer: params.get('dealer'),
    kinds: listed(params.get('kind'), Object.values(CareTaskKind)),
    rules: params.get('rule')?.split(',').filter(Boolean) ?? [],
    channels: listed(params.get('channel'), workChannels),
  };
}

/** The address of a choice; what is not chosen does not stand in it. */
export function todayAddress({ part, mine, dealer, kinds, rules, channels }: TodayChoice): URLSearchParams {
  const entries: [string, string][] = [
    ['part', part === 'ALL' ? '' : part.toLowerCase()], ['mine', mine ? '1' : ''], ['dealer', dealer ?? ''],
    ['kind', kinds.join(',')], ['rule', rules.join(',')], ['channel', channels.join(',')],
  ];
  return new URLSearchParams(entries.filter(([, value]) => value !== ''));
}

/** A task as far as a filter looks at it. */
export interface FilteredTask {
  kind: CareTaskKind;
  ruleCode: string;
  steps: readonly { channel: ContactChannel }[];
}

/** Whether filters are on that the server does not know of. */
export const isNarrowed = ({ kinds, rules, channels }: TodayChoice): boolean => kinds.length + rules.length + channels.length > 0;

/** Whether a task is among those chosen; a filter without a value lets everything through. */
export function isChosen({ kinds, rules, channels }: TodayChoice, task: FilteredTask): boolean {
  if (kinds.length > 0 && !kinds.includes(task.kind)) return false;
  if (rules.length > 0 && !rules.includes(task.ruleCode)) return false;
  return channels.length === 0 || task.steps.some(({ channel }) => channels.some((chosen) => chosen === channel));
}
