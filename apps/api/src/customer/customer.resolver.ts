import { lunarText } from '@dealercare/domain/time/lunar';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx as Context, Field, FieldResolver, ID, Info, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { connectionOf, PageArgs, type Connection } from '../platform/paging/connection.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { consentsOf } from './consent.service.js';
import { customerById } from './customer-by-id.js';
import { Customer } from './customer.entity.js';
import {
  ChannelEnum, ConsentPurposeEnum, ConsentStatusEnum, CreateCustomerInput, CustomerFilter, CustomerOrderEnum, RecordConsentInput, RevealSecretInput, UpdateCustomerInput,
} from './customer.inputs.js';
import { listCustomers } from './customer-list.js';
import * as customers from './customer.service.js';
import { seesPerson, shownAddress, shownIdNumber, shownName, shownPhone, sighted, type Sighted } from './person-sight.js';
import { openSecret } from './secret-fields.js';

const CustomerConnection = connectionOf(Customer, 'Customer', 'customer:read');

@ArgsType()
class CustomerArgs extends PageArgs {
  @Field(() => CustomerFilter, { nullable: true, description: 'Left out: every customer in reach.' }) filter?: CustomerFilter | null;
  @Field(() => String, { nullable: true, description: 'Name, pinyin, initials, phone, its last four digits, or customer number.' }) search?: string | null;
  @Field(() => CustomerOrderEnum, { defaultValue: 'NEWEST', description: 'What stands first.' }) order!: keyof typeof CustomerOrderEnum;
}

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'What a customer has said last on contacts of a purpose by a channel.' })
class CustomerConsent {
  @Field(() => ConsentPurposeEnum, { description: 'What the contacts are for.' }) purpose!: keyof typeof ConsentPurposeEnum;
  @Field(() => ChannelEnum, { description: 'By which way.' }) channel!: keyof typeof ChannelEnum;
  @Field(() => ConsentStatusEnum, { description: 'Looked at again when a message leaves (INV-15).' }) status!: keyof typeof ConsentStatusEnum;
}

@Resolver(() => Customer)
export class CustomerResolver {
  @Can('customer:read')
  @Query(() => CustomerConnection, { description: 'Customers in the caller\'s scope.' })
  customers(@Args(() => CustomerArgs) args: CustomerArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<Customer>> {
    return listCustomers(ctx, args, info);
  }

  @Can('customer:read')
  @Query(() => Customer, { description: 'One file; NOT_FOUND outside the reader\'s scope.' })
  async customer(@Arg('id', () => ID, { description: 'The `cus_` id of the customer.' }) id: string, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Customer> {
    const customer = await customerById(ctx, requireId('cus', id), info);
    if (!customer) throw refuse('NOT_FOUND');
    await noteAccess(ctx, [{ unitId: customer.dealerId, customerId: customer.id, door: 'FILE' }]);
    return sighted(ctx, customer);
  }

  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Begins a customer\'s file. A phone that others have is allowed: families share phones (rulings 10).' })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'Refused also with UNIT_CLOSED; at fields with NAME_MISSING, PHONE_INVALID, ID_NUMBER_INVALID, LUNAR_DAY_INVALID, DATE_IN_FUTURE.' }) input: CreateCustomerInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return customers.createCustomer(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Changes a file; numbers are sealed anew and found by their blind index.' })
  updateCustomer(
    @Arg('input', () => UpdateCustomerInput, {
      description: 'Refused also with CUSTOMER_NOT_ACTIVE; at fields NAME_MISSING, PHONE_INVALID, ID_NUMBER_INVALID, LUNAR_DAY_INVALID, '
        + 'DATE_IN_FUTURE.',
    }) input: UpdateCustomerInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return customers.updateCustomer(ctx, input);
  }

  @Can('customer:reveal')
  @Mutation(() => String, { nullable: true, description: 'A masked field in the clear. Each call leaves an audit row with its reason and counts towards the limit of the day: REVEAL_LIMIT_REACHED.' })
  revealSecret(@Arg('input', () => RevealSecretInput, { description: 'Answers null where the field is empty.' }) input: RevealSecretInput, @Context() ctx: TxCtx): Promise<string | null> {
    return customers.revealSecret(ctx, input);
  }

  @Can('customer:consent')
  @Mutation(() => Customer, { description: 'What the customer said on being contacted; takes effect at once.' })
  recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'A customer outside the caller\'s scope answers NOT_FOUND; refused also with CUSTOMER_NOT_ACTIVE.' }) input: RecordConsentInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return customers.recordConsentFor(ctx, input);
  }

  @FieldResolver(() => OrgUnit, { description: 'The one dealer whose file it is (rulings 3).' })
  dealer(@Root() customer: Customer, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, customer.dealerId);
  }

  @FieldResolver(() => String, { description: 'Masked (王**) where the reader has no right to it; the officer who took an escalation of the customer reads it on the file and the case.' })
  name(@Root() customer: Customer & Sighted, @Context() ctx: Ctx): string {
    return shownName(customer.seenInClear ?? seesPerson(ctx, customer), customer.name, customer.kind);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Always masked; see revealSecret.' })
  phone(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    return shownPhone(openSecret(ctx.app, customer, 'phoneCipher'));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Always masked; see revealSecret.' })
  phone2(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    return shownPhone(openSecret(ctx.app, customer, 'phone2Cipher'));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Always masked; see revealSecret.' })
  idNumber(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    return shownIdNumber(openSecret(ctx.app, customer, 'idNumberCipher'));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Masked where the reader has no right to the name.' })
  address(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    return shownAddress(seesPerson(ctx, customer), customer.address);
  }

  @FieldResolver(() => LocalDay, { nullable: true, description: 'Null when not known, or without the right to names.' })
  solarBirthday(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    return seesPerson(ctx, customer) ? customer.solarBirthday : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null when not known, or without the right to names.' })
  occupation(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    return seesPerson(ctx, customer) ? customer.occupation : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null when not known, or without the right to names.' })
  hobbies(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    return seesPerson(ctx, customer) ? customer.hobbies : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'As told: 八月十五, 闰五月初三.' })
  lunarBirthday(@Root() customer: Customer, @Context() ctx: Ctx): string | null {
    const { lunarMonthDay, lunarLeap } = customer;
    if (!lunarMonthDay || !seesPerson(ctx, customer)) return null;
    return lunarText({ month: Number(lunarMonthDay.slice(0, 2)), day: Number(lunarMonthDay.slice(3)), leap: lunarLeap });
  }

  @FieldResolver(() => [CustomerConsent], { description: 'The present word for each purpose and channel; what is not listed is UNKNOWN.' })
  async consents(@Root() customer: Customer, @Context() ctx: Ctx): Promise<CustomerConsent[]> {
    return await consentsOf(ctx, customer.id) ?? [];
  }
}
