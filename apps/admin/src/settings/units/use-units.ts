import { useQuery } from '@dealercare/admin-kit/gql';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useViewer } from '@dealercare/admin-kit/portal';
import { SettingsUnitsDocument, type SettingsUnitsQuery } from '../../generated/settings/units/units.js';
import { inTreeOrder, reachOf, type UnitAt } from './unit-tree.js';

export type SettingsUnit = SettingsUnitsQuery['orgUnits'][number];

const UNIT = 'unit';

/** The units that one looks into: those of one's posts and what lies below them. */
export function useUnits() {
  const query = useQuery(SettingsUnitsDocument);
  const units = query.data?.orgUnits ?? [];
  const posts = query.data?.viewer?.posts.map(({ unit }) => unit) ?? [];
  const reach: UnitAt<SettingsUnit>[] = inTreeOrder(reachOf(units, posts.map(({ id }) => id)));
  return { query, reach, isManufacturer: posts.some(({ type }) => type === 'MANUFACTURER') };
}

/** The unit whose settings the page shows; it stands in the address, so that a link leads to the same one. */
export function useChosenUnit() {
  const { query, reach, isManufacturer } = useUnits();
  const { homeUnit } = useViewer();
  const [params, setParams] = useSearchParams();
  const wanted = params.get(UNIT) ?? homeUnit.id;
  const chosen = (reach.find(({ unit }) => unit.id === wanted) ?? reach[0])?.unit ?? null;
  return { query, reach, chosen, isManufacturer, choose: (id: string) => { setParams({ [UNIT]: id }, { replace: true }); } };
}
