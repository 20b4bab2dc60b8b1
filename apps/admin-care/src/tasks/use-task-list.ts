import { useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useViewer } from '@dealercare/admin-kit/portal';
import { CareTasksDocument } from '../generated/tasks/care-tasks.js';
import { TaskCountDocument } from '../generated/tasks/task-count.js';
import { taskAddress, taskFilter, taskOrder, type TaskChoice } from './task-choice.js';

/** The care tasks of a choice, page by page, and how many they are. */
export function useTaskList(choice: TaskChoice) {
  const viewer = useViewer();
  const variables = { filter: taskFilter(choice, viewer.id), order: taskOrder(choice) };
  const query = useQuery(CareTasksDocument, { variables, fetchPolicy: 'cache-and-network' });
  const count = useQuery(TaskCountDocument, { variables: { filter: variables.filter }, fetchPolicy: 'cache-and-network' });
  // While another choice is on its way, what was there before stays on the page.
  const shown = { ...query, data: query.data ?? (query.error ? undefined : query.previousData) };
  const list = `${taskAddress(choice).toString()}${query.data ? '' : ' loading'}`;
  return { query: shown, list, variables, ...useKeyset(shown, ({ careTasks }) => careTasks), total: count.data?.careTasks.totalCount };
}
