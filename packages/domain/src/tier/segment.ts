import { addMonths, type LocalDate } from '../time/local-date.js';
import { repairEnd, type CustomerHistory, type FigureBasis } from './figures.js';

/** C-041 to C-043; the repair period first. */
export const ageSegments = ['AGE_WARRANTY', 'AGE_2_5', 'AGE_5_PLUS'] as const;
export type AgeSegment = (typeof ageSegments)[number];

const FIVE_YEARS = 60;

/** By the age of a car; null while nobody knows when it was delivered. */
export function ageSegment(car: CustomerHistory['cars'][number], basis: FigureBasis, day: LocalDate): AgeSegment | null {
  const end = repairEnd(car, basis);
  if (end === null) return null;
  if (end >= day) return 'AGE_WARRANTY';
  return addMonths(car.deliveredOn!, FIVE_YEARS) > day ? 'AGE_2_5' : 'AGE_5_PLUS';
}
