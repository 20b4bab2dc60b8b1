import type { CareRule, CareStep, WindowEdge } from './rule.js';

/** What a settings page may change of a rule; what is absent stays. */
export interface RuleChange {
  active?: boolean;
  /** Days from the anchor date to T; negative: lead before a due day. */
  offsetDays?: number;
  /** Days after T on which the task may still be done. */
  windowDays?: number;
  priority?: number;
  /** From which time of day the SMS leaves, '10:00'. */
  smsFrom?: string;
  /** Months from delivery to the first maintenance (CR-20). */
  firstMaintenanceMonths?: number;
}

/** The anchor of these is a day ahead at which the thing ends: the window keeps its end when the lead changes. */
function endsWithAnchor(rule: CareRule): boolean {
  return rule.offsetDays < 0 || rule.window.to.of === 'END';
}

const shiftedEdge = (edge: WindowEdge, days: number): WindowEdge => (edge.of === 'ANCHOR' ? { ...edge, days: edge.days + days } : edge);

function withOffset(rule: CareRule, offsetDays: number): CareRule {
  const shift = endsWithAnchor(rule) ? 0 : offsetDays - rule.offsetDays;
  return { ...rule, offsetDays, window: { from: shiftedEdge(rule.window.from, shift), to: shiftedEdge(rule.window.to, shift) } };
}

function withWindow(rule: CareRule, days: number): CareRule {
  const to: WindowEdge = rule.window.to.of === 'ANCHOR' ? { of: 'ANCHOR', days: rule.offsetDays + days } : { of: 'T', days };
  return { ...rule, window: { ...rule.window, to } };
}

function withSmsFrom(rule: CareRule, from: string): CareRule {
  const changed = (step: CareStep): CareStep => (step.channel === 'SMS' && step.timing.kind === 'DAY' ? { ...step, timing: { ...step.timing, from } } : step);
  return { ...rule, steps: rule.steps.map(changed) };
}

/** A rule with some of its numbers changed, everything that hangs on them going along. Whether it makes sense is for `ruleProblems`. */
export function changeRule(rule: CareRule, change: RuleChange): CareRule {
  let changed: CareRule = rule;
  if (change.offsetDays !== undefined) changed = withOffset(changed, change.offsetDays);
  if (change.windowDays !== undefined) changed = withWindow(changed, change.windowDays);
  if (change.smsFrom !== undefined) changed = withSmsFrom(changed, change.smsFrom);
  if (change.firstMaintenanceMonths !== undefined && changed.trigger.kind === 'FIRST_MAINTENANCE') {
    changed = { ...changed, trigger: { ...changed.trigger, months: change.firstMaintenanceMonths } } as CareRule;
  }
  return { ...changed, active: change.active ?? changed.active, priority: change.priority ?? changed.priority };
}
