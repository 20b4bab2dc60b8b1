import { PromiseClock } from '@dealercare/admin-kit/desk';
import type { ClockFieldsFragment } from '../generated/clock/clock-fields.js';
import { clockView } from './clock-view-of.js';
import { DeadlineWhy } from './deadline-why.js';
import { useExplainedView, useExplanation } from './use-explained.js';

/** The promise that comes first, with its working windows in the bar. Give it a new key when its due time moves. */
export function LeadingClock({ clock }: { clock: ClockFieldsFragment }) {
  const explained = useExplainedView();
  const { data } = useExplanation(clock.id);
  const view = data ? explained(clock, data.explainDeadline) : clockView(clock);
  return <PromiseClock clock={view} why={<DeadlineWhy clock={clock} />} />;
}
