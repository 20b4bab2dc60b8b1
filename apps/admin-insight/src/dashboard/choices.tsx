import { Button } from '@dealercare/admin-kit/core';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { Icon } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { monthBefore, monthsUpTo } from './months.js';
import type { DashboardChoice } from './use-dashboard.js';
import { useMonthName } from './words.js';
import styles from './dashboard.module.css';

/** So many months can be picked from the list; the arrows lead further back. */
const PICKED_MONTHS = 24;
const ALL = '';

function UnitChoice({ choice: { unit, reach, choose } }: { choice: DashboardChoice }) {
  const t = useText();
  const nameOf = useBilingualName();
  if (reach.length < 2) return null;
  return (
    <Select
      className={styles['unit']!}
      aria-label={t('dashboard.unit')}
      showSearch
      optionFilterProp="label"
      value={unit?.id ?? ALL}
      onChange={(id) => { choose({ unitId: id === ALL ? null : id }); }}
      options={[{ value: ALL, label: t('dashboard.allUnits') }, ...reach.map((one) => ({ value: one.id, label: nameOf(one) }))]}
    />
  );
}

function MonthChoice({ choice: { month, currentMonth, choose } }: { choice: DashboardChoice }) {
  const t = useText();
  const monthName = useMonthName();
  const months = monthsUpTo(currentMonth, PICKED_MONTHS).reverse();
  const listed = months.includes(month) ? months : [...months, month];
  return (
    <div className={styles['month']}>
      <Button aria-label={t('dashboard.earlier')} title={t('dashboard.earlier')} icon={<span className={styles['back']}><Icon name="chevron-right" size={16} /></span>} onClick={() => { choose({ month: monthBefore(month) }); }} />
      <Select
        aria-label={t('dashboard.month')}
        value={month}
        onChange={(next) => { choose({ month: next }); }}
        options={listed.map((one) => ({ value: one, label: monthName(one) }))}
      />
      <Button aria-label={t('dashboard.later')} title={t('dashboard.later')} disabled={month === currentMonth} icon={<Icon name="chevron-right" size={16} />} onClick={() => { choose({ month: monthBefore(month, -1) }); }} />
    </div>
  );
}

/** Which unit and which month; both stand in the address. */
export function Choices({ choice }: { choice: DashboardChoice }) {
  return <><UnitChoice choice={choice} /><MonthChoice choice={choice} /></>;
}
