import type { Selection } from '@dealercare/admin-kit/desk';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import type { CareTaskFilter, CareTaskOrder } from '@dealercare/schema/types';
import { PickedTasksDocument, type PickedTasksQuery } from '../generated/tasks/picked-tasks.js';

export type PickedTask = PickedTasksQuery['careTasks']['nodes'][number];

/** The server takes so many at once. */
export const MOST_AT_ONCE = 500;

/** The tasks behind a selection, at most as many as can be changed at once; those not yet loaded are asked for. */
export function usePickedTasks(variables: { filter: CareTaskFilter | null; order: CareTaskOrder }, loaded: readonly PickedTask[]): (selection: Selection) => Promise<PickedTask[]> {
  const client = useApolloClient();
  return async (selection) => {
    if (selection.kind === 'rows') return loaded.filter(({ id }) => selection.ids.has(id));
    const picked: PickedTask[] = [];
    let after: string | null = null;
    do {
      const { data }: { data?: PickedTasksQuery | undefined } = await client.query({ query: PickedTasksDocument, variables: { ...variables, after }, fetchPolicy: 'no-cache' });
      picked.push(...(data?.careTasks.nodes ?? []).filter(({ id }) => !selection.except.has(id)));
      after = data?.careTasks.pageInfo.hasNextPage ? data.careTasks.pageInfo.endCursor ?? null : null;
    } while (after !== null && picked.length < MOST_AT_ONCE);
    return picked.slice(0, MOST_AT_ONCE);
  };
}
