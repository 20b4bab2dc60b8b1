import { useQuery } from '@dealercare/admin-kit/gql';
import { Panel } from '@dealercare/admin-kit/desk';
import { EmptyState, Moment, PageHead, QueryState } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { BulkRunsDocument } from '../generated/bulk/bulk.js';
import { RunPanel } from './run-panel.js';

/** One's own last changes of many, with their results and the way back. */
export default function BulkPage() {
  const t = useText();
  const query = useQuery(BulkRunsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('bulk.page')} lead={t('bulk.lead')} />
      <QueryState query={query} isEmpty={({ bulkRuns }) => bulkRuns.length === 0} empty={<EmptyState title={t('bulk.none')} hint={t('bulk.noneHint')} />}>
        {({ bulkRuns }) => bulkRuns.map((run) => (
          <Panel key={run.id} title={t(`bulk.fields.${run.field}`)} action={<Moment at={run.createdAt} />}><RunPanel run={run} /></Panel>
        ))}
      </QueryState>
    </>
  );
}
