import { IsEmail, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

/** What is longer is refused by the policy in words; this only keeps absurd texts out. */
const MOST = 1000;

@InputType({ description: 'The code that follows a right password.' })
export class SignInCodeInput {
  @IsNotEmpty() @MaxLength(100) @Field(() => String, { description: '`params.challenge` of SECOND_FACTOR_REQUIRED; good for five minutes and once.' }) challenge!: string;
  @IsNotEmpty() @MaxLength(40) @Field(() => String, { description: 'Six digits of the authenticator, or a recovery code.' }) code!: string;
}

@InputType({ description: 'A fresh proof of who is at the browser: the code where there is a second factor, the password otherwise.' })
export class StepUpInput {
  @IsOptional() @MaxLength(MOST) @Field(() => String, { nullable: true, description: 'The viewer\'s password.' }) password?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'Six digits of the authenticator, or a recovery code.' }) code?: string | null;
}

@InputType({ description: 'The viewer\'s own new password.' })
export class ChangePasswordInput {
  @IsNotEmpty() @MaxLength(MOST) @Field(() => String, { description: 'The one that is in use.' }) currentPassword!: string;
  @MaxLength(MOST) @Field(() => String, { description: 'Twelve characters or more, nothing common, not the name of the e-mail address.' }) newPassword!: string;
}

@InputType({ description: 'Whoever has forgotten the password.' })
export class PasswordResetInput {
  @IsEmail() @MaxLength(200) @Field(() => String, { description: 'Upper and lower case are the same.' }) email!: string;
}

@InputType({ description: 'A new password by a mailed link.' })
export class SetPasswordInput {
  @IsNotEmpty() @MaxLength(100) @Field(() => String, { description: 'What follows # in the link.' }) token!: string;
  @MaxLength(MOST) @Field(() => String, { description: 'Twelve characters or more, nothing common, not the name of the e-mail address.' }) newPassword!: string;
}
