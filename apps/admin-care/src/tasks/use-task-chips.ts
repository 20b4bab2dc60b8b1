import type { FilterChip } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import type { UnitChoice } from '../units/use-reach.js';
import { useRuleOptions } from './rule-options.js';
import type { TaskFiltersProps } from './task-filters.js';

/** Each filter that holds, as people say it, with the way to take it off. */
export function useTaskChips({ choice, choose, dealers }: TaskFiltersProps & { dealers: readonly UnitChoice[] }): FilterChip[] {
  const t = useText();
  const nameOf = useBilingualName();
  const rules = useRuleOptions();
  const { given, states, kinds, statuses, due, whose, late } = choice;
  const join = (words: readonly string[]) => words.join(t('list.and'));
  const dealer = dealers.find(({ id }) => id === choice.dealer);
  const chips: (FilterChip | false)[] = [
    given !== null && { id: 'given', label: given.title ?? t('tasks.given'), onRemove: () => { choose({ given: null, states: [] }); } },
    states.length > 0 && { id: 'state', label: join(states.map((state) => t(`workState.${state}`))), onRemove: () => { choose({ states: [] }); } },
    kinds.length > 0 && { id: 'kind', label: join(kinds.map((kind) => t(`kind.${kind}`))), onRemove: () => { choose({ kinds: [] }); } },
    choice.rules.length > 0 && { id: 'rule', label: join(choice.rules.map((code) => rules.find(({ value }) => value === code)?.label ?? t('task.otherRule'))), onRemove: () => { choose({ rules: [] }); } },
    statuses.length > 0 && { id: 'status', label: join(statuses.map((status) => t(`status.${status}`))), onRemove: () => { choose({ statuses: [] }); } },
    due !== null && { id: 'due', label: t('tasks.dueChip', { span: t(`tasks.due.${due}`) }), onRemove: () => { choose({ due: null }); } },
    whose !== null && { id: 'whose', label: t(`tasks.whose.${whose}`), onRemove: () => { choose({ whose: null }); } },
    late && { id: 'late', label: t('tasks.plannedLate'), onRemove: () => { choose({ late: false }); } },
    dealer !== undefined && { id: 'dealer', label: nameOf(dealer), onRemove: () => { choose({ dealer: null }); } },
  ];
  return chips.filter((chip) => chip !== false);
}
