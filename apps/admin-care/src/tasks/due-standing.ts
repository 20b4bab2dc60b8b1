import { localDateOf } from '@dealercare/domain/time/zone';

/** Where a due time stands on the dealer's day. */
export type DueStanding = 'OVERDUE' | 'TODAY' | 'LATER';

/** OVERDUE: from an earlier day, as the parts of the work list are cut. */
export function dueStanding(dueAt: string, now: Date, zone: string): DueStanding {
  const due = localDateOf(new Date(dueAt), zone);
  const today = localDateOf(now, zone);
  if (due === today) return 'TODAY';
  return due < today ? 'OVERDUE' : 'LATER';
}
