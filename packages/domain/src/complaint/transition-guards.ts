import { isAccused } from './actor.js';
import { calledInVain, readyToClose, secondPerson, withinReopenDays } from './closing-guards.js';
import { isSpoken } from './contact-attempt.js';
import type { GuardInput, GuardRule } from './guard.js';
import { levelNumber } from './level.js';
import { lengthOf, refusal, type ComplaintRefusal } from './refusal.js';

export type ComplaintGuard =
  | 'DESCRIBED' | 'REACHABLE' | 'SAME_OPEN_MATTER' | 'CONTACT_MADE' | 'DEPARTMENT_SET' | 'REMEDY_APPROVED' | 'POLICY_CHECKED' | 'ANSWER_LOGGED'
  | 'COMMITMENTS_COMPLETE' | 'REMEDIES_DONE' | 'NO_ESCALATION_ACTIVE' | 'READY_TO_CLOSE' | 'CALLED_IN_VAIN' | 'REASON_GIVEN' | 'NOT_JUSTIFIED'
  | 'CUSTOMER_INFORMED' | 'STATEMENT_LOGGED' | 'NO_PRESSURE_NOTED' | 'SECOND_PERSON' | 'SAME_MATTER' | 'WITHIN_REOPEN_DAYS' | 'SEVERITY_CHANGES'
  | 'OWNER_NOT_ACCUSED' | 'CRISIS_NAMED' | 'TARGET_BELOW';

const needs = (isGiven: (given: GuardInput) => boolean, code: ComplaintRefusal): GuardRule => (given) => (isGiven(given) ? null : refusal(code));

/** A duplicate tells of the same customer, car and cause, and its master still runs (K2). */
const sameOpenMatter: GuardRule = ({ input: { master } }) => {
  if (!master) return refusal('MASTER_REQUIRED');
  if (!master.isOpen) return refusal('MASTER_NOT_OPEN');
  const differs = [!master.sameCustomer && 'CUSTOMER', !master.sameVehicle && 'VEHICLE', !master.sameCause && 'CAUSE'].filter((what) => what !== false);
  return differs.length > 0 ? refusal('NOT_THE_SAME_MATTER', { differs }) : null;
};

/** Reached by phone or in person (K3). Nobody can call a customer who gave no name. */
const contactMade: GuardRule = ({ facts, input: { contact } }) => {
  if (facts.anonymous) return null;
  if (!contact) return refusal('CONTACT_REQUIRED');
  if (contact.outcome !== 'REACHED') return refusal('NOT_REACHED_IS_NO_CONTACT', { outcome: contact.outcome });
  return isSpoken(contact) ? null : refusal('SMS_IS_NO_CONTACT', { channel: contact.channel, needed: ['PHONE', 'VISIT'] });
};

/** What nobody has approved must lie within the actor's own limit, taken together: splitting it does not help (K5, A-29). */
const remedyApproved: GuardRule = ({ facts, input }) => {
  const limitFen = input.approvalLimitFen ?? 0;
  const amountFen = facts.measures.filter(({ kind, approved }) => kind === 'REMEDY' && !approved).reduce((sum, measure) => sum + measure.amountFen, 0);
  return amountFen <= limitFen ? null : refusal('REMEDY_NOT_APPROVED', { amountFen, limitFen });
};

/** Each commitment has an owner and a due time (INV-08). */
const commitmentsComplete: GuardRule = ({ facts }) => {
  const incomplete = facts.measures.filter(({ ownerId, dueAt }) => ownerId === null || dueAt === null).length;
  return incomplete === 0 ? null : refusal('COMMITMENT_INCOMPLETE', { incomplete });
};

const remediesDone: GuardRule = ({ facts }) => {
  const open = facts.measures.filter(({ kind, done }) => kind === 'REMEDY' && !done).length;
  return open === 0 ? null : refusal('REMEDIES_OPEN', { open });
};

/** An upper level that is at work ends its part itself (E8); only then the case goes on. */
const noEscalationActive: GuardRule = ({ facts, actor }) =>
  facts.activeEscalations.length === 0 || actor.isSystem ? null : refusal('ESCALATION_ACTIVE', { levels: facts.activeEscalations });

const severityChanges: GuardRule = ({ facts, input: { severity } }) => {
  if (!severity) return refusal('SEVERITY_REQUIRED');
  return severity === facts.severity ? refusal('SEVERITY_UNCHANGED', { severity }) : null;
};

const ownerNotAccused: GuardRule = ({ facts, input: { ownerId } }) => {
  if (!ownerId) return refusal('OWNER_REQUIRED');
  return isAccused(facts.accusedIds, ownerId) ? refusal('CONFLICT_OF_INTEREST', { userId: ownerId, as: 'OWNER' }) : null;
};

const targetBelow: GuardRule = ({ facts, input: { target } }) => {
  if (!target) return refusal('TARGET_REQUIRED');
  if (levelNumber(target.level) >= levelNumber(facts.level)) return refusal('TARGET_NOT_LOWER', { level: facts.level, target: target.level });
  return target.isActive ? null : refusal('UNIT_CLOSED', { unitId: target.unitId });
};

export const complaintGuards: Record<ComplaintGuard, GuardRule> = {
  DESCRIBED: needs(({ input }) => lengthOf(input.description) > 0, 'DESCRIPTION_REQUIRED'),
  REACHABLE: needs(({ facts, input }) => facts.anonymous || input.reachable === true, 'CONTACT_OR_ANONYMOUS_REQUIRED'),
  SAME_OPEN_MATTER: sameOpenMatter,
  CONTACT_MADE: contactMade,
  DEPARTMENT_SET: needs(({ facts, input }) => lengthOf(input.department ?? facts.department ?? '') > 0, 'DEPARTMENT_REQUIRED'),
  REMEDY_APPROVED: remedyApproved,
  POLICY_CHECKED: needs(({ input }) => input.policyChecked === true, 'POLICY_CHECK_MISSING'),
  ANSWER_LOGGED: needs(({ facts, input }) => facts.anonymous || input.answerLogged === true, 'ANSWER_NOT_LOGGED'),
  COMMITMENTS_COMPLETE: commitmentsComplete,
  REMEDIES_DONE: remediesDone,
  NO_ESCALATION_ACTIVE: noEscalationActive,
  READY_TO_CLOSE: readyToClose,
  CALLED_IN_VAIN: calledInVain,
  REASON_GIVEN: needs(({ input }) => lengthOf(input.reason) > 0, 'REASON_REQUIRED'),
  // A justified complaint is always valid.
  NOT_JUSTIFIED: needs(({ facts }) => facts.justification !== 'JUSTIFIED', 'JUSTIFIED_IS_VALID'),
  CUSTOMER_INFORMED: needs(({ facts, input }) => facts.anonymous || input.customerInformed === true, 'CUSTOMER_NOT_INFORMED'),
  STATEMENT_LOGGED: needs(({ input }) => input.statementLogged === true, 'STATEMENT_REQUIRED'),
  NO_PRESSURE_NOTED: needs(({ input }) => input.noPressureNoted === true, 'NO_PRESSURE_NOTE_REQUIRED'),
  SECOND_PERSON: secondPerson,
  SAME_MATTER: needs(({ input }) => input.sameMatter === true, 'OTHER_MATTER'),
  WITHIN_REOPEN_DAYS: withinReopenDays,
  SEVERITY_CHANGES: severityChanges,
  OWNER_NOT_ACCUSED: ownerNotAccused,
  CRISIS_NAMED: needs(({ input }) => input.crisis !== undefined, 'CRISIS_KIND_REQUIRED'),
  TARGET_BELOW: targetBelow,
};
