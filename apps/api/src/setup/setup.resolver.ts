import { Arg, Ctx as Context, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { NonTransactional } from '../platform/graphql/doors.js';
import { SetUpInput } from './setup.inputs.js';
import { setUp } from './setup.service.js';
import { requireSetupLink } from './setup-link.js';

@Resolver()
export class SetupResolver {
  @Can('anyone')
  @Query(() => Boolean, { description: 'true while a set-up link can be used. SETUP_DONE for good afterwards, SETUP_LINK_INVALID for a wrong or an old link.' })
  async setupOpen(@Arg('token', () => String, { description: 'From the link that the server printed.' }) token: string, @Context() ctx: Ctx): Promise<boolean> {
    await requireSetupLink(ctx, token);
    return true;
  }

  @Can('anyone') @NonTransactional()
  @Mutation(() => Boolean, { description: 'Sets an empty installation up, once: manufacturer, first administrator, first region, first dealer.' })
  async setUp(
    @Arg('input', () => SetUpInput, { description: 'Refused also with SETUP_DONE and SETUP_LINK_INVALID; at fields with TOO_SHORT, PASSWORD_COMMON, PASSWORD_LIKE_EMAIL, DUPLICATE, EMAIL_INVALID, VALUE_INVALID.' }) input: SetUpInput,
    @Context() ctx: Ctx,
  ): Promise<boolean> {
    await setUp(ctx, input);
    return true;
  }
}
