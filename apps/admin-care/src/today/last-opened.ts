import { useEffect } from 'react';

const TASK = 'dealercare.care.lastOpened';
const LIST = 'dealercare.care.list';

/** Keeps which task was opened last in this tab, so that the list can be taken up where it was left. */
export function rememberOpened(taskId: string): void {
  sessionStorage.setItem(TASK, taskId);
}

/** Keeps how today's list was narrowed, so that the way back leads to the same list. */
export function rememberList(search: string): void {
  sessionStorage.setItem(LIST, search);
}

/** Today's list as it was left. */
export const listHref = (): string => `/today${sessionStorage.getItem(LIST) ?? ''}`;

/** Brings the cursor back to the task that was opened last, once the rows are there. */
export function useReturnToLastOpened(isReady: boolean): void {
  useEffect(() => {
    const id = sessionStorage.getItem(TASK);
    if (!isReady || id === null) return;
    sessionStorage.removeItem(TASK);
    const row = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find((link) => link.pathname.endsWith(`/${id}`));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }, [isReady]);
}
