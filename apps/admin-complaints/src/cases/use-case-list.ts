import { useKeyset } from '@dealercare/admin-kit/desk';
import { useApolloClient, useQuery } from '@dealercare/admin-kit/gql';
import { useViewer, type QueryLike } from '@dealercare/admin-kit/portal';
import { CaseQueueDocument } from '../generated/cases/case-queue.js';
import { CaseCountDocument, CasesDocument } from '../generated/cases/cases.js';
import { useSighted } from '../sight/use-sighted.js';
import { addressOf, filterOf, type CaseChoice } from './case-choice.js';

/** The server gives at most so many rows a page. */
const LARGEST_PAGE = 100;
const PAGE = 50;

/** How many rows to ask for again, so that a list that has grown does not shrink under its reader; null: it is too long for one page. */
const pageAgain = (shown: number): number | null => (shown > LARGEST_PAGE ? null : Math.min(LARGEST_PAGE, Math.max(PAGE, shown)));

function useQueue(unitId: string | null) {
  const document = useSighted(CaseQueueDocument);
  const client = useApolloClient();
  const where = { unitId: unitId ?? '' };
  const query = useQuery(document, { variables: where, skip: unitId === null, fetchPolicy: 'cache-and-network' });
  const { rows, more } = useKeyset(query, ({ complaintQueue }) => complaintQueue);
  async function renew(): Promise<void> {
    const first = pageAgain(rows.length);
    if (unitId === null || first === null) return;
    // Without the network the list stays as it is; the next event renews it.
    await client.query({ query: document, variables: { ...where, first }, fetchPolicy: 'network-only' }).catch(() => undefined);
  }
  return { query, rows, more, total: query.data?.complaintQueue.totalCount, list: `queue ${unitId ?? ''}`, renew };
}

function useCut(choice: CaseChoice, skip: boolean) {
  const { id: viewerId } = useViewer();
  const document = useSighted(CasesDocument);
  const client = useApolloClient();
  const cut = { filter: filterOf(choice, viewerId), search: choice.words.trim() || null };
  const variables = { ...cut, order: choice.order };
  const latest = useQuery(document, { variables, skip, fetchPolicy: 'cache-and-network' });
  const count = useQuery(CaseCountDocument, { variables: cut, skip, fetchPolicy: 'cache-and-network' });
  // While another choice is on its way, what was there before stays on the page.
  const query = { ...latest, data: latest.data ?? (latest.error ? undefined : latest.previousData) };
  const { rows, more } = useKeyset(query, ({ complaints }) => complaints);
  async function renew(): Promise<void> {
    const first = pageAgain(rows.length);
    await Promise.all([
      first === null ? null : client.query({ query: document, variables: { ...variables, first }, fetchPolicy: 'network-only' }),
      client.query({ query: CaseCountDocument, variables: cut, fetchPolicy: 'network-only' }),
    ]).catch(() => undefined);
  }
  return { query, rows, more, total: count.data?.complaints.totalCount, list: `${addressOf(choice).toString()}${latest.data ? '' : ' loading'}`, renew };
}

/** The complaints of a choice, page by page, how many they are, and how the list takes in what has changed. */
export function useCaseList(choice: CaseChoice, queueOf: string | null) {
  const isQueue = choice.list === 'queue';
  const queue = useQueue(isQueue ? queueOf : null);
  const cut = useCut(choice, isQueue || choice.given === 'unreadable');
  const query: QueryLike<object> = isQueue ? queue.query : cut.query;
  return { ...(isQueue ? queue : cut), query };
}
