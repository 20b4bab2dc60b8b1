import type { TaskRowFragment } from '../generated/tasks/task-row.js';

export const taskHref = ({ id }: { id: string }): string => `/care/tasks/${id}`;

/** Where a task is worked on: what somebody can do now has its sheet, everything else the task's page. */
export function workHref({ id, workState }: Pick<TaskRowFragment, 'id' | 'workState'>): string {
  return workState === 'OPEN' ? `/today/call/${id}` : taskHref({ id });
}
