import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { consentHistory, erasureOf } from './customer-privacy.js';
import * as erasure from './erasure.service.js';
import * as exports from './person-export.service.js';
import { ConsentWordSaid, CustomerErasure, CustomerExportType, EraseCustomerInput, ExportCustomerInput, HoldCustomerInput } from './privacy.types.js';

/** What the privacy room knows of a customer. */
@Resolver(() => Customer)
export class PrivacyResolver {
  @Can('customer:erase')
  @Mutation(() => Customer, { description: 'Erases a person for good, or restricts the file while the law keeps its records (INV-29). Cannot be undone.' })
  eraseCustomer(
    @Arg('input', () => EraseCustomerInput, { description: 'Refused also with STEP_UP_REQUIRED, CONFIRMATION_WRONG, PERSON_ERASED, ERASURE_ASKED, CUSTOMER_NOT_ACTIVE.' }) input: EraseCustomerInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return erasure.eraseCustomer(ctx, input);
  }

  @Can('customer:erase')
  @Mutation(() => Customer, { description: 'Puts a legal hold on a file, or takes it off: nothing of it is erased meanwhile.' })
  holdCustomer(@Arg('input', () => HoldCustomerInput, { description: 'Refused also with PERSON_ERASED.' }) input: HoldCustomerInput, @Context() ctx: TxCtx): Promise<Customer> {
    return erasure.holdCustomer(ctx, input);
  }

  @Can('customer:export')
  @Mutation(() => CustomerExportType, { description: 'Everything held about a person, to be fetched by the caller alone within a quarter of an hour (R-70).' })
  exportCustomer(@Arg('input', () => ExportCustomerInput, { description: 'Refused also with STEP_UP_REQUIRED, PERSON_ERASED.' }) input: ExportCustomerInput, @Context() ctx: TxCtx): Promise<CustomerExportType> {
    return exports.exportCustomer(ctx, input);
  }

  @FieldResolver(() => CustomerErasure, { nullable: true, description: 'Null: nobody asked to erase the person, and no legal hold stands.' })
  erasure(@Root() customer: Customer, @Context() ctx: Ctx): Promise<CustomerErasure | null> {
    return erasureOf(ctx, customer.id);
  }

  @FieldResolver(() => [ConsentWordSaid], { description: 'Every word on contacts, newest first (C4); the newest of a purpose and channel holds.' })
  async consentHistory(@Root() customer: Customer, @Context() ctx: Ctx): Promise<ConsentWordSaid[]> {
    return consentHistory(ctx, customer);
  }
}
