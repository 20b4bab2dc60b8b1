import { useState } from 'react';
import { DataTable, useKeyset, type Column } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { EmptyState, QueryState } from '@dealercare/admin-kit/portal';
import { ManagedPeopleDocument, type ManagedPersonFragment } from '../../generated/settings/staff/people.js';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from '../units/use-units.js';
import { PersonSheet } from './person-sheet.js';
import { useRoleName } from './use-role-name.js';

function useColumns(unitId: string): Column<ManagedPersonFragment>[] {
  const t = useSettingsText();
  const roleName = useRoleName();
  return [
    { id: 'name', title: t('staff.name'), cell: ({ name }) => name },
    { id: 'roles', title: t('staff.roles'), cell: ({ posts }) => [...new Set(posts.filter(({ unit }) => unit?.id === unitId).map(({ role }) => roleName(role)))].join(t('staff.and')) },
    { id: 'email', title: t('people.email'), cell: ({ email }) => email },
    { id: 'status', title: t('staff.status'), cell: ({ status, hasPassword }) => (status === 'ACTIVE' && !hasPassword ? t('people.waiting') : t(`staff.state.${status}`)) },
  ];
}

/** Everybody of a unit whose staff one manages, those included who are invited or disabled. */
export function PeopleList({ unit, homes }: { unit: SettingsUnit; homes: readonly SettingsUnit[] }) {
  const t = useSettingsText();
  const [openId, setOpenId] = useState<string | null>(null);
  const query = useQuery(ManagedPeopleDocument, { variables: { unitId: unit.id } });
  const { rows, more } = useKeyset(query, ({ people }) => people);
  const columns = useColumns(unit.id);
  const open = rows.find(({ id }) => id === openId);
  return (
    <>
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState icon="customers" title={t('people.none')} hint={t('people.noneHint')} />}>
        {() => <DataTable name="settings.people" label={t('staff.title')} rows={rows} idOf={({ id }) => id} nameOf={({ name }) => name} columns={columns} onOpen={setOpenId} list={unit.id} more={more} />}
      </QueryState>
      {open ? <PersonSheet key={open.id} person={open} unit={unit} homes={homes} onClose={() => { setOpenId(null); }} /> : null}
    </>
  );
}
