import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { day, Id, ref } from '../platform/database/column.js';
import { LocalDay } from '../platform/graphql/scalars.js';

/** Somebody is away from a day to a day; a substitute has the work meanwhile, or else the queue of the unit (A19). */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A time in which somebody is away. It ends by itself after the last day.' })
@Entity('absence')
@Index('absence_user', ['userId'])
@Index('absence_end', ['validTo'])
export class Absence extends EditableRow {
  @Field(() => ID, { description: 'Begins with `abs_`.' }) @Id('abs') id!: string;
  @Column(ref('usr')) userId!: string;
  /** The home unit of the person, in whose audit chain it stands. */
  @Column(ref('org')) unitId!: string;
  @Column(ref('usr', { nullable: true })) substituteId!: string | null;
  @Field(() => LocalDay, { description: 'The first day.' }) @Column(day()) validFrom!: string;
  @Field(() => LocalDay, { description: 'The last day.' }) @Column(day()) validTo!: string;
}
