import { addDays, daysBetween } from '../time/local-date.js';
import { localDateOf } from '../time/zone.js';
import { isAccused } from './actor.js';
import { daysCalledInVain } from './contact-attempt.js';
import type { GuardRule } from './guard.js';
import { refusal, type ComplaintRefusal, type Refusal } from './refusal.js';
import type { ComplaintFacts, Measure } from './case-facts.js';

const isComplete = ({ ownerId, dueAt }: Measure): boolean => ownerId !== null && dueAt !== null;

function missingForClosing(facts: ComplaintFacts): ComplaintRefusal[] {
  const missing: ComplaintRefusal[] = [];
  if (facts.isValid === null) missing.push('VALIDITY_MISSING');
  if (facts.causes.length === 0) missing.push('CAUSE_MISSING');
  if (!facts.hasRootCause) missing.push('ROOT_CAUSE_MISSING');
  if (!facts.measures.some(isComplete)) missing.push('MEASURE_MISSING');
  if (facts.severity !== 'GENERAL' && facts.reviewedById === null) missing.push('MANAGER_REVIEW_MISSING');
  return missing;
}

/**
 * INV-06 and A20: validity, a cause, a root-cause record, a measure with owner and due date, and for MEDIUM and MAJOR a
 * manager's review that is not by the person complained about. The refusal names everything that is missing.
 */
export const readyToClose: GuardRule = ({ facts }) => {
  const missing = missingForClosing(facts);
  if (missing[0]) return refusal(missing[0], { missing });
  const { reviewedById } = facts;
  return reviewedById !== null && isAccused(facts.accusedIds, reviewedById) ? refusal('CONFLICT_OF_INTEREST', { userId: reviewedById, as: 'REVIEWER' }) : null;
};

/** K11: calls in vain on enough different days since the case was resolved. */
export const calledInVain: GuardRule = ({ facts, limits }) => {
  if (facts.anonymous) return null;
  const days = daysCalledInVain(facts.callBackAttempts, facts.zone);
  return days >= limits.callBackAttemptDays ? null : refusal('CALLBACK_ATTEMPTS_MISSING', { days, needed: limits.callBackAttemptDays });
};

/** K13: another person than the actor confirms, and not the one complained about. */
export const secondPerson: GuardRule = ({ facts, actor, input }) => {
  const { confirmedById } = input;
  if (!confirmedById || confirmedById === actor.userId) return refusal('SECOND_PERSON_REQUIRED', { userId: actor.userId });
  return isAccused(facts.accusedIds, confirmedById) ? refusal('CONFLICT_OF_INTEREST', { userId: confirmedById, as: 'CONFIRMER' }) : null;
};

/** K14, EX-177: the days since the end count on the dealer's calendar, the last one included; later a new complaint repeats this one. */
export const withinReopenDays: GuardRule = ({ facts, input, limits }): Refusal | null => {
  if (!facts.closedAt) return null;
  const closedOn = localDateOf(facts.closedAt, facts.zone);
  const today = localDateOf(input.at ?? input.now, facts.zone);
  if (daysBetween(closedOn, today) <= limits.reopenDays) return null;
  return refusal('REOPEN_TOO_LATE', { closedOn, lastDay: addDays(closedOn, limits.reopenDays), instead: 'REGISTER_AS_REPEAT' });
};
