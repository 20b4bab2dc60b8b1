import { judgeName } from '@dealercare/domain/customer/name';
import { judgePhone } from '@dealercare/domain/customer/phone';
import { audit } from '../../platform/audit/audit.js';
import { noteAccess } from '../../platform/audit/access-log.js';
import type { TxCtx } from '../../platform/context.js';
import { bareId, newId } from '../../platform/ids.js';
import { refuse, type FieldFault } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion, saveVersioned } from '../../platform/versioned.js';
import { Customer } from '../customer.entity.js';
import { countReveal } from '../reveal-limit.js';
import { openWords, sealWords, wordsPlace } from '../sealed-words.js';
import { phoneIndexOf } from '../secret-fields.js';
import { ContactPerson } from './contact-person.entity.js';
import type { AddContactPersonInput, RemoveContactPersonInput, RevealContactInput, UpdateContactPersonInput } from './contact-person.inputs.js';

const MOST_CONTACTS = 20;

const fields = { name: 'nameCipher', mobile: 'mobileCipher', homePhone: 'homePhoneCipher' } as const;
type Field = keyof typeof fields;
type Words = Partial<Record<Field, string | null>>;

export const contactPlace = (id: string, field: Field): string => wordsPlace('contact_person', id, field);

/** The normal form of what was typed; undefined leaves a field alone. */
function readWords({ name, mobile, homePhone }: Pick<UpdateContactPersonInput, Field>): Words {
  const faults: FieldFault[] = [];
  const words: Words = {};
  if (name != null) {
    const judged = judgeName(name);
    if (judged.gravity === 'ERROR') faults.push({ path: 'input.name', code: 'NAME_MISSING' });
    words.name = judged.name;
  }
  for (const [field, text] of [['mobile', mobile], ['homePhone', homePhone]] as const) {
    if (text === undefined) continue;
    const judged = judgePhone(text ?? '');
    if (judged.kind === 'INVALID' && judged.code !== 'EMPTY') faults.push({ path: `input.${field}`, code: 'PHONE_INVALID' });
    words[field] = judged.kind === 'INVALID' ? null : judged.number;
  }
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  return words;
}

function requireNumber(words: Words): void {
  if (!words.mobile && !words.homePhone) throw refuse('INVALID_INPUT', {}, [{ path: 'input.mobile', code: 'REQUIRED' }]);
}

async function openedWords(tx: TxCtx, contact: ContactPerson, { subjectKeyId }: Customer): Promise<Words> {
  const entries = await Promise.all((Object.keys(fields) as Field[]).map(async (field) => [field, await openWords(tx, subjectKeyId, contactPlace(contact.id, field), contact[fields[field]])] as const));
  return Object.fromEntries(entries);
}

async function sealedColumns(tx: TxCtx, id: string, { subjectKeyId }: Customer, words: Words): Promise<Partial<ContactPerson>> {
  const columns: Record<string, string | null> = {};
  for (const [field, text] of Object.entries(words) as [Field, string | null][]) columns[fields[field]] = await sealWords(tx, subjectKeyId, contactPlace(id, field), text);
  if (words.mobile !== undefined) columns['mobileIndex'] = words.mobile && phoneIndexOf(tx.app, words.mobile);
  return columns as Partial<ContactPerson>;
}

/** Only one is called first. */
async function primaryAlone(tx: TxCtx, { id, dealerId, customerId, isPrimary }: ContactPerson): Promise<void> {
  if (!isPrimary) return;
  await tx.db.run('UPDATE contact_person SET is_primary = 0, version = version + 1 WHERE dealer_id = ? AND customer_id = ? AND is_primary = 1 AND id <> ?', [dealerId, customerId, id].map(bareId));
}

async function customerFor(tx: TxCtx, customerId: string): Promise<Customer> {
  const customer = await findInScope(tx, Customer, customerId, 'customer:write');
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  return customer;
}

async function contactFor(tx: TxCtx, { contactPersonId, expectedVersion }: RemoveContactPersonInput): Promise<{ contact: ContactPerson; customer: Customer }> {
  const contact = await findInScope(tx, ContactPerson, contactPersonId, 'customer:write');
  const customer = await customerFor(tx, contact.customerId);
  requireVersion(contact, expectedVersion);
  return { contact, customer };
}

export async function addContactPerson(tx: TxCtx, { customerId, kind, isPrimary, ...typed }: AddContactPersonInput): Promise<Customer> {
  const customer = await customerFor(tx, customerId);
  const words = readWords(typed);
  requireNumber(words);
  if (await tx.db.manager.countBy(ContactPerson, { customerId }) >= MOST_CONTACTS) throw refuse('TOO_MANY', { limit: MOST_CONTACTS });
  const id = newId('cpn');
  const contact = tx.db.manager.create(ContactPerson, {
    mobileCipher: null, homePhoneCipher: null, mobileIndex: null, ...await sealedColumns(tx, id, customer, words), id, dealerId: customer.dealerId, customerId, kind, isPrimary: isPrimary === true,
    createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(ContactPerson, contact as object);
  await primaryAlone(tx, contact);
  note(tx, customer, 'contact-person.add', contact, null, { kind, isPrimary: contact.isPrimary, ...words });
  return customer;
}

export async function updateContactPerson(tx: TxCtx, { kind, isPrimary, ...input }: UpdateContactPersonInput): Promise<Customer> {
  const { contact, customer } = await contactFor(tx, input);
  const held = await openedWords(tx, contact, customer);
  const typed = readWords(input);
  requireNumber({ ...held, ...typed });
  const before = { kind: contact.kind, isPrimary: contact.isPrimary, ...held };
  const after = { ...before, ...typed, ...(kind && { kind }), ...(isPrimary != null && { isPrimary }) };
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter((field) => after[field] !== before[field]);
  if (changed.length === 0) return customer;
  const words = Object.fromEntries(Object.entries(typed).filter(([field, text]) => held[field as Field] !== text)) as Words;
  await saveVersioned(tx, ContactPerson, contact, { kind: after.kind, isPrimary: after.isPrimary, ...await sealedColumns(tx, contact.id, customer, words) });
  await primaryAlone(tx, contact);
  const part = (image: typeof after): Record<string, unknown> => Object.fromEntries(changed.map((field) => [field, image[field] ?? null]));
  note(tx, customer, 'contact-person.update', contact, part(before), part(after));
  return customer;
}

export async function removeContactPerson(tx: TxCtx, input: RemoveContactPersonInput): Promise<Customer> {
  const { contact, customer } = await contactFor(tx, input);
  await tx.db.manager.delete(ContactPerson, { id: contact.id });
  note(tx, customer, 'contact-person.remove', contact, { kind: contact.kind, ...await openedWords(tx, contact, customer) }, null);
  return customer;
}

function note(tx: TxCtx, { dealerId, subjectKeyId }: Customer, action: string, { id, customerId }: ContactPerson, before: Record<string, unknown> | null, after: Record<string, unknown> | null): void {
  audit(tx, { unitId: dealerId, action, entity: 'contact_person', entityId: id, before: before && { ...before, customerId }, after: after && { ...after, customerId }, subjectKeyId });
}

const revealed = { MOBILE: 'mobile', HOME_PHONE: 'homePhone' } as const;

/** Shows a number of a contact person; counted, limited and audited like the customer's own (S12). */
export async function revealContact(tx: TxCtx, { contactPersonId, field, reason }: RevealContactInput): Promise<string | null> {
  const contact = await findInScope(tx, ContactPerson, contactPersonId, 'customer:reveal');
  const customer = await findInScope(tx, Customer, contact.customerId, 'customer:reveal');
  await countReveal(tx, reason);
  audit(tx, { unitId: contact.dealerId, action: 'customer.reveal', entity: 'customer', entityId: customer.id, after: { field, contactPersonId }, reason });
  await noteAccess(tx, [{ unitId: contact.dealerId, customerId: customer.id, door: 'REVEAL', reason }]);
  return openWords(tx, customer.subjectKeyId, contactPlace(contact.id, revealed[field]), contact[fields[revealed[field]]]);
}
