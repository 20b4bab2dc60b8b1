import { IsEmail, IsNotEmpty, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LocaleEnum } from '../identity/staff-user.entity.js';
import { DealerProfileInput } from '../organisation/organisation.inputs.js';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,19}$/;

@InputType({ description: 'A unit of the first tree.' })
export class FirstUnitInput {
  @Matches(CODE) @Field(() => String, { description: 'Capital letters, digits and hyphens; never changes.' }) code!: string;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'At most 80 characters.' }) nameZh!: string;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'At most 80 characters.' }) nameEn!: string;
}

@InputType({ description: 'The first administrator.' })
export class FirstAdministratorInput {
  @IsNotEmpty() @MaxLength(60) @Field(() => String, { description: 'As colleagues know it.' }) name!: string;
  @IsEmail() @MaxLength(200) @Field(() => String, { description: 'What is signed in with.' }) email!: string;
  @IsNotEmpty() @MaxLength(200) @Field(() => String, { description: 'At least 12 characters, and nothing that is guessed first.' }) password!: string;
  @Field(() => LocaleEnum, { description: 'What the product speaks to the person.' }) locale!: 'zh-CN' | 'en';
}

@InputType({ description: 'What an empty installation needs to begin: the manufacturer, its first administrator, the first region and the first dealer.' })
export class SetUpInput {
  @IsNotEmpty() @MaxLength(100) @Field(() => String, { description: 'From the link that the server printed when it started.' }) token!: string;
  @ValidateNested() @Field(() => FirstUnitInput, { description: 'The head office.' }) manufacturer!: FirstUnitInput;
  @ValidateNested() @Field(() => FirstUnitInput, { description: 'The first region.' }) region!: FirstUnitInput;
  @ValidateNested() @Field(() => FirstUnitInput, { description: 'The first dealer, live from today.' }) dealer!: FirstUnitInput;
  @ValidateNested() @Field(() => DealerProfileInput, { description: 'What messages say about the first dealer.' }) profile!: DealerProfileInput;
  @ValidateNested() @Field(() => FirstAdministratorInput, { description: 'Who signs in first and invites everybody else.' }) administrator!: FirstAdministratorInput;
  @MaxLength(40) @Field(() => String, { defaultValue: 'Asia/Shanghai', description: 'IANA zone of all three units.' }) timezone!: string;
}
