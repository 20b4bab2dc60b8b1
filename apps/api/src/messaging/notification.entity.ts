import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { code, Id, instant, json, ref } from '../platform/database/column.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** Something a member of staff is told: reminders, breaches, cases that climbed to them (L1). */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A notice to the viewer.' })
@Entity('notification')
@Index('notification_once', ['onceKey', 'recipientId'], { unique: true })
@Index('notification_list', ['recipientId', 'id'])
export class Notification {
  @Field(() => ID, { description: 'Begins with `ntf_`.' }) @Id('ntf') id!: string;
  @Column(ref('usr')) recipientId!: string;
  /** What happened; with the recipient it makes the notice unique, so that nothing is told twice and nothing swallowed (L4). */
  @Column(code(120)) onceKey!: string;
  @Field(() => String, { description: 'Kind of notice, such as CLOCK_WARNING or CASE_ESCALATED.' }) @Column(code(40)) kind!: string;
  /** Codes and numbers that fill the text; never personal data. */
  @Column(json()) params!: Record<string, string | number | null>;
  @Field(() => String, { nullable: true, description: 'The record it is about.' }) @Column(code(32, { nullable: true })) subjectId!: string | null;
  @Field(() => DateTime, { description: 'When it came up.' }) @Column(instant()) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null while unread.' }) @Column(instant({ nullable: true })) readAt!: Date | null;
}
