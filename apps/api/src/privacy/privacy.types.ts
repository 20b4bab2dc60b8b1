import { IsNotEmpty, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChannelEnum, ConsentPurposeEnum, ConsentStatusEnum } from '../customer/customer.inputs.js';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';

export const KeptForEnum = { HOLD: 'HOLD', COMPLAINT: 'COMPLAINT', RECORDS: 'RECORDS' } as const;
registerEnumType(KeptForEnum, {
  name: 'KeptFor',
  description: 'Why the law keeps the records of somebody who asked to be erased (INV-29).',
  valuesConfig: meanings({ HOLD: 'A legal hold was put on the file.', COMPLAINT: 'A complaint is not ended.', RECORDS: 'Repair records and complaint data are kept six years.' }),
});

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'A request to erase a person, and how far it has come.' })
export class CustomerErasure {
  @Field(() => DateTime, { nullable: true, description: 'When erasure was asked for; null: only a legal hold stands.' }) askedAt!: Date | null;
  @Field(() => KeptForEnum, { nullable: true, description: 'What keeps the records; null: nothing any more.' }) keptFor!: keyof typeof KeptForEnum | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which the rest is erased by itself; null while nobody knows it.' }) keptUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'The legal hold in words; null: none.' }) hold!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the person was erased; null: not yet.' }) erasedAt!: Date | null;
}

export const ConsentSourceEnum = { IMPORT: 'IMPORT', DESK: 'DESK', CALL: 'CALL', REPLY_WORD: 'REPLY_WORD', PORTAL: 'PORTAL' } as const;
registerEnumType(ConsentSourceEnum, {
  name: 'ConsentSource',
  description: 'How a word on contacts was learned.',
  valuesConfig: meanings({ IMPORT: 'From a file.', DESK: 'Told to somebody of the dealer.', CALL: 'On the phone.', REPLY_WORD: 'By a word in answer to a message.', PORTAL: 'By the customer, online.' }),
});

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'A word that a customer has said on contacts; written once, never changed (C4).' })
export class ConsentWordSaid {
  @Field(() => ID, { description: 'Begins with `con_`.' }) id!: string;
  @Field(() => ConsentPurposeEnum, { description: 'What the contacts are for.' }) purpose!: keyof typeof ConsentPurposeEnum;
  @Field(() => ChannelEnum, { description: 'By which way.' }) channel!: keyof typeof ChannelEnum;
  @Field(() => ConsentStatusEnum, { description: 'What was said.' }) status!: keyof typeof ConsentStatusEnum;
  @Field(() => DateTime, { description: 'When.' }) capturedAt!: string;
  @Field(() => ConsentSourceEnum, { description: 'How it was learned.' }) source!: keyof typeof ConsentSourceEnum;
  @Field(() => String, { nullable: true, description: 'How it was said; null without the right to names.' }) evidence!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the colleague who wrote it down; null: nobody of the house.' }) capturedBy!: string | null;
}

@InputType({ description: 'Who is to be erased, confirmed in words.' })
export class EraseCustomerInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @Field(() => Int, { description: 'The customer\'s version as you saw it.' }) expectedVersion!: number;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'The customer\'s whole name, typed out: CONFIRMATION_WRONG otherwise.' }) confirm!: string;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Who asked, and how; stands in the audit. No names or numbers.' }) reason!: string;
}

@InputType({ description: 'A legal hold, or its end.' })
export class HoldCustomerInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @IsOptional() @MinLength(2) @MaxLength(300) @Field(() => String, { nullable: true, description: 'What holds the file, such as a case number of a court; null takes the hold off.' }) hold!: string | null;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Why; stands in the audit.' }) reason!: string;
}

@InputType({ description: 'Whose data are given out, and why.' })
export class ExportCustomerInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Who asked; stands in the audit.' }) reason!: string;
}

@Can('customer:export')
@ObjectType('CustomerExport', { simpleResolvers: true, description: 'Everything held about a person, ready to be fetched by who asked for it.' })
export class CustomerExportType {
  @Field(() => ID, { description: 'Begins with `exp_`.' }) id!: string;
  @Field(() => String, { description: 'Where it is fetched as JSON; only in the session of who asked.' }) jsonPath!: string;
  @Field(() => String, { description: 'The same as a page for people.' }) pagePath!: string;
  @Field(() => DateTime, { description: 'Until then.' }) expiresAt!: Date;
}
