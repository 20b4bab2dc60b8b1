import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useKitText } from '../language/kit-texts.js';
import { useTheme } from '../theme/theme.js';
import { chartLook } from './chart-look.js';
import { startChart, type ChartOption, type EChartsType } from './echarts.js';
import styles from './chart.module.css';

export type { ChartOption } from './echarts.js';

export interface ChartProps {
  /** The question the chart answers, as its title. */
  question: string;
  option: ChartOption;
  /** The figures behind it, for everybody who reads rather than looks. */
  figures: { columns: readonly string[]; rows: readonly (readonly ReactNode[])[] };
  /** Opens the cases behind a point: index of the series and of the point in it. */
  onOpen?: (series: number, point: number) => void;
  heightPx?: number;
}

const DEFAULT_HEIGHT_PX = 280;

function useDrawing(option: ChartOption, onOpen: ChartProps['onOpen']) {
  const theme = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const open = useEffectEvent((series: number, point: number) => { onOpen?.(series, point); });
  useEffect(() => {
    if (!host.current) return undefined;
    const drawing = startChart(host.current);
    chart.current = drawing;
    drawing.on('click', ({ seriesIndex = 0, dataIndex }) => { open(seriesIndex, dataIndex); });
    const observer = new ResizeObserver(() => { drawing.resize(); });
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      drawing.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(chartLook(theme, [option.yAxis].flat().length), { notMerge: true });
    chart.current?.setOption(option);
  }, [option, theme]);
  return host;
}

/** A chart with the question it answers and the figures behind it. */
export function Chart({ question, option, figures, onOpen, heightPx = DEFAULT_HEIGHT_PX }: ChartProps) {
  const t = useKitText();
  const host = useDrawing(option, onOpen);
  return (
    <figure className={styles['chart']}>
      <figcaption>{question}</figcaption>
      <div ref={host} role="img" aria-label={question} style={{ height: heightPx }} />
      <details>
        <summary>{t('chart.table')}</summary>
        <table>
          <thead><tr>{figures.columns.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
          <tbody>
            {figures.rows.map((row, place) => <tr key={place}>{row.map((figure, column) => <td key={column}>{figure}</td>)}</tr>)}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
