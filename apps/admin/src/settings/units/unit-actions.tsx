import { Button } from '@dealercare/admin-kit/core';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useChange } from '@dealercare/admin-kit/portal';
import { Popconfirm } from '@dealercare/admin-kit/table';
import { CloseUnitDocument, ReopenUnitDocument } from '../../generated/settings/units/manage-units.js';
import { useSettingsText } from '../settings-texts.js';
import type { UnitRights } from './unit-rights.js';
import type { SettingsUnit } from './use-units.js';

export type UnitTask = 'edit' | 'move' | 'group';

function CloseOrReopen({ unit }: { unit: SettingsUnit }) {
  const t = useSettingsText();
  const name = useBilingualName()(unit);
  const closing = useChange(CloseUnitDocument, { done: () => t('manage.closed', { name }) });
  const reopening = useChange(ReopenUnitDocument, { done: () => t('manage.reopened', { name }) });
  const input = { unitId: unit.id, expectedVersion: unit.version };
  if (unit.status === 'CLOSED') return <Button loading={reopening.isRunning} onClick={() => { void reopening.run({ input }); }}>{t('manage.reopen')}</Button>;
  return (
    <Popconfirm title={t('manage.closeTitle', { name })} description={t('manage.closeMeans')} okText={t('manage.close')} okButtonProps={{ danger: true }} cancelText={t('manage.keep')} onConfirm={() => { void closing.run({ input }); }}>
      <Button danger loading={closing.isRunning}>{t('manage.close')}</Button>
    </Popconfirm>
  );
}

/** What one may do with a unit; nothing where one only looks. */
export function UnitActions({ unit, rights, onTask }: { unit: SettingsUnit; rights: UnitRights<SettingsUnit>; onTask: (task: UnitTask) => void }) {
  const t = useSettingsText();
  const mayPlace = rights.mayPlace(unit);
  const isWorkingDealer = unit.type === 'DEALER' && unit.status === 'ACTIVE';
  if (!rights.mayEdit(unit)) return null;
  return (
    <>
      <Button type="primary" onClick={() => { onTask('edit'); }}>{t('manage.edit')}</Button>
      {isWorkingDealer && mayPlace && rights.parentsFor('DEALER').length > 1 ? <Button onClick={() => { onTask('move'); }}>{t('manage.moveTo')}</Button> : null}
      {isWorkingDealer && mayPlace && rights.parentsFor('GROUP').length > 0 ? <Button onClick={() => { onTask('group'); }}>{t('manage.groupChange')}</Button> : null}
      {mayPlace ? <CloseOrReopen unit={unit} /> : null}
    </>
  );
}
