import { DataTable, ListTools, SearchBox, ViewTabs, useKeyset, useLevelName, type Column, type Selection } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Can, EmptyState, Moment, PageHead, QueryState, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { Link, useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CaseClock } from '../clock/case-clock.js';
import { ExternalCaseCountDocument, ExternalCasesDocument, type ExternalCasesQuery } from '../generated/external/external-cases.js';
import { CaseListener } from '../live/case-listener.js';
import { useSettled } from '../live/use-settled.js';
import { useCaseName } from '../words/case-name.js';
import { SeverityTag, StatusTag } from '../words/case-tags.js';
import { CasePeek } from '../cases/case-peek.js';
import { DispatchBar } from './dispatch-bar.js';
import { externalChoiceIn, externalFilter } from './external-choice.js';
import styles from '../cases/cases.module.css';

export type ExternalRow = ExternalCasesQuery['complaints']['nodes'][number];

function useExternalColumns(): Column<ExternalRow>[] {
  const t = useText();
  const nameOf = useBilingualName();
  const caseName = useCaseName();
  const levelName = useLevelName();
  const first = ({ complaint }: ExternalRow) => complaint?.externalCases[0];
  return [
    { id: 'who', title: t('case.who'), cell: ({ number, complaint }) => <span className={styles['who']}>{complaint ? caseName(complaint) : number}<span className={styles['number']}>{number}</span></span> },
    { id: 'no', title: t('external.no'), cell: (row) => { const one = first(row); return one ? <span className={styles['two']}>{one.caseNo}<span className={styles['soft']}>{t(`word.externalChannel.${one.channel}`)}</span></span> : ''; } },
    { id: 'car', title: t('case.car'), cell: (row) => [first(row)?.brand, first(row)?.series].filter(Boolean).join(' ') },
    { id: 'clock', title: t('case.clock'), width: '200px', cell: ({ nextClock }) => (nextClock ? <CaseClock clock={nextClock} /> : '') },
    { id: 'severity', title: t('case.severity'), cell: ({ severity }) => <SeverityTag severity={severity} /> },
    { id: 'status', title: t('case.status'), cell: ({ complaint }) => (complaint ? <span className={styles['marks']}><StatusTag status={complaint.status} /><span className={styles['soft']}>{levelName(complaint.level)}</span></span> : '') },
    { id: 'dealer', title: t('case.dealer'), cell: ({ dealer }) => (dealer ? nameOf(dealer) : <span className={styles['soft']}>{t('word.aboveDealers')}</span>) },
    { id: 'received', title: t('case.received'), align: 'end', cell: ({ complaint }) => (complaint ? <Moment at={complaint.receivedAt} /> : '') },
  ];
}

/** The rows a selection means; dispatching goes by what is loaded, because each case is handed over by itself. */
const chosenOf = (rows: readonly ExternalRow[], selection: Selection): ExternalRow[] =>
  rows.filter(({ id, complaint }) => complaint?.isOpen && (selection.kind === 'rows' ? selection.ids.has(id) : !selection.except.has(id)));

/** Cases of authorities and complaint sites: what nobody has dispatched yet first. */
export default function ExternalPage() {
  const t = useText();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const choice = externalChoiceIn(params);
  const variables = { filter: externalFilter(choice), search: choice.words.trim() || null };
  const latest = useQuery(ExternalCasesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const count = useQuery(ExternalCaseCountDocument, { variables, fetchPolicy: 'cache-and-network' });
  const query = { ...latest, data: latest.data ?? (latest.error ? undefined : latest.previousData) };
  const { rows, more } = useKeyset(query, ({ complaints }) => complaints);
  const total = count.data?.complaints.totalCount;
  const columns = useExternalColumns();
  const caseName = useCaseName();
  const mayDispatch = usePermission('complaint:dispatch');
  const onChange = useSettled(() => { void Promise.all([latest.refetch(), count.refetch()]).catch(() => undefined); });
  const views = [{ id: 'waiting', title: t('external.view.waiting'), search: '' }, { id: 'all', title: t('external.view.all'), search: 'show=all' }];
  return (
    <>
      <PageHead
        title={t('external.title')}
        lead={total === undefined ? null : t('external.total', { count: total, total: format.count(total) })}
        actions={<Can action="import:run"><Link to="/imports">{t('external.import')}</Link></Can>}
      />
      <CaseListener onChange={onChange} />
      <ViewTabs list="complaints.external" views={views} />
      <ListTools search={<SearchBox key={choice.show} words={choice.words} placeholder={t('cases.search')} onSearch={(q) => { setParams({ ...(choice.show === 'all' && { show: 'all' }), ...(q && { q }) }, { replace: true }); }} />} />
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="check-circle" title={t('external.none')} hint={t('external.noneHint')} />}>
        {() => (
          <DataTable
            name="complaints.external"
            label={t('external.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ number, complaint }) => (complaint ? `${caseName(complaint)} · ${number}` : number)}
            columns={columns}
            hrefOf={({ id, complaint }) => (complaint ? `/complaints/${id}` : undefined)}
            peek={(row) => <CasePeek row={row} />}
            {...(mayDispatch && { bulk: (selection: Selection, done: () => void) => <DispatchBar cases={chosenOf(rows, selection)} onDone={done} /> })}
            list={`${params.toString()}${latest.data ? '' : ' loading'}`}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
