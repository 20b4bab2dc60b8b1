import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import { DealerRow } from '../platform/base-rows.js';
import { code, Id, instant, longCipher, ref, yesNo } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';

export const SuggestionStatusEnum = { OPEN: 'OPEN', ANSWERED: 'ANSWERED', ARCHIVED: 'ARCHIVED', TRANSFERRED: 'TRANSFERRED' } as const;
registerEnumType(SuggestionStatusEnum, {
  name: 'SuggestionStatus',
  description: 'Whether a suggestion was answered (C-096).',
  valuesConfig: meanings({
    OPEN: 'Nobody has answered the customer yet; the two working days run.',
    ANSWERED: 'The customer was told.',
    ARCHIVED: 'Answered and put away.',
    TRANSFERRED: 'It became a complaint.',
  }),
});
export type SuggestionStatus = keyof typeof SuggestionStatusEnum;

/** An opinion without complaint (意见及建议); it is answered within two working days (C-096). */
@Can('suggestion:read')
@ObjectType({ simpleResolvers: true, description: 'An opinion or suggestion of a customer.' })
@Entity('suggestion')
@Index('suggestion_scope', ['dealerId', 'id'], { unique: true })
@Index('suggestion_list', ['dealerId', 'status', 'answerDueAt', 'id'])
@Index('suggestion_customer', ['dealerId', 'customerId', 'id'])
@Index('suggestion_response', ['dealerId', 'responseId'], { unique: true })
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'suggestion_of' })
export class Suggestion extends DealerRow {
  @Field(() => ID, { description: 'Begins with `sug_`.' }) @Id('sug') id!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(ref('tsk', { nullable: true })) taskId!: string | null;
  @Column(ref('svr', { nullable: true })) responseId!: string | null;
  @Field(() => SuggestionStatusEnum, { description: 'Where it stands.' }) @Column(code(12)) status!: SuggestionStatus;
  @Field(() => DateTime, { description: 'When the customer said it; the two working days count from here.' }) @Column(instant()) openedAt!: Date;
  @Field(() => DateTime, { description: 'By when it is to be answered: two working days (C-096).' }) @Column(instant()) answerDueAt!: Date;
  /** The year's calendar is not published yet; the day may move with it (rulings 16). */
  @Field(() => Boolean, { description: 'The year of the due time is not published yet; computed again when it is (rulings 16).' }) @Column(yesNo({ default: 0 })) provisional!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When the customer was told; null before.' }) @Column(instant({ nullable: true })) answeredAt!: Date | null;
  @Column(ref('usr', { nullable: true })) answeredBy!: string | null;
  @Column(longCipher()) textCipher!: string;
  @Column(longCipher({ nullable: true })) answerCipher!: string | null;
}
