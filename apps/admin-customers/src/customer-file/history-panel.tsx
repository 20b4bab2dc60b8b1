import { useState } from 'react';
import { Panel, Timeline } from '@dealercare/admin-kit/desk';
import { Segmented } from '@dealercare/admin-kit/input';
import { useText } from '../area-texts.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { historyOf, historyPart, historyParts, type Dealings, type HistoryPart } from './history.js';
import { useHistoryEntry } from './use-history-entry.js';

/** What has happened with this customer, newest first. */
export function HistoryPanel({ customer, dealings }: { customer: CustomerFileQuery['customer']; dealings: Dealings }) {
  const t = useText();
  const [part, setPart] = useState<HistoryPart>('ALL');
  const entryOf = useHistoryEntry();
  const entries = historyPart(historyOf(customer, dealings), part);
  return (
    <Panel
      title={t('history.title')}
      action={<Segmented<HistoryPart> size="small" aria-label={t('history.show')} value={part} onChange={setPart} options={historyParts.map((value) => ({ value, label: t(`history.part.${value}`) }))} />}
    >
      <Timeline entries={entries.map(entryOf)} zone={customer.dealer.timezone} empty={t('history.none')} />
    </Panel>
  );
}
