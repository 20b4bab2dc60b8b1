import { Arg, Args, ArgsType, Ctx as Context, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { unitById } from '../organisation/organisation.service.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { NonTransactional } from '../platform/graphql/doors.js';
import type { HttpCtx } from '../platform/http/http-context.js';
import { connectionOf, PageArgs, type Connection } from '../platform/paging/connection.js';
import { inTransaction } from '../platform/transaction.js';
import { SetLanguageInput, SignInInput } from './identity.inputs.js';
import { SignInCodeInput } from './security.inputs.js';
import * as identity from './identity.service.js';
import { principalOf } from './principal-of.js';
import { StaffUser } from './staff-user.entity.js';
import { listStaff } from './staff-list.js';
import { Post, StaffMember, Viewer } from './viewer.js';

const StaffConnection = connectionOf(StaffMember, 'StaffMember', 'staff:read');

@ArgsType()
class StaffArgs extends PageArgs {
  @Field(() => ID, { description: 'The unit at which the posts are held.' }) unitId!: string;
}

@Resolver(() => Viewer)
export class IdentityResolver {
  @Can('anyone')
  @Query(() => Viewer, { nullable: true, description: 'The person who is signed in; null for everybody else.' })
  async viewer(@Context() ctx: Ctx): Promise<Viewer | null> {
    if (ctx.actor.kind !== 'STAFF') return null;
    const user = await ctx.db.manager.findOneBy(StaffUser, { id: ctx.actor.id! });
    return user && identity.viewerOf(ctx, user);
  }

  @Can('staff:read')
  @Query(() => StaffConnection, { description: 'Who holds a post at a unit today, by name.' })
  staff(@Args(() => StaffArgs) { unitId, ...page }: StaffArgs, @Context() ctx: Ctx): Promise<Connection<StaffMember>> {
    return listStaff(ctx, unitId, page);
  }

  @Can('anyone') @NonTransactional()
  @Mutation(() => Viewer, { description: 'Signs in with e-mail and password and sets the session cookie.' })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Refused with SIGN_IN_FAILED, with SIGN_IN_LOCKED after several wrong tries, and with SECOND_FACTOR_REQUIRED and a challenge for signInWithCode when a code is owed.' }) input: SignInInput,
    @Context() ctx: HttpCtx,
  ): Promise<Viewer> {
    const { token, user } = await identity.signIn(ctx, input, ctx.http);
    ctx.http.setSession(token);
    return identity.viewerOf(ctx, user);
  }

  @Can('anyone') @NonTransactional()
  @Mutation(() => Viewer, { description: 'The second step of signing in, with a code; sets the session cookie.' })
  async signInWithCode(
    @Arg('input', () => SignInCodeInput, { description: 'Refused with SECOND_FACTOR_WRONG, SECOND_FACTOR_OVER when the first step is too long ago, and SIGN_IN_LOCKED.' }) input: SignInCodeInput,
    @Context() ctx: HttpCtx,
  ): Promise<Viewer> {
    const { token, user } = await identity.signInWithCode(ctx, input, ctx.http);
    ctx.http.setSession(token);
    return identity.viewerOf(ctx, user);
  }

  @Can('anyone') @NonTransactional()
  @Mutation(() => Boolean, { description: 'Ends the session of this browser.' })
  async signOut(@Context() ctx: HttpCtx): Promise<boolean> {
    const { sessionToken } = ctx.http;
    if (sessionToken) await inTransaction(ctx, (tx) => identity.signOut(tx, sessionToken));
    ctx.http.setSession(null);
    return true;
  }

  @Can('signed-in')
  @Mutation(() => Viewer, { description: 'The language in which the product speaks to the viewer.' })
  async setLanguage(@Arg('input', () => SetLanguageInput, { description: 'Takes effect with the next answer.' }) input: SetLanguageInput, @Context() ctx: TxCtx): Promise<Viewer> {
    return identity.viewerOf(ctx, await identity.setLanguage(ctx, input.locale));
  }

  @Can('signed-in')
  @FieldResolver(() => [Post], { description: 'The roles that the viewer holds today.' })
  async posts(@Root() viewer: Viewer, @Context() ctx: Ctx): Promise<Post[]> {
    const { posts } = await principalOf(ctx.app, viewer.id);
    return Promise.all(posts.map(async ({ role, unitId }) => ({ role, unit: (await unitById(ctx, unitId))! })));
  }

  @Can('signed-in')
  @FieldResolver(() => OrgUnit, { description: 'The unit that stands first for the viewer.' })
  homeUnit(@Root() viewer: Viewer, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, viewer.homeUnitId);
  }
}
