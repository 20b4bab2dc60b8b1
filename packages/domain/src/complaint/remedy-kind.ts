/** What is done for the customer (C-133), and CORRECTIVE: what is done against the cause (A20). */
export const remedyKinds = ['APOLOGY', 'REDO', 'DISCOUNT', 'VOUCHER', 'LOAN_CAR', 'REFUND', 'GOODWILL', 'OTHER', 'CORRECTIVE'] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** How the rules of the case count it: K8 waits for remedies only, INV-06 is satisfied by either. */
export function measureKind(kind: RemedyKind): 'REMEDY' | 'CORRECTIVE' {
  return kind === 'CORRECTIVE' ? 'CORRECTIVE' : 'REMEDY';
}
