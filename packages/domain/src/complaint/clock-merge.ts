import type { Clock } from './clock.js';
import { isPerLevel } from './clock-kind.js';

const keyOf = ({ kind, level }: Clock): string => (isPerLevel(kind) ? `${kind}|${level}` : kind);

function kept(master: Clock, duplicate: Clock, at: Date): Clock {
  const earlier = duplicate.dueAt < master.dueAt;
  if (master.status !== 'RUNNING' || !earlier) return master;
  const { span, startedAt, countedFrom, dueAt, provisional, pauses, policyKey, calendarVersion } = duplicate;
  return {
    ...master, span, startedAt, countedFrom, dueAt, provisional, pauses, policyKey, calendarVersion,
    changes: [...master.changes, { at, cause: 'DUPLICATE', rule: 'KEPT_EARLIER', previousDueAt: master.dueAt, dueAt }],
  };
}

const waits = ({ status }: Clock): boolean => status === 'RUNNING' || status === 'BREACHED';

/**
 * The clocks of the master after a duplicate was merged into it (K2, EX-181): of two of one kind the earlier due stays; a
 * kind that only the duplicate has goes along, such as the REQUEST_TO_DEALER of a dispatched hotline case (rulings 15).
 * Ended and paused clocks of the master stay as they are. An older round of the master is history.
 */
export function mergeClocks(master: readonly Clock[], duplicate: readonly Clock[], at: Date): Clock[] {
  const latest = new Map<string, Clock>();
  for (const clock of master) if ((latest.get(keyOf(clock))?.cycle ?? 0) < clock.cycle) latest.set(keyOf(clock), clock);
  const result = [...master];
  for (const clock of duplicate.filter(waits)) {
    const counterpart = latest.get(keyOf(clock));
    if (!counterpart) result.push(clock);
    else result[result.indexOf(counterpart)] = kept(counterpart, clock, at);
  }
  return result;
}
