import { IsNotEmpty, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { meanings } from '../../platform/graphql/meanings.js';
import { ContactPersonKindEnum, type ContactPersonKind } from './contact-person.entity.js';

export const ContactPersonFieldEnum = { MOBILE: 'MOBILE', HOME_PHONE: 'HOME_PHONE' } as const;
registerEnumType(ContactPersonFieldEnum, {
  name: 'ContactPersonField',
  description: 'A number of a contact person that can be shown in the clear with a reason.',
  valuesConfig: meanings({
    MOBILE: 'The mobile.',
    HOME_PHONE: 'The phone at home or in the office.',
  }),
});

@InputType({ description: 'Somebody to speak with; one number at least.' })
export class AddContactPersonInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @Field(() => ContactPersonKindEnum, { description: 'What the person is to the customer.' }) kind!: ContactPersonKind;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'At most 80 characters.' }) name!: string;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'R-114.' }) mobile?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'At home or in the office, with its area code (R-114).' }) homePhone?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Is called first from now on.' }) isPrimary?: boolean | null;
}

@InputType({ description: 'What is left out stays; null empties a number.' })
export class UpdateContactPersonInput {
  @Field(() => ID, { description: 'The contact person, `cpn_`.' }) contactPersonId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
  @Field(() => ContactPersonKindEnum, { nullable: true, description: 'What the person is to the customer.' }) kind?: ContactPersonKind | null;
  @IsOptional() @IsNotEmpty() @MaxLength(80) @Field(() => String, { nullable: true, description: 'At most 80 characters; cannot be emptied.' }) name?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'R-114.' }) mobile?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'At home or in the office, with its area code (R-114).' }) homePhone?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Is called first from now on, or no longer.' }) isPrimary?: boolean | null;
}

@InputType({ description: 'Who is no longer to be spoken with.' })
export class RemoveContactPersonInput {
  @Field(() => ID, { description: 'The contact person, `cpn_`.' }) contactPersonId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
}

@InputType({ description: 'What is to be shown in the clear, and why.' })
export class RevealContactInput {
  @Field(() => ID, { description: 'The contact person, `cpn_`.' }) contactPersonId!: string;
  @Field(() => ContactPersonFieldEnum, { description: 'One number at a time.' }) field!: keyof typeof ContactPersonFieldEnum;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Why it is needed; stands in the audit.' }) reason!: string;
}
