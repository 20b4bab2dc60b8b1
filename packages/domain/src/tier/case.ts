import type { LocalDate } from '../time/local-date.js';
import type { CustomerFigures } from './figures.js';
import type { TierParameters } from './tier-parameter.js';
import type { Standing } from './standing.js';

/** What a scheme gave a customer before, for rules with a memory. */
export interface Before {
  tier: string;
  /** The first day on which an A customer no longer reached A. */
  slippingSince: LocalDate | null;
}

export interface Case {
  figures: CustomerFigures;
  standing: Standing;
  parameters: TierParameters;
  day: LocalDate;
  before: Before | null;
}

/** One feature with what it was measured at and what it brought; `bar` is what it was measured against. */
export interface Point {
  feature: string;
  value: number | string | null;
  bar: number | string | null;
  points: number | null;
}

export interface Judgement {
  tier: string;
  /** The row of the scheme's table that decided. */
  rule: string;
  score: number | null;
  /** Needs more attention (DT-T2); the tier below it stays visible. */
  watch: boolean;
  slippingSince: LocalDate | null;
  points: Point[];
}
