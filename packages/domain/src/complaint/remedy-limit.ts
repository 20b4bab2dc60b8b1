/** Who may promise goodwill up to how much, in fen; null: without limit. Settings per manufacturer. */
export interface RemedyLimit {
  approver: 'SPECIALIST' | 'MANAGER' | 'GM' | 'REGION';
  maxFen: number | null;
}

export const defaultRemedyLimits: readonly RemedyLimit[] = [
  { approver: 'SPECIALIST', maxFen: 0 },
  { approver: 'MANAGER', maxFen: 100_000 },
  { approver: 'GM', maxFen: 1_000_000 },
  { approver: 'REGION', maxFen: null },
];

/** The lowest approver whose limit covers the amount, the limit included. */
export function approverFor(amountFen: number, limits: readonly RemedyLimit[] = defaultRemedyLimits): RemedyLimit['approver'] {
  return limits.find(({ maxFen }) => maxFen === null || amountFen <= maxFen)?.approver ?? 'REGION';
}
