import { observationCategories, observationMethods, type ObservationCategory, type ObservationMethod } from '@dealercare/domain/customer/observation';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../../platform/access/can.js';
import { DealerRow } from '../../platform/base-rows.js';
import { code, day, Id, longCipher, ref, words } from '../../platform/database/column.js';
import { meanings } from '../../platform/graphql/meanings.js';
import { LocalDay } from '../../platform/graphql/scalars.js';
import { Customer } from '../customer.entity.js';

export const ObservationCategoryEnum = Object.fromEntries(observationCategories.map((name) => [name, name])) as { [C in ObservationCategory]: C };
registerEnumType(ObservationCategoryEnum, {
  name: 'ObservationCategory',
  description: 'What a note is about (C-023).',
  valuesConfig: meanings({
    INTEREST: 'Services and offers of interest.',
    HABIT: 'Likings and habits.',
    DRIVING: 'How and where the car is used.',
    SERVICE: 'What the customer expects of us.',
    VISIT_RHYTHM: 'How often the customer comes.',
    PAYMENT: 'How the customer pays.',
    EVENT: 'A typical event.',
    EMPLOYER: 'Employer; only where the setting `privacy.observe.employer` allows it, with its purpose.',
    EDUCATION: 'Education; only where the setting `privacy.observe.education` allows it, with its purpose.',
    INCOME: 'Income; only where the setting `privacy.observe.income` allows it, with its purpose.',
  }),
});
export const ObservationMethodEnum = Object.fromEntries(observationMethods.map((name) => [name, name])) as { [M in ObservationMethod]: M };
registerEnumType(ObservationMethodEnum, {
  name: 'ObservationMethod',
  description: 'How it was learned (C-029).',
  valuesConfig: meanings({
    SEEN: 'Seen by the author.',
    TALK: 'Told in a talk.',
    PHONE: 'Told on the phone.',
    MAIL: 'Written by the customer.',
    QUESTIONNAIRE: 'Answered in a questionnaire.',
    TRACES: 'Read from traces and records.',
  }),
});

/** What somebody noted of a customer; never on religion, health or politics, always with author and day (INV-31). */
@Can('customer:name')
@ObjectType({ simpleResolvers: true, description: 'What somebody noted of a customer.' })
@Entity('observation_note')
@Index('observation_note_customer', ['dealerId', 'customerId', 'observedOn', 'id'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'observation_note_of' })
export class ObservationNote extends DealerRow {
  @Field(() => ID, { description: 'Begins with `obn_`.' }) @Id('obn') id!: string;
  @Column(ref('cus')) customerId!: string;
  @Field(() => ObservationCategoryEnum, { description: 'What it is about.' }) @Column(code(14)) category!: ObservationCategory;
  @Field(() => ObservationMethodEnum, { description: 'How it was learned.' }) @Column(code(14)) method!: ObservationMethod;
  @Field(() => String, { nullable: true, description: 'Where one looks for it, such as \u63a5\u8f66 or \u4ea4\u8f66; null when nobody told.' }) @Column(words(40, { nullable: true })) point!: string | null;
  @Field(() => LocalDay, { description: 'When it was observed.' }) @Column(day()) observedOn!: string;
  /** Sealed with the customer's key. */
  @Column(longCipher()) textCipher!: string;
  @Column(longCipher({ nullable: true })) purposeCipher!: string | null;
}
