import { DataTable, ViewTabs, useKeyset, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { EmptyState, PageHead, QueryState, useFormat } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { SuggestionStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { SuggestionsDocument, type SuggestionRowFragment } from '../generated/suggestions/suggestions.js';
import { DealerSelect } from '../list/dealer-select.js';
import listStyles from '../list/list.module.css';
import messageStyles from '../messages/messages.module.css';
import { useDealersInReach } from '../units/use-reach.js';
import { ReplyClock } from './reply-clock.js';
import { SuggestionPeek } from './suggestion-peek.js';

function useSuggestionColumns(showsDealer: boolean): Column<SuggestionRowFragment>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  return [
    { id: 'customer', title: t('task.customer'), cell: ({ customer }) => customer?.name ?? t('task.hiddenCustomer') },
    { id: 'text', title: t('suggestions.text'), cell: ({ text }) => <span className={messageStyles['text']}>{text ?? t('suggestions.hiddenText')}</span> },
    { id: 'due', title: t('suggestions.reply'), cell: (suggestion) => <ReplyClock suggestion={suggestion} size="compact" /> },
    { id: 'opened', title: t('suggestions.opened'), cell: ({ openedAt }) => <time dateTime={openedAt} title={format.absolute(openedAt)}>{format.relative(openedAt)}</time> },
    { id: 'status', title: t('task.status'), cell: ({ status }) => t(`suggestions.status.${status}`) },
    ...(showsDealer ? [{ id: 'dealer', title: t('task.dealer'), cell: ({ dealer }: SuggestionRowFragment) => nameOf(dealer) }] : []),
  ];
}

const statusIn = (text: string | null): SuggestionStatus | null => Object.values(SuggestionStatus).find((status) => status === text?.toUpperCase()) ?? null;

/** What customers want passed on: the one that must be answered first in front. */
export default function SuggestionsPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const status = params.get('status') === 'all' ? null : statusIn(params.get('status')) ?? SuggestionStatus.OPEN;
  const dealerId = params.get('dealer');
  const dealers = useDealersInReach('suggestion:read') ?? [];
  const query = useQuery(SuggestionsDocument, { variables: { status, dealerId }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ suggestions }) => suggestions);
  const columns = useSuggestionColumns(dealers.length > 1 && !dealerId);
  const views = [{ id: 'open', title: t('suggestions.status.OPEN'), search: '' }, { id: 'answered', title: t('suggestions.status.ANSWERED'), search: 'status=answered' }, { id: 'all', title: t('suggestions.all'), search: 'status=all' }];
  const chooseDealer = (next: string | null) => {
    setParams((before) => {
      if (next) before.set('dealer', next);
      else before.delete('dealer');
      return before;
    });
  };
  return (
    <>
      <PageHead title={t('suggestions.title')} lead={t('suggestions.lead')} />
      <ViewTabs list="care.suggestions" views={views} />
      <div className={listStyles['tools']}><DealerSelect dealers={dealers} value={dealerId} onChange={chooseDealer} /></div>
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="check-circle" title={t('suggestions.empty')} hint={t('suggestions.emptyHint')} />}>
        {() => (
          <DataTable
            name="care.suggestions"
            label={t('suggestions.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ customer }) => customer?.name ?? t('task.hiddenCustomer')}
            columns={columns}
            peek={(suggestion) => <SuggestionPeek suggestion={suggestion} />}
            list={params.toString()}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
