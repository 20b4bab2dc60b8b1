/** Where a complaint stands (domain.md 3.4, 3.7). */
export const complaintStatuses = [
  'RECEIVED', 'CONTACTED', 'INVESTIGATING', 'PROPOSED', 'AGREED', 'RESOLVED', 'CLOSED', 'CLOSED_INVALID', 'WITHDRAWN', 'DUPLICATE',
] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];

/** RECEIVED to RESOLVED: somebody still owes the customer something; the care shield is up (INV-16). */
export const openStatuses = ['RECEIVED', 'CONTACTED', 'INVESTIGATING', 'PROPOSED', 'AGREED', 'RESOLVED'] as const satisfies readonly ComplaintStatus[];
export const endedStatuses = ['CLOSED', 'CLOSED_INVALID', 'WITHDRAWN', 'DUPLICATE'] as const satisfies readonly ComplaintStatus[];

const open: ReadonlySet<string> = new Set(openStatuses);

export function isOpen(status: ComplaintStatus): boolean {
  return open.has(status);
}

export const escalationStatuses = [
  'REQUESTED', 'ACCEPTED', 'CONTACTED', 'PLANNED', 'EXECUTING', 'RESOLVED', 'RETURNED', 'PASSED_UP', 'WITHDRAWN',
] as const;
export type EscalationStatus = (typeof escalationStatuses)[number];

/** At most one of these per complaint and target level (INV-03). */
export const activeEscalationStatuses = ['REQUESTED', 'ACCEPTED', 'CONTACTED', 'PLANNED', 'EXECUTING'] as const satisfies readonly EscalationStatus[];

const active: ReadonlySet<string> = new Set(activeEscalationStatuses);

export function isActiveEscalation(status: EscalationStatus): boolean {
  return active.has(status);
}

export const escalationTriggers = [
  'MANUAL', 'CONTACT_OVERDUE', 'FEEDBACK_OVERDUE', 'REJECTED_BY_CUSTOMER', 'PLAN_OVERDUE', 'MAJOR_CASE', 'REPEAT', 'EXTERNAL',
] as const;
export type EscalationTrigger = (typeof escalationTriggers)[number];

export const complaintChannels = [
  'PHONE', 'VISIT', 'FOLLOW_UP', 'SURVEY', 'ONLINE', 'MANUFACTURER_HOTLINE', 'REGULATOR', 'SITE', 'MEDIA', 'INTERNAL', 'PARTNER',
] as const;
export type ComplaintChannel = (typeof complaintChannels)[number];

/** Content judgement, apart from validity (C-112, A-17). */
export const justifications = ['JUSTIFIED', 'UNJUSTIFIED', 'UNDETERMINED'] as const;
export type Justification = (typeof justifications)[number];

export const crisisKinds = ['MEDIA', 'REGULATOR', 'INJURY', 'CROWD', 'ONLINE'] as const;
export type CrisisKind = (typeof crisisKinds)[number];

/** Who outside the trade carries the case (R-30 to R-34, DT-SEV 2). */
export const externalChannels = ['PLATFORM_12315', 'ODR_12315', 'HOTLINE_12345', 'CONSUMER_ASSOCIATION', 'COURT', 'COMPLAINT_SITE'] as const;
export type ExternalChannel = (typeof externalChannels)[number];

/** Replacement or return under the three guarantees starts the legal clocks. */
export const complaintSubtypes = ['THREE_GUARANTEE'] as const;
export type ComplaintSubtype = (typeof complaintSubtypes)[number];

export const closeReasons = ['CALLBACK_SATISFIED', 'CALLBACK_UNREACHED', 'INVALID', 'WITHDRAWN', 'DUPLICATE'] as const;
export type CloseReason = (typeof closeReasons)[number];
