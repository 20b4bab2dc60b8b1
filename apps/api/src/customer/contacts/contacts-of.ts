import { inList } from '../../platform/database/database.js';
import { bareId, wireId } from '../../platform/ids.js';
import { grouped, loader } from '../../platform/loader.js';
import type { ContactPerson, ContactPersonKind } from './contact-person.entity.js';

/** A contact person with what it takes to open and to mask it: the customer's key and keeper. */
export type ListedContact = Pick<ContactPerson, 'id' | 'dealerId' | 'customerId' | 'kind' | 'isPrimary' | 'nameCipher' | 'mobileCipher' | 'homePhoneCipher' | 'version' | 'createdAt' | 'updatedAt'> & { subjectKeyId: string; ownerUserId: string | null };

/** By customer, the first to call in front. The customers themselves were read in scope. */
export const contactsOf = loader<ListedContact[]>(async (ctx, customerIds) => {
  const list = inList(customerIds.map(bareId));
  const rows = await ctx.db.rows(
    `SELECT p.id, p.dealer_id, p.customer_id, p.kind, p.is_primary, p.name_cipher, p.mobile_cipher, p.home_phone_cipher, p.version, p.created_at, p.updated_at, c.subject_key_id, c.owner_user_id
     FROM customer c JOIN contact_person p ON p.dealer_id = c.dealer_id AND p.customer_id = c.id WHERE c.id IN (${list.sql}) ORDER BY p.is_primary DESC, p.id`, list.params);
  return grouped(rows.map(([id, dealer, customer, kind, primary, name, mobile, home, version, createdAt, updatedAt, key, keeper]): ListedContact => ({
    id: wireId('cpn', String(id)), dealerId: wireId('org', String(dealer)), customerId: wireId('cus', String(customer)), kind: kind as ContactPersonKind, isPrimary: Number(primary) === 1, nameCipher: String(name),
    mobileCipher: mobile as string | null, homePhoneCipher: home as string | null, version: Number(version), createdAt: createdAt as unknown as Date,
    updatedAt: updatedAt as unknown as Date, subjectKeyId: wireId('key', String(key)), ownerUserId: keeper === null ? null : wireId('usr', String(keeper)),
  })), ({ customerId }) => customerId);
});
