import { Button } from '@dealercare/admin-kit/core';
import { DataTable, useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, EmptyState, PageHead, QueryState, usePermission, useShortcuts } from '@dealercare/admin-kit/portal';
import { Link, useNavigate } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ImportRunsDocument } from '../generated/imports/imports.js';
import { isUnderWay } from './import-state.js';
import { useRunColumns } from './run-columns.js';

/** How often the list is asked for while the server works on one of its files. */
const ASK_EVERY_MS = 2_000;

/** The files imported so far, newest first. */
export default function ImportsPage() {
  const t = useText();
  const navigate = useNavigate();
  const mayRun = usePermission('import:run');
  const known = useQuery(ImportRunsDocument, { fetchPolicy: 'cache-only' }).data;
  const moves = known?.importRuns.nodes.some(({ status }) => isUnderWay(status)) ?? false;
  const query = useQuery(ImportRunsDocument, { fetchPolicy: 'cache-and-network', pollInterval: moves ? ASK_EVERY_MS : 0 });
  const { rows, more } = useKeyset(query, ({ importRuns }) => importRuns);
  const columns = useRunColumns(new Set(rows.map(({ unit }) => unit.id)).size > 1);
  const begin = <Link to="/imports/new"><Button type="primary">{t('imports.newTitle')}</Button></Link>;
  useShortcuts(t('list.title'), mayRun ? [{ keys: 'n', does: t('imports.newTitle'), run: () => { void navigate('/imports/new'); } }] : []);
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} actions={<Can action="import:run">{begin}</Can>} />
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="upload" title={t('imports.none')} hint={t(mayRun ? 'imports.noneHint' : 'imports.noneWait')} action={mayRun ? begin : null} />}>
        {() => (
          <DataTable
            name="imports"
            label={t('imports.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ fileName }) => fileName}
            columns={columns}
            hrefOf={({ id }) => `/imports/${id}`}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
