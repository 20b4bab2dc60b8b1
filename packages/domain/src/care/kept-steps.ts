import type { LocalDate } from '../time/local-date.js';
import type { Channel } from './channel.js';
import { mayContact, type ConsentReason } from './consent.js';
import type { CustomerFacts, PlanSettings } from './plan-facts.js';
import { hasCall, type CareRule, type CareStep } from './rule.js';

/** Why a step is left out: consent, or no number that could take it. */
export type DropReason = ConsentReason | 'NO_NUMBER' | 'NO_MOBILE' | 'NO_CALL';

export interface DroppedStep {
  channel: Channel;
  reason: DropReason;
}

export interface KeptSteps {
  steps: CareStep[];
  dropped: DroppedStep[];
}

function lacksNumber(channel: Channel, phone: CustomerFacts['phone']): DropReason | null {
  if (channel !== 'PHONE' && channel !== 'SMS') return null;
  if (phone === 'NONE') return 'NO_NUMBER';
  return channel === 'SMS' && phone === 'LANDLINE' ? 'NO_MOBILE' : null;
}

/**
 * The steps of a rule that may take place with this customer. A pair whose SMS lacks consent keeps its call, and the reason stays on
 * the task (rulings 6); without its call a follow-up is nothing, and thanks for a call need the call.
 */
export function keptSteps(rule: CareRule, customer: CustomerFacts, vehicleId: string | null, settings: PlanSettings, on: LocalDate): KeptSteps {
  const kept: CareStep[] = [];
  const dropped: DroppedStep[] = [];
  for (const step of rule.steps) {
    const { messageClass, purpose } = rule;
    const asked = { messageClass, purpose, channel: step.channel, consents: customer.consents, settings: settings.consent, on, vehicleId };
    const verdict = mayContact(asked);
    const reason = lacksNumber(step.channel, customer.phone) ?? (verdict.allowed ? null : verdict.reason);
    if (reason) dropped.push({ channel: step.channel, reason });
    else kept.push(step);
  }
  return hasCall(kept) ? { steps: kept, dropped } : withoutCall(rule, kept, dropped);
}

function withoutCall(rule: CareRule, kept: readonly CareStep[], dropped: DroppedStep[]): KeptSteps {
  const stands = ({ timing }: CareStep): boolean => timing.kind !== 'AFTER_CALL' && rule.followUp === null;
  const orphans = kept.filter((step) => !stands(step)).map(({ channel }) => ({ channel, reason: 'NO_CALL' as const }));
  return { steps: kept.filter(stands), dropped: [...dropped, ...orphans] };
}

const otherReasons: ReadonlySet<DropReason> = new Set<DropReason>(['NO_NUMBER', 'NO_MOBILE', 'NO_CALL']);

/** True for what the customer said or did not say, false for what is technically missing. */
export function isConsentReason(reason: DropReason): reason is ConsentReason {
  return !otherReasons.has(reason);
}

/** True when nothing but missing numbers stands in the way. */
export function isUnreachable(dropped: readonly DroppedStep[]): boolean {
  return !dropped.some(({ reason }) => isConsentReason(reason));
}
