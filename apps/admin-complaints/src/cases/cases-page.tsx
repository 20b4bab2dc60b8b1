import { Button } from '@dealercare/admin-kit/core';
import { DataTable, FilterChips, ListTools, SearchBox, ViewTabs } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { Can, PageHead, QueryState, useFormat, usePermission, useShortcuts } from '@dealercare/admin-kit/portal';
import { useNavigate, useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CaseListener } from '../live/case-listener.js';
import { useSettled } from '../live/use-settled.js';
import { useCaseUnits } from '../units/use-case-units.js';
import { useCaseName } from '../words/case-name.js';
import { addressOf, choosesAll } from './case-choice.js';
import { useCaseColumns } from './case-columns.js';
import { CaseFilters } from './case-filters.js';
import { CasePeek } from './case-peek.js';
import { NoCaseFits, NoCaseYet, NothingWaits, UnreadableFilter } from './cases-empty.js';
import { useCaseChips } from './use-case-chips.js';
import { useCaseChoice } from './use-case-choice.js';
import { useCaseList } from './use-case-list.js';
import { useCaseViews } from './use-case-views.js';
import styles from './cases.module.css';

/** What needs somebody now, and everything else in reach; live. */
export default function CasesPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const unitName = useBilingualName();
  const nameOf = useCaseName();
  const [, setParams] = useSearchParams();
  const mayRegister = usePermission('complaint:register');
  const { dealers, reach, home } = useCaseUnits();
  const { choice, choose } = useCaseChoice();
  const { query, rows, more, total, list, renew } = useCaseList(choice, choice.unitId ?? home?.id ?? null);
  const columns = useCaseColumns({ hasSeveralDealers: dealers.length > 1 });
  const chips = useCaseChips({ choice, choose, dealers });
  const views = useCaseViews();
  const onChange = useSettled(() => { void renew(); });
  const isQueue = choice.list === 'queue';
  const clear = () => { setParams({ list: 'all' }); };
  const register = () => { void navigate('/complaints/new'); };
  useShortcuts(t('cases.title'), mayRegister ? [{ keys: 'n', does: t('cases.register'), run: register }] : []);
  const nothing = isQueue ? <NothingWaits /> : choosesAll(choice) ? <NoCaseYet /> : <NoCaseFits onClear={clear} />;
  return (
    <>
      <PageHead
        title={t('cases.title')}
        lead={total === undefined ? null : t(isQueue ? 'cases.waiting' : 'cases.total', { count: total, total: format.count(total) })}
        actions={<Can action="complaint:register"><Button type="primary" onClick={register}>{t('cases.register')}</Button></Can>}
      />
      <CaseListener onChange={onChange} />
      <ViewTabs list="complaints" views={views} />
      <ListTools search={<SearchBox key={addressOf({ ...choice, words: '' }).toString()} words={choice.words} placeholder={t('cases.search')} onSearch={(words) => { choose({ words }); }} />}>
        {isQueue && reach.length > 1 ? (
          <Select className={styles['queue']} aria-label={t('cases.queueOf')} value={choice.unitId ?? home?.id ?? null} onChange={(unitId) => { choose({ list: 'queue', unitId }); }} optionFilterProp="label" showSearch
            options={reach.filter(({ type }) => type !== 'GROUP').map((unit) => ({ value: unit.id, label: unitName(unit) }))} />
        ) : null}
        <CaseFilters choice={choice} choose={choose} dealers={dealers} />
      </ListTools>
      <FilterChips chips={chips} onClear={clear} />
      {choice.given === 'unreadable' ? <UnreadableFilter onClear={clear} /> : (
        <QueryState query={query} isEmpty={() => rows.length === 0} empty={nothing}>
          {() => (
            <DataTable
              name="complaints"
              label={t('cases.title')}
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ number, complaint }) => (complaint ? `${nameOf(complaint)} · ${number}` : number)}
              columns={columns}
              hrefOf={({ id, complaint }) => (complaint ? `/complaints/${id}` : undefined)}
              peek={(row) => <CasePeek row={row} />}
              list={list}
              more={more}
              total={total === undefined ? undefined : format.count(total)}
            />
          )}
        </QueryState>
      )}
    </>
  );
}
