import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';

export const SignInMethodEnum = { PASSWORD: 'PASSWORD', CODE: 'CODE', SIGN_ON: 'SIGN_ON' } as const;
registerEnumType(SignInMethodEnum, {
  name: 'SignInMethod',
  description: 'How a session was begun.',
  valuesConfig: meanings({
    PASSWORD: 'With a password alone.',
    CODE: 'With a password and a code of the second factor.',
    SIGN_ON: 'At the identity provider of the house.',
  }),
});

@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A browser in which the viewer is signed in.' })
export class StaffSession {
  @Field(() => ID, { description: 'Begins with `ses_`; ends it with endSession.' }) id!: string;
  @Field(() => String, { description: 'The network address from which it was begun.' }) address!: string;
  @Field(() => String, { nullable: true, description: 'Browser and system, such as `Chrome, Windows`; null when it does not say.' }) device!: string | null;
  @Field(() => DateTime, { description: 'When it was begun; the wall clock, also where the product\'s clock was moved.' }) createdAt!: Date;
  @Field(() => DateTime, { description: 'Its last request, to the minute.' }) lastSeenAt!: Date;
  @Field(() => SignInMethodEnum, { description: 'How the viewer signed in.' }) method!: keyof typeof SignInMethodEnum;
  @Field(() => Boolean, { description: 'The one that asks.' }) current!: boolean;
}

/** Only ever the caller's own. */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'How the viewer\'s account is protected.' })
export class Security {
  @Field(() => Boolean, { description: 'False for people who sign in at the identity provider only.' }) hasPassword!: boolean;
  @Field(() => Boolean, { description: 'Whether signing in asks for a code.' }) secondFactor!: boolean;
  @Field(() => Int, { description: 'Recovery codes that are not used yet.' }) recoveryCodesLeft!: number;
  @Field(() => Boolean, { description: 'A password or code was given within the last minutes: what asks for it goes on without asking again.' }) freshlyProved!: boolean;
  @Field(() => [StaffSession], { description: 'Where the viewer is signed in, the latest first.' }) sessions!: StaffSession[];
}

@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'What an authenticator app is set up with; shown once.' })
export class SecondFactorSecret {
  @Field(() => String, { description: 'In base32, to be typed in by hand.' }) secret!: string;
  @Field(() => String, { description: 'The same as `otpauth://…`, to be shown as a QR code.' }) uri!: string;
}
