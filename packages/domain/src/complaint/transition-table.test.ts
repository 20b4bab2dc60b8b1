import { describe, expect, test } from 'vitest';
import { endedStatuses, openStatuses, type ComplaintStatus } from './status.js';
import { complaintTransitions } from './transition-table.js';

const ended: readonly string[] = endedStatuses;
const ending = complaintTransitions.filter(({ to }) => ended.includes(to));

describe('the complaint state machine as a whole', () => {
  test.each(ending.map((row) => [row.id, row] as const))('%s ends the case: no clock runs on, and the case says why it ended', (_id, { effects }) => {
    expect(effects.some(({ do: act }) => act === 'CANCEL_ALL' || act === 'MERGE_INTO_MASTER')).toBe(true);
    expect(effects.filter(({ do: act }) => act === 'END')).toHaveLength(1);
  });

  test('only those rows end a case', () => {
    expect(complaintTransitions.filter(({ effects }) => effects.some(({ do: act }) => act === 'END'))).toEqual(ending);
  });

  test.each(openStatuses)('from %s there is a way to an end', (status) => {
    const reached = new Set<ComplaintStatus>([status]);
    for (const from of reached) for (const row of complaintTransitions) if (row.from.includes(from) && row.to !== 'SAME') reached.add(row.to);
    expect([...reached].some((one) => ended.includes(one))).toBe(true);
    expect(reached.has('CLOSED')).toBe(true);
  });

  test('only closed, invalid and withdrawn cases come back (K14)', () => {
    expect(complaintTransitions.filter(({ from }) => from.some((status) => status !== null && ended.includes(status))).map(({ id }) => id)).toEqual(['K14']);
  });

  test('each id and each action stands once', () => {
    expect(new Set(complaintTransitions.map(({ id }) => id)).size).toBe(18);
    expect(new Set(complaintTransitions.map(({ action }) => action)).size).toBe(18);
  });
});
