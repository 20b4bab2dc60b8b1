import { Arg, Args, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { seesPerson } from '../customer/person-sight.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import * as traits from './customer-trait.service.js';
import * as overrides from './tier-override.service.js';
import * as parameters from './tier-parameters.service.js';
import { tierPreview } from './tier-preview.service.js';
import { movesOfCustomer, tiersOfCustomer, traitsOfCustomer } from './tier-state.js';
import {
  CustomerTierView, CustomerTraits, EndTierOverrideInput, NoteCustomerTraitsInput, OverrideTierInput, PublishTierParametersInput, RecordReferralInput, TierMoveView, TierPreview, TierPreviewArgs, TierSchemeView,
} from './tier.types.js';

@Resolver()
export class TierResolver {
  @Can('policy:read')
  @Query(() => [TierSchemeView], { description: 'All tier schemes as they hold for a unit today, with customers by tier.' })
  tierSchemes(@Arg('unitId', () => ID, { description: 'The unit, `org_`.' }) unitId: string, @Context() ctx: Ctx): Promise<TierSchemeView[]> {
    return parameters.tierSchemesOf(ctx, unitId);
  }

  @Can('policy:read')
  @Query(() => TierPreview, { description: 'Who would move with other numbers; nothing is changed. By the same statement as the evaluation.' })
  tierPreview(@Args(() => TierPreviewArgs) args: TierPreviewArgs, @Context() ctx: Ctx): Promise<TierPreview> {
    return tierPreview(ctx, args);
  }

  @Can('policy:set')
  @Mutation(() => TierSchemeView, { description: 'Publishes a unit\'s numbers; everybody below is judged again within seconds.' })
  publishTierParameters(
    @Arg('input', () => PublishTierParametersInput, { description: 'Refused also with SETTING_LOCKED, CONFLICT; at fields with SETTING_UNKNOWN, OUT_OF_RANGE, TIER_PARAMETERS_CROSSED.' }) input: PublishTierParametersInput,
    @Context() ctx: TxCtx,
  ): Promise<TierSchemeView> {
    return parameters.publishTierParameters(ctx, input);
  }

  @Can('tier:override')
  @Mutation(() => Customer, { description: 'Sets a customer\'s tier by hand until a day (INV-14).' })
  overrideTier(
    @Arg('input', () => OverrideTierInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE, TIER_NOT_JUDGED, TIER_UNKNOWN, DAY_IS_PAST, OVERRIDE_TOO_LONG.' }) input: OverrideTierInput, @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return overrides.overrideTier(ctx, input);
  }

  @Can('tier:override')
  @Mutation(() => Customer, { description: 'Ends a tier that was set by hand; the rule holds again.' })
  endTierOverride(
    @Arg('input', () => EndTierOverrideInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE, TIER_NOT_JUDGED, TIER_NOT_OVERRIDDEN.' }) input: EndTierOverrideInput, @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return overrides.endTierOverride(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Customer, { description: 'Notes what was observed of a customer; his tier follows at once.' })
  noteCustomerTraits(
    @Arg('input', () => NoteCustomerTraitsInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE, CHURN_REASON_UNKNOWN.' }) input: NoteCustomerTraitsInput, @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return traits.noteCustomerTraits(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Customer, { description: 'A customer brought another one; his tier follows at once.' })
  recordReferral(@Arg('input', () => RecordReferralInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE, DATE_IN_FUTURE.' }) input: RecordReferralInput, @Context() ctx: TxCtx): Promise<Customer> {
    return traits.recordReferral(ctx, input);
  }
}

/** What the tier room knows of a customer. */
@Resolver(() => Customer)
export class CustomerTiersResolver {
  @Can('customer:read')
  @FieldResolver(() => [CustomerTierView], { description: 'His tiers, the main one first, each with why.' })
  async tiers(@Root() customer: Customer, @Context() ctx: Ctx): Promise<CustomerTierView[]> {
    const found = await tiersOfCustomer(ctx, customer.id) ?? [];
    return seesPerson(ctx, customer) ? found : found.map((tier) => ({ ...tier, overrideReason: null }));
  }

  @Can('customer:read')
  @FieldResolver(() => [TierMoveView], { description: 'The last twenty changes, newest first.' })
  async tierMoves(@Root() customer: Customer, @Context() ctx: Ctx): Promise<TierMoveView[]> {
    return await movesOfCustomer(ctx, customer.id) ?? [];
  }

  @Can('customer:read')
  @FieldResolver(() => CustomerTraits, { nullable: true, description: 'What staff have observed that counts for the tier; null where the reader has no right to names.' })
  async traits(@Root() customer: Customer, @Context() ctx: Ctx): Promise<CustomerTraits | null> {
    return seesPerson(ctx, customer) ? traitsOfCustomer(ctx, customer.id) : null;
  }
}
