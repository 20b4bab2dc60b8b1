import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { MoveDealerDocument, SetDealerGroupDocument } from '../../generated/settings/units/manage-units.js';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from './use-units.js';
import styles from '../settings.module.css';

interface PlaceSheetProps {
  unit: SettingsUnit;
  /** Where it can go. */
  places: readonly SettingsUnit[];
  onClose: () => void;
}

/** Another region for a dealer, at once, and what that means; the toast offers the way back. */
export function MoveSheet({ unit, places, onClose }: PlaceSheetProps) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const others = places.filter(({ id }) => id !== unit.parentId);
  const [regionId, setRegionId] = useState(others[0]?.id ?? '');
  const back = useChange(MoveDealerDocument, { refetch: ['SettingsUnits'] });
  const { run, isRunning, failure } = useChange(MoveDealerDocument, {
    failsInPlace: true, refetch: ['SettingsUnits'],
    done: ({ moveDealer }) => t('manage.moved', { name: nameOf(unit), region: nameOf(places.find(({ id }) => id === moveDealer.parentId) ?? unit) }),
    undo: ({ moveDealer }) => { if (unit.parentId) void back.run({ input: { unitId: unit.id, regionId: unit.parentId, expectedVersion: moveDealer.version } }); },
  });
  const move = async () => {
    if (await run({ input: { unitId: unit.id, regionId, expectedVersion: unit.version } })) onClose();
  };
  return (
    <SideSheet
      title={t('manage.moveTitle', { name: nameOf(unit) })}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} disabled={regionId === ''} onClick={() => { void move(); }}>{t('manage.moveNow')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <p className={styles['note']}>{t('manage.moveMeans')}</p>
        <Select aria-label={t('manage.moveRegion')} value={regionId} onChange={setRegionId} options={others.map((place) => ({ value: place.id, label: nameOf(place) }))} />
      </div>
    </SideSheet>
  );
}

const NO_GROUP = 'none';

/** Which dealer group owns the dealer: for its reports. */
export function GroupSheet({ unit, places, onClose }: PlaceSheetProps) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  const [groupId, setGroupId] = useState(unit.groupId ?? NO_GROUP);
  const { run, isRunning, failure } = useChange(SetDealerGroupDocument, { failsInPlace: true, refetch: ['SettingsUnits'], done: () => t('manage.grouped') });
  const save = async () => {
    if (await run({ input: { unitId: unit.id, groupId: groupId === NO_GROUP ? null : groupId, expectedVersion: unit.version } })) onClose();
  };
  return (
    <SideSheet
      title={t('manage.groupTitle', { name: nameOf(unit) })}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={() => { void save(); }}>{t('save')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <p className={styles['note']}>{t('manage.groupMeans')}</p>
        <Select aria-label={t('manage.group')} value={groupId} onChange={setGroupId} options={[{ value: NO_GROUP, label: t('manage.groupNone') }, ...places.map((place) => ({ value: place.id, label: nameOf(place) }))]} />
      </div>
    </SideSheet>
  );
}
