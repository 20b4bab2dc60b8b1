import type { TimelineEntry } from '@dealercare/admin-kit/desk';
import { useFormat, usePermission, type IconName } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { TimelineFactsFragment } from '../generated/timeline/timeline.js';
import { OrderLines } from '../orders/order-lines.js';
import { useEventTitle, useOutcomeWords } from './use-event-words.js';

type Facts = TimelineFactsFragment;

const icons: Readonly<Record<Facts['kind'], IconName>> = {
  VISIT: 'wrench', APPOINTMENT: 'today', CONTACT: 'phone', MESSAGE: 'message', SURVEY: 'check-circle', SUGGESTION: 'message', COMPLAINT: 'complaints', CONSENT: 'bell', OWNERSHIP: 'key', FILE: 'page', TIER: 'arrow-up',
};
const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** Where an entry leads; null where there is no more of it than what stands there. */
export function useEntryAddress(of: 'customer' | 'vehicle'): (facts: Facts) => string | null {
  const [maySeeCases, maySeeCare] = [usePermission('complaint:read'), usePermission('care:read')];
  return ({ kind, complaintId, taskId, vehicle }) => {
    if (complaintId) return maySeeCases ? `/complaints/${complaintId}` : null;
    if (taskId && kind !== 'APPOINTMENT') return maySeeCare ? `/care/tasks/${taskId}` : null;
    return vehicle && of === 'customer' ? `/vehicles/${vehicle.id}` : null;
  };
}

/** An entry as the timeline shows it: what, who or which car, and the words. */
export function useShownEntry(of: 'customer' | 'vehicle'): (facts: Facts) => TimelineEntry {
  const t = useText();
  const format = useFormat();
  const [title, outcome, address] = [useEventTitle(of), useOutcomeWords(), useEntryAddress(of)];
  return (facts) => {
    const { id, kind, at, onDay, hasHour, channel, mood, amountFen, odometerKm, vehicle, order, words, staffName } = facts;
    const to = address(facts);
    const plate = of === 'customer' && kind !== 'OWNERSHIP' ? vehicle?.plate : null;
    const mileage = odometerKm === null || odometerKm === undefined ? null : format.mileage(odometerKm);
    const money = kind === 'VISIT' && amountFen !== null && amountFen !== undefined ? format.money(amountFen) : null;
    return {
      id, at: hasHour ? at : onDay, icon: channel && channel !== 'PHONE' ? 'message' : icons[kind],
      title: to ? <Link to={to}>{title(facts)}</Link> : title(facts),
      actor: joined(outcome(facts), plate, mileage, money, mood ? t(`contact.mood.${mood}`) : null, staffName) || null,
      body: order ? <OrderLines order={order} /> : words,
    };
  };
}
