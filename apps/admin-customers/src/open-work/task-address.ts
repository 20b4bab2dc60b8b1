import type { WorkState } from '@dealercare/schema/types';

/** Where a care task is worked on: what can be done now has its call sheet, for those who make calls; everything else its page. */
export function taskAddress({ id, workState }: { id: string; workState: WorkState }, mayWork: boolean): string {
  return workState === 'OPEN' && mayWork ? `/today/call/${id}` : `/care/tasks/${id}`;
}
