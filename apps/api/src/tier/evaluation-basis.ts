import type { FigureBasis } from '@dealercare/domain/tier/figures';
import type { MainScheme, TierScheme } from '@dealercare/domain/tier/scheme';
import type { Standing } from '@dealercare/domain/tier/standing';
import type { TierParameters } from '@dealercare/domain/tier/tier-parameter';

/** Everything that customers were measured against on a day. */
export interface EvaluationBasis {
  day: string;
  figures: FigureBasis;
  main: MainScheme;
  /** The numbers of the schemes in use; a scheme that is not here gives no tier. */
  schemes: Partial<Record<TierScheme, TierParameters>>;
  standing: Standing;
}
