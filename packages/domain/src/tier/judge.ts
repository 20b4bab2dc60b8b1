import { judgeAbcd } from './abcd.js';
import type { Case, Judgement } from './case.js';
import { judgeChurn } from './churn.js';
import { judgeMatrix } from './matrix.js';
import { judgePyramid, judgeRfm, judgeVolume } from './ranked.js';
import type { TierScheme } from './scheme.js';

const judges: Readonly<Record<TierScheme, (given: Case) => Judgement>> = {
  ABCD: judgeAbcd, MATRIX: judgeMatrix, PYRAMID: judgePyramid, ABC_VOLUME: judgeVolume, RFM: judgeRfm, CHURN: judgeChurn,
};

/** Which tier a customer has, and why. */
export const judge = (scheme: TierScheme, given: Case): Judgement => judges[scheme](given);
