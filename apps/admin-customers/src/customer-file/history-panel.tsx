import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { TimelinePanel } from '../timeline/timeline-panel.js';

/** What has happened with this customer, newest first. */
export function HistoryPanel({ customer: { id, dealer } }: { customer: CustomerFileQuery['customer'] }) {
  return <TimelinePanel of="customer" id={id} zone={dealer.timezone} />;
}
