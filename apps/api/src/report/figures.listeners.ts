import type { DomainEvent, Listener } from '../platform/events/event.js';
import { countFigures, stepsOfCase, stepsOfClock, stepsOfTasks, type CasePlace, type ClockPlace, type EndedTasks, type Step } from './count-figures.js';

const counting = (on: string, stepsOf: (event: DomainEvent) => Step[]): Listener => ({ on, run: (tx, event) => countFigures(tx, stepsOf(event)) });

/** Null before: it is new. Null after: it was taken back. */
interface Moved<T> { before: T | null; after: T | null }

/** What was counted as it stood before is taken off, what stands now is added. */
function moved<T>({ before, after }: Moved<T>, stepsOf: (place: T, by: number) => Step[]): Step[] {
  return [...(before ? stepsOf(before, -1) : []), ...(after ? stepsOf(after, 1) : [])];
}

/** The dashboard's summary changes with what it counts, in one transaction. */
export const figureListeners: readonly Listener[] = [
  counting('care-tasks.ended', ({ payload }) => (payload as unknown as { ended: EndedTasks[] }).ended.flatMap(stepsOfTasks)),
  counting('clock.changed', ({ payload }) => moved(payload as unknown as Moved<ClockPlace>, stepsOfClock)),
  counting('complaint.placed', ({ payload }) => moved(payload as unknown as Moved<CasePlace>, stepsOfCase)),
];
