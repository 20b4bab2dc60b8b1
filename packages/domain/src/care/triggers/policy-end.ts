import type { LocalDate } from '../../time/local-date.js';
import { dateRange } from '../candidate-range.js';
import { anchorDays, occurrenceAt, withTBetween, type Trigger } from '../occurrence.js';

/** An insurance policy of a car. */
export interface Policy {
  policyId: string;
  kind: 'COMPULSORY' | 'COMMERCIAL';
  endDate: LocalDate;
  /** True when a policy of that kind follows it: nothing is left to invite for (EX-087). */
  renewed: boolean;
}

/** CR-23: days before a policy ends (C-079). Compulsory and commercial policies are two occasions; near ones merge by CAP-5. */
export const policyEnd: Trigger<'POLICY_END', Policy> = {
  kind: 'POLICY_END',
  occurrences(rule, policy, from, to) {
    if (policy.renewed) return [];
    return withTBetween([{ ...occurrenceAt(rule, policy.policyId, policy.endDate), variant: policy.kind }], from, to);
  },
  candidates(rule, from, to) {
    return [dateRange('policyEndDate', anchorDays(rule, from, to))];
  },
};
