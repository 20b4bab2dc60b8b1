/** The settings by what they are about, in the order in which one reads them. */
export const policyGroups = ['clocks', 'complaints', 'followUp', 'contacts', 'care', 'privacy'] as const;

export type PolicyGroup = (typeof policyGroups)[number];

/** Beginnings of the keys; what is new and named otherwise stands with care, so that nothing is hidden. */
const beginnings: readonly (readonly [string, PolicyGroup])[] = [
  ['sla.', 'clocks'], ['complaint.', 'complaints'], ['followup.', 'followUp'], ['survey.', 'followUp'], ['cap.', 'contacts'], ['contact.', 'contacts'], ['consent.', 'contacts'],
  ['privacy.', 'privacy'],
];

export function groupOf(key: string): PolicyGroup {
  return beginnings.find(([beginning]) => key.startsWith(beginning))?.[1] ?? 'care';
}
