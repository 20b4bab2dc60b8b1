import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LocaleEnum } from './staff-user.entity.js';

@InputType({ description: 'The credentials of a member of staff.' })
export class SignInInput {
  @IsEmail() @MaxLength(200) @Field(() => String, { description: 'Upper and lower case are the same.' }) email!: string;
  @IsNotEmpty() @MaxLength(200) @Field(() => String, { description: 'Several wrong ones lock the door for a while: SIGN_IN_LOCKED.' }) password!: string;
}

@InputType({ description: 'The viewer\'s choice of language.' })
export class SetLanguageInput {
  @Field(() => LocaleEnum, { description: 'Errors, notices and reports come in it from now on.' }) locale!: 'zh-CN' | 'en';
}
