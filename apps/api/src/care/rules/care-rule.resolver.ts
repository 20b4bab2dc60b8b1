import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../platform/access/can.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import * as rules from './care-rule.service.js';
import { CareRule, SetCareRuleInput } from './care-rule.types.js';

@Resolver()
export class CareRuleResolver {
  @Can('care:read')
  @Query(() => [CareRule], { description: 'All care rules as they hold for a unit today.' })
  careRules(@Arg('unitId', () => ID, { description: 'A dealer or a unit above, `org_`.' }) unitId: string, @Context() ctx: Ctx): Promise<CareRule[]> {
    return rules.careRules(ctx, unitId);
  }

  @Can('care:rules')
  @Mutation(() => CareRule, { description: 'Changes a rule for a unit and everything below it. RULE_NOT_SOUND names what contradicts itself.' })
  setCareRule(
    @Arg('input', () => SetCareRuleInput, {
      description: 'Refused also with RULE_UNKNOWN, DAY_IS_PAST, and RULE_NOT_SOUND with what contradicts itself in '
        + '`extensions.fields`.',
    }) input: SetCareRuleInput,
    @Context() ctx: TxCtx,
  ): Promise<CareRule> {
    return rules.setCareRule(ctx, input);
  }
}
