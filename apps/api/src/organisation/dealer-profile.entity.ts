import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, day, key, ref, words } from '../platform/database/column.js';
import { LocalDay } from '../platform/graphql/scalars.js';

/** What customers are told about a dealer, and when it began to work with the product. */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'What messages say about a dealer.' })
@Entity('dealer_profile')
export class DealerProfile extends EditableRow {
  @PrimaryColumn(key(ref('org'))) unitId!: string;
  @Field(() => String, { description: 'For appointments; named in messages (C-070).' }) @Column(code(20)) appointmentPhone!: string;
  @Field(() => String, { description: 'For breakdowns, day and night; named in messages (C-070).' }) @Column(code(20)) rescuePhone!: string;
  @Field(() => String, { description: 'Where the customer drives to; named in messages (C-070).' }) @Column(words(200)) address!: string;
  @Field(() => String, { description: 'Stands in 【】 before every SMS (R-54).' }) @Column(words(20)) smsSignature!: string;
  @Field(() => LocalDay, { description: 'Nothing is planned, missed or escalated for dates before this day.' }) @Column(day()) goLiveOn!: string;
  /** The legal group under which its people's keys were made; null for the dealer alone (rulings 3). */
  @Column(ref('org', { nullable: true })) keyedGroup!: string | null;
  /** The group under which they are being made now, and the last customer for whom that is done. */
  @Column(ref('org', { nullable: true })) keyingGroup!: string | null;
  @Column(ref('cus', { nullable: true })) keyedUntil!: string | null;
}
