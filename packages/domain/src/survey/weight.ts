/** The weights of all scored items together: 100 % in basis points (INV-20). */
export const WEIGHT_TOTAL_BP = 10_000;

export type WeightProblem =
  | { code: 'WEIGHT_INVALID'; item: string }
  | { code: 'ITEM_TWICE'; item: string }
  | { code: 'WEIGHT_SUM'; sumBp: number; neededBp: number };

interface Weighted {
  code: string;
  weightBp: number;
}

/** What keeps a list of scored items from being published: EX-139 sums to 9,900. A list without items is not scored and has none. */
export function weightProblems(items: readonly Weighted[]): WeightProblem[] {
  const problems: WeightProblem[] = [];
  const seen = new Set<string>();
  for (const { code, weightBp } of items) {
    if (!Number.isInteger(weightBp) || weightBp <= 0) problems.push({ code: 'WEIGHT_INVALID', item: code });
    if (seen.has(code)) problems.push({ code: 'ITEM_TWICE', item: code });
    seen.add(code);
  }
  const sumBp = items.reduce((sum, { weightBp }) => sum + weightBp, 0);
  if (items.length > 0 && sumBp !== WEIGHT_TOTAL_BP) problems.push({ code: 'WEIGHT_SUM', sumBp, neededBp: WEIGHT_TOTAL_BP });
  return problems;
}
