import { usePermission } from '@dealercare/admin-kit/portal';
import type { ListBehind } from '@dealercare/domain/report/figure';

const pages: Readonly<Record<ListBehind['list'], string>> = { careTasks: '/care/tasks', clocks: '/complaints/clocks', complaints: '/complaints' };

/** The address of a list that shows exactly these rows, under a title that says what they are. */
export function listHref({ list, filter }: ListBehind, title: string): string {
  return `${pages[list]}?${new URLSearchParams({ filter: JSON.stringify(filter), title }).toString()}`;
}

/** Whether the viewer may open that list. */
export function useMayOpen(): (list: ListBehind['list']) => boolean {
  const tasks = usePermission('care:read');
  const cases = usePermission('complaint:list');
  return (list) => (list === 'careTasks' ? tasks : cases);
}
