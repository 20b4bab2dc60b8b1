import { useState } from 'react';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { tellFailure } from '@dealercare/admin-kit/portal';
import { MarkNoticesReadDocument } from '../generated/notifications/mark-read.js';
import { UnreadNoticeIdsDocument, UnreadNoticesDocument } from '../generated/notifications/notifications.js';

export interface MarkRead {
  markRead: (ids: readonly string[]) => Promise<void>;
  markAllRead: () => Promise<void>;
  isMarking: boolean;
}

/** Takes the mark from notices one has seen; the number on the bell follows. */
export function useMarkRead(): MarkRead {
  const client = useApolloClient();
  const [isMarking, setMarking] = useState(false);
  const mark = (ids: readonly string[]) => client.mutate({ mutation: MarkNoticesReadDocument, variables: { ids: [...ids] } });

  async function markUnread(): Promise<void> {
    // As many as one request may name, until none is left.
    for (;;) {
      const { data } = await client.query({ query: UnreadNoticeIdsDocument, fetchPolicy: 'no-cache' });
      const ids = data?.notifications.nodes.map(({ id }) => id) ?? [];
      if (ids.length === 0) return;
      await mark(ids);
    }
  }

  async function doing(work: () => Promise<unknown>): Promise<void> {
    setMarking(true);
    try {
      await work();
      await client.refetchQueries({ include: [UnreadNoticesDocument, 'Notices'] });
    } catch (error) {
      tellFailure(error);
    } finally {
      setMarking(false);
    }
  }
  return { markRead: (ids) => doing(() => mark(ids)), markAllRead: () => doing(markUnread), isMarking };
}
