import { PromiseClock } from '@dealercare/admin-kit/desk';
import type { ClockFieldsFragment } from '../generated/clock/clock-fields.js';
import { clockView } from './clock-view-of.js';
import { DeadlineWhy } from './deadline-why.js';

/** A promise in a list; its reason is fetched when somebody asks for it. */
export function CaseClock({ clock }: { clock: ClockFieldsFragment }) {
  return <PromiseClock size="compact" clock={clockView(clock)} why={<DeadlineWhy clock={clock} />} />;
}
