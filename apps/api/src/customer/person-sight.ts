import { maskAddress } from '@dealercare/domain/customer/address-masking';
import { maskIdNumber, maskPhone } from '@dealercare/domain/customer/masking';
import { guessNameKind, type NameKind } from '@dealercare/domain/customer/name-kind';
import { maskName } from '@dealercare/domain/customer/name-masking';
import type { Ctx } from '../platform/context.js';
import { mayTouch } from '../platform/scope.js';

/*
 * What a reader sees of a person is decided here and nowhere else (K3): lists, files, cases, messages and whatever comes later take
 * these, so that a number masked in one place does not stand in the clear in another.
 */

/** A row that speaks of a person: whose it is, and who keeps it. */
export interface PersonRow {
  dealerId: string;
  ownerUserId: string | null;
}

/** A customer whose name a later room shows in the clear to this reader: the officer who took the escalation (3.2). */
export interface Sighted {
  seenInClear?: boolean;
}

/** Names, addresses and what is told of a person stand in the clear for those who hold customer:name on that row. */
export const seesPerson = (ctx: Ctx, { dealerId, ownerUserId }: PersonRow): boolean => mayTouch(ctx, 'customer:name', dealerId, ownerUserId);

export const shownName = (inClear: boolean, name: string, kind?: NameKind): string => (inClear ? name : maskName(name, kind ?? guessNameKind(name)));
export const shownAddress = (inClear: boolean, address: string | null): string | null => address && (inClear ? address : maskAddress(address));

/** Masked for everybody: in the clear only through a reveal, which has a reason, a limit and an audit row. */
export const shownPhone = (phone: string | null): string | null => phone && maskPhone(phone);
export const shownIdNumber = (idNumber: string | null): string | null => idNumber && maskIdNumber(idNumber);

type AlsoSees = (ctx: Ctx, customerId: string) => Promise<boolean>;
let alsoSees: AlsoSees | undefined;

/** The complaint room says here for whom an escalation opens the name of its customer. */
export function registerAlsoSees(rule: AlsoSees): void {
  alsoSees = rule;
}

/** A single file as this reader sees it; lists stay masked, so that no row of theirs asks for itself. */
export async function sighted<T extends PersonRow & { id: string }>(ctx: Ctx, customer: T): Promise<T & Sighted> {
  if (seesPerson(ctx, customer) || !await alsoSees?.(ctx, customer.id)) return customer;
  return Object.assign(customer, { seenInClear: true });
}
