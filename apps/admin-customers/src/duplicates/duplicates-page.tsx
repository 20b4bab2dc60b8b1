import { DataTable, ViewTabs, useKeyset, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { EmptyState, PageHead, QueryState } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { DuplicatePairStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { DuplicatePairsDocument, type LookAlikeFileFragment, type PairRowFragment } from '../generated/duplicates/duplicates.js';
import { useMyDealers } from '../units/use-my-dealers.js';
import { PairPeek } from './pair-peek.js';
import { Reasons } from './reasons.js';
import styles from './duplicates.module.css';

const statusIn = (text: string | null): DuplicatePairStatus => Object.values(DuplicatePairStatus).find((status) => status === text?.toUpperCase()) ?? DuplicatePairStatus.OPEN;

function FileCell({ file }: { file: LookAlikeFileFragment | null }) {
  const t = useText();
  if (!file) return <span className={styles['soft']}>{t('duplicates.hidden')}</span>;
  const plates = file.vehicles.flatMap(({ plate }) => plate ?? []).join(' ');
  return <span className={styles['files']}><span>{file.name}</span><span className={styles['soft']}>{[file.phone, plates].filter(Boolean).join(' · ')}</span></span>;
}

function usePairColumns(): Column<PairRowFragment>[] {
  const t = useText();
  return [
    { id: 'customer', title: t('duplicates.one'), cell: ({ customer }) => <FileCell file={customer} /> },
    { id: 'other', title: t('duplicates.two'), cell: ({ other }) => <FileCell file={other} /> },
    { id: 'reasons', title: t('duplicates.reasons'), cell: ({ reasons }) => <Reasons reasons={reasons} /> },
    { id: 'score', title: t('duplicates.score'), align: 'end', cell: ({ score }) => score },
  ];
}

const pairName = ({ customer, other }: PairRowFragment): string => `${customer?.name ?? '…'} / ${other?.name ?? '…'}`;

/** Files that may be of one person, the likeliest first: judged one by one, by keyboard if one likes. */
export default function DuplicatesPage() {
  const t = useText();
  const nameOf = useBilingualName();
  const [params, setParams] = useSearchParams();
  const [status, dealerId] = [statusIn(params.get('status')), params.get('dealer')];
  const dealers = useMyDealers();
  const query = useQuery(DuplicatePairsDocument, { variables: { status, dealerId }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ duplicatePairs }) => duplicatePairs);
  const columns = usePairColumns();
  const views = (['OPEN', 'SAME', 'HOUSEHOLD', 'DIFFERENT'] as const).map((view) => ({ id: view.toLowerCase(), title: t(`duplicates.status.${view}`), search: view === 'OPEN' ? '' : `status=${view.toLowerCase()}` }));
  const choose = (dealer: string) => {
    setParams((before) => {
      if (dealer) before.set('dealer', dealer);
      else before.delete('dealer');
      return before;
    });
  };
  return (
    <>
      <PageHead title={t('duplicates.title')} lead={t('duplicates.lead')} />
      <ViewTabs list="duplicates" views={views} />
      {dealers.length > 1 ? (
        <div className={styles['tools']}>
          <Select aria-label={t('customer.dealer')} value={dealerId ?? ''} onChange={choose} options={[{ value: '', label: t('filter.everyDealer') }, ...dealers.map((dealer) => ({ value: dealer.id, label: nameOf(dealer) }))]} />
        </div>
      ) : null}
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="check-circle" title={t('duplicates.empty')} hint={t('duplicates.emptyHint')} />}>
        {() => (
          <DataTable
            name="duplicates"
            label={t('duplicates.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={pairName}
            columns={columns}
            hrefOf={({ customer, other }) => (customer && other ? `/duplicates/${customer.id}/${other.id}` : undefined)}
            peek={(pair) => <PairPeek pair={pair} />}
            list={params.toString()}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
