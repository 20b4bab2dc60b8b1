import { useState } from 'react';
import type { OperationVariables } from '@apollo/client';
import { tellFailure } from '../toast/tell-failure.js';
import type { MoreRowsProps } from './more-rows.js';

/** A page of a connection, as far as paging needs it. */
export interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** What `useQuery` answers, as far as paging needs it. */
export interface PagedQuery<Answer> {
  data?: Answer | undefined;
  fetchMore: (options: { variables: OperationVariables }) => Promise<unknown>;
}

/** The rows of a connection so far and the way to more; the cache joins the pages. The query takes `$after`. */
export function useKeyset<Answer, Row>(query: PagedQuery<Answer>, connectionOf: (answer: Answer) => Connection<Row>): { rows: readonly Row[]; more: MoreRowsProps } {
  const [isLoading, setLoading] = useState(false);
  const connection = query.data && connectionOf(query.data);
  const load = async () => {
    setLoading(true);
    try {
      await query.fetchMore({ variables: { after: connection?.pageInfo.endCursor } });
    } catch (error) {
      tellFailure(error);
    } finally {
      setLoading(false);
    }
  };
  return {
    rows: connection?.nodes ?? [],
    more: { hasMore: connection?.pageInfo.hasNextPage ?? false, isLoading, load: () => { void load(); } },
  };
}
