import { Panel, Timeline } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { useContactEntries } from './contact-entries.js';

/** What was tried and said before: everything with the customer where it may be seen, else the tries of this task. */
export function HistoryPanel({ task: { customer, attempts, dealer } }: { task: Pick<CallTaskFragment, 'customer' | 'attempts' | 'dealer'> }) {
  const t = useText();
  const entriesOf = useContactEntries();
  return <Panel title={t('call.history')}><Timeline entries={entriesOf(customer?.contacts ?? attempts)} zone={dealer.timezone} /></Panel>;
}
