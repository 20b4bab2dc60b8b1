import { useLevelName } from '@dealercare/admin-kit/desk';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { levels } from '@dealercare/domain/complaint/level';
import { caseFigure, type Figure, type Month } from '@dealercare/domain/report/figure';
import { useText } from '../area-texts.js';

type LevelFigure = Extract<Figure, `CASES_${string}`>;

/** What each figure is called. */
export function useFigureName(): (figure: Figure) => string {
  const t = useText();
  const levelName = useLevelName();
  return (figure) => {
    const level = levels.find((candidate) => caseFigure(candidate) === figure);
    return level ? levelName(level) : t(`figure.${figure as Exclude<Figure, LevelFigure>}`);
  };
}

/** 2026年3月, March 2026; short on an axis. */
export function useMonthName(): (month: Month, width?: 'short') => string {
  const language = useLanguage();
  return (month, width) => {
    const options = width === 'short' ? { year: '2-digit', month: 'short' } as const : { year: 'numeric', month: 'long' } as const;
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
  };
}
