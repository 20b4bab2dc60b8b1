import { FilterButton, FilterPart, levels, useLevelName } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Radio, Select } from '@dealercare/admin-kit/input';
import { useText } from '../area-texts.js';
import type { UnitChoice } from '../units/use-case-units.js';
import { channels, receivedWithin, severities, statuses } from './case-choice.js';
import type { ChosenCases } from './use-case-choice.js';

export interface CaseFiltersProps extends ChosenCases {
  /** The dealers to choose from; one alone is no choice. */
  dealers: readonly UnitChoice[];
}

/** Narrows the list of complaints; what holds stands below as chips. */
export function CaseFilters({ choice, choose, dealers }: CaseFiltersProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const levelName = useLevelName();
  const lists = [choice.severities, choice.levels, choice.statuses, choice.channels, choice.dealers].filter((part) => part.length > 0).length;
  const active = lists + [choice.standing !== null, choice.mine, choice.crisis, choice.receivedWithin !== null].filter(Boolean).length;
  return (
    <FilterButton active={active}>
      <FilterPart label={t('case.severity')}>
        <Checkbox.Group aria-label={t('case.severity')} value={[...choice.severities]} onChange={(next) => { choose({ severities: next }); }} options={severities.map((value) => ({ value, label: t(`word.severity.${value}`) }))} />
      </FilterPart>
      <FilterPart label={t('cases.standing')}>
        <Radio.Group aria-label={t('cases.standing')} value={choice.standing ?? 'any'} onChange={(event) => { choose({ standing: event.target.value === 'any' ? null : event.target.value as 'open' | 'ended' }); }}
          options={(['any', 'open', 'ended'] as const).map((value) => ({ value, label: t(`cases.standings.${value}`) }))} />
      </FilterPart>
      <FilterPart label={t('case.level')}>
        <Checkbox.Group aria-label={t('case.level')} value={[...choice.levels]} onChange={(next) => { choose({ levels: next }); }} options={levels.map((value) => ({ value, label: levelName(value) }))} />
      </FilterPart>
      <FilterPart label={t('case.status')}>
        <Select mode="multiple" allowClear aria-label={t('case.status')} placeholder={t('cases.any')} value={[...choice.statuses]} onChange={(next) => { choose({ statuses: next }); }} optionFilterProp="label"
          options={statuses.map((value) => ({ value, label: t(`word.status.${value}`) }))} />
      </FilterPart>
      <FilterPart label={t('case.channel')}>
        <Select mode="multiple" allowClear aria-label={t('case.channel')} placeholder={t('cases.any')} value={[...choice.channels]} onChange={(next) => { choose({ channels: next }); }} optionFilterProp="label"
          options={channels.map((value) => ({ value, label: t(`word.channel.${value}`) }))} />
      </FilterPart>
      <FilterPart label={t('case.received')}>
        <Select allowClear aria-label={t('case.received')} placeholder={t('cases.anyTime')} value={choice.receivedWithin} onChange={(days) => { choose({ receivedWithin: days ?? null }); }}
          options={receivedWithin.map((days) => ({ value: days, label: t('cases.within', { count: days }) }))} />
      </FilterPart>
      {dealers.length > 1 ? (
        <FilterPart label={t('case.dealer')}>
          <Select mode="multiple" allowClear aria-label={t('case.dealer')} placeholder={t('cases.everyDealer')} value={[...choice.dealers]} onChange={(next) => { choose({ dealers: next }); }} optionFilterProp="label"
            options={dealers.map((dealer) => ({ value: dealer.id, label: nameOf(dealer) }))} />
        </FilterPart>
      ) : null}
      <FilterPart label={t('cases.only')}>
        <Checkbox checked={choice.mine} onChange={(event) => { choose({ mine: event.target.checked }); }}>{t('cases.mine')}</Checkbox>
        <Checkbox checked={choice.crisis} onChange={(event) => { choose({ crisis: event.target.checked }); }}>{t('cases.crisis')}</Checkbox>
      </FilterPart>
    </FilterButton>
  );
}
