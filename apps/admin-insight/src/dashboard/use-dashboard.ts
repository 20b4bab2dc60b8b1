import { useQuery } from '@dealercare/admin-kit/gql';
import { useNow, useViewer } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { monthOf, type Month } from '@dealercare/domain/report/figure';
import { localDateOf } from '@dealercare/domain/time/zone';
import { FiguresDocument } from '../generated/dashboard/figures.js';
import { DashboardUnitsDocument } from '../generated/dashboard/units.js';
import { monthBefore, monthIn } from './months.js';
import { unitsInReach, unitsWithin, type Unit } from './unit-choice.js';

/** The year that the charts show. */
export const CHART_MONTHS = 12;

export interface DashboardChoice {
  month: Month;
  /** The month that has not ended yet. */
  currentMonth: Month;
  /** Null: everything in reach. */
  unit: Unit | null;
  /** What can be chosen. */
  reach: readonly Unit[];
  choose: (next: { month?: Month; unitId?: string | null }) => void;
}

function useChoice(units: readonly Unit[]): DashboardChoice {
  const { homeUnit } = useViewer();
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const currentMonth = monthOf(localDateOf(now, homeUnit.timezone));
  const month = monthIn(params.get('month'), currentMonth);
  const reach = unitsInReach(units, homeUnit.id);
  const unit = reach.find(({ id }) => id === params.get('unit')) ?? null;
  return {
    month, currentMonth, unit, reach,
    choose(next) {
      const { month: nextMonth = month, unitId = unit?.id ?? null } = next;
      setParams({ ...(unitId !== null && { unit: unitId }), ...(nextMonth !== currentMonth && { month: nextMonth }) });
    },
  };
}

/** What the dashboard shows: the choice that stands in the address, and its figures over a year. */
export function useDashboard() {
  const units = useQuery(DashboardUnitsDocument);
  const all = units.data?.orgUnits ?? [];
  const choice = useChoice(all);
  const { unit, month, reach } = choice;
  const figures = useQuery(FiguresDocument, {
    variables: { unitIds: unit ? unitsWithin(reach, unit.id).map(({ id }) => id) : null, from: monthBefore(month, CHART_MONTHS - 1), to: month },
    skip: !units.data,
  });
  const query = {
    // While another choice is on its way, what was there before stays on the page.
    data: figures.data ?? figures.previousData,
    loading: units.loading || figures.loading,
    error: units.error ?? figures.error,
    refetch: () => { void (units.error ? units.refetch() : figures.refetch()); },
  };
  return { choice, query, units: all };
}
