import { addDays, daysBetween, type LocalDate } from '../time/local-date.js';
import type { CapPolicy } from './cap-policy.js';
import type { CapRule, CapUnit } from './cap-unit.js';

/** A contact in which another's topic could be told. */
export interface Host {
  hostId: string;
  rule: CapRule;
}

const distance = (a: LocalDate, b: LocalDate): number => Math.abs(daysBetween(a, b));

/** The host's T lies in the guest's window, which is opened early for merging (CAP-5): never after what it is about has ended. */
function isInWindow(guest: CapUnit, hostT: LocalDate, policy: CapPolicy): boolean {
  return hostT >= addDays(guest.windowFrom, -policy.mergeEarlyDays) && hostT <= guest.windowTo;
}

/** Two dealers' topics never meet in one call, not even for one person (rulings 3, EX-100). */
function mayMeet(guest: CapUnit, host: CapUnit, policy: CapPolicy): boolean {
  const isTellable = !guest.refusedChannels.includes(host.hasCall ? 'PHONE' : 'SMS');
  return guest.mergeable && isTellable && guest.dealerId === host.dealerId && isInWindow(guest, host.t, policy);
}

/** The follow-up call nearest to a day, the earlier of two, that may absorb the guest (CAP-4). */
function followUpHost(guest: CapUnit, day: LocalDate, followUpCalls: readonly CapUnit[], policy: CapPolicy): CapUnit | undefined {
  return followUpCalls
    .filter((host) => distance(host.t, day) <= policy.absorbDays && mayMeet(guest, host, policy))
    .sort((a, b) => distance(a.t, day) - distance(b.t, day) || daysBetween(b.t, a.t) || (a.id < b.id ? -1 : 1))[0];
}

/**
 * Where the guest's topic is told if its own day were `day`: in a follow-up call close by (CAP-4), else in the highest-ranking invite
 * within the merging days (CAP-5). `invites` are those already placed, in order of rank.
 */
export function hostFor(guest: CapUnit, day: LocalDate, followUpCalls: readonly CapUnit[], invites: readonly CapUnit[], policy: CapPolicy): Host | null {
  const followUp = followUpHost(guest, day, followUpCalls, policy);
  if (followUp) return { hostId: followUp.id, rule: 'CAP-4' };
  const invite = invites.find((host) =>
    host.mergeable && !host.alwaysGuest && distance(host.t, day) < policy.mergeWithinDays && mayMeet(guest, host, policy));
  return invite ? { hostId: invite.id, rule: 'CAP-5' } : null;
}
