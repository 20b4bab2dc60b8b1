import { Button } from '@dealercare/admin-kit/core';
import { DataTable, useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery, useSubscription } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ExportJobsDocument, ExportProgressedDocument } from '../generated/exports/exports.js';
import { useExportColumns } from './export-columns.js';

/** How often the list is asked for while a file is being written: the socket is quicker, but may be gone. */
const ASK_EVERY_MS = 2_000;

/** The files that one has taken out, newest first. */
export default function ExportsPage() {
  const t = useText();
  const known = useQuery(ExportJobsDocument, { fetchPolicy: 'cache-only' }).data;
  const moves = known?.exportJobs.nodes.some(({ status }) => status === 'RUNNING') ?? false;
  useSubscription(ExportProgressedDocument);
  const query = useQuery(ExportJobsDocument, { fetchPolicy: 'cache-and-network', pollInterval: moves ? ASK_EVERY_MS : 0 });
  const { rows, more } = useKeyset(query, ({ exportJobs }) => exportJobs);
  const columns = useExportColumns();
  const begin = <Link to="/exports/new"><Button type="primary">{t('exports.newTitle')}</Button></Link>;
  return (
    <>
      <PageHead title={t('exports.title')} lead={t('exports.lead')} actions={begin} />
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="download" title={t('exports.none')} hint={t('exports.noneHint')} action={begin} />}>
        {() => <DataTable name="exports" label={t('exports.title')} rows={rows} idOf={({ id }) => id} nameOf={({ kind, createdAt }) => `${kind} ${createdAt}`} columns={columns} more={more} />}
      </QueryState>
    </>
  );
}
