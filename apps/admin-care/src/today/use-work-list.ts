import { useState } from 'react';
import { useKeyset } from '@dealercare/admin-kit/desk';
import { useApolloClient, useQuery } from '@dealercare/admin-kit/gql';
import { WorkListDocument } from '../generated/today/work-list.js';
import type { TodayChoice } from './today-choice.js';
import { useKeptPlaces } from './use-kept-places.js';
import type { WorkChange } from './work-list-listener.js';

/** The server gives at most so many rows a page. */
const LARGEST_PAGE = 100;
const PAGE = 50;

interface Left {
  list: string;
  ids: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** The list of one part of today's work: its rows, the way to more, and how it takes in what has changed. */
export function useWorkList({ part, mine }: Pick<TodayChoice, 'part' | 'mine'>, dealerId: string | null) {
  const variables = { dealerId, part, mine };
  const list = `${dealerId ?? ''} ${part} ${mine}`;
  const client = useApolloClient();
  const query = useQuery(WorkListDocument, { variables, fetchPolicy: 'cache-and-network' });
  const { rows: current, more } = useKeyset(query, (answer) => answer.workList);
  const [left, setLeft] = useState<Left>({ list, ids: none });
  const leftHere = left.list === list ? left.ids : none;
  const rows = useKeptPlaces(current, list, leftHere);

  async function renew(): Promise<void> {
    // A longer list would shrink to its first page under the reader; it is renewed when it is opened again.
    if (current.length > LARGEST_PAGE) return;
    const first = Math.min(LARGEST_PAGE, Math.max(PAGE, current.length));
    // Without the network the list stays as it is; the next event renews it.
    await client.query({ query: WorkListDocument, variables: { ...variables, first }, fetchPolicy: 'network-only' }).catch(() => undefined);
  }

  function note({ taskId, workState }: WorkChange): void {
    if (!taskId || workState !== 'ENDED') return;
    setLeft({ list, ids: new Set([...leftHere, taskId]) });
  }

  return { query, rows, more, list, renew, note };
}
