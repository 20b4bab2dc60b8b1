import { clockKinds } from '@dealercare/domain/complaint/clock-kind';
import { clockStatuses } from '@dealercare/domain/complaint/clock';
import { contactChannels } from '@dealercare/domain/complaint/contact-attempt';
import { levels } from '@dealercare/domain/complaint/level';
import { remedyKinds } from '@dealercare/domain/complaint/remedy-kind';
import { severities } from '@dealercare/domain/complaint/severity-scale';
import { siteStatuses } from '@dealercare/domain/complaint/site-case';
import {
  closeReasons, complaintChannels, complaintStatuses, complaintSubtypes, crisisKinds, escalationStatuses, escalationTriggers, externalChannels, justifications,
} from '@dealercare/domain/complaint/status';
import { registerEnumType } from 'type-graphql';
import { meanings } from '../platform/graphql/meanings.js';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

function named<T extends string>(name: string, values: readonly T[], description: string, meaning: Readonly<Record<T, string>>): { [K in T]: K } {
  const found = enumOf(values);
  registerEnumType(found, { name, description, valuesConfig: meanings(meaning) });
  return found;
}

/** The words of the trade as the schema knows them (domain.md 3.4). */
export const SeverityEnum = named('Severity', severities, 'How grave a complaint is (C-111).', {
  GENERAL: 'Neither of the others (DT-SEV 7).',
  MEDIUM: 'An authority or complaint site, a replacement or return, a third time, or an A or diamond customer (DT-SEV 2 to 6).',
  MAJOR: 'Injury, fire or failing brakes, media, crowd, leaked data (DT-SEV 1): hours run day and night, the region is asked at once.',
});
export const LevelEnum = named('Level', levels, 'The rungs of the ladder, from the desk upwards.', {
  DEALER_FRONTLINE: 'Rung 1: the desk that took it in.',
  DEALER_MANAGEMENT: 'Rung 2: the managers of the dealer (C-150).',
  REGION: 'Rung 3: the field office, which calls the customer itself within 2 hours (C-152).',
  MANUFACTURER: 'Rung 4: the departments at head office (C-151).',
});
export const ComplaintStatusEnum = named('ComplaintStatus', complaintStatuses, 'Where a complaint stands (SM-CMP).', {
  RECEIVED: 'Taken in; nobody has spoken with the customer yet (K1).',
  CONTACTED: 'The customer was reached by phone or in person (K3).',
  INVESTIGATING: 'A department looks into it (K4), again after a rejection or a dissatisfied call-back (K7, K10, K14).',
  PROPOSED: 'A solution was offered (K5).',
  AGREED: 'The customer accepted it (K6); remedies are being carried out.',
  RESOLVED: 'All remedies are done (K8); the call-back is due.',
  CLOSED: 'Ended after a call-back, or after calls in vain (K9, K11).',
  CLOSED_INVALID: 'Ended as no complaint, with a reason (K12, INV-07).',
  WITHDRAWN: 'The customer took it back, confirmed by a second person (K13).',
  DUPLICATE: 'Merged into another case, which goes on (K2).',
});
export const ComplaintChannelEnum = named('ComplaintChannel', complaintChannels, 'How a complaint came in (C-135).', {
  PHONE: 'A call to the dealer or an upper level.',
  VISIT: 'Said in person at the dealer.',
  FOLLOW_UP: 'Came up in a follow-up call (F7).',
  SURVEY: 'A low answer of a questionnaire (DT-RES).',
  ONLINE: 'A web form, chat or social network.',
  MANUFACTURER_HOTLINE: 'The hotline of the manufacturer.',
  REGULATOR: '12315, 12345, a consumer body or a court (R-30, R-34).',
  SITE: 'A car complaint site (R-32).',
  MEDIA: 'A newspaper, broadcaster or portal (C-153).',
  INTERNAL: 'A colleague over a hand-over inside the firm (C-013).',
  PARTNER: 'A partner system with its API key.',
});
export const ComplaintSubtypeEnum = named('ComplaintSubtype', complaintSubtypes, 'A complaint to which a law gives clocks of its own.', {
  THREE_GUARANTEE: 'Replacement or return is wanted: an answer within 10 working days, done within 20 (R-10).',
});
export const JustificationEnum = named('Justification', justifications, 'Judgement on the content, apart from validity (C-112).', {
  JUSTIFIED: 'The customer is right; such a case is always valid (A-17).',
  UNJUSTIFIED: 'The customer is not right; it is still a complaint to be answered.',
  UNDETERMINED: 'Not judged yet.',
});
export const CrisisKindEnum = named('CrisisKind', crisisKinds, 'Why more people must know at once (C-153).', {
  MEDIA: 'Reported, or about to be.',
  REGULATOR: 'An authority steps in.',
  INJURY: 'Somebody was hurt, or a safety part failed.',
  CROWD: 'Several customers act together.',
  ONLINE: 'It spreads on the net.',
});
export const ExternalChannelEnum = named('ExternalChannel', externalChannels, 'Who outside the trade carries the case (R-30 to R-34).', {
  PLATFORM_12315: 'The market authority\'s platform; mediation ends after 45 working days (R-30).',
  HOTLINE_12345: 'The city\'s hotline, which may pass on cases of 12315 (R-34).',
  ODR_12315: 'Online settlement with the firm: 10 working days (R-31).',
  CONSUMER_ASSOCIATION: 'A consumer body (R-15).',
  COURT: 'A letter of a court or an arbitrator (R-15).',
  COMPLAINT_SITE: 'A car complaint site, public to everybody (R-32).',
});
export const SiteStatusEnum = named('SiteStatus', siteStatuses, 'How far a complaint site says that a case is (R-32).', {
  IN_REVIEW: 'The site is looking at it.',
  ACCEPTED: 'The site has taken it and passed it to the maker.',
  ANSWERED: 'The maker has answered there.',
  RATED: 'The owner has rated the answer: ended on the site (rulings 17).',
});
export const CloseReasonEnum = named('CloseReason', closeReasons, 'How a complaint ended.', {
  CALLBACK_SATISFIED: 'The customer was satisfied in the call-back (K9).',
  CALLBACK_UNREACHED: 'Called in vain on three different days (K11).',
  INVALID: 'No complaint (K12).',
  WITHDRAWN: 'Taken back by the customer (K13).',
  DUPLICATE: 'Merged into another case (K2).',
});
export const EscalationStatusEnum = named('EscalationStatus', escalationStatuses, 'Where an escalation stands (SM-ESC).', {
  REQUESTED: 'Asked; nobody above has taken it (E1).',
  ACCEPTED: 'An officer has taken it and sees personal data in clear (E2).',
  CONTACTED: 'The upper level has spoken with the customer (E5).',
  PLANNED: 'A plan is made, with owner and date for each step (E6).',
  EXECUTING: 'The dealer carries the plan out (E7).',
  RESOLVED: 'The customer accepted (E8), or the case ended (E11).',
  RETURNED: 'Given back with what the dealer has still to do (E3).',
  PASSED_UP: 'Went on to the manufacturer as an escalation of its own (E9).',
  WITHDRAWN: 'Taken back before anybody accepted it (E4), or the case was withdrawn (E11).',
});
export const EscalationTriggerEnum = named('EscalationTrigger', escalationTriggers, 'Why a case climbed.', {
  MANUAL: 'Somebody asked, with a reason.',
  CONTACT_OVERDUE: 'Nobody called the customer in time.',
  FEEDBACK_OVERDUE: 'The customer heard nothing in time (3 days, C-121).',
  REJECTED_BY_CUSTOMER: 'The customer rejected the solution of the rung below.',
  PLAN_OVERDUE: 'The region made no plan in time.',
  MAJOR_CASE: 'Severity MAJOR goes to the region at once.',
  REPEAT: 'The same matter again.',
  EXTERNAL: 'An authority, a court or a site has the case.',
});
export const ClockKindEnum = named('ClockKind', clockKinds, 'The promises that are measured (DT-SLA).', {
  FIRST_CONTACT: 'Somebody speaks with the customer: 2 hours (C-121).',
  FEEDBACK: 'The customer hears of progress or result: 3 days, 1 for MAJOR (C-121).',
  HANDOVER: 'To management when the desk cannot solve it.',
  DECISION: 'Management decides.',
  LEVEL_CONTACT: 'The upper level calls the customer: 2 hours (C-152).',
  LEVEL_PLAN: 'The upper level makes its plan (C-127).',
  CALLBACK: 'The call-back after the solution: 3 days (C-127).',
  RESOLVE: 'Target for a solution from receipt.',
  CONSUMER_NOTICE: 'The customer is told of acceptance and handling: 7 working days (R-23).',
  LEGAL_REPLY: 'Answer to a replacement or return: 10 working days (R-10).',
  LEGAL_COMPLETE: 'Replacement or return carried out: 20 working days (R-10).',
  ODR: 'Online settlement: 10 working days (R-31).',
  REQUEST_TO_DEALER: 'The dealer answers a request or a dispatch from above (rulings 1).',
  RETURN_ANSWER: 'The dealer answers a return: 1 working day (E3).',
  SUGGESTION_REPLY: 'A suggestion is answered: 2 working days (C-096).',
});
export const ClockStatusEnum = named('ClockStatus', clockStatuses, 'Whether a promise was kept.', {
  RUNNING: 'Neither kept nor overdue yet.',
  PAUSED: 'Stands still, by agreement with the customer or while a rung above holds the case.',
  MET: 'The event came at the due time or earlier (INV-09).',
  BREACHED: 'The due time passed without the event.',
  MET_LATE: 'The event came after the due time.',
  CANCELLED: 'No longer owed: the case ended or took another way.',
});
export const RemedyKindEnum = named('RemedyKind', remedyKinds, 'What is done for the customer, or against the cause (C-133).', {
  APOLOGY: 'An apology.',
  REDO: 'The work is done again free of charge.',
  DISCOUNT: 'A reduction of the bill.',
  VOUCHER: 'A voucher for a later visit.',
  LOAN_CAR: 'A car for the time of the repair (R-05).',
  REFUND: 'Money back.',
  GOODWILL: 'A voluntary gesture without an obligation (C-153).',
  OTHER: 'Anything else, told in `text`.',
  CORRECTIVE: 'Against the cause, not for this customer; counts for closing (INV-06), not for `completeComplaint`.',
});
export const ComplaintContactChannelEnum = named('ComplaintContactChannel', contactChannels, 'How a complainant was tried to be reached; only PHONE and VISIT keep the promise to call.', {
  PHONE: 'A call; keeps the promise to call when the customer was reached (K3).',
  VISIT: 'In person; keeps it likewise.',
  SMS: 'A text message: a try only.',
  WECHAT: 'A WeChat message: a try only.',
  EMAIL: 'An e-mail: a try only.',
});
export const CrisisStatusEnum = named('CrisisStatus', ['OPEN', 'MONITORING', 'CLOSED'] as const, 'Whether a crisis is being watched.', {
  OPEN: 'Raised; PR has not confirmed it yet.',
  MONITORING: 'PR watches it.',
  CLOSED: 'GM and manufacturer agree that it is over.',
});
export const LadderStateEnum = named('LadderState', ['PASSED', 'HERE', 'AHEAD'] as const, 'Where a rung lies seen from the case.', {
  PASSED: 'Below where the case stands.',
  HERE: 'The rung that holds the case.',
  AHEAD: 'Above where the case stands.',
});
