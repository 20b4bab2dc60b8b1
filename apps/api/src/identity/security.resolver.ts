import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { TxCtx } from '../platform/context.js';
import { NonTransactional } from '../platform/graphql/doors.js';
import type { HttpCtx } from '../platform/http/http-context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { changePassword, requestPasswordReset, setPasswordByLink } from './password.service.js';
import { stepUp } from './proof.service.js';
import { recoveryCodesLeft } from './second-factor/recovery-codes.js';
import * as secondFactor from './second-factor/second-factor.service.js';
import { ChangePasswordInput, PasswordResetInput, SetPasswordInput, StepUpInput } from './security.inputs.js';
import { SecondFactorSecret, Security } from './security.js';
import * as sessions from './sessions.service.js';
import { managedStaff, staffCaller } from './staff-caller.js';

/** The token under which the request came; what renews it cannot be done without. */
function tokenOf({ http }: HttpCtx): string {
  if (!http.sessionToken) throw refuse('UNAUTHENTICATED');
  return http.sessionToken;
}

@Resolver()
export class SecurityResolver {
  @Can('signed-in')
  @Query(() => Security, { description: 'How the viewer\'s own account is protected, and where it is signed in.' })
  async security(@Context() ctx: HttpCtx): Promise<Security> {
    const user = await staffCaller(ctx);
    return {
      hasPassword: user.passwordHash !== null, secondFactor: await secondFactor.hasSecondFactor(ctx, user.id), recoveryCodesLeft: await recoveryCodesLeft(ctx, user.id),
      freshlyProved: ctx.freshlyProved ?? false, sessions: await sessions.listSessions(ctx, user.id, ctx.http.sessionToken),
    };
  }

  @Can('signed-in') @NonTransactional()
  @Mutation(() => Boolean, { description: 'Proves again who is at the browser, for what is refused with STEP_UP_REQUIRED. The session gets a new cookie.' })
  async stepUp(@Arg('input', () => StepUpInput, { description: 'Refused with PROOF_FAILED, and with SIGN_IN_LOCKED after several wrong tries.' }) input: StepUpInput, @Context() ctx: HttpCtx): Promise<boolean> {
    ctx.http.setSession(await stepUp(ctx, input, tokenOf(ctx)));
    return true;
  }

  @Can('signed-in') @NonTransactional()
  @Mutation(() => Boolean, { description: 'The viewer\'s own password. All other sessions end.' })
  async changePassword(@Arg('input', () => ChangePasswordInput, { description: 'Refused with PASSWORD_WRONG; what is wrong with the new one stands at its field.' }) input: ChangePasswordInput, @Context() ctx: HttpCtx): Promise<boolean> {
    ctx.http.setSession(await changePassword(ctx, input, tokenOf(ctx)));
    return true;
  }

  @Can('anyone') @NonTransactional()
  @Mutation(() => Boolean, { description: 'Mails a link to set a new password. The answer is the same whether anybody has the address or not.' })
  async requestPasswordReset(@Arg('input', () => PasswordResetInput, { description: 'Refused with RATE_LIMITED when asked for too often.' }) input: PasswordResetInput, @Context() ctx: HttpCtx): Promise<boolean> {
    await requestPasswordReset(ctx, input.email, ctx.http.address);
    return true;
  }

  @Can('anyone') @NonTransactional()
  @Mutation(() => Boolean, { description: 'Sets a password by a mailed link. All sessions of its person end; it signs nobody in.' })
  async setPasswordByLink(@Arg('input', () => SetPasswordInput, { description: 'Refused with PASSWORD_LINK_INVALID when the link was used or has run out.' }) input: SetPasswordInput, @Context() ctx: HttpCtx): Promise<boolean> {
    await setPasswordByLink(ctx, input, ctx.http.address);
    return true;
  }

  @Can('signed-in')
  @Mutation(() => Boolean, { description: 'Ends one of the viewer\'s own sessions.' })
  async endSession(@Arg('id', () => ID, { description: 'From the list of sessions.' }) id: string, @Context() ctx: TxCtx): Promise<boolean> {
    await sessions.endSession(ctx, id);
    return true;
  }

  @Can('signed-in')
  @Mutation(() => Int, { description: 'Ends all sessions of the viewer, this one as well. Answers how many.' })
  async signOutEverywhere(@Context() ctx: TxCtx & HttpCtx): Promise<number> {
    const ended = await sessions.signOutEverywhere(ctx);
    ctx.http.setSession(null);
    return ended;
  }

  @Can('staff:manage')
  @Mutation(() => Int, { description: 'Ends all sessions of a colleague. Answers how many.' })
  endStaffSessions(@Arg('userId', () => ID, { description: 'Somebody whom the caller manages; POST_BEYOND_REACH for whoever may do more.' }) userId: string, @Context() ctx: TxCtx): Promise<number> {
    return sessions.endSessionsOfStaff(ctx, userId);
  }

  @Can('signed-in')
  @Mutation(() => SecondFactorSecret, { description: 'A secret for an authenticator app. It counts once confirmSecondFactor was given a code of it. Needs a fresh proof (STEP_UP_REQUIRED).' })
  async beginSecondFactor(@Context() ctx: TxCtx): Promise<SecondFactorSecret> {
    return secondFactor.beginSecondFactor(ctx, await staffCaller(ctx));
  }

  @Can('signed-in')
  @Mutation(() => [String], { description: 'From now on signing in asks for a code. Answers ten recovery codes, which are never shown again.' })
  async confirmSecondFactor(@Arg('code', () => String, { description: 'Six digits of the authenticator.' }) code: string, @Context() ctx: TxCtx): Promise<string[]> {
    return secondFactor.confirmSecondFactor(ctx, await staffCaller(ctx), code);
  }

  @Can('signed-in')
  @Mutation(() => [String], { description: 'Ten new recovery codes; the old ones end. Needs a fresh proof (STEP_UP_REQUIRED).' })
  async renewRecoveryCodes(@Context() ctx: TxCtx): Promise<string[]> {
    return secondFactor.renewRecoveryCodes(ctx, await staffCaller(ctx));
  }

  @Can('signed-in')
  @Mutation(() => Boolean, { description: 'Signing in asks for no code any more. Needs a fresh proof (STEP_UP_REQUIRED).' })
  async removeSecondFactor(@Context() ctx: TxCtx): Promise<boolean> {
    await secondFactor.removeSecondFactor(ctx, await staffCaller(ctx));
    return true;
  }

  @Can('staff:manage')
  @Mutation(() => Boolean, { description: 'For a colleague who has lost phone and recovery codes. Needs a fresh proof (STEP_UP_REQUIRED).' })
  async removeStaffSecondFactor(@Arg('userId', () => ID, { description: 'Somebody whom the caller manages; POST_BEYOND_REACH for whoever may do more.' }) userId: string, @Context() ctx: TxCtx): Promise<boolean> {
    await secondFactor.removeSecondFactor(ctx, await managedStaff(ctx, requireId('usr', userId)));
    return true;
  }
}
