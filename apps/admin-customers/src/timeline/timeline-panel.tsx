import { useState } from 'react';
import { MoreRows, Panel, Timeline, useKeyset, useRowCursor, type Connection } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useNow, usePermission } from '@dealercare/admin-kit/portal';
import { useNavigate } from '@dealercare/admin-kit/router';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import { CustomerTimelineDocument, VehicleTimelineDocument, type TimelineFactsFragment } from '../generated/timeline/timeline.js';
import { firstDay, timelineParts } from './timeline-parts.js';
import { TimelineFilters, type TimelineChoice } from './timeline-filters.js';
import { useEntryAddress, useShownEntry } from './use-shown-entry.js';

const rowId = (id: string): string => `timeline-${id}`;

interface EntriesProps {
  of: 'customer' | 'vehicle';
  zone: string;
  narrowed: boolean;
  rows: readonly TimelineFactsFragment[];
  more: Parameters<typeof MoreRows>[0];
}

/** The entries by day; j and k move, o opens what an entry tells of. */
function Entries({ of, zone, narrowed, rows, more }: EntriesProps) {
  const t = useText();
  const navigate = useNavigate();
  const [shown, address] = [useShownEntry(of), useEntryAddress(of)];
  const open = (id: string) => {
    const entry = rows.find((one) => one.id === id);
    const to = entry && address(entry);
    if (to) void navigate(to);
  };
  const { active } = useRowCursor({ ids: rows.map(({ id }) => id), elementId: rowId, peek: open, toggle: undefined }, false);
  return (
    <>
      <Timeline entries={rows.map(shown)} zone={zone} empty={t(narrowed ? 'timeline.noneOfThese' : 'timeline.none')} rowId={rowId} active={active} />
      {rows.length > 0 ? <MoreRows {...more} /> : null}
    </>
  );
}

function useTimeline(of: 'customer' | 'vehicle', id: string, { part, span }: TimelineChoice, zone: string) {
  const [withVehicle, withOrder] = [usePermission('vehicle:read'), usePermission('order:read')];
  const variables = { id, kinds: timelineParts[part] as TimelineFactsFragment['kind'][] | null, from: firstDay(span, localDateOf(useNow(), zone)), withVehicle, withOrder };
  const ofCustomer = useQuery(CustomerTimelineDocument, { variables, fetchPolicy: 'cache-and-network', skip: of !== 'customer' });
  const ofVehicle = useQuery(VehicleTimelineDocument, { variables, fetchPolicy: 'cache-and-network', skip: of !== 'vehicle' });
  const customers = useKeyset(ofCustomer, ({ customer }): Connection<TimelineFactsFragment> => customer.timeline);
  const vehicles = useKeyset(ofVehicle, ({ vehicle }): Connection<TimelineFactsFragment> => vehicle.timeline);
  return of === 'customer' ? { query: ofCustomer, ...customers } : { query: ofVehicle, ...vehicles };
}

/** Everything that happened with a customer or a car, newest first, in the dealer's days (F4). */
export function TimelinePanel({ of, id, zone }: { of: 'customer' | 'vehicle'; id: string; zone: string }) {
  const t = useText();
  const [choice, setChoice] = useState<TimelineChoice>({ part: 'ALL', span: 'ANY' });
  const { query, rows, more } = useTimeline(of, id, choice, zone);
  const narrowed = choice.part !== 'ALL' || choice.span !== 'ANY';
  return (
    <Panel title={t('timeline.title')} action={<TimelineFilters choice={choice} onChoose={setChoice} />}>
      <QueryState query={query as Parameters<typeof QueryState>[0]['query']}>{() => <Entries of={of} zone={zone} narrowed={narrowed} rows={rows} more={more} />}</QueryState>
    </Panel>
  );
}
