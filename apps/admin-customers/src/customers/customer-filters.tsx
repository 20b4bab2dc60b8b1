import { FilterButton, FilterPart } from '@dealercare/admin-kit/desk';
import { type Bilingual, useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Select } from '@dealercare/admin-kit/input';
import { CustomerKind, CustomerOrigin } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { tiers } from '../words/tier.js';
import { filedWithin, type CustomerChoice } from './customer-choice.js';

export interface CustomerFiltersProps {
  choice: CustomerChoice;
  choose: (next: Partial<CustomerChoice>) => void;
  /** The dealers to choose from; one alone is no choice. */
  dealers: readonly (Bilingual & { id: string })[];
}

/** Narrows the list of customers; what holds stands below as chips. */
export function CustomerFilters({ choice, choose, dealers }: CustomerFiltersProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const active = [choice.tiers, choice.kinds, choice.origins, choice.dealers].filter((part) => part.length > 0).length + (choice.filedWithin === null ? 0 : 1);
  return (
    <FilterButton active={active}>
      <FilterPart label={t('customer.tier')}>
        <Checkbox.Group aria-label={t('customer.tier')} value={[...choice.tiers]} onChange={(next) => { choose({ tiers: next }); }} options={tiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))} />
      </FilterPart>
      <FilterPart label={t('customer.kind')}>
        <Checkbox.Group aria-label={t('customer.kind')} value={[...choice.kinds]} onChange={(next) => { choose({ kinds: next }); }} options={Object.values(CustomerKind).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      </FilterPart>
      <FilterPart label={t('customer.origin')}>
        <Checkbox.Group aria-label={t('customer.origin')} value={[...choice.origins]} onChange={(next) => { choose({ origins: next }); }} options={Object.values(CustomerOrigin).map((origin) => ({ value: origin, label: t(`origin.${origin}`) }))} />
      </FilterPart>
      <FilterPart label={t('customer.fileDate')}>
        <Select
          allowClear
          aria-label={t('customer.fileDate')}
          placeholder={t('filter.anyTime')}
          value={choice.filedWithin}
          onChange={(days) => { choose({ filedWithin: days ?? null }); }}
          options={filedWithin.map((days) => ({ value: days, label: t('filter.within', { count: days }) }))}
        />
      </FilterPart>
      {dealers.length > 1 ? (
        <FilterPart label={t('customer.dealer')}>
          <Select
            mode="multiple"
            allowClear
            aria-label={t('customer.dealer')}
            placeholder={t('filter.everyDealer')}
            value={[...choice.dealers]}
            onChange={(next) => { choose({ dealers: next }); }}
            options={dealers.map((dealer) => ({ value: dealer.id, label: nameOf(dealer) }))}
            optionFilterProp="label"
          />
        </FilterPart>
      ) : null}
    </FilterButton>
  );
}
