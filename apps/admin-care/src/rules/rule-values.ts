import type { SetCareRuleInput } from '@dealercare/schema/types';
import type { RulePartsFragment } from '../generated/rules/care-rules.js';

/** What of a rule can be set on the page. */
export interface RuleValues {
  offsetDays: number;
  windowDays: number;
  priority: number;
  smsFrom: string | null;
  firstMaintenanceMonths: number | null;
}

const smsStep = ({ steps }: Pick<RulePartsFragment, 'steps'>) => steps.find(({ channel, timing }) => channel === 'SMS' && timing === 'DAY');

export function ruleValues(rule: RulePartsFragment): RuleValues {
  const { offsetDays, windowDays, priority, firstMaintenanceMonths } = rule;
  return { offsetDays, windowDays, priority, smsFrom: smsStep(rule)?.from ?? null, firstMaintenanceMonths: firstMaintenanceMonths ?? null };
}

/** Only what was changed is told: the rest goes on following the unit above. */
export function changedValues(rule: RulePartsFragment, values: RuleValues): Partial<SetCareRuleInput> {
  const before = ruleValues(rule);
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== before[name as keyof RuleValues]));
}

/** The rule as it would read with these values. */
export function ruleWith(rule: RulePartsFragment, { offsetDays, windowDays, smsFrom, firstMaintenanceMonths }: RuleValues): RulePartsFragment {
  const changed = smsStep(rule);
  return { ...rule, offsetDays, windowDays, firstMaintenanceMonths, steps: rule.steps.map((step) => (step === changed ? { ...step, from: smsFrom } : step)) };
}
