import { addDays, daysBetween, type LocalDate } from '../time/local-date.js';

/** What somebody is to a car from one day to another; only OWNER is one alone at a time (INV-27, F2). */
export const partyRoles = ['OWNER', 'DRIVER', 'SENDER', 'PAYER'] as const;
export type PartyRole = (typeof partyRoles)[number];

export interface Holding {
  ownerId: string | null;
  /** Since when the present owner has it; null while nobody is known. */
  since: LocalDate | null;
}

/** OWNER_SAME: it is theirs already. NOT_OWNED_YET: the sale lies on or before the day on which the present owner got it. */
export type TransferFault = 'OWNER_SAME' | 'NOT_OWNED_YET' | 'DATE_IN_FUTURE' | null;

/** Whether a car can go over on a day; nobody as the buyer means that it was sold and nobody here knows to whom. */
export function judgeTransfer({ ownerId, since }: Holding, { buyerId, on }: { buyerId: string | null; on: LocalDate }, today: LocalDate): TransferFault {
  if (on > today) return 'DATE_IN_FUTURE';
  if (buyerId === ownerId) return 'OWNER_SAME';
  return since !== null && on <= since ? 'NOT_OWNED_YET' : null;
}

/** The last day of somebody whose time ends because another's begins on `on`. */
export const lastDayBefore = (on: LocalDate, validFrom: LocalDate): LocalDate => {
  const before = addDays(on, -1);
  return before < validFrom ? validFrom : before;
};

export const UNDO_DAYS = 30;

/** TRANSFER_TOO_OLD: entered more than 30 days ago. TRANSFER_IN_USE: the buyer has been here with the car since. */
export type UndoFault = 'TRANSFER_TOO_OLD' | 'TRANSFER_IN_USE' | null;

export function judgeUndo({ enteredOn, ordersSince }: { enteredOn: LocalDate; ordersSince: number }, today: LocalDate): UndoFault {
  if (daysBetween(enteredOn, today) > UNDO_DAYS) return 'TRANSFER_TOO_OLD';
  return ordersSince > 0 ? 'TRANSFER_IN_USE' : null;
}
