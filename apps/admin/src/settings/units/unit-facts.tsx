import { Facts } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Can, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from './use-units.js';
import styles from './units.module.css';

/** What is known about one unit, and the ways to its settings. */
export function UnitFacts({ unit, units }: { unit: SettingsUnit; units: readonly SettingsUnit[] }) {
  const t = useSettingsText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const named = (id: string | null | undefined) => {
    const found = units.find((other) => other.id === id);
    return found ? nameOf(found) : null;
  };
  const { profile } = unit;
  return (
    <>
      <Facts facts={[
        { label: t('units.kind'), value: t(`units.type.${unit.type}`) },
        { label: t('units.code'), value: unit.code },
        { label: t('units.above'), value: named(unit.parentId) },
        { label: t('units.group'), value: named(unit.groupId) },
        { label: t('units.zone'), value: unit.timezone },
        { label: t('units.goLive'), value: profile && format.calendarDay(profile.goLiveOn) },
        { label: t('units.appointmentPhone'), value: profile?.appointmentPhone },
        { label: t('units.rescuePhone'), value: profile?.rescuePhone },
        { label: t('units.address'), value: profile?.address },
        { label: t('units.signature'), value: profile && t('units.signed', { signature: profile.smsSignature }) },
      ]} />
      {profile ? <p className={styles['hint']}>{t('units.goLiveHint')}</p> : null}
      <p className={styles['ways']}>
        <Link to={`/settings/hours?unit=${unit.id}`}>{t('hours.title')}</Link>
        <Can action="staff:read"><Link to={`/settings/staff?unit=${unit.id}`}>{t('staff.title')}</Link></Can>
        <Can action="policy:read"><Link to={`/settings/policies?unit=${unit.id}`}>{t('policies.title')}</Link></Can>
      </p>
    </>
  );
}
