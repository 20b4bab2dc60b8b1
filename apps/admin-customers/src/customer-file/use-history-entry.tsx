import type { TimelineEntry } from '@dealercare/admin-kit/desk';
import { useFormat, type IconName } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import type { ContactChannel } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { OrderLines } from '../orders/order-lines.js';
import { usePurpose } from '../words/purpose.js';
import type { HistoryEntry } from './history.js';

type Of<Kind extends HistoryEntry['kind']> = Extract<HistoryEntry, { kind: Kind }>;
type Shown = Omit<TimelineEntry, 'id' | 'at'>;

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
const iconOf = (channel: ContactChannel): IconName => (channel === 'PHONE' ? 'phone' : 'message');

function useVisit(): (entry: Of<'ORDER'>) => Shown {
  const t = useText();
  const format = useFormat();
  return ({ order }) => {
    const { workType, totalFen, odometerInKm, vehicle } = order;
    const mileage = odometerInKm === null || odometerInKm === undefined ? null : format.mileage(odometerInKm);
    return { icon: 'wrench', title: t(`workType.${workType}`), actor: joined(vehicle?.plate, mileage, format.money(totalFen)), body: <OrderLines order={order} /> };
  };
}

function useContact(): (entry: Of<'CONTACT'>) => Shown {
  const t = useText();
  const purpose = usePurpose();
  return ({ contact: { channel, direction, purpose: about, outcome, mood, note, staffName } }) => ({
    icon: iconOf(channel),
    title: t(`contact.${direction}`, { channel: t(`channel.${channel}`), purpose: purpose(about) }),
    actor: joined(outcome ? t(`contact.outcome.${outcome}`) : null, mood ? t(`contact.mood.${mood}`) : null, staffName),
    body: note,
  });
}

function useMessage(): (entry: Of<'MESSAGE'>) => Shown {
  const t = useText();
  const purpose = usePurpose();
  return ({ message: { channel, purpose: about, status, text } }) => ({
    icon: 'message', title: t('contact.OUT', { channel: t(`channel.${channel}`), purpose: purpose(about) }), actor: t(`contact.status.${status}`), body: text,
  });
}

function useCase(): (entry: Of<'CASE'>) => Shown {
  const t = useText();
  return ({ of: { id, number, severity, complaint } }) => ({
    icon: 'complaints', title: <Link to={`/complaints/${id}`}>{t('history.complaint', { number })}</Link>,
    actor: joined(t(`severity.${severity}`), complaint && t(`caseStatus.${complaint.status}`)), body: complaint?.description,
  });
}

/** An entry of the history as the timeline shows it. */
export function useHistoryEntry(): (entry: HistoryEntry) => TimelineEntry {
  const t = useText();
  const [visit, contact, message, complaint] = [useVisit(), useContact(), useMessage(), useCase()];
  const shown = (entry: HistoryEntry): Shown => {
    switch (entry.kind) {
      case 'ORDER': return visit(entry);
      case 'CONTACT': return contact(entry);
      case 'MESSAGE': return message(entry);
      case 'CASE': return complaint(entry);
      case 'DELIVERY': return { icon: 'car', title: t('history.delivery'), actor: joined(entry.car.plate, entry.car.model) };
      case 'FILE': return { icon: 'page', title: t('history.file') };
    }
  };
  return (entry) => ({ id: entry.id, at: entry.at, ...shown(entry) });
}
