import type { NameKind } from '@dealercare/domain/customer/name-kind';
import type { Sex } from '@dealercare/domain/customer/sex';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { DealerRow } from '../platform/base-rows.js';
import { cipher, code, day, Id, ref, whole, words, yesNo } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { LocalDay } from '../platform/graphql/scalars.js';

export const CustomerKindEnum = { PERSON: 'PERSON', ORGANISATION: 'ORGANISATION' } as const;
registerEnumType(CustomerKindEnum, {
  name: 'CustomerKind',
  description: 'Read from the name.',
  valuesConfig: meanings({
    PERSON: 'A private customer.',
    ORGANISATION: 'A firm or an office, with a leader and a driver (C-024).',
  }),
});
export const SexEnum = { MALE: 'MALE', FEMALE: 'FEMALE' } as const;
registerEnumType(SexEnum, {
  name: 'Sex',
  description: 'As told by the customer.',
  valuesConfig: meanings({
    MALE: '先生.',
    FEMALE: '女士.',
  }),
});
export const CustomerStatusEnum = { ACTIVE: 'ACTIVE', MERGED: 'MERGED', BLOCKED: 'BLOCKED', ERASED: 'ERASED' } as const;
registerEnumType(CustomerStatusEnum, {
  name: 'CustomerStatus',
  description: 'Whether the file is in use.',
  valuesConfig: meanings({
    ACTIVE: 'In use.',
    MERGED: 'Went into another file of the same person; cannot be changed.',
    BLOCKED: 'Erasure was asked for, and the law wants the records kept for a time (INV-29): not contacted, not listed, not changed; erased by itself when that time is over.',
    ERASED: 'Personal data were deleted on request (R-70); the record stays for counts.',
  }),
});
export const OriginEnum = { SALES: 'SALES', SERVICE_FIRST_VISIT: 'SERVICE_FIRST_VISIT', PROSPECT: 'PROSPECT' } as const;
registerEnumType(OriginEnum, {
  name: 'CustomerOrigin',
  description: 'How the customer came to the dealer (C-028).',
  valuesConfig: meanings({
    SALES: 'Bought the car here.',
    SERVICE_FIRST_VISIT: 'Bought elsewhere and came for service.',
    PROSPECT: 'Has not been here yet.',
  }),
});
export type Origin = keyof typeof OriginEnum;

/**
 * A person or firm as one dealer knows it (rulings 3). Phone and ID number are encrypted; a person key links the rows of one
 * person inside a legal group, for caps and the complaint shield.
 */
@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'A customer of one dealer. Names and numbers are masked where the reader has no right to them.' })
@Entity('customer')
@Index('customer_scope', ['dealerId', 'id'], { unique: true })
@Index('customer_number', ['dealerId', 'externalNo'], { unique: true })
@Index('customer_by_name', ['dealerId', 'status', 'namePinyin', 'id'])
@Index('customer_recent', ['dealerId', 'status', 'id'])
@Index('customer_phone', ['phoneIndex'])
@Index('customer_phone_tail', ['phoneTailIndex'])
@Index('customer_person', ['personKey'])
@Index('customer_birthday', ['dealerId', 'solarMonthDay'])
@Index('customer_lunar_birthday', ['dealerId', 'lunarMonthDay'])
export class Customer extends DealerRow {
  @Field(() => ID, { description: 'Begins with `cus_`.' }) @Id('cus') id!: string;
  @Field(() => String, { nullable: true, description: 'The number in the dealer\'s own system.' }) @Column(words(40, { nullable: true })) externalNo!: string | null;
  @Field(() => CustomerKindEnum, { description: 'Decides how the name is masked.' }) @Column(code(12)) kind!: NameKind;
  @Column(words(80)) name!: string;
  /** Name, pinyin and initials in lower case: what a search looks through. */
  @Column(words(250)) nameSearch!: string;
  /** For sorting. */
  @Column(code(80)) namePinyin!: string;
  @Field(() => SexEnum, { nullable: true, description: 'Null: not known, or an organisation.' }) @Column(code(6, { nullable: true })) sex!: Sex | null;
  @Column(cipher({ nullable: true })) phoneCipher!: string | null;
  @Column(code(8)) phoneKind!: 'MOBILE' | 'LANDLINE' | 'NONE';
  @Column(code(32, { nullable: true })) phoneIndex!: string | null;
  @Column(code(32, { nullable: true })) phoneTailIndex!: string | null;
  @Column(cipher({ nullable: true })) phone2Cipher!: string | null;
  @Column(code(32, { nullable: true })) phone2Index!: string | null;
  @Column(cipher({ nullable: true })) idNumberCipher!: string | null;
  @Column(code(32, { nullable: true })) idNumberIndex!: string | null;
  @Field(() => Boolean, { description: 'The check digit of the ID number fits.' }) @Column(yesNo({ default: 0 })) idNumberVerified!: boolean;
  /** Blind index of the phone inside the legal group (INV-18). */
  @Column(code(32, { nullable: true })) personKey!: string | null;
  @Column(day({ nullable: true })) solarBirthday!: string | null;
  /** 'MM-DD', by which the planner finds birthdays; the lunar one without regard to leap months. */
  @Column(code(5, { nullable: true })) solarMonthDay!: string | null;
  @Column(code(5, { nullable: true })) lunarMonthDay!: string | null;
  @Column(yesNo({ default: 0 })) lunarLeap!: boolean;
  @Column(words(40, { nullable: true })) occupation!: string | null;
  @Column(words(200, { nullable: true })) address!: string | null;
  @Column(words(200, { nullable: true })) hobbies!: string | null;
  @Field(() => OriginEnum, { nullable: true, description: 'Null when nobody told.' }) @Column(code(20, { nullable: true })) origin!: Origin | null;
  @Field(() => LocalDay, { nullable: true, description: 'When the file was begun.' }) @Column(day({ nullable: true })) fileDate!: string | null;
  @Column(ref('usr', { nullable: true })) ownerUserId!: string | null;
  @Field(() => String, { nullable: true, description: 'A, B, C or D.' }) @Column(code(10, { nullable: true })) tier!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The customer asked for peace up to and with this day.' }) @Column(day({ nullable: true })) doNotContactUntil!: string | null;
  @Column(yesNo({ default: 0 })) followUpRefused!: boolean;
  @Field(() => CustomerStatusEnum, { description: 'Only ACTIVE files can be changed and contacted.' }) @Column(code(8)) status!: keyof typeof CustomerStatusEnum;
  @Column(ref('cus', { nullable: true })) mergedIntoId!: string | null;
  /** The person's own data key: audit images and messages are sealed with it. */
  @Column(ref('key')) subjectKeyId!: string;
  /** Open complaints and the day from which care goes on after the last one (CAP-8), kept by the complaint room. */
  @Column(whole({ default: 0 })) openComplaints!: number;
  @Column(day({ nullable: true })) shieldedUntil!: string | null;
}
