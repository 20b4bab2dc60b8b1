import type { Ctx } from '../platform/context.js';
import type { FieldPlace } from '../platform/secrecy/field-cipher.js';
import type { Complaint } from './complaint.entity.js';

/** Where each sealed text belongs: it opens nowhere else. */
const places = {
  description: (id: string) => `complaint|${id}|description`,
  remedySought: (id: string) => `complaint|${id}|remedy-sought`,
  note: (id: string) => `complaint_event|${id}|note`,
  reason: (id: string) => `escalation|${id}|reason`,
  plan: (id: string) => `escalation|${id}|plan`,
  returned: (id: string) => `escalation|${id}|return`,
  remedy: (id: string) => `remedy_action|${id}|text`,
  analysis: (id: string) => `root_cause|${id}|analysis`,
} as const;

export type SealedPlace = keyof typeof places;

/** Ciphertext under the case's own key: the customer's, or one made for a case without a customer. */
export function sealText(ctx: Ctx, subjectKeyId: string, place: SealedPlace, rowId: string, text: string): Promise<string> {
  return ctx.app.subjectKeys.seal(ctx.db, subjectKeyId, text, places[place](rowId));
}

/** The text in the clear; null when there is none or the person was erased. */
export async function openText(ctx: Ctx, subjectKeyId: string, place: SealedPlace, rowId: string, sealed: string | null): Promise<string | null> {
  return sealed === null ? null : ctx.app.subjectKeys.open(ctx.db, subjectKeyId, sealed, places[place](rowId));
}

export const sealNote = (ctx: Ctx, subjectKeyId: string, eventId: string, note: string): Promise<string> => sealText(ctx, subjectKeyId, 'note', eventId, note);

type Contact = 'contactNameCipher' | 'contactPhoneCipher';
const contactColumns: Readonly<Record<Contact, string>> = { contactNameCipher: 'contact_name_cipher', contactPhoneCipher: 'contact_phone_cipher' };
const contactPlace = (complaintId: string, field: Contact): FieldPlace => ({ table: 'complaint', column: contactColumns[field], rowId: complaintId });

/** Name and phone of somebody who has no file here. */
export function sealContact(ctx: Ctx, complaintId: string, field: Contact, text: string | null): string | null {
  return text === null ? null : ctx.app.fieldCipher.encrypt(text, contactPlace(complaintId, field));
}

/** Only for masking it, or for revealing it with an audit row. */
export function openContact(ctx: Ctx, complaint: Pick<Complaint, 'id' | Contact>, field: Contact): string | null {
  const sealed = complaint[field];
  return sealed && ctx.app.fieldCipher.decrypt(sealed, contactPlace(complaint.id, field));
}
