import { Chart, type ChartOption } from '@dealercare/admin-kit/chart';
import { useNarrow } from '@dealercare/admin-kit/desk';
import { useNavigate } from '@dealercare/admin-kit/router';
import { listBehind, type Month } from '@dealercare/domain/report/figure';
import { useMemo } from 'react';
import { useText } from '../area-texts.js';
import { figureGroups, goodFigure, groupNames, type FigureGroup } from './figure-groups.js';
import { FigureLink } from './figure-link.js';
import { shareOf, sumsIn, type FigureRow, type Sums } from './figure-sums.js';
import { listHref, useMayOpen } from './list-href.js';
import { monthsUpTo } from './months.js';
import type { Cut } from './scope.js';
import { CHART_MONTHS } from './use-dashboard.js';
import { useListTitle } from './use-list-title.js';
import { useFigureName, useMonthName } from './words.js';
import styles from './dashboard.module.css';

interface Year { months: readonly Month[]; sums: readonly Sums[] }

const PERCENT = 100;
/** Names of the figures above the drawing: one line, two on a phone. */
const LEGEND_PX = 36;
const NARROW_LEGEND_PX = 60;

/** Bars of the group's figures on top of one another; where one of them is the good one, its share as a line. */
function useOption(group: FigureGroup, { months, sums }: Year): ChartOption {
  const t = useText();
  const figureName = useFigureName();
  const monthName = useMonthName();
  const top = useNarrow() ? NARROW_LEGEND_PX : LEGEND_PX;
  const good = goodFigure[group];
  const names = figureGroups[group].map(figureName).join('|');
  const axis = months.map((month) => monthName(month, 'short')).join('|');
  const shareName = good ? t('share.axis') : '';
  return useMemo(() => {
    const bars = figureGroups[group].map((figure, place) => ({
      type: 'bar' as const, stack: group, barMaxWidth: 28, name: names.split('|')[place]!, data: sums.map((one) => one[figure]), cursor: 'pointer',
    }));
    if (!good) return { grid: { top }, xAxis: { data: axis.split('|') }, yAxis: { minInterval: 1 }, series: bars };
    const share = sums.map((one) => shareOf(one, good, figureGroups[group])).map((part) => (part === null ? '-' : Math.round(part * PERCENT)));
    return {
      grid: { top },
      xAxis: { data: axis.split('|') },
      yAxis: [{ minInterval: 1 }, { type: 'value', min: 0, max: PERCENT, splitLine: { show: false }, axisLabel: { formatter: '{value}%' } }],
      series: [...bars, { type: 'line' as const, name: shareName, yAxisIndex: 1, data: share, symbolSize: 7 }],
    };
  }, [group, good, names, axis, shareName, sums, top]);
}

function GroupChart({ group, year, cut }: { group: FigureGroup; year: Year; cut: Cut }) {
  const t = useText();
  const navigate = useNavigate();
  const mayOpen = useMayOpen();
  const titleOf = useListTitle();
  const figureName = useFigureName();
  const monthName = useMonthName();
  const option = useOption(group, year);
  const figures = figureGroups[group];
  const open = (series: number, point: number) => {
    const figure = figures[series];
    const month = year.months[point];
    if (!figure || !month) return;
    const behind = listBehind(figure, cut.units, month);
    if (mayOpen(behind.list)) void navigate(listHref(behind, titleOf(figure, { ...cut, month })));
  };
  return (
    <div className={styles['chart']}>
      <Chart
        question={t(`question.${group}`)}
        option={option}
        onOpen={open}
        figures={{
          columns: [t('dashboard.month'), ...figures.map(figureName)],
          rows: year.months.map((month, place) => [monthName(month), ...figures.map((figure) => <FigureLink key={figure} figure={figure} count={year.sums[place]![figure]} cut={{ ...cut, month }} />)]),
        }}
      />
    </div>
  );
}

/** A year of figures; every bar opens its list, and so does every number of the tables behind. */
export default function MonthCharts({ rows, cut }: { rows: readonly FigureRow[]; cut: Cut }) {
  const { month } = cut;
  const year = useMemo(() => {
    const months = monthsUpTo(month, CHART_MONTHS);
    return { months, sums: months.map((one) => sumsIn(rows, one)) };
  }, [rows, month]);
  return groupNames.map((group) => <GroupChart key={group} group={group} year={year} cut={cut} />);
}
