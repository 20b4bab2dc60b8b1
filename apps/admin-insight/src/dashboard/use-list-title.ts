import type { Figure } from '@dealercare/domain/report/figure';
import { useText } from '../area-texts.js';
import type { Cut } from './scope.js';
import { useFigureName, useMonthName } from './words.js';

/** What the list behind a figure is headed with. */
export function useListTitle(): (figure: Figure, cut: Cut) => string {
  const t = useText();
  const figureName = useFigureName();
  const monthName = useMonthName();
  return (figure, { name, month }) => t(figure.startsWith('CASES_') ? 'list.cases' : 'list.figure', { month: monthName(month), unit: name, figure: figureName(figure) });
}
