/** TRANSACTIONAL: contract, legal duty or request. CARE: looks after a customer. MARKETING: wants to sell (2.5, DT-CONSENT). */
export const messageClasses = ['TRANSACTIONAL', 'CARE', 'MARKETING'] as const;
export type MessageClass = (typeof messageClasses)[number];

/** What a contact is about. The purpose decides which consent it needs at least (DT-CONSENT). */
export const contactPurposes = [
  'COMPLAINT', 'ORDER_READY', 'APPOINTMENT', 'RECALL', 'ANSWER',
  'FOLLOW_UP', 'MAINTENANCE', 'WARRANTY', 'INSURANCE', 'INSPECTION',
  'LICENCE_REVIEW', 'WIN_BACK', 'GREETING', 'WEATHER',
  'CAMPAIGN', 'CLUB_OFFER',
] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** The most lenient class a purpose may be sent under; a stricter one is always allowed. */
export const leastClass: Readonly<Record<ContactPurpose, MessageClass>> = {
  COMPLAINT: 'TRANSACTIONAL', ORDER_READY: 'TRANSACTIONAL', APPOINTMENT: 'TRANSACTIONAL', RECALL: 'TRANSACTIONAL', ANSWER: 'TRANSACTIONAL',
  FOLLOW_UP: 'CARE', MAINTENANCE: 'CARE', WARRANTY: 'CARE', INSURANCE: 'CARE', INSPECTION: 'CARE',
  LICENCE_REVIEW: 'CARE', WIN_BACK: 'CARE', GREETING: 'CARE', WEATHER: 'CARE',
  CAMPAIGN: 'MARKETING', CLUB_OFFER: 'MARKETING',
};

/** Calls that belong to a running service relation (rulings 6). */
export const serviceRelationPurposes: ReadonlySet<ContactPurpose> = new Set<ContactPurpose>([
  'FOLLOW_UP', 'MAINTENANCE', 'WARRANTY', 'INSURANCE', 'INSPECTION',
]);

/** True when `messageClass` asks for less consent than the purpose must. */
export function isTooLenient(messageClass: MessageClass, purpose: ContactPurpose): boolean {
  return messageClasses.indexOf(messageClass) < messageClasses.indexOf(leastClass[purpose]);
}
