import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDay } from '../platform/graphql/scalars.js';
import { LocaleEnum } from './staff-user.entity.js';

@InputType({ description: 'A post with its time.' })
export class NewPostInput {
  @MaxLength(20) @Field(() => String, { description: 'Such as CARE_SPECIALIST; one of `rolesToGive`.' }) role!: string;
  @Field(() => ID, { description: 'Where it is held, `org_`.' }) unitId!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The first day; today when it is left out.' }) validFrom?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The last day; open when it is left out.' }) validTo?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Heads the department of the manufacturer to which the role belongs.' }) leads!: boolean;
}

@InputType({ description: 'Somebody new, with a first post. No password: the person sets one by the link in the invitation.' })
export class InvitePersonInput {
  @IsNotEmpty() @MaxLength(60) @Field(() => String, { description: 'As colleagues know it.' }) name!: string;
  @IsEmail() @MaxLength(200) @Field(() => String, { description: 'What is signed in with, and where the invitation goes.' }) email!: string;
  @Field(() => LocaleEnum, { nullable: true, description: 'The language of the invitation; Chinese when it is left out.' }) locale?: 'zh-CN' | 'en' | null;
  @Field(() => NewPostInput, { description: 'The unit of this post becomes the home unit.' }) post!: NewPostInput;
}

@InputType({ description: 'A person as it was read.' })
export class PersonInput {
  @Field(() => ID, { description: 'The person, `usr_`.' }) userId!: string;
  @Field(() => Int, { description: 'The `version` that was read; CONFLICT when somebody was faster.' }) expectedVersion!: number;
}

@InputType({ description: 'What is to be changed; what is left out stays.' })
export class UpdatePersonInput extends PersonInput {
  @IsNotEmpty() @MaxLength(60) @Field(() => String, { nullable: true, description: 'As colleagues know it.' }) name?: string | null;
  @IsEmail() @MaxLength(200) @Field(() => String, { nullable: true, description: 'What is signed in with.' }) email?: string | null;
  @Field(() => ID, { nullable: true, description: 'The unit that stands first for the person, `org_`.' }) homeUnitId?: string | null;
}

@InputType({ description: 'A post for somebody.' })
export class GivePostInput extends NewPostInput {
  @Field(() => ID, { description: 'Who is to hold it, `usr_`.' }) userId!: string;
}

@InputType({ description: 'The time of a post.' })
export class ChangePostInput {
  @Field(() => ID, { description: 'The post, `pst_`.' }) postId!: string;
  @Field(() => Int, { description: 'The `version` that was read.' }) expectedVersion!: number;
  @Field(() => LocalDay, { nullable: true, description: 'The last day; null leaves it open.' }) validTo?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Heads the department of the manufacturer.' }) leads?: boolean | null;
}

@InputType({ description: 'A post that is to end.' })
export class EndPostInput {
  @Field(() => ID, { description: 'The post, `pst_`.' }) postId!: string;
  @Field(() => Int, { description: 'The `version` that was read.' }) expectedVersion!: number;
}

@InputType({ description: 'A post handed on for a time (C-014).' })
export class DelegatePostInput {
  @Field(() => ID, { description: 'The post, `pst_`: the caller\'s own, or one that the caller could give.' }) postId!: string;
  @Field(() => ID, { description: 'Who acts with it meanwhile, `usr_`.' }) userId!: string;
  @Field(() => LocalDay, { description: 'The first day.' }) validFrom!: string;
  @Field(() => LocalDay, { description: 'The last day.' }) validTo!: string;
}

@InputType({ description: 'A time in which somebody is away (A19).' })
export class RecordAbsenceInput {
  @Field(() => ID, { nullable: true, description: 'Who is away, `usr_`; the caller when it is left out.' }) userId?: string | null;
  @Field(() => LocalDay, { description: 'The first day, not before today.' }) validFrom!: string;
  @Field(() => LocalDay, { description: 'The last day; it ends by itself.' }) validTo!: string;
  @Field(() => ID, { nullable: true, description: 'Who owns the clocks meanwhile, `usr_` of the same unit; without one the work is for the queue of the unit.' }) substituteId?: string | null;
}

@InputType({ description: 'An absence that ends early.' })
export class EndAbsenceInput {
  @Field(() => ID, { description: 'The absence, `abs_`.' }) absenceId!: string;
  @Field(() => Int, { description: 'The `version` that was read.' }) expectedVersion!: number;
}
