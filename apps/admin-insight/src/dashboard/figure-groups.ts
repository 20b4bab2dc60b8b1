import { figures, type Figure } from '@dealercare/domain/report/figure';

/** Figures that are looked at together. The first one of a group with a share is the good one. */
export const figureGroups = {
  tasks: figures.filter((figure) => figure.startsWith('TASKS_')),
  clocks: figures.filter((figure) => figure.startsWith('CLOCKS_')),
  cases: figures.filter((figure) => figure.startsWith('CASES_')),
} as const satisfies Record<string, readonly Figure[]>;

export type FigureGroup = keyof typeof figureGroups;
export const groupNames = Object.keys(figureGroups) as FigureGroup[];

/** The figure whose share of its group says how well it went. */
export const goodFigure: Readonly<Partial<Record<FigureGroup, Figure>>> = { tasks: 'TASKS_DONE', clocks: 'CLOCKS_MET' };
