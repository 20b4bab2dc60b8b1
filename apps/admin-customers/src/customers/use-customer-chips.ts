import type { FilterChip } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import type { CustomerFiltersProps } from './customer-filters.js';

/** Each filter that holds, as people say it, with the way to take it off. */
export function useCustomerChips({ choice, choose, dealers }: CustomerFiltersProps): FilterChip[] {
  const t = useText();
  const nameOf = useBilingualName();
  const join = (words: readonly string[]) => words.join(t('list.and'));
  const chips: (FilterChip | null)[] = [
    choice.tiers.length > 0 ? { id: 'tier', label: join(choice.tiers.map((tier) => t('tier.letter', { tier }))), onRemove: () => { choose({ tiers: [] }); } } : null,
    choice.kinds.length > 0 ? { id: 'kind', label: join(choice.kinds.map((kind) => t(`kind.${kind}`))), onRemove: () => { choose({ kinds: [] }); } } : null,
    choice.origins.length > 0 ? { id: 'origin', label: t('filter.origin', { origins: join(choice.origins.map((origin) => t(`origin.${origin}`))) }), onRemove: () => { choose({ origins: [] }); } } : null,
    choice.filedWithin === null ? null : { id: 'filed', label: t('filter.filedWithin', { count: choice.filedWithin }), onRemove: () => { choose({ filedWithin: null }); } },
    choice.dealers.length > 0 ? { id: 'dealer', label: join(dealers.filter(({ id }) => choice.dealers.includes(id)).map(nameOf)), onRemove: () => { choose({ dealers: [] }); } } : null,
  ];
  return chips.filter((chip) => chip !== null);
}
