import { Button } from '@dealercare/admin-kit/core';
import { DataTable, ListTools, SearchBox, useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState, usePermission } from '@dealercare/admin-kit/portal';
import { Link, useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { VehiclesDocument } from '../generated/vehicles/vehicles.js';
import { useMyDealers } from '../units/use-my-dealers.js';
import { useVehicleColumns } from './vehicle-columns.js';
import { VehiclePeek } from './vehicle-peek.js';

function NoCarYet() {
  const t = useText();
  const mayImport = usePermission('import:run');
  return (
    <EmptyState
      icon="car"
      title={t('vehicles.empty')}
      hint={t(mayImport ? 'vehicles.emptyHint' : 'vehicles.emptyWait')}
      action={mayImport ? <Link to="/imports/new"><Button type="primary">{t('vehicles.importFile')}</Button></Link> : null}
    />
  );
}

/** The cars in the viewer's reach, found by what people remember of them: the end of the plate. */
export default function VehiclesPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const words = params.get('q') ?? '';
  const asked = useQuery(VehiclesDocument, { variables: { search: words.trim() || null } });
  const query = { ...asked, data: asked.data ?? asked.previousData };
  const { rows, more } = useKeyset(query, ({ vehicles }) => vehicles);
  const columns = useVehicleColumns(useMyDealers().length > 1);
  const search = (next: string) => { setParams(next ? { q: next } : {}, { replace: true }); };
  return (
    <>
      <PageHead title={t('vehicles.title')} />
      <ListTools search={<SearchBox words={words} placeholder={t('vehicles.search')} onSearch={search} />} />
      <QueryState
        query={query}
        isEmpty={() => rows.length === 0}
        empty={words.trim() ? <EmptyState icon="search" title={t('vehicles.noMatch')} hint={t('vehicles.noMatchHint')} /> : <NoCarYet />}
      >
        {() => (
          <DataTable
            name="vehicles"
            label={t('vehicles.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ plate, vin }) => plate ?? vin}
            columns={columns}
            hrefOf={({ id }) => `/vehicles/${id}`}
            peek={({ id }) => <VehiclePeek vehicleId={id} />}
            list={`${words}${asked.data ? '' : ' loading'}`}
            more={more}
          />
        )}
      </QueryState>
    </>
  );
}
