import { DataTable, Panel, type Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { figures } from '@dealercare/domain/report/figure';
import { useText } from '../area-texts.js';
import { FigureLink } from './figure-link.js';
import { sumsIn, type FigureRow, type Sums } from './figure-sums.js';
import { figureUnit } from './scope.js';
import { unitsWithin, type Unit } from './unit-choice.js';
import type { DashboardChoice } from './use-dashboard.js';
import { useFigureName } from './words.js';

interface UnitRow { unit: Unit; sums: Sums }

const hasAny = (sums: Sums): boolean => figures.some((figure) => sums[figure] > 0);

function useColumns(month: string): Column<UnitRow>[] {
  const t = useText();
  const nameOf = useBilingualName();
  const figureName = useFigureName();
  return [
    { id: 'unit', title: t('dashboard.unit'), cell: ({ unit }) => nameOf(unit) },
    ...figures.map((figure): Column<UnitRow> => ({
      id: figure,
      title: figureName(figure),
      align: 'end',
      cell: ({ unit, sums }) => <FigureLink figure={figure} count={sums[figure]} cut={{ month, name: nameOf(unit), units: [figureUnit(unit)] }} />,
    })),
  ];
}

/** The month unit by unit. Units above the dealers stand in it for what has no dealer yet. */
export function UnitTable({ rows, choice: { month, currentMonth, unit: chosen, reach } }: { rows: readonly FigureRow[]; choice: DashboardChoice }) {
  const t = useText();
  const nameOf = useBilingualName();
  const columns = useColumns(month);
  const units = (chosen ? unitsWithin(reach, chosen.id) : reach)
    .map((unit) => ({ unit, sums: sumsIn(rows.filter(({ unitId }) => unitId === unit.id), month) }))
    .filter(({ unit, sums }) => unit.type === 'DEALER' || hasAny(sums));
  if (units.length < 2) return null;
  const hrefOf = ({ unit }: UnitRow) => `/insight?${new URLSearchParams({ unit: unit.id, ...(month !== currentMonth && { month }) }).toString()}`;
  return (
    <Panel title={t('dashboard.byUnit')}>
      <DataTable name="insight.units" label={t('dashboard.byUnit')} rows={units} idOf={({ unit }) => unit.id} nameOf={({ unit }) => nameOf(unit)} columns={columns} hrefOf={hrefOf} />
    </Panel>
  );
}
