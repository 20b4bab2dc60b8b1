import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { EmptyState, PageHead, QueryState, useFormat, useNow, useViewer } from '@dealercare/admin-kit/portal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import { Choices } from './choices.js';
import { DashboardFigures } from './dashboard-figures.js';
import { useDashboard, type DashboardChoice } from './use-dashboard.js';
import { useMonthName } from './words.js';

/** Over what the figures stand: a whole month, or the current one so far. */
function useLead({ month, currentMonth, unit, reach }: DashboardChoice): string {
  const t = useText();
  const now = useNow();
  const format = useFormat();
  const monthName = useMonthName();
  const nameOf = useBilingualName();
  const { homeUnit } = useViewer();
  const [only] = reach;
  const name = unit ?? (reach.length === 1 ? only : undefined);
  const period = month === currentMonth ? t('dashboard.soFar', { day: format.calendarDay(localDateOf(now, homeUnit.timezone)) }) : monthName(month);
  return t('dashboard.lead', { unit: name ? nameOf(name) : t('dashboard.allUnits'), period });
}

/** How well promises are kept, month by month; every number opens the list behind it. */
export default function DashboardPage() {
  const t = useText();
  const { choice, query, units } = useDashboard();
  const lead = useLead(choice);
  return (
    <>
      <PageHead title={t('dashboard.title')} lead={lead} actions={<Choices choice={choice} />} />
      <QueryState
        query={query}
        skeleton="file"
        isEmpty={({ monthFigures }) => monthFigures.length === 0}
        empty={<EmptyState icon="insight" title={t('dashboard.empty')} hint={t('dashboard.emptyHint')} />}
      >
        {(figures) => <DashboardFigures figures={figures} choice={choice} units={units} />}
      </QueryState>
    </>
  );
}
