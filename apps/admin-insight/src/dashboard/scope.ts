import type { FigureUnit, Month } from '@dealercare/domain/report/figure';
import type { Unit } from './unit-choice.js';

/** What a number was counted over: units, and what they are called together. */
export interface Scope {
  units: readonly FigureUnit[];
  name: string;
}

/** A scope in one month. */
export interface Cut extends Scope {
  month: Month;
}

export const figureUnit = ({ id, type }: Unit): FigureUnit => ({ id, isDealer: type === 'DEALER' });
