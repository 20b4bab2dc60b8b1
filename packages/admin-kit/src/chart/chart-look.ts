import tokens from '../tokens.json';
import type { Theme } from '../theme/theme.js';
import type { ChartOption } from './echarts.js';

/** Colours, fonts and axes of every chart: values begin at zero, lines stay in the background. */
export function chartLook(theme: Theme, valueAxes = 1): ChartOption {
  const palette = tokens[theme];
  const words = { color: palette['text-soft'], fontFamily: tokens.fontFamily };
  const axis = { axisLine: { lineStyle: { color: palette['line-strong'] } }, splitLine: { lineStyle: { color: palette.line } }, axisLabel: words };
  return {
    color: [...palette.series],
    textStyle: { fontFamily: tokens.fontFamily, color: palette['text-soft'] },
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    grid: { left: 8, right: 16, top: 32, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, textStyle: words },
    // Drawn, not HTML: inline styles are not allowed on the page.
    tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: palette.raised, textStyle: { color: palette.text } },
    xAxis: { ...axis, type: 'category' },
    yAxis: Array.from({ length: valueAxes }, () => ({ ...axis, type: 'value', min: 0 })),
  };
}
