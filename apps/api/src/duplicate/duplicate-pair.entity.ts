import type { LikenessReason } from '@dealercare/domain/duplicate/likeness';
import { likenessReasons } from '@dealercare/domain/duplicate/likeness';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import { DealerRow } from '../platform/base-rows.js';
import { code, day, Id, instant, json, ref, whole } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';

export const LikenessReasonEnum = Object.fromEntries(likenessReasons.map((reason) => [reason, reason])) as { [R in LikenessReason]: R };
registerEnumType(LikenessReasonEnum, {
  name: 'LikenessReason',
  description: 'What speaks for or against one person behind two files (G2).',
  valuesConfig: meanings({
    ID_NUMBER: 'The same ID number.', PHONE: 'The same phone; families share phones.', SECOND_PHONE: 'A phone of one is the second phone of the other.', VIN: 'A car that both own, have owned or came in with.', PLATE: 'Cars with the same plate.',
    NAME: 'The same name, of firms without their legal form.', NAME_VARIANT: 'The same name with variant characters: \u5415\u5cf0, \u5442\u5cef.', NAME_PINYIN: 'Names that are spoken alike.', NAME_ONE_OFF: 'Names with one character apart.',
    BIRTHDAY: 'The same birthday.', ADDRESS: 'The same address.',
    OTHER_NAME: 'Names that have nothing to do with each other.', OTHER_BIRTHDAY: 'Different birthdays.', OTHER_SEX: 'A man and a woman.', OTHER_KIND: 'A person and an organisation.', OTHER_ID_NUMBER: 'Different ID numbers.',
  }),
});

export const PairStatusEnum = { OPEN: 'OPEN', SAME: 'SAME', DIFFERENT: 'DIFFERENT', HOUSEHOLD: 'HOUSEHOLD', MERGED: 'MERGED' } as const;
registerEnumType(PairStatusEnum, {
  name: 'DuplicatePairStatus',
  description: 'What became of two files that look alike (G3).',
  valuesConfig: meanings({
    OPEN: 'Nobody has judged them yet, or something new speaks for one person since.',
    SAME: 'One person; not merged yet.',
    DIFFERENT: 'Two people; not asked again unless something new speaks for one.',
    HOUSEHOLD: 'Two people of one household, who share a phone or an address.',
    MERGED: 'Became one file.',
  }),
});
export type PairStatus = keyof typeof PairStatusEnum;

/** Two files of one dealer that look alike, in the order of their ids, and what somebody decided on them (G3). */
@Can('customer:write')
@ObjectType({ simpleResolvers: true, description: 'Two files of one dealer that look alike.' })
@Entity('duplicate_pair')
@Index('duplicate_pair_once', ['dealerId', 'customerId', 'otherId'], { unique: true })
@Index('duplicate_pair_list', ['dealerId', 'status', 'score', 'id'])
@Index('duplicate_pair_other', ['dealerId', 'otherId'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'duplicate_pair_one' })
@ForeignKey(() => Customer, ['dealerId', 'otherId'], ['dealerId', 'id'], { name: 'duplicate_pair_two' })
export class DuplicatePair extends DealerRow {
  @Field(() => ID, { description: 'Begins with `dup_`.' }) @Id('dup') id!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(ref('cus')) otherId!: string;
  @Field(() => Int, { description: 'How alike they are, 0 to 100.' }) @Column(whole()) score!: number;
  @Field(() => [LikenessReasonEnum], { description: 'Why, what weighs most first.' }) @Column(json()) reasons!: LikenessReason[];
  @Field(() => PairStatusEnum, { description: 'What became of them.' }) @Column(code(10)) status!: PairStatus;
  @Column(day()) foundOn!: string;
  /** What was known when somebody judged: only something new asks again. */
  @Column(json({ nullable: true })) judgedReasons!: LikenessReason[] | null;
  @Field(() => DateTime, { nullable: true, description: 'When somebody judged them; null: nobody yet.' }) @Column(instant({ nullable: true })) judgedAt!: Date | null;
  @Column(ref('usr', { nullable: true })) judgedBy!: string | null;
}
