import { Ctx as Context, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { seesPerson } from '../customer/person-sight.js';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { contactsOfCustomer, noteOf } from './contact-log.service.js';
import { ContactLog } from './contact-log.entity.js';
import { staffName } from './staff-name.js';

@Resolver(() => ContactLog)
export class ContactLogResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What was said; null where the reader has no right to names.' })
  note(@Root() contact: ContactLog, @Context() ctx: Ctx): Promise<string | null> | null {
    return seesPerson(ctx, { dealerId: contact.dealerId, ownerUserId: null }) ? noteOf(ctx, contact) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who of the staff it was.' })
  staffName(@Root() contact: ContactLog, @Context() ctx: Ctx): Promise<string | null> | null {
    return contact.staffId ? staffName(ctx, contact.staffId) : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The care task it belongs to.' })
  taskId(@Root() contact: ContactLog): string | null {
    return contact.taskId;
  }
}

/** What the messaging room knows of a customer. */
@Resolver(() => Customer)
export class CustomerContactsResolver {
  @Can('customer:read')
  @FieldResolver(() => [ContactLog], { description: 'The last twenty contacts, newest first.' })
  async contacts(@Root() customer: Customer, @Context() ctx: Ctx): Promise<ContactLog[]> {
    return await contactsOfCustomer(ctx, customer.id) ?? [];
  }
}
