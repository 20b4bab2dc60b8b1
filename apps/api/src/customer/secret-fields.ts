import { judgePhone, lastFour } from '@dealercare/domain/customer/phone';
import { normaliseIdNumber } from '@dealercare/domain/customer/id-number';
import { orgTree } from '../organisation/org-tree.js';
import type { App } from '../platform/context.js';
import type { FieldPlace } from '../platform/secrecy/field-cipher.js';
import type { Customer } from './customer.entity.js';

type Secret = 'phoneCipher' | 'phone2Cipher' | 'idNumberCipher';
const columns: Readonly<Record<Secret, string>> = { phoneCipher: 'phone_cipher', phone2Cipher: 'phone2_cipher', idNumberCipher: 'id_number_cipher' };

const place = (column: string, rowId: string): FieldPlace => ({ table: 'customer', column, rowId });

/** Within which legal group a person is one person: the dealer's group, or the dealer alone (rulings 3). */
export async function groupOf(app: App, dealerId: string): Promise<string> {
  return (await orgTree(app)).unit(dealerId)?.groupId ?? dealerId;
}

export const phoneIndexOf = (app: App, number: string): string => app.fieldCipher.blindIndex('phone', number);
export const phoneTailIndexOf = (app: App, digits: string): string => app.fieldCipher.blindIndex('phone-tail', digits);
export const personKeyOf = (app: App, group: string, number: string): string => app.fieldCipher.blindIndex('person', `${group}|${number}`);

/** The stored form of a phone: ciphertext, blind indexes for the number and its last four digits, person key. */
export function phoneColumns(app: App, group: string, customerId: string, number: string | null) {
  if (!number) return { phoneCipher: null, phoneKind: 'NONE' as const, phoneIndex: null, phoneTailIndex: null, personKey: null };
  const judged = judgePhone(number);
  return {
    phoneCipher: app.fieldCipher.encrypt(number, place(columns.phoneCipher, customerId)),
    phoneKind: judged.kind === 'LANDLINE' ? 'LANDLINE' as const : 'MOBILE' as const,
    phoneIndex: phoneIndexOf(app, number),
    phoneTailIndex: phoneTailIndexOf(app, lastFour(number)),
    personKey: personKeyOf(app, group, number),
  };
}

export function phone2Columns(app: App, customerId: string, number: string | null) {
  if (!number) return { phone2Cipher: null, phone2Index: null };
  return { phone2Cipher: app.fieldCipher.encrypt(number, place(columns.phone2Cipher, customerId)), phone2Index: phoneIndexOf(app, number) };
}

export function idNumberColumns(app: App, customerId: string, idNumber: string | null, verified: boolean) {
  if (!idNumber) return { idNumberCipher: null, idNumberIndex: null, idNumberVerified: false };
  return {
    idNumberCipher: app.fieldCipher.encrypt(idNumber, place(columns.idNumberCipher, customerId)),
    idNumberIndex: app.fieldCipher.blindIndex('id-number', normaliseIdNumber(idNumber)), idNumberVerified: verified,
  };
}

/** A secret field in the clear. Only for masking it, revealing it with a reason, or handing it to a sender. */
export function openSecret(app: App, customer: Pick<Customer, 'id' | Secret>, field: Secret): string | null {
  const sealed = customer[field];
  return sealed && app.fieldCipher.decrypt(sealed, place(columns[field], customer.id));
}

