import { addDays } from '../time/local-date.js';
import { nextOpenDay, type UnitTime } from '../time/opening-hours.js';
import { localDateOf } from '../time/zone.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';

export const contactChannels = ['PHONE', 'VISIT', 'SMS', 'WECHAT', 'EMAIL'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** How an attempt to reach the customer ended (domain.md 3.4, AttemptOutcome). */
export type ContactOutcome = 'REACHED' | 'NO_ANSWER' | 'BUSY' | 'CALL_BACK_LATER' | 'REFUSED' | 'WRONG_NUMBER';

export interface ContactAttempt {
  at: Date;
  channel: ContactChannel;
  outcome: ContactOutcome;
}

const spoken: ReadonlySet<ContactChannel> = new Set(['PHONE', 'VISIT']);

/** By phone or in person: the source asks for a call, a message alone does not count (K3, C-121). */
export function isSpoken(attempt: ContactAttempt): boolean {
  return spoken.has(attempt.channel);
}

export function isContact(attempt: ContactAttempt): boolean {
  return attempt.outcome === 'REACHED' && isSpoken(attempt);
}

/**
 * When the promise to call counts as kept although nobody was reached: the instant of the third failed attempt, when
 * they were made on two channels between `startedAt` and `dueAt`, both included (K3). Null: not kept. The status stays RECEIVED.
 */
export function attemptedAt(
  attempts: readonly ContactAttempt[], startedAt: Date, dueAt: Date, limits: CaseLimits = defaultCaseLimits,
): Date | null {
  const channels = new Set<ContactChannel>();
  const inside = attempts.filter((attempt) => !isContact(attempt) && attempt.at >= startedAt && attempt.at <= dueAt);
  const inOrder = [...inside].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, attempt] of inOrder.entries()) {
    channels.add(attempt.channel);
    if (index + 1 >= limits.firstContactAttempts && channels.size >= limits.firstContactChannels) return attempt.at;
  }
  return null;
}

/** After a clock met as ATTEMPTED the next try is due on the next day on which the dealer opens (K3). */
export function nextAttemptDay(last: Date, unit: UnitTime): string {
  return nextOpenDay(unit, addDays(localDateOf(last, unit.hours.zone), 1));
}

/** Different days, on the dealer's wall clock, on which the customer was called in vain (K11). Messages are no calls. */
export function daysCalledInVain(attempts: readonly ContactAttempt[], zone: string): number {
  const calls = attempts.filter((attempt) => isSpoken(attempt) && !isContact(attempt));
  return new Set(calls.map((attempt) => localDateOf(attempt.at, zone))).size;
}
