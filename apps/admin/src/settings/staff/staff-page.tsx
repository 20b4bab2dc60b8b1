import { useState } from 'react';
import { seatsFor, unitsUnder } from '@dealercare/domain/access/seat';
import { Button } from '@dealercare/admin-kit/core';
import { DataTable, useKeyset, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, PageHead, QueryState, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { SettingsStaffDocument, type SettingsStaffQuery } from '../../generated/settings/staff/staff.js';
import { useSettingsText } from '../settings-texts.js';
import { UnitPicker } from '../units/unit-picker.js';
import { useChosenUnit } from '../units/use-units.js';
import { InviteSheet } from './invite-sheet.js';
import { PeopleList } from './people-list.js';
import { useRoleName } from './use-role-name.js';

type StaffMember = SettingsStaffQuery['staff']['nodes'][number];

function useStaffColumns(): Column<StaffMember>[] {
  const t = useSettingsText();
  const format = useFormat();
  const roleName = useRoleName();
  return [
    { id: 'name', title: t('staff.name'), cell: ({ name }) => name },
    { id: 'roles', title: t('staff.roles'), cell: ({ roles }) => roles.map(roleName).join(t('staff.and')) },
    { id: 'since', title: t('staff.since'), cell: ({ since }) => format.calendarDay(since) },
    { id: 'email', title: t('profile.email'), cell: ({ email }) => email },
    { id: 'status', title: t('staff.status'), cell: ({ status }) => t(`staff.state.${status}`) },
  ];
}

function StaffList({ unitId }: { unitId: string }) {
  const t = useSettingsText();
  const columns = useStaffColumns();
  const query = useQuery(SettingsStaffDocument, { variables: { unitId } });
  const { rows, more } = useKeyset(query, ({ staff }) => staff);
  return (
    <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="customers" title={t('staff.none')} hint={t('staff.noneHint')} />}>
      {() => <DataTable name="settings.staff" label={t('staff.title')} rows={rows} idOf={({ id }) => id} nameOf={({ name }) => name} columns={columns} list={unitId} more={more} />}
    </QueryState>
  );
}

/** Who holds a post at a unit today: whom work is given to, and whom a case climbs to; where one manages the staff, everybody of the unit. */
export default function StaffPage() {
  const t = useSettingsText();
  const { query, reach, chosen, choose } = useChosenUnit();
  const mayManage = usePermission('staff:manage');
  const [isInviting, setInviting] = useState(false);
  const managed = mayManage ? unitsUnder(query.data?.orgUnits ?? [], seatsFor(query.data?.viewer?.posts ?? [], 'staff:manage')) : [];
  const isManaged = managed.some(({ id }) => id === chosen?.id);
  return (
    <>
      <PageHead title={t('staff.title')} lead={t('staff.lead')} actions={isManaged ? <Button type="primary" onClick={() => { setInviting(true); }}>{t('people.invite')}</Button> : null} />
      <QueryState query={query}>
        {() => (
          <>
            <UnitPicker reach={reach} chosen={chosen} onChoose={choose} />
            {chosen && isManaged ? <PeopleList key={chosen.id} unit={chosen} homes={managed} /> : null}
            {chosen && !isManaged ? <StaffList unitId={chosen.id} /> : null}
            {chosen ? null : <EmptyState icon="firm" title={t('units.none')} />}
            {isInviting && chosen ? <InviteSheet unit={chosen} onClose={() => { setInviting(false); }} /> : null}
          </>
        )}
      </QueryState>
    </>
  );
}
