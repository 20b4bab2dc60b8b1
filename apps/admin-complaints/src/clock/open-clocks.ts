import type { ClockFieldsFragment } from '../generated/clock/clock-fields.js';

const isOpen = ({ status }: ClockFieldsFragment): boolean => status === 'RUNNING' || status === 'PAUSED' || status === 'BREACHED';

/** Promises that still wait for something to be done, the earliest due first. */
export function openClocks<Clock extends ClockFieldsFragment>(clocks: readonly Clock[]): Clock[] {
  return clocks.filter(isOpen).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** Promises that are kept, broken for good or no longer needed, the last one first. */
export function endedClocks<Clock extends ClockFieldsFragment>(clocks: readonly Clock[]): Clock[] {
  return clocks.filter((clock) => !isOpen(clock)).reverse();
}
