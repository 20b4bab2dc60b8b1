import type { Post } from './can.js';
import { roleEntries } from './role.js';

/** Of whom the installation demands a second factor. */
export const secondFactorDemands = ['nobody', 'upper', 'everybody'] as const;
export type SecondFactorDemand = (typeof secondFactorDemands)[number];

/** Whoever sees more than one dealer: regions, the manufacturer, dealer groups, auditors. */
const isUpper = ({ role }: Post): boolean => roleEntries[role].at !== 'DEALER';

export function owesSecondFactor(demand: SecondFactorDemand, posts: readonly Post[]): boolean {
  return demand === 'everybody' || (demand === 'upper' && posts.some(isUpper));
}
