import { Suspense, lazy } from 'react';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Skeleton } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { FiguresQuery } from '../generated/dashboard/figures.js';
import { CausePanel } from './cause-panel.js';
import { FigureCards } from './figure-cards.js';
import { figureUnit, type Cut } from './scope.js';
import type { Unit } from './unit-choice.js';
import { UnitTable } from './unit-table.js';
import type { DashboardChoice } from './use-dashboard.js';
import styles from './dashboard.module.css';

// Charts are the heaviest part of the portal and come after the numbers.
const MonthCharts = lazy(() => import('./month-charts.js'));

/** The figures of a choice: this month in numbers, the year in charts, causes, and unit by unit. */
export function DashboardFigures({ figures: { monthFigures, causeFigures }, choice, units }: { figures: FiguresQuery; choice: DashboardChoice; units: readonly Unit[] }) {
  const t = useText();
  const nameOf = useBilingualName();
  const { month, unit } = choice;
  const counted = new Set(monthFigures.map(({ unitId }) => unitId));
  const cut: Cut = { month, name: unit ? nameOf(unit) : t('dashboard.allUnits'), units: units.filter(({ id }) => counted.has(id)).map(figureUnit) };
  return (
    <div className={styles['page']}>
      <FigureCards rows={monthFigures} cut={cut} isCurrent={month === choice.currentMonth} />
      <div className={styles['charts']}>
        <Suspense fallback={<Skeleton shape="file" />}><MonthCharts rows={monthFigures} cut={cut} /></Suspense>
        <CausePanel rows={causeFigures} cut={cut} />
      </div>
      <UnitTable rows={monthFigures} choice={choice} />
    </div>
  );
}
