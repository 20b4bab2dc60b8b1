import type { ContactFactsFragment } from '../generated/customer-file/customer-contact.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import type { CustomerMessagesQuery } from '../generated/customer-file/customer-messages.js';
import type { CustomerOrdersQuery } from '../generated/customer-file/customer-orders.js';
import type { CaseFactsFragment } from '../generated/open-work/cases.js';

type Customer = CustomerFileQuery['customer'];
type Order = CustomerOrdersQuery['customer']['lastOrders'][number];
type Message = CustomerMessagesQuery['outboundMessages']['nodes'][number];

/** What is known of a customer beside the file itself, as far as the reader may see it. */
export interface Dealings {
  orders: readonly Order[];
  messages: readonly Message[];
  cases: readonly CaseFactsFragment[];
}

/** Something that stands in a customer's history. */
export type HistoryEntry =
  | { id: string; at: string; kind: 'ORDER'; order: Order }
  | { id: string; at: string; kind: 'CONTACT'; contact: ContactFactsFragment }
  | { id: string; at: string; kind: 'MESSAGE'; message: Message }
  | { id: string; at: string; kind: 'CASE'; of: CaseFactsFragment }
  | { id: string; at: string; kind: 'DELIVERY'; car: Customer['vehicles'][number] }
  | { id: string; at: string; kind: 'FILE' };

export const historyParts = ['ALL', 'ORDER', 'CONTACT', 'CASE'] as const;
export type HistoryPart = (typeof historyParts)[number];

const partOf: Readonly<Record<HistoryEntry['kind'], HistoryPart>> = { ORDER: 'ORDER', CONTACT: 'CONTACT', MESSAGE: 'CONTACT', CASE: 'CASE', DELIVERY: 'ALL', FILE: 'ALL' };

const entries = <Thing, Entry extends HistoryEntry>(things: readonly Thing[], entryOf: (thing: Thing) => Entry | null): Entry[] =>
  things.map(entryOf).filter((entry) => entry !== null);

/** A message that left is its own entry; the ledger notes it as well, and once is enough. */
const isMessage = ({ channel, direction }: ContactFactsFragment): boolean => channel === 'SMS' && direction === 'OUT';

/** Everything that is known of a customer in the order of time, newest first (F4, C-027). */
export function historyOf(customer: Pick<Customer, 'id' | 'contacts' | 'vehicles' | 'fileDate'>, { orders, messages, cases }: Dealings): HistoryEntry[] {
  const { id, contacts, vehicles, fileDate } = customer;
  const spoken = messages.length > 0 ? contacts.filter((contact) => !isMessage(contact)) : contacts;
  const all: HistoryEntry[] = [
    ...entries(orders, (order) => ({ id: order.id, at: order.openedOn, kind: 'ORDER', order })),
    ...entries(spoken, (contact) => ({ id: contact.id, at: contact.at, kind: 'CONTACT', contact })),
    // What still waits to be sent has not happened.
    ...entries(messages, (message) => (message.status === 'QUEUED' ? null : { id: message.id, at: message.sentAt ?? message.notBefore, kind: 'MESSAGE', message })),
    ...entries(cases, (one) => (one.complaint ? { id: one.id, at: one.complaint.receivedAt, kind: 'CASE', of: one } : null)),
    ...entries(vehicles, (car) => (car.deliveryDate ? { id: `${car.id} delivery`, at: car.deliveryDate, kind: 'DELIVERY', car } : null)),
    ...(fileDate ? [{ id: `${id} file`, at: fileDate, kind: 'FILE' } satisfies HistoryEntry] : []),
  ];
  return all.sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
}

/** The entries of a part. */
export function historyPart(all: readonly HistoryEntry[], part: HistoryPart): HistoryEntry[] {
  return all.filter(({ kind }) => part === 'ALL' || partOf[kind] === part);
}
