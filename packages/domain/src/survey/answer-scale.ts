import { bilingual, type Bilingual } from './bilingual.js';
import type { OfferedAnswer } from './question.js';

function offered(...texts: readonly (readonly [value: number, text: Bilingual])[]): readonly OfferedAnswer[] {
  return texts.map(([value, text]) => ({ value, text }));
}

/** Five points of satisfaction, the usual scale; a mean of 5 scores 100 (C-105). */
export const SATISFACTION = offered(
  [5, bilingual('非常满意', 'Very satisfied')],
  [4, bilingual('满意', 'Satisfied')],
  [3, bilingual('一般', 'Neither')],
  [2, bilingual('不满意', 'Dissatisfied')],
  [1, bilingual('非常不满意', 'Very dissatisfied')],
);

export const YES_NO = offered([1, bilingual('是', 'Yes')], [0, bilingual('否', 'No')]);

export const INTENTION = offered(
  [3, bilingual('会', 'Yes')],
  [2, bilingual('不确定', 'Not sure')],
  [1, bilingual('不会', 'No')],
);

const NPS_ENDS: Readonly<Record<number, Bilingual>> = {
  0: bilingual('0 完全不会推荐', '0 Not at all likely'),
  10: bilingual('10 一定会推荐', '10 Extremely likely'),
};

/** Eleven points from 0 to 10 of "would you recommend us". */
export const RECOMMENDATION: readonly OfferedAnswer[] = Array.from({ length: 11 }, (_, value) => ({
  value, text: NPS_ENDS[value] ?? bilingual(String(value), String(value)),
}));
