import { Button } from '@dealercare/admin-kit/core';
import { DataTable, useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Segmented } from '@dealercare/admin-kit/input';
import { Can, EmptyState, PageHead, QueryState, usePermission, useShortcuts } from '@dealercare/admin-kit/portal';
import { Link, useNavigate, useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ImportRunsDocument } from '../generated/imports/imports.js';
import { isUnderWay } from './import-state.js';
import { useRunColumns } from './run-columns.js';
import styles from './imports.module.css';

/** How often the list is asked for while the server works on one of its files. */
const ASK_EVERY_MS = 2_000;

/** The files imported so far, newest first. */
export default function ImportsPage() {
  const t = useText();
  const navigate = useNavigate();
  const mayRun = usePermission('import:run');
  const [params, setParams] = useSearchParams();
  const cameByThemselves = params.get('show') === 'nights';
  const variables = { cameByThemselves };
  const known = useQuery(ImportRunsDocument, { variables, fetchPolicy: 'cache-only' }).data;
  const moves = known?.importRuns.nodes.some(({ status }) => isUnderWay(status)) ?? false;
  const query = useQuery(ImportRunsDocument, { variables, fetchPolicy: 'cache-and-network', pollInterval: moves ? ASK_EVERY_MS : 0 });
  const { rows, more } = useKeyset(query, ({ importRuns }) => importRuns);
  const columns = useRunColumns(new Set(rows.map(({ unit }) => unit.id)).size > 1);
  const begin = <Link to="/imports/new"><Button type="primary">{t('imports.newTitle')}</Button></Link>;
  useShortcuts(t('list.title'), mayRun ? [{ keys: 'n', does: t('imports.newTitle'), run: () => { void navigate('/imports/new'); } }] : []);
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} actions={<Can action="import:run">{begin}</Can>} />
      <Segmented
        className={styles['which'] ?? ''}
        aria-label={t('imports.which')}
        value={cameByThemselves ? 'nights' : 'all'}
        onChange={(next) => { setParams(next === 'nights' ? { show: 'nights' } : {}, { replace: true }); }}
        options={[{ value: 'all', label: t('imports.all') }, { value: 'nights', label: t('imports.nights') }]}
      />
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="upload" title={t(cameByThemselves ? 'imports.noNights' : 'imports.none')} hint={t(cameByThemselves ? 'imports.noNightsHint' : mayRun ? 'imports.noneHint' : 'imports.noneWait')} action={mayRun ? begin : null} />}>
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
