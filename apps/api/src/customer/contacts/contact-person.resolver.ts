import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Can } from '../../platform/access/can.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { Customer } from '../customer.entity.js';
import { seesPerson, shownName, shownPhone } from '../person-sight.js';
import { openWords } from '../sealed-words.js';
import { ContactPerson } from './contact-person.entity.js';
import { AddContactPersonInput, RemoveContactPersonInput, RevealContactInput, UpdateContactPersonInput } from './contact-person.inputs.js';
import * as contacts from './contact-person.service.js';
import { contactsOf, type ListedContact } from './contacts-of.js';

@Resolver(() => ContactPerson)
export class ContactPersonResolver {
  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Adds somebody to speak with about a customer (C-024).' })
  addContactPerson(
    @Arg('input', () => AddContactPersonInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE, TOO_MANY; at fields NAME_MISSING, PHONE_INVALID, REQUIRED.' }) input: AddContactPersonInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return contacts.addContactPerson(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Corrects a contact person.' })
  updateContactPerson(
    @Arg('input', () => UpdateContactPersonInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE; at fields NAME_MISSING, PHONE_INVALID, REQUIRED.' }) input: UpdateContactPersonInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return contacts.updateContactPerson(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Takes a contact person off the file; the audit keeps who it was, sealed.' })
  removeContactPerson(@Arg('input', () => RemoveContactPersonInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE.' }) input: RemoveContactPersonInput, @Context() ctx: TxCtx): Promise<Customer> {
    return contacts.removeContactPerson(ctx, input);
  }

  @Can('customer:reveal')
  @Mutation(() => String, { nullable: true, description: 'A number of a contact person in the clear; counts towards the limit of the day like `revealSecret`: REVEAL_LIMIT_REACHED.' })
  revealContact(@Arg('input', () => RevealContactInput, { description: 'Answers null where there is no such number.' }) input: RevealContactInput, @Context() ctx: TxCtx): Promise<string | null> {
    return contacts.revealContact(ctx, input);
  }

  @FieldResolver(() => String, { description: 'Masked where the reader has no right to the customer\'s name.' })
  async name(@Root() contact: ListedContact, @Context() ctx: Ctx): Promise<string> {
    return shownName(seesPerson(ctx, contact), await openWords(ctx, contact.subjectKeyId, contacts.contactPlace(contact.id, 'name'), contact.nameCipher) ?? '');
  }

  @FieldResolver(() => String, { nullable: true, description: 'Always masked; see revealContact.' })
  async mobile(@Root() contact: ListedContact, @Context() ctx: Ctx): Promise<string | null> {
    return shownPhone(await openWords(ctx, contact.subjectKeyId, contacts.contactPlace(contact.id, 'mobile'), contact.mobileCipher));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Always masked; see revealContact.' })
  async homePhone(@Root() contact: ListedContact, @Context() ctx: Ctx): Promise<string | null> {
    return shownPhone(await openWords(ctx, contact.subjectKeyId, contacts.contactPlace(contact.id, 'homePhone'), contact.homePhoneCipher));
  }
}

@Resolver(() => Customer)
export class CustomerContactPersonsResolver {
  @FieldResolver(() => [ContactPerson], { description: 'Whom to speak with, the first to call in front.' })
  async contactPersons(@Root() customer: Customer, @Context() ctx: Ctx): Promise<ListedContact[]> {
    return await contactsOf(ctx, customer.id) ?? [];
  }
}
