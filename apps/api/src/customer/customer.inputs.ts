import { ArrayMaxSize, IsNotEmpty, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { channels } from '@dealercare/domain/care/channel';
import { CodeCondition, DayCondition, IdCondition, TextCondition } from '../platform/filter/conditions.js';
import { filterBranch, type FilterFields, type FilterTree } from '../platform/filter/filter.js';
import { meanings } from '../platform/graphql/meanings.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { OriginEnum, SexEnum, type Origin } from './customer.entity.js';
import { searchText } from './name-search.js';

export const ChannelEnum = Object.fromEntries(channels.map((channel) => [channel, channel])) as { [C in (typeof channels)[number]]: C };
registerEnumType(ChannelEnum, {
  name: 'ContactChannel',
  description: 'A way to reach a customer (C-082).',
  valuesConfig: meanings({
    PHONE: 'A call.',
    SMS: 'A text message; mobiles only.',
    EMAIL: 'An e-mail.',
    DIRECT_MAIL: 'A letter.',
    BIRTHDAY_CARD: 'A card by post for the birthday.',
    WECHAT: 'A work message over WeChat.',
  }),
});
export const ConsentPurposeEnum = { CARE: 'CARE', MARKETING: 'MARKETING' } as const;
registerEnumType(ConsentPurposeEnum, {
  name: 'ConsentPurpose',
  description: 'What a contact is for; consent is kept for each purpose and channel (DT-CONSENT).',
  valuesConfig: meanings({
    CARE: 'Invitations, reminders, greetings and weather alerts.',
    MARKETING: 'Campaigns, promotions and club offers; never inferred from anything else (rulings 6).',
  }),
});
export const ConsentStatusEnum = { UNKNOWN: 'UNKNOWN', GRANTED: 'GRANTED', REFUSED: 'REFUSED', WITHDRAWN: 'WITHDRAWN' } as const;
registerEnumType(ConsentStatusEnum, {
  name: 'ConsentStatus',
  description: 'What the customer has said to contacts of a purpose by a channel.',
  valuesConfig: meanings({
    UNKNOWN: 'Nobody has asked: no SMS; calls as the setting `consent.calls.unknown` says (rulings 6).',
    GRANTED: 'Said yes.',
    REFUSED: 'Said no when asked; only a new act of the customer changes it.',
    WITHDRAWN: 'Took a yes back; queued messages are cancelled at once.',
  }),
});
export const CustomerOrderEnum = { NAME: 'NAME', NEWEST: 'NEWEST' } as const;
registerEnumType(CustomerOrderEnum, {
  name: 'CustomerOrder',
  description: 'By what a list of customers is ordered.',
  valuesConfig: meanings({
    NAME: 'By pinyin; FILTER_NOT_ALLOWED without the right to names.',
    NEWEST: 'The file begun last stands first.',
  }),
});
export const SecretFieldEnum = { PHONE: 'PHONE', PHONE2: 'PHONE2', ID_NUMBER: 'ID_NUMBER' } as const;
registerEnumType(SecretFieldEnum, {
  name: 'SecretField',
  description: 'A field that is shown masked and can be revealed with a reason.',
  valuesConfig: meanings({
    PHONE: 'The main phone.',
    PHONE2: 'The second phone.',
    ID_NUMBER: 'The ID card number; sensitive, voluntary and sealed (R-60).',
  }),
});

@InputType({ description: 'Customers by what is known of them; every given part must hold.' })
export class CustomerFilter implements FilterTree {
  @Field(() => [CustomerFilter], filterBranch.and) and?: CustomerFilter[] | null;
  @Field(() => [CustomerFilter], filterBranch.or) or?: CustomerFilter[] | null;
  @Field(() => CustomerFilter, filterBranch.not) not?: CustomerFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer whose file it is.' }) dealer?: IdCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'Needs the right to names; FILTER_NOT_ALLOWED without it.' }) name?: TextCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'The number in the dealer\'s own system.' }) externalNo?: TextCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `CustomerKind`.' }) kind?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'A, B, C or D; `isNull: true` finds customers not judged yet (DT-T1).' }) tier?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `CustomerOrigin`.' }) origin?: CodeCondition | null;
  @Field(() => TextCondition, { nullable: true, description: 'Such as 教师 (C-073); needs the right to names like `name`.' }) occupation?: TextCondition | null;
  @Field(() => DayCondition, { nullable: true, description: 'The day on which the file was begun.' }) fileDate?: DayCondition | null;
}

export const customerFilterFields: FilterFields = {
  dealer: { kind: 'id', column: 'c.dealer_id', prefix: 'org' },
  name: { kind: 'text', column: 'c.name_search', needs: 'customer:name', normalise: searchText },
  externalNo: { kind: 'text', column: 'c.external_no' },
  kind: { kind: 'code', column: 'c.kind' },
  tier: { kind: 'code', column: 'c.tier' },
  origin: { kind: 'code', column: 'c.origin' },
  occupation: { kind: 'text', column: 'c.occupation', needs: 'customer:name' },
  fileDate: { kind: 'day', column: 'c.file_date' },
};

/** What may be told of a customer by hand; texts as people write them. */
@InputType()
class CustomerFields {
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'The number in the dealer\'s own system, at most 40 characters.' }) externalNo?: string | null;
  @Field(() => SexEnum, { nullable: true, description: 'Null: not known, or an organisation.' }) sex?: keyof typeof SexEnum | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'A second mobile or landline with area code (R-114).' }) phone2?: string | null;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: '18 characters (R-113); a wrong check digit is kept as not verified. Voluntary.' }) idNumber?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'By the civil calendar; greeted on this day and on the lunar one (C-074).' }) solarBirthday?: string | null;
  @IsOptional() @MaxLength(12) @Field(() => String, { nullable: true, description: 'As people say it: 八月十五, 闰五月初三.' }) lunarBirthday?: string | null;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'Festivals of an occupation go by it (C-073), at most 40 characters.' }) occupation?: string | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'At most 200 characters; shown masked without the right to names.' }) address?: string | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'In the words of the dealer, at most 200 characters; nothing on religion, health or politics (INV-31).' })
  hobbies?: string | null;
  @Field(() => OriginEnum, { nullable: true, description: 'How the customer came to the dealer.' }) origin?: Origin | null;
}

@InputType({ description: 'A new file at a dealer.' })
export class CreateCustomerInput extends CustomerFields {
  @Field(() => ID, { description: 'The dealer whose customer it is, `org_`.' }) dealerId!: string;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'Of a person or an organisation, at most 80 characters; which of both is read from it.' }) name!: string;
  @IsNotEmpty() @MaxLength(60) @Field(() => String, { description: 'A mobile, or a landline with its area code (R-114).' }) phone!: string;
  @Field(() => Boolean, { nullable: true, description: 'The number is of somebody who was erased, and that person has come back and agrees; ERASED_PERSON_COMES_BACK without it.' }) comesBack?: boolean | null;
}

@InputType({ description: 'What is left out stays; null empties a field.' })
export class UpdateCustomerInput extends CustomerFields {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) id!: string;
  @Field(() => Int, { description: 'The customer\'s version as you saw it.' }) expectedVersion!: number;
  @IsOptional() @IsNotEmpty() @MaxLength(80) @Field(() => String, { nullable: true, description: 'At most 80 characters; cannot be emptied.' }) name?: string | null;
  @IsOptional() @IsNotEmpty() @MaxLength(60) @Field(() => String, { nullable: true, description: 'A mobile, or a landline with its area code (R-114); cannot be emptied.' }) phone?: string | null;
}

@InputType({ description: 'What is to be shown in the clear, and why.' })
export class RevealSecretInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @Field(() => SecretFieldEnum, { description: 'One field at a time.' }) field!: keyof typeof SecretFieldEnum;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Why it is needed; stands in the audit.' }) reason!: string;
}

@InputType({ description: 'What the customer said, and how.' })
export class RecordConsentInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @Field(() => ConsentPurposeEnum, { description: 'What the contacts would be for.' }) purpose!: keyof typeof ConsentPurposeEnum;
  @ArrayMaxSize(6) @Field(() => [ChannelEnum], { description: 'By which ways, up to six; other channels stay as they are.' }) channels!: (keyof typeof ChannelEnum)[];
  @Field(() => ConsentStatusEnum, { description: 'GRANTED after a refusal needs a new act of the customer.' }) status!: keyof typeof ConsentStatusEnum;
  @IsNotEmpty() @MaxLength(300) @Field(() => String, { description: 'How the customer said it.' }) evidence!: string;
}
