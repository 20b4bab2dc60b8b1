import { FilterButton, FilterChips, type FilterChip } from '@dealercare/admin-kit/desk';
import { CareTaskKind } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { CheckFilter } from '../list/check-filter.js';
import { workChannels, type TodayChoice } from './today-choice.js';

export interface TodayFiltersProps {
  choice: TodayChoice;
  choose: (next: Partial<TodayChoice>) => void;
  /** The rules behind the rows, by code, with their names. */
  rules: ReadonlyMap<string, string>;
}

/** Narrows today's list by kind, rule and channel. */
export function TodayFilters({ choice, choose, rules }: TodayFiltersProps) {
  const t = useText();
  const active = [choice.kinds, choice.rules, choice.channels].filter((part) => part.length > 0).length;
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) => values.map((value) => ({ value, label: label(value) }));
  return (
    <FilterButton active={active}>
      <CheckFilter label={t('task.kind')} value={choice.kinds} options={options(Object.values(CareTaskKind), (kind) => t(`kind.${kind}`))} onChange={(kinds) => { choose({ kinds }); }} />
      <CheckFilter label={t('task.rule')} value={choice.rules} options={[...rules].map(([value, label]) => ({ value, label }))} onChange={(chosen) => { choose({ rules: chosen }); }} />
      <CheckFilter label={t('task.channel')} value={choice.channels} options={options(workChannels, (channel) => t(`channel.${channel}`))} onChange={(channels) => { choose({ channels }); }} />
    </FilterButton>
  );
}

/** The filters that hold, as people say them. */
export function TodayChips({ choice, choose, rules }: TodayFiltersProps) {
  const t = useText();
  const join = (words: readonly string[]) => words.join(t('list.and'));
  const chips: (FilterChip | null)[] = [
    choice.kinds.length > 0 ? { id: 'kind', label: join(choice.kinds.map((kind) => t(`kind.${kind}`))), onRemove: () => { choose({ kinds: [] }); } } : null,
    choice.rules.length > 0 ? { id: 'rule', label: join(choice.rules.map((code) => rules.get(code) ?? t('task.otherRule'))), onRemove: () => { choose({ rules: [] }); } } : null,
    choice.channels.length > 0 ? { id: 'channel', label: t('today.byChannel', { channels: join(choice.channels.map((channel) => t(`channel.${channel}`))) }), onRemove: () => { choose({ channels: [] }); } } : null,
  ];
  return <FilterChips chips={chips.filter((chip) => chip !== null)} onClear={() => { choose({ kinds: [], rules: [], channels: [] }); }} />;
}
