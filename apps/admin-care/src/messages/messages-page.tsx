import { Button } from '@dealercare/admin-kit/core';
import { DataTable, ViewTabs, useKeyset, type ListView } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { OutboundMessagesDocument } from '../generated/messages/outbound-messages.js';
import { DealerSelect } from '../list/dealer-select.js';
import listStyles from '../list/list.module.css';
import { useDealersInReach } from '../units/use-reach.js';
import { messageAddress, messageChoiceIn, messageFilter } from './message-choice.js';
import { useMessageColumns } from './message-columns.js';
import { MessagePeek } from './message-peek.js';

function useMessageViews(): ListView[] {
  const t = useText();
  return [
    { id: 'all', title: t('messages.view.all'), search: '' },
    { id: 'waiting', title: t('messages.view.waiting'), search: 'status=queued,sending' },
    { id: 'sent', title: t('messages.view.sent'), search: 'status=sent' },
    { id: 'notSent', title: t('messages.view.notSent'), search: 'status=failed,expired,cancelled' },
  ];
}

/** Every message to a customer: what left, what waits, what did not leave and why. */
export default function MessagesPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const choice = messageChoiceIn(params);
  const filter = messageFilter(choice);
  const dealers = useDealersInReach('message:read') ?? [];
  const query = useQuery(OutboundMessagesDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ outboundMessages }) => outboundMessages);
  const columns = useMessageColumns({ showsDealer: dealers.length > 1 && !choice.dealer });
  const views = useMessageViews();
  return (
    <>
      <PageHead title={t('messages.title')} lead={t('messages.lead')} />
      <ViewTabs list="care.messages" views={views} />
      <div className={listStyles['tools']}><DealerSelect dealers={dealers} value={choice.dealer} onChange={(dealer) => { setParams(messageAddress({ ...choice, dealer })); }} /></div>
      <QueryState
        query={query}
        isEmpty={() => rows.length === 0}
        empty={filter ? <EmptyState icon="search" title={t('list.noMatch')} hint={t('list.noMatchHint')} action={<Button onClick={() => { setParams({}); }}>{t('list.clear')}</Button>} /> : <EmptyState icon="message" title={t('messages.empty')} hint={t('messages.emptyHint')} />}
      >
        {() => (
          <DataTable
            name="care.messages"
            label={t('messages.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ customer }) => customer?.name ?? t('task.hiddenCustomer')}
            columns={columns}
            peek={(message) => <MessagePeek message={message} />}
            list={messageAddress(choice).toString()}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
