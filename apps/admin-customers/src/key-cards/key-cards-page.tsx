import { Button } from '@dealercare/admin-kit/core';
import { DataTable, useKeyset, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, EmptyState, PageHead, QueryState, useChange, useFormat, useNow } from '@dealercare/admin-kit/portal';
import { addDays, addMonths } from '@dealercare/domain/time/local-date';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import { CustomerPeek } from '../customers/customer-peek.js';
import { KeyCardsDocument, MarkReviewedDocument, type KeyCardsQuery } from '../generated/key-cards/key-cards.js';
import { TierTag } from '../words/tier-tag.js';

type Card = KeyCardsQuery['keyCards']['nodes'][number];
const AHEAD_DAYS = 30;
const REVIEW_MONTHS = 6;

/** The card was looked through: the next time is in half a year. */
function Reviewed({ card }: { card: Card }) {
  const t = useText();
  const { run, isRunning } = useChange(MarkReviewedDocument, { refetch: ['KeyCards'], done: () => t('keyCard.reviewed') });
  const today = localDateOf(useNow(), card.dealer.timezone);
  const mark = () => { void run({ input: { id: card.id, expectedVersion: card.version, reviewDueOn: addMonths(today, REVIEW_MONTHS) } }); };
  return <Can action="customer:write"><Button size="small" loading={isRunning} onClick={(event) => { event.stopPropagation(); mark(); }}>{t('keyCard.mark')}</Button></Can>;
}

function useColumns(): Column<Card>[] {
  const t = useText();
  const format = useFormat();
  return [
    { id: 'name', title: t('customer.name'), cell: ({ name }) => <b>{name}</b> },
    { id: 'tier', title: t('customer.tier'), cell: ({ tier }) => <TierTag tier={tier} /> },
    { id: 'reviewDueOn', title: t('customer.reviewDueOn'), cell: ({ reviewDueOn }) => (reviewDueOn ? format.calendarDay(reviewDueOn) : null) },
    { id: 'keeper', title: t('customer.ownerUserId'), cell: ({ keeperName }) => keeperName ?? t('form.nobody') },
    { id: 'relationLevel', title: t('customer.relationLevel'), cell: ({ relationLevel }) => (relationLevel ? t(`relationLevel.${relationLevel}`) : null) },
    { id: 'phone', title: t('customer.phone'), cell: ({ phone }) => phone },
    { id: 'mark', title: t('keyCard.do'), cell: (card) => <Reviewed card={card} /> },
  ];
}

/** Key customers whose card is to be looked through in the next thirty days, the longest waiting first (C-033). */
export default function KeyCardsPage() {
  const t = useText();
  const dueBy = addDays(localDateOf(useNow(), 'Asia/Shanghai'), AHEAD_DAYS);
  const query = useQuery(KeyCardsDocument, { variables: { dueBy }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ keyCards }) => keyCards);
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('keyCard.title')} lead={t('keyCard.lead')} />
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="check-circle" title={t('keyCard.none')} hint={t('keyCard.noneHint')} />}>
        {() => (
          <DataTable
            name="key-cards" label={t('keyCard.title')} rows={rows} idOf={({ id }) => id} nameOf={({ name }) => name} columns={columns}
            hrefOf={({ id }) => `/customers/${id}`} peek={({ id }) => <CustomerPeek customerId={id} />} list={dueBy} more={more}
          />
        )}
      </QueryState>
    </>
  );
}
