import { DataTable, FilterButton, FilterChips, FilterPart, ViewTabs, useClockName, useKeyset, useLevelName, type Column, type FilterChip } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { EmptyState, Moment, PageHead, QueryState, useFormat } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { NoCaseFits, UnreadableFilter } from '../cases/cases-empty.js';
import { CaseClock } from '../clock/case-clock.js';
import { ClocksDocument, type ClocksQuery } from '../generated/clocks/clocks.js';
import { CaseListener } from '../live/case-listener.js';
import { useSettled } from '../live/use-settled.js';
import { useSighted } from '../sight/use-sighted.js';
import { useCaseUnits } from '../units/use-case-units.js';
import { useCaseName } from '../words/case-name.js';
import { SeverityTag } from '../words/case-tags.js';
import { ClockPeek } from './clock-peek.js';
import styles from './clocks.module.css';
import { addressOf, clockChoiceIn, clockKinds, clockStatuses, filterOf, type ClockChoice } from './clock-choice.js';

export type ListedClock = ClocksQuery['clocks']['nodes'][number];

function useClockColumns(): Column<ListedClock>[] {
  const t = useText();
  const nameOf = useBilingualName();
  const caseName = useCaseName();
  const clockName = useClockName();
  const levelName = useLevelName();
  return [
    { id: 'kind', title: t('clocks.kind'), cell: ({ kind }) => clockName(kind) },
    { id: 'clock', title: t('case.clock'), width: '220px', cell: (clock) => <CaseClock clock={clock} /> },
    { id: 'due', title: t('clocks.due'), cell: ({ dueAt, unit }) => <Moment at={dueAt} {...(unit && { zone: unit.timezone })} /> },
    { id: 'level', title: t('case.level'), cell: ({ level }) => levelName(level) },
    { id: 'case', title: t('clocks.case'), cell: (clock) => (clock.case ? [clock.case.complaint && caseName(clock.case.complaint), clock.case.number].filter(Boolean).join(' · ') : '') },
    { id: 'severity', title: t('case.severity'), cell: (clock) => (clock.case ? <SeverityTag severity={clock.case.severity} /> : '') },
    { id: 'unit', title: t('clocks.unit'), cell: ({ unit }) => (unit ? nameOf(unit) : '') },
  ];
}

function useClockChips(choice: ClockChoice, choose: (next: Partial<ClockChoice>) => void, dealerName: (id: string) => string): FilterChip[] {
  const t = useText();
  const clockName = useClockName();
  const { statuses, kinds, dealers, given } = choice;
  const chip = (id: string, words: readonly string[], onRemove: () => void): FilterChip | null => (words.length > 0 ? { id, label: words.join(t('word.and')), onRemove } : null);
  return [
    given === null || given === 'unreadable' ? null : { id: 'given', label: given.title ?? t('cases.givenFilter'), onRemove: () => { choose({ given: null }); } },
    chip('status', statuses.map((status) => t(`word.clockStatus.${status}`)), () => { choose({ statuses: [] }); }),
    chip('kind', kinds.map(clockName), () => { choose({ kinds: [] }); }),
    chip('dealer', dealers.map(dealerName).filter(Boolean), () => { choose({ dealers: [] }); }),
  ].filter((one) => one !== null);
}

/** Every promise of the cases in reach, by its due time: what runs, what was missed, what was kept. */
export default function ClocksPage() {
  const t = useText();
  const format = useFormat();
  const unitName = useBilingualName();
  const clockName = useClockName();
  const [params, setParams] = useSearchParams();
  const { dealers } = useCaseUnits();
  const choice = clockChoiceIn(params);
  const choose = (next: Partial<ClockChoice>) => { setParams(addressOf({ ...choice, ...next })); };
  const clear = () => { setParams({}); };
  const latest = useQuery(useSighted(ClocksDocument), { variables: { filter: filterOf(choice) }, skip: choice.given === 'unreadable', fetchPolicy: 'cache-and-network' });
  const query = { ...latest, data: latest.data ?? (latest.error ? undefined : latest.previousData) };
  const { rows, more } = useKeyset(query, ({ clocks }) => clocks);
  const total = query.data?.clocks.totalCount;
  const columns = useClockColumns();
  const chips = useClockChips(choice, choose, (id) => { const dealer = dealers.find((one) => one.id === id); return dealer ? unitName(dealer) : ''; });
  const onChange = useSettled(() => { latest.refetch().catch(() => undefined); });
  const active = [choice.statuses, choice.kinds, choice.dealers].filter((part) => part.length > 0).length;
  const views = [
    { id: 'all', title: t('clocks.view.all'), search: '' },
    { id: 'running', title: t('clocks.view.running'), search: 'status=RUNNING' },
    { id: 'late', title: t('clocks.view.late'), search: 'status=BREACHED' },
    { id: 'paused', title: t('clocks.view.paused'), search: 'status=PAUSED' },
  ];
  return (
    <>
      <PageHead title={t('clocks.title')} lead={total === undefined ? null : t('clocks.total', { count: total, total: format.count(total) })} />
      <CaseListener onChange={onChange} />
      <ViewTabs list="clocks" views={views} />
      <div className={styles['tools']}>
        <FilterButton active={active}>
          <FilterPart label={t('case.status')}>
            <Select mode="multiple" allowClear aria-label={t('case.status')} placeholder={t('cases.any')} value={[...choice.statuses]} onChange={(statuses) => { choose({ statuses }); }} options={clockStatuses.map((value) => ({ value, label: t(`word.clockStatus.${value}`) }))} />
          </FilterPart>
          <FilterPart label={t('clocks.kind')}>
            <Select mode="multiple" allowClear aria-label={t('clocks.kind')} placeholder={t('cases.any')} value={[...choice.kinds]} onChange={(kinds) => { choose({ kinds }); }} optionFilterProp="label" options={clockKinds.map((value) => ({ value, label: clockName(value) }))} />
          </FilterPart>
          {dealers.length > 1 ? (
            <FilterPart label={t('case.dealer')}>
              <Select mode="multiple" allowClear aria-label={t('case.dealer')} placeholder={t('cases.everyDealer')} value={[...choice.dealers]} onChange={(next) => { choose({ dealers: next }); }} optionFilterProp="label" options={dealers.map((dealer) => ({ value: dealer.id, label: unitName(dealer) }))} />
            </FilterPart>
          ) : null}
        </FilterButton>
      </div>
      <FilterChips chips={chips} onClear={clear} />
      {choice.given === 'unreadable' ? <UnreadableFilter onClear={clear} /> : (
        <QueryState query={query} isEmpty={() => rows.length === 0} empty={chips.length > 0 ? <NoCaseFits onClear={clear} /> : <EmptyState icon="clock" title={t('clocks.none')} hint={t('clocks.noneHint')} />}>
          {() => (
            <DataTable
              name="complaints.clocks"
              label={t('clocks.title')}
              rows={rows}
              idOf={({ id }) => id}
              nameOf={(clock) => [clockName(clock.kind), clock.case?.number].filter(Boolean).join(' · ')}
              columns={columns}
              hrefOf={(clock) => (clock.case?.complaint ? `/complaints/${clock.case.id}` : undefined)}
              peek={(clock) => <ClockPeek clock={clock} />}
              list={`${addressOf(choice).toString()}${latest.data ? '' : ' loading'}`}
              more={more}
            />
          )}
        </QueryState>
      )}
    </>
  );
}
