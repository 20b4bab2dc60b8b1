import { decideAlerts } from './cap-alerts.js';
import { decideGreetings } from './cap-greetings.js';
import { decideInvites, type CallableAt } from './cap-invites.js';
import { defaultCapPolicy, type CapPolicy } from './cap-policy.js';
import type { CapDecisions, CapUnit, ContactHistory } from './cap-unit.js';
import { isShielded } from './shield.js';
import type { CapClass } from './rule.js';

function rests({ capClass, hasSurvey }: CapUnit): boolean {
  return hasSurvey || isShielded({ capClass, followUp: null });
}

/**
 * What becomes of all planned units of one natural person (DT-CAP, INV-18): one key of the phone over cars and over the dealers of one
 * legal group. Ids are unique. The answer does not depend on the order of the units, and applying it and asking again changes nothing.
 */
export function resolveCollisions(
  units: readonly CapUnit[], history: ContactHistory, isCallable: CallableAt, policy: CapPolicy = defaultCapPolicy,
): CapDecisions {
  const decisions: CapDecisions = new Map();
  const weighed: CapUnit[] = [];
  for (const unit of units) {
    if (history.complaintOpen && rests(unit)) decisions.set(unit.id, { kind: 'SUPPRESS', reason: 'COMPLAINT', rule: 'CAP-8' });
    else weighed.push(unit);
  }
  const of = (capClass: CapClass): CapUnit[] => weighed.filter((unit) => unit.capClass === capClass);
  const past = (capClass: CapClass): string[] => history.contacts.filter((contact) => contact.capClass === capClass).map(({ t }) => t);

  for (const unit of [...of('FOLLOW_UP'), ...of('EXEMPT')]) decisions.set(unit.id, { kind: 'KEEP' });
  const followUpCalls = of('FOLLOW_UP').filter(({ hasCall }) => hasCall);
  for (const decided of [
    decideInvites(of('INVITE'), { past: past('INVITE'), followUpCalls, policy, isCallable }),
    decideGreetings(of('GREETING'), past('GREETING'), policy),
    decideAlerts(of('ALERT'), past('ALERT'), policy),
  ]) for (const [id, decision] of decided) decisions.set(id, decision);
  return decisions;
}
