import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import * as policy from './policy.service.js';
import { PolicyValue, SetPolicyInput } from './policy.types.js';

@Resolver()
export class PolicyResolver {
  @Can('policy:read')
  @Query(() => [PolicyValue], { description: 'All settings as they hold for a unit today, and where each comes from.' })
  policyValues(@Arg('unitId', () => ID, { description: 'The unit, `org_`.' }) unitId: string, @Context() ctx: Ctx): Promise<PolicyValue[]> {
    return policy.policyValues(ctx, unitId);
  }

  @Can('policy:set')
  @Mutation(() => PolicyValue, { description: 'Sets a unit\'s own value. SETTING_LOCKED and SETTING_LOOSENS as INV-30 says.' })
  setPolicy(
    @Arg('input', () => SetPolicyInput, { description: 'Refused also with SETTING_UNKNOWN, SETTING_VALUE_INVALID, SETTING_LOCKED, SETTING_LOOSENS, DAY_IS_PAST.' }) input: SetPolicyInput,
    @Context() ctx: TxCtx,
  ): Promise<PolicyValue> {
    return policy.setPolicy(ctx, input);
  }
}
