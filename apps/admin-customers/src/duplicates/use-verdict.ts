import { useChange } from '@dealercare/admin-kit/portal';
import type { DuplicateVerdict } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { JudgeDuplicateDocument } from '../generated/duplicates/duplicates.js';

/** Says of two files whether they are one person. */
export function useVerdict(customerId: string, otherId: string) {
  const t = useText();
  const { run, isRunning } = useChange(JudgeDuplicateDocument, { refetch: ['DuplicatePairs', 'MergeComparison', 'FileDuplicates'], done: ({ judgeDuplicate: { status } }) => t('duplicates.judged', { verdict: t(`duplicates.status.${status}`) }) });
  return { isRunning, judge: (verdict: DuplicateVerdict) => run({ input: { customerId, otherId, verdict } }) };
}
